package org.guiju.programme;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where it leads.
 *
 * @param reachedOn the day on which the value would be reached at the actual pace, which may be
 *     after the deadline; null where it is reached, where nothing moves, where the deadline has
 *     passed, and for a mean or ratio
 */
@Schema(description = "Where it leads.")
public record Forecast(@Nullable LocalDate reachedOn) {

  static final Forecast NONE = new Forecast(null);
}
