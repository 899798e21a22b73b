package org.guiju.programme;

/**
 * Projects that have the same probability.
 *
 * @param count how many
 */
record Lot(double probability, long count) {}
