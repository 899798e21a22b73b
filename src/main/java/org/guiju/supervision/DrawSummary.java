package org.guiju.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draw in a list. */
@Schema(description = "A random draw in a list.")
public record DrawSummary(
    UUID id,
    LocalDate drawnOn,
    DrawCriteria criteria,
    @Schema(description = "How many were asked for.") int size,
    @Schema(description = "How many there were to draw from.") long population,
    @Schema(description = "By which plan what was drawn is inspected.")
        @Nullable InspectionPlan plan,
    @Schema(description = "Why.") @Nullable String reason,
    Instant createdAt) {

  static DrawSummary of(Draw draw) {
    DrawEvents.Drawn drawn = draw.drawn();
    return new DrawSummary(
        draw.event().aggregate().id(),
        draw.drawnOn(),
        drawn.criteria(),
        drawn.size(),
        drawn.population(),
        draw.plan(),
        draw.event().reason(),
        draw.event().recordedAt());
  }
}
