package org.guiju.counting;

import java.util.HashMap;
import java.util.Map;

/** What a cell of the daily counts gains or loses. */
record CountDifference(long starts, long ends) {

  static final CountDifference NONE = new CountDifference(0, 0);

  CountDifference plus(CountDifference other) {
    return new CountDifference(starts + other.starts, ends + other.ends);
  }

  boolean isNone() {
    return starts == 0 && ends == 0;
  }

  /** Differences added up by cell. */
  static final class Sum {

    private final Map<CountKey, CountDifference> cells = new HashMap<>();

    void add(CountKey key, CountDifference difference) {
      cells.merge(key, difference, CountDifference::plus);
    }

    /** Counts a row of facts in (sign 1) or out (sign -1). */
    void add(FactRow row, int sign) {
      add(CountKey.of(row, row.startsOn()), new CountDifference(sign, 0));
      if (row.endsOn().isBefore(FactRow.OPEN)) {
        add(CountKey.of(row, row.endsOn()), new CountDifference(0, sign));
      }
    }

    /** The cells that change. */
    Map<CountKey, CountDifference> cells() {
      cells.values().removeIf(CountDifference::isNone);
      return cells;
    }
  }
}
