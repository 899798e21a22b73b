package org.guiju.worklist;

import java.util.List;

/**
 * A part of what waits, by whether a limit runs: things with one come in the order of its last day,
 * those without come after all of them. Each part is one range of an index, so that a page is read
 * and nothing else; all of them together would have to be sorted.
 */
enum Part {
  WITH_LIMIT,
  WITHOUT_LIMIT;

  /** The parts in the order of a list. */
  static List<Part> inOrder(boolean descending) {
    return descending ? List.of(WITHOUT_LIMIT, WITH_LIMIT) : List.of(WITH_LIMIT, WITHOUT_LIMIT);
  }
}
