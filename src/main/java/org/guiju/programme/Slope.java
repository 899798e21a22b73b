package org.guiju.programme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The slope of figures that follow each other at equal distances, some of which may be lacking, by
 * Theil and Sen: the median of the slopes between each two.
 *
 * @param perStep the slope
 * @param steadyWithin what still counts as no slope: a hundredth of the mean of the figures
 */
record Slope(BigDecimal perStep, BigDecimal steadyWithin) {

  /** Fewer figures than this tell nothing. */
  static final int FEWEST = 3;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /**
   * A figure.
   *
   * @param step its place
   */
  record At(int step, BigDecimal figure) {}

  /** The slope of at least {@value #FEWEST} figures. */
  static Slope of(List<At> figures) {
    List<BigDecimal> slopes = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < figures.size(); i++) {
      At one = figures.get(i);
      sum = sum.add(one.figure());
      for (At other : figures.subList(i + 1, figures.size())) {
        slopes.add(
            other
                .figure()
                .subtract(one.figure())
                .divide(
                    BigDecimal.valueOf((long) other.step() - one.step()), MathContext.DECIMAL64));
      }
    }
    slopes.sort(BigDecimal::compareTo);
    int half = slopes.size() / 2;
    BigDecimal median =
        slopes.size() % 2 == 1
            ? slopes.get(half)
            : slopes.get(half - 1).add(slopes.get(half)).divide(TWO, MathContext.DECIMAL64);
    BigDecimal mean = sum.divide(BigDecimal.valueOf(figures.size()), MathContext.DECIMAL64);
    return new Slope(median, mean.abs().divide(HUNDRED, MathContext.DECIMAL64));
  }

  TrendView.Course course() {
    if (perStep.abs().compareTo(steadyWithin) <= 0) {
      return TrendView.Course.STEADY;
    }
    return perStep.signum() > 0 ? TrendView.Course.RISING : TrendView.Course.FALLING;
  }
}
