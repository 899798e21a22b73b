package org.guiju.deadline;

import java.time.LocalDate;
import org.guiju.calendar.Counted;
import org.guiju.procedure.ClockRule;
import org.jspecify.annotations.Nullable;

/**
 * One run of a clock: from what started it until something stopped it.
 *
 * @param rule the clock
 * @param place place among the runs of this clock of the thing, from 0
 * @param by what started it
 * @param startedOn day on which it started: that of the step, or the later one of the event from
 *     which it is counted
 * @param end its last day and how it was counted; null where nobody said how long it runs
 * @param warnOn first day on which to warn; null where there is no warning
 * @param stoppedOn day from which it no longer runs; null while nothing has stopped it
 * @param binding whether somebody is late once its last day has passed: it is a limit, and its end
 *     would have been recorded
 */
public record ClockRun(
    ClockRule rule,
    int place,
    Move by,
    LocalDate startedOn,
    @Nullable Counted end,
    @Nullable LocalDate warnOn,
    @Nullable LocalDate stoppedOn,
    boolean binding) {

  /** The code of the clock. */
  public String clock() {
    return rule.code();
  }

  /** The last day; null where nobody said how long it runs. */
  public @Nullable LocalDate dueOn() {
    return end == null ? null : end.lastDay();
  }

  /** Whether it runs on the day. */
  public boolean runsOn(LocalDate day) {
    return !startedOn().isAfter(day) && (stoppedOn == null || stoppedOn.isAfter(day));
  }

  /** Whether it still runs on the day, and its last day has passed. */
  public boolean isPastDue(LocalDate day) {
    LocalDate due = dueOn();
    return due != null && runsOn(day) && due.isBefore(day);
  }
}
