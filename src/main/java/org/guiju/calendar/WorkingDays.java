package org.guiju.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which days offices work on, and the counting of periods by it: the day on which a period starts
 * is not counted, it ends at the end of its last day, and where it may roll and that day is a day
 * off, it ends with the next working day (in the manner of articles 201 to 203 of the Civil Code,
 * 民法典). A month ends on the same day of the month, or on its last one: 31 August and six months is
 * the end of February.
 */
public final class WorkingDays {

  /** Weekends alone. */
  public static final WorkingDays USUAL = new WorkingDays(Map.of(), Set.of());

  private final Map<LocalDate, DayType> said;
  private final Set<Integer> years;

  private WorkingDays(Map<LocalDate, DayType> said, Set<Integer> years) {
    this.said = said;
    this.years = years;
  }

  /**
   * Working days by what was said of single days.
   *
   * @param said what is known of days; a year is known of which at least one day is
   */
  public static WorkingDays of(Map<LocalDate, DayType> said) {
    Set<Integer> years = new HashSet<>();
    Map<LocalDate, DayType> days = new HashMap<>();
    said.forEach(
        (day, type) -> {
          if (type != DayType.USUAL) {
            days.put(day, type);
            years.add(day.getYear());
          }
        });
    return new WorkingDays(days, years);
  }

  /** Whether offices work on the day. */
  public boolean isWorking(LocalDate day) {
    return switch (said.get(day)) {
      case HOLIDAY -> false;
      case WORKDAY -> true;
      case USUAL -> isWeekday(day);
      case null -> isWeekday(day);
    };
  }

  /** Whether the public holidays of the year were imported. */
  public boolean knows(int year) {
    return years.contains(year);
  }

  /** The years whose public holidays were imported. */
  public Set<Integer> years() {
    return Set.copyOf(years);
  }

  /** The day itself where offices work on it, else the next one on which they do. */
  public LocalDate rolled(LocalDate day) {
    LocalDate rolled = day;
    while (!isWorking(rolled)) {
      rolled = rolled.plusDays(1);
    }
    return rolled;
  }

  /** The last day of a period that starts on a day. */
  public LocalDate lastDay(LocalDate start, Length length, boolean rolls) {
    return count(start, length, rolls).lastDay();
  }

  /**
   * Counts a period.
   *
   * @param start the day of what starts it, which is not counted
   * @param length how long it is
   * @param rolls whether it ends with the next working day where its last day is a day off; working
   *     days end on one anyway
   */
  public Counted count(LocalDate start, Length length, boolean rolls) {
    int amount = length.amount();
    return switch (length.unit()) {
      case DAY -> ended(start.plusDays(amount), rolls);
      case WEEK -> ended(start.plusWeeks(amount), rolls);
      case MONTH -> ended(start.plusMonths(amount), rolls);
      case YEAR -> ended(start.plusYears(amount), rolls);
      case WORKING_DAY -> {
        LocalDate day = start;
        for (int counted = 0; counted < amount; ) {
          day = day.plusDays(1);
          counted += isWorking(day) ? 1 : 0;
        }
        LocalDate first = start.plusDays(1);
        yield amount == 0 ? Counted.named(start) : new Counted(day, day, first, known(first, day));
      }
    };
  }

  /** The same length counted back from a day: the day so many units before it. */
  public LocalDate before(LocalDate day, Length length) {
    int amount = length.amount();
    return switch (length.unit()) {
      case DAY -> day.minusDays(amount);
      case WEEK -> day.minusWeeks(amount);
      case MONTH -> day.minusMonths(amount);
      case YEAR -> day.minusYears(amount);
      case WORKING_DAY -> {
        LocalDate back = day;
        for (int counted = 0; counted < amount; ) {
          back = back.minusDays(1);
          counted += isWorking(back) ? 1 : 0;
        }
        yield back;
      }
    };
  }

  private Counted ended(LocalDate countedTo, boolean rolls) {
    if (!rolls) {
      return Counted.named(countedTo);
    }
    LocalDate last = rolled(countedTo);
    return new Counted(countedTo, last, countedTo, known(countedTo, last));
  }

  private boolean known(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!knows(year)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
