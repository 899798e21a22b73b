package org.guiju.platform;

/**
 * One thing that is wrong with what a client sent. It never holds the rejected value, which may be
 * a secret.
 *
 * @param pointer JSON pointer into the body ({@code /titleZh}), or the name of a parameter or
 *     header
 * @param code stable code for programs, {@code UPPER_SNAKE}
 * @param message what is wrong and what to do
 */
public record Violation(String pointer, String code, Text message) {}
