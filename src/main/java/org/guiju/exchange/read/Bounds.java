package org.guiju.exchange.read;

/** What a file may not exceed, so that reading it never needs more memory than this. */
final class Bounds {

  /** Characters in one record, its separators and quotes included. */
  static final int RECORD = 1 << 20;

  /** Characters in one field. */
  static final int FIELD = 100_000;

  /** Columns in a header. */
  static final int COLUMNS = 500;

  private Bounds() {}
}
