package org.guiju.counting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Middle of the values that facts carry.
 *
 * @param n how many facts carry a value
 * @param mean arithmetic mean to two decimals, half up; null where there are none
 * @param median median to two decimals, half up; null where there are none
 * @param overLimit how many are greater than the limit asked about
 */
public record Mean(long n, @Nullable BigDecimal mean, @Nullable BigDecimal median, long overLimit) {

  /** Which share is over the limit, percent; null where there are none. */
  public @Nullable BigDecimal overLimitShare() {
    return new Ratio(overLimit, n).percent();
  }
}
