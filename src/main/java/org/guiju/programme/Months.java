package org.guiju.programme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Spans of days measured in months. */
final class Months {

  private Months() {}

  /**
   * Whole calendar months, and what is left as a share of the month it falls in; zero where {@code
   * to} is before {@code from}.
   *
   * @param from first day
   * @param to last day, inclusive
   */
  static BigDecimal between(LocalDate from, LocalDate to) {
    LocalDate end = to.plusDays(1);
    if (!end.isAfter(from)) {
      return BigDecimal.ZERO;
    }
    long whole = ChronoUnit.MONTHS.between(from, end);
    LocalDate rest = from.plusMonths(whole);
    long days = ChronoUnit.DAYS.between(rest, end);
    long length = ChronoUnit.DAYS.between(rest, from.plusMonths(whole + 1));
    return BigDecimal.valueOf(whole)
        .add(BigDecimal.valueOf(days).divide(BigDecimal.valueOf(length), MathContext.DECIMAL64));
  }

  /** The day so many months after a day, parts of a month by its length. */
  static LocalDate after(LocalDate day, BigDecimal months) {
    long whole = months.longValue();
    LocalDate rest = day.plusMonths(whole);
    BigDecimal part = months.subtract(BigDecimal.valueOf(whole));
    long days =
        part.multiply(BigDecimal.valueOf(rest.lengthOfMonth()))
            .setScale(0, RoundingMode.UP)
            .longValue();
    return rest.plusDays(days);
  }
}
