package org.guiju.exchange.read;

/** The records of RFC 4180. A quote that does not open a field is a character like any other. */
final class CsvStructure extends Structure {

  private enum State {
    RECORD_START,
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private State state = State.RECORD_START;
  private long quoteLine;

  @Override
  void next(char c) {
    if (state == State.QUOTED) {
      if (c == '"') {
        state = State.QUOTE_IN_QUOTED;
      }
      return;
    }
    switch (c) {
      case '\n', '\r' -> {
        endOfRecord(state == State.RECORD_START);
        state = State.RECORD_START;
      }
      case ',' -> state = State.FIELD_START;
      case '"' -> quote();
      default -> {
        if (state == State.QUOTE_IN_QUOTED) {
          throw FileException.misplacedQuote(line());
        }
        state = State.PLAIN;
      }
    }
  }

  private void quote() {
    switch (state) {
      case RECORD_START, FIELD_START -> {
        state = State.QUOTED;
        quoteLine = line();
      }
      case QUOTE_IN_QUOTED -> state = State.QUOTED;
      default -> {}
    }
  }

  @Override
  void atEnd() {
    if (state == State.QUOTED) {
      throw FileException.unclosedQuote(quoteLine);
    }
    if (state != State.RECORD_START) {
      endOfRecord(false);
    }
  }
}
