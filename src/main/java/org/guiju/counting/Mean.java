package org.guiju.counting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Middle of the values that facts carry.
 *
 * @param n how many facts carry a value
 * @param mean arithmetic mean to two decimals, half up; null where there are none
 * @param median median to two decimals, half up; of an even number the mean of the two in the
 *     middle; null where there are none
 * @param overLimit how many are greater than the limit asked about
 */
public record Mean(long n, @Nullable BigDecimal mean, @Nullable BigDecimal median, long overLimit) {

  private static final int DECIMALS = 2;

  /**
   * Of values by how many carry each.
   *
   * @param values each with a number above 0, in their order
   */
  static Mean of(SortedMap<BigDecimal, Long> values, BigDecimal limit) {
    long n = 0;
    long over = 0;
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<BigDecimal, Long> value : values.entrySet()) {
      long times = value.getValue();
      n += times;
      over += value.getKey().compareTo(limit) > 0 ? times : 0;
      sum = sum.add(value.getKey().multiply(BigDecimal.valueOf(times)));
    }
    return n == 0
        ? new Mean(0, null, null, 0)
        : new Mean(
            n, divided(sum, n), divided(nth(values, (n - 1) / 2).add(nth(values, n / 2)), 2), over);
  }

  /** The value at a place in their order, from 0. */
  private static BigDecimal nth(SortedMap<BigDecimal, Long> values, long place) {
    long passed = 0;
    for (Map.Entry<BigDecimal, Long> value : values.entrySet()) {
      passed += value.getValue();
      if (passed > place) {
        return value.getKey();
      }
    }
    throw new IllegalArgumentException("There are fewer than " + place);
  }

  private static BigDecimal divided(BigDecimal sum, long by) {
    return sum.divide(BigDecimal.valueOf(by), DECIMALS, RoundingMode.HALF_UP);
  }

  /** Which share is over the limit, percent; null where there are none. */
  public @Nullable BigDecimal overLimitShare() {
    return new Ratio(overLimit, n).percent();
  }
}
