package org.guiju.programme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.guiju.counting.Dimension;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;

/** The length of a series' periods. */
public enum SeriesPeriod {
  MONTH(Dimension.MONTH),
  QUARTER(Dimension.QUARTER),
  YEAR(Dimension.YEAR),
  /** A five-year plan, such as 2021 to 2025. */
  PLAN(Dimension.YEAR);

  private static final int PLAN_YEARS = 5;

  private final Dimension dimension;

  SeriesPeriod(Dimension dimension) {
    this.dimension = dimension;
  }

  /** What counts are grouped by, of which a period is made up. */
  Dimension dimension() {
    return dimension;
  }

  /** Reads the name in the API. */
  static SeriesPeriod of(String by) {
    return Arrays.stream(values())
        .filter(period -> period.field().equals(by))
        .findFirst()
        .orElseThrow(SeriesPeriod::unknown);
  }

  private static DomainException unknown() {
    Text text =
        new Text(
            "by 可取：month, quarter, year, plan。", "by can be one of: month, quarter, year, plan.");
    return DomainException.malformed("by", "PERIOD_UNKNOWN", text);
  }

  /** Name in the API. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first day of the period that the day is in. */
  LocalDate firstDay(LocalDate day) {
    return this == PLAN
        ? LocalDate.of(day.getYear() - Math.floorMod(day.getYear() - 1, PLAN_YEARS), 1, 1)
        : dimension.firstDay(day);
  }

  /** The last day of the period that the day is in. */
  LocalDate lastDay(LocalDate day) {
    return this == PLAN ? firstDay(day).plusYears(PLAN_YEARS).minusDays(1) : dimension.lastDay(day);
  }

  /** The name of a period by its first day: 2021-2025, 2024, 2024-Q1 or 2024-03. */
  String label(LocalDate firstDay) {
    return this == PLAN
        ? "%04d-%04d".formatted(firstDay.getYear(), firstDay.getYear() + PLAN_YEARS - 1)
        : dimension.label(firstDay);
  }

  /** The period that a group of the counts is part of. */
  String labelOf(String group) {
    return this == PLAN ? label(firstDay(LocalDate.of(Integer.parseInt(group), 1, 1))) : group;
  }
}
