package org.guiju.programme;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How fast it goes and would have to go, to two decimals.
 *
 * @param required from the day on, to reach the value by the deadline; 0 where it is reached; null
 *     where no time is left or the figure is a mean or ratio
 * @param actual since the window's start; null before it and for a mean or ratio
 * @param per always MONTH
 */
@Schema(description = "How fast it goes and would have to go, to two decimals.")
public record Pace(@Nullable BigDecimal required, @Nullable BigDecimal actual, String per) {

  static final Pace NONE = new Pace(null, null, "MONTH");
}
