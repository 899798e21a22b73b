package org.guiju.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Length of the periods that counts are kept for. */
enum Grain {
  DAY("D"),
  MONTH("M"),
  YEAR("Y"),
  /** All days together: what things are in the end. Kept of lists alone. */
  ALL("A");

  /** The day that all days together are kept under. */
  static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private final String code;

  Grain(String code) {
    this.code = code;
  }

  /** As it stands in the database. */
  String code() {
    return code;
  }

  /** The first day of the period that the day is in. */
  LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
      case ALL -> FIRST;
    };
  }

  private LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case MONTH -> start.plusMonths(1);
      case YEAR -> start.plusYears(1);
      case ALL -> LocalDate.MAX;
    };
  }

  /**
   * Consecutive periods of one length.
   *
   * @param first first day of the first period
   * @param last first day of the last period
   */
  record Segment(Grain grain, LocalDate first, LocalDate last) {}

  /**
   * Cuts the days into the fewest periods: days up to a month's start, months up to a year's,
   * years, and down again. A count over any span so reads at most about eighty periods and not one
   * row for every day.
   *
   * @param from first day
   * @param to last day, inclusive
   * @param coarsest the longest period allowed
   */
  static List<Segment> cut(LocalDate from, LocalDate to, Grain coarsest) {
    List<Segment> segments = new ArrayList<>();
    LocalDate day = from;
    LocalDate end = to.plusDays(1);
    while (day.isBefore(end)) {
      Grain grain = DAY;
      for (Grain longer : values()) {
        if (longer.compareTo(coarsest) <= 0
            && longer.start(day).equals(day)
            && !longer.next(day).isAfter(end)) {
          grain = longer;
        }
      }
      LocalDate next = grain.next(day);
      Segment before = segments.isEmpty() ? null : segments.getLast();
      if (before != null && before.grain() == grain) {
        segments.set(segments.size() - 1, new Segment(grain, before.first(), day));
      } else {
        segments.add(new Segment(grain, day, day));
      }
      day = next;
    }
    return segments;
  }
}
