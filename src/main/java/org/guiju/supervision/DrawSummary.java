package org.guiju.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.ledger.Event;
import org.jspecify.annotations.Nullable;

/** A draw in a list. */
@Schema(description = "A random draw in a list.")
public record DrawSummary(
    UUID id,
    LocalDate drawnOn,
    DrawCriteria criteria,
    @Schema(description = "How many were asked for.") int size,
    @Schema(description = "How many there were to draw from.") long population,
    @Schema(description = "Why.") @Nullable String reason,
    Instant createdAt) {

  static DrawSummary of(Event event) {
    DrawEvents.Drawn drawn = event.payload(DrawEvents.Drawn.class);
    return new DrawSummary(
        event.aggregate().id(),
        event.effectiveOn(),
        drawn.criteria(),
        drawn.size(),
        drawn.population(),
        event.reason(),
        event.recordedAt());
  }
}
