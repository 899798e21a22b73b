package org.guiju.calendar;

import java.time.LocalDate;
import java.util.List;
import org.guiju.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a day; payload of its events, each of which says everything anew.
 *
 * @param name of the holiday
 * @param basis the notice that says so
 */
record CalendarFacts(LocalDate date, DayType type, @Nullable String name, @Nullable String basis) {

  /** Type of the only event. */
  static final String LISTED = "LISTED";

  /** What is said last; null where everything was taken back. */
  static @Nullable CalendarFacts last(List<Event> effective) {
    return effective.isEmpty() ? null : effective.getLast().payload(CalendarFacts.class);
  }
}
