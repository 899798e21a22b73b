package org.guiju.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a period.
 *
 * @param countedTo the last day by counting alone
 * @param lastDay the last day, at whose end (24:00) the period is over
 * @param dependsFrom the first day, up to the last day, that the answer would change with if it
 *     were a working day or a day off instead; null where no such day matters
 * @param calendarKnown whether the public holidays of every year that matters were imported;
 *     otherwise only weekends were taken as days off
 */
public record Counted(
    LocalDate countedTo,
    LocalDate lastDay,
    @Nullable LocalDate dependsFrom,
    boolean calendarKnown) {

  /** A day that somebody named, on which no calendar has a say. */
  public static Counted named(LocalDate day) {
    return named(day, true);
  }

  /** A day that was found from the end of another period. */
  public static Counted named(LocalDate day, boolean calendarKnown) {
    return new Counted(day, day, null, calendarKnown);
  }
}
