package org.guiju.counting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A share.
 *
 * @param numerator how many of the denominator fit
 * @param denominator of how many
 */
public record Ratio(long numerator, long denominator) {

  private static final int DECIMALS = 2;

  /** In percent to two decimals, half up; null where there is nothing to take a share of. */
  public @Nullable BigDecimal percent() {
    return denominator == 0
        ? null
        : BigDecimal.valueOf(numerator)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP);
  }
}
