package org.guiju.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Goes through a history day by day. */
public final class DayByDay {

  private DayByDay() {}

  /**
   * Applies every event after the first, and looks at what came of it at the end of each day on
   * which something happened.
   *
   * @param history in effective order; the first event is the one that begins the thing
   */
  public static void through(
      List<Event> history, Consumer<Event> apply, Consumer<LocalDate> endOfDay) {
    LocalDate day = history.getFirst().effectiveOn();
    for (Event event : history.subList(1, history.size())) {
      if (!event.effectiveOn().equals(day)) {
        endOfDay.accept(day);
        day = event.effectiveOn();
      }
      apply.accept(event);
    }
    endOfDay.accept(day);
  }
}
