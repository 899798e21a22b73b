package org.guiju.counting;

/**
 * Another count that what is looked at is held against.
 *
 * @param in whether its subjects must be counted there too, or must not
 */
public record Beside(Filter filter, When when, boolean in) {}
