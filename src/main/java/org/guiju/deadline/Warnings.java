package org.guiju.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.calendar.Length;
import org.guiju.calendar.WorkingDays;
import org.guiju.procedure.ClockRule;

/** The days on which a clock warns, as its rule names them before its end. */
final class Warnings {

  /** They are in days, weeks, months or years, which no calendar moves. */
  private static final WorkingDays ANY = WorkingDays.of(Map.of());

  private Warnings() {}

  /** The days, the first one first; one that would come before the start is that of the start. */
  static List<LocalDate> of(ClockRule rule, LocalDate startedOn, LocalDate dueOn) {
    return rule.warnings().stream()
        .map(length -> ANY.before(dueOn, Length.parse(length)))
        .map(day -> day.isBefore(startedOn) ? startedOn : day)
        .distinct()
        .sorted()
        .toList();
  }
}
