package org.guiju.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a code stood from one day until another.
 *
 * @param from first day
 * @param to first day on which it no longer holds; {@link #OPEN} where no end is known
 * @param assumed whether the first day is an assumption
 * @param parent parent as declared; null where it follows from the code
 * @param successor code that its territory went to when it went out of use, as declared; else null
 */
record RegionPeriod(
    String code,
    LocalDate from,
    LocalDate to,
    boolean assumed,
    String name,
    @Nullable String nameEn,
    @Nullable String parent,
    RegionLevel level,
    @Nullable String successor) {

  /** The day that stands for "no end known". */
  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  /** One of which nobody said where its territory went. */
  RegionPeriod(
      String code,
      LocalDate from,
      LocalDate to,
      boolean assumed,
      String name,
      @Nullable String nameEn,
      @Nullable String parent,
      RegionLevel level) {
    this(code, from, to, assumed, name, nameEn, parent, level, null);
  }

  boolean covers(LocalDate day) {
    return !from.isAfter(day) && to.isAfter(day);
  }

  RegionPeriod until(LocalDate day) {
    return new RegionPeriod(code, from, day, assumed, name, nameEn, parent, level);
  }

  /** The same, whose territory went to another code. */
  RegionPeriod to(String other) {
    return new RegionPeriod(code, from, to, assumed, name, nameEn, parent, level, other);
  }
}
