package org.guiju.counting;

import java.time.LocalDate;
import java.util.Locale;

/** What counts can be grouped by. */
public enum Dimension {
  KIND("kind"),
  NATURE("nature"),
  REGION("region"),
  ROLE("role"),
  LEVEL("level"),
  WORK_TYPE("work_type"),
  STAGE("stage"),
  TYPE("type"),
  COMMITTEE("committee"),
  /** Of how many that took part how many are of the region; no cut that is offered. */
  SHARE("share"),
  /** The value that facts carry; no cut that is offered. */
  AMOUNT("amount"),
  DAY("day"),
  MONTH("month"),
  QUARTER("quarter"),
  YEAR("year");

  private final String column;

  Dimension(String column) {
    this.column = column;
  }

  /** Name in the API. */
  public String field() {
    return this == WORK_TYPE ? "workType" : column;
  }

  /** Whether it is a period of time. */
  public boolean isPeriod() {
    return compareTo(DAY) >= 0;
  }

  /** Whether the daily counts are kept by it. */
  boolean isCounted() {
    return this != COMMITTEE && this != SHARE;
  }

  /** What a row belongs to; for a period its first day. */
  String sql(String dayColumn) {
    return switch (this) {
      case DAY -> dayColumn;
      case MONTH, QUARTER, YEAR -> "cast(date_trunc('" + column + "', " + dayColumn + ") as date)";
      default -> column;
    };
  }

  /** The longest period of the counts that does not straddle two groups. */
  Grain coarsest() {
    return switch (this) {
      case DAY -> Grain.DAY;
      case MONTH, QUARTER -> Grain.MONTH;
      default -> Grain.YEAR;
    };
  }

  /** The name of a period by its first day: 2024, 2024-Q1, 2024-03 or the day itself. */
  public String label(LocalDate firstDay) {
    return switch (this) {
      case YEAR -> String.format(Locale.ROOT, "%04d", firstDay.getYear());
      case QUARTER ->
          String.format(
              Locale.ROOT, "%04d-Q%d", firstDay.getYear(), (firstDay.getMonthValue() + 2) / 3);
      case MONTH ->
          String.format(Locale.ROOT, "%04d-%02d", firstDay.getYear(), firstDay.getMonthValue());
      default -> firstDay.toString();
    };
  }

  /** The first day of the period that the day is in. */
  public LocalDate firstDay(LocalDate day) {
    return switch (this) {
      case YEAR -> day.withDayOfYear(1);
      case QUARTER -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
      case MONTH -> day.withDayOfMonth(1);
      default -> day;
    };
  }

  /** The last day of the period that the day is in. */
  public LocalDate lastDay(LocalDate day) {
    LocalDate first = firstDay(day);
    return switch (this) {
      case YEAR -> first.plusYears(1).minusDays(1);
      case QUARTER -> first.plusMonths(3).minusDays(1);
      case MONTH -> first.plusMonths(1).minusDays(1);
      default -> day;
    };
  }
}
