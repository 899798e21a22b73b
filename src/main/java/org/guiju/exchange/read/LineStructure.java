package org.guiju.exchange.read;

/** One record in each line; lines of blanks are none. */
final class LineStructure extends Structure {

  private boolean blank = true;

  @Override
  void next(char c) {
    if (c == '\n' || c == '\r') {
      endOfRecord(blank);
      blank = true;
    } else if (c > ' ') {
      blank = false;
    }
  }

  @Override
  void atEnd() {
    if (!blank) {
      endOfRecord(false);
    }
  }
}
