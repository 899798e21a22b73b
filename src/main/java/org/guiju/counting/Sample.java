package org.guiju.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days of which entries into a stage are looked at: all of them, or one in so many, spread without
 * a pattern and always the same ones, so that an answer can be made again.
 *
 * @param from first day
 * @param to last day
 * @param oneIn of how many days one is looked at
 */
public record Sample(LocalDate from, LocalDate to, int oneIn) {

  /** The fraction of the golden section, by which multiples are spread most evenly. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int HIGH_BITS = 33;

  /**
   * So many days that about {@code most} entries are looked at.
   *
   * @param entries how many there are
   */
  public static Sample of(LocalDate from, LocalDate to, long entries, int most) {
    return new Sample(from, to, Math.toIntExact(Math.max(1, (entries + most - 1) / most)));
  }

  boolean holds(LocalDate day) {
    return (day.toEpochDay() * SPREAD >>> HIGH_BITS) % oneIn == 0;
  }

  /** Adds the condition on the day. */
  void days(Sql sql) {
    if (oneIn == 1) {
      sql.add(" and starts_on >= ? and starts_on <= ?", from, to);
      return;
    }
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (holds(day)) {
        days.add(day);
      }
    }
    if (days.isEmpty()) {
      sql.add(" and 1 = 0");
    } else {
      sql.in("starts_on", days);
    }
  }
}
