package org.guiju.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;
import org.guiju.counting.Mean;
import org.guiju.counting.Ratio;

/**
 * What a figure is likely to be by the deadline.
 *
 * @param expected the expected figure
 * @param from where the interval begins
 * @param to where it ends
 * @param exact whether the interval was computed exactly
 */
record Outlook(BigDecimal expected, BigDecimal from, BigDecimal to, boolean exact) {

  private static final int DECIMALS = 2;
  private static final double PERCENT = 100;

  /** Months in a day, of the Gregorian calendar. */
  private static final double MONTHS = 12 / 365.2425;

  /**
   * Projects that were begun alike and stand alike.
   *
   * @param lot how many, and the probability of each to be published in time
   * @param mean months that those take in all that are
   * @param square the mean of the squares of these months
   */
  record Cycles(Lot lot, double mean, double square) {

    /**
     * From what is known of them.
     *
     * @param past days since they began
     */
    static Cycles of(Lot lot, long past, Chances.Remaining remaining) {
      double mean = past + remaining.mean();
      double square = past * (past + 2 * remaining.mean()) + remaining.square();
      return new Cycles(lot, mean * MONTHS, square * MONTHS * MONTHS);
    }

    private double expected() {
      return lot.probability() * lot.count();
    }

    /** The variance of what they add to the sum of the distances to a middle. */
    private double variance(double middle) {
      double distance = mean - middle;
      double squares = square - 2 * middle * mean + middle * middle;
      double p = lot.probability();
      return lot.count() * Math.max(0, p * squares - p * p * distance * distance);
    }
  }

  /** Of a number to which others come. */
  static Outlook of(BigDecimal actual, SumOfChances more) {
    return new Outlook(
        rounded(actual.add(BigDecimal.valueOf(more.mean()))),
        actual.add(BigDecimal.valueOf(more.from())),
        actual.add(BigDecimal.valueOf(more.to())),
        more.exact());
  }

  /**
   * Of a share, in percent.
   *
   * @param now of how many how many fit
   * @param fitting how many more will fit
   * @param further how many more it is expected to be taken of
   */
  static Outlook of(Ratio now, SumOfChances fitting, double further) {
    double whole = now.denominator() + further;
    return new Outlook(
        percent(now.numerator() + fitting.mean(), whole),
        percent((double) now.numerator() + fitting.from(), whole),
        percent((double) now.numerator() + fitting.to(), whole),
        fitting.exact());
  }

  /** Of a mean in months that others join; the interval by the normal distribution. */
  static Outlook of(Mean now, Collection<Cycles> others) {
    double n = now.n() + others.stream().mapToDouble(Cycles::expected).sum();
    double sum =
        now.n() * Objects.requireNonNull(now.mean()).doubleValue()
            + others.stream().mapToDouble(it -> it.expected() * it.mean()).sum();
    double middle = sum / n;
    double variance = others.stream().mapToDouble(it -> it.variance(middle)).sum();
    double spread = SumOfChances.NORMAL * Math.sqrt(variance) / n;
    return new Outlook(
        rounded(BigDecimal.valueOf(middle)),
        rounded(BigDecimal.valueOf(Math.max(0, middle - spread))),
        rounded(BigDecimal.valueOf(middle + spread)),
        false);
  }

  private static BigDecimal percent(double part, double whole) {
    return rounded(BigDecimal.valueOf(Math.min(PERCENT, PERCENT * part / whole)));
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
