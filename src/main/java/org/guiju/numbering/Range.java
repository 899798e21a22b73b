package org.guiju.numbering;

/**
 * Values of a sequence.
 *
 * @param first the first one
 * @param last the last one
 */
record Range(long first, long last) {

  boolean holds(long value) {
    return value >= first && value <= last;
  }
}
