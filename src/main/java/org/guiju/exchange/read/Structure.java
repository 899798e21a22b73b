package org.guiju.exchange.read;

import org.jspecify.annotations.Nullable;

/**
 * Goes over the characters of a file once while it arrives: counts its records, keeps the first
 * one, and refuses a file whose records cannot be told apart. So that is known before the file is
 * accepted.
 */
abstract sealed class Structure permits CsvStructure, LineStructure {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final StringBuilder first = new StringBuilder();
  private boolean started;
  private boolean keeping = true;
  private char before;
  private long line = 1;
  private long recordLine = 1;
  private long records;
  private int length;

  /** Takes the next characters. */
  final void accept(char[] text, int count) {
    int from = 0;
    if (!started && count > 0) {
      started = true;
      from = text[0] == BYTE_ORDER_MARK ? 1 : 0;
    }
    for (int i = from; i < count; i++) {
      take(text[i]);
    }
  }

  private void take(char c) {
    if (before == '\n' || (before == '\r' && c != '\n')) {
      line++;
    }
    before = c;
    if (length == 0) {
      recordLine = line;
    }
    if (++length > Bounds.RECORD) {
      throw FileException.recordTooLong(recordLine);
    }
    if (keeping) {
      first.append(c);
    }
    next(c);
  }

  /** Moves on by one character; calls {@link #endOfRecord} at line ends that end a record. */
  abstract void next(char c);

  /** What is wrong at the end of the file. */
  abstract void atEnd();

  final void endOfRecord(boolean empty) {
    if (empty) {
      if (keeping) {
        first.setLength(0);
      }
    } else {
      records++;
      keeping = false;
    }
    length = 0;
  }

  /** The line of the character that was taken last, from 1. */
  final long line() {
    return line;
  }

  /** The line of the character that comes next. */
  final long lineOfNext() {
    return before == '\n' || before == '\r' ? line + 1 : line;
  }

  /** Ends the file. */
  final void finish() {
    atEnd();
    if (records == 0) {
      throw FileException.empty();
    }
  }

  /** Number of records so far, a header included and empty lines left out. */
  final long records() {
    return records;
  }

  /** The first record once it is complete, with its line end. */
  final @Nullable String first() {
    return keeping ? null : first.toString();
  }
}
