package org.guiju.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.ledger.Event;
import org.jspecify.annotations.Nullable;

/** A plan of a draw, with when and why it became so. */
@Schema(name = "DrawPlan", description = "What the plan of a draw was from a day on, and why.")
public record DrawPlanView(
    InspectionPlan plan,
    @Schema(description = "Day from which it was the plan.") LocalDate effectiveOn,
    @Schema(description = "Why it was changed; of a plan that came with the draw, why was drawn.")
        @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Nullable String basis,
    @Schema(description = "Account that said so.") String actor,
    @Schema(description = "Hash of the event in the ledger.") String hash,
    Instant recordedAt) {

  static DrawPlanView of(InspectionPlan plan, Event event) {
    return new DrawPlanView(
        plan,
        event.effectiveOn(),
        event.reason(),
        event.basis(),
        event.actor(),
        event.hash(),
        event.recordedAt());
  }
}
