package org.guiju.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Fired in the transaction that changes the calendar, after it is changed: periods that are counted
 * over these days may end on other days than they did. Whoever wrote out last days must count them
 * anew.
 *
 * @param ranges the days that changed, or of which it is now known or no longer known what they
 *     are, as few ranges, in order
 */
public record CalendarChanged(List<Range> ranges) {

  private static final int APART = 7;

  /** Days from one to another, both inclusive. */
  public record Range(LocalDate from, LocalDate to) {}

  public CalendarChanged {
    ranges = List.copyOf(ranges);
  }

  /** The change of single days and of whole years; days close to each other share a range. */
  static CalendarChanged of(Collection<LocalDate> days, Collection<Integer> years) {
    List<Range> ranges = new ArrayList<>();
    for (int year : new TreeSet<>(years)) {
      ranges.add(new Range(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
    List<Range> single = new ArrayList<>();
    for (LocalDate day : new TreeSet<>(days)) {
      if (!years.contains(day.getYear())) {
        boolean close = !single.isEmpty() && !single.getLast().to().plusDays(APART).isBefore(day);
        single.add(new Range(close ? single.removeLast().from() : day, day));
      }
    }
    ranges.addAll(single);
    return new CalendarChanged(ranges);
  }
}
