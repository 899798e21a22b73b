package org.guiju.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.ledger.Event;
import org.guiju.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/** A draw. */
@Schema(
    name = "Draw",
    description =
        "A random draw (双随机抽查). Anybody can repeat it: rank each id of the population by SHA-256(seed + \":\" + id),"
            + " in lower-case hexadecimal digits, and take the first `size`.")
public record DrawView(
    UUID id,
    long version,
    LocalDate drawnOn,
    DrawCriteria criteria,
    @Schema(description = "What it was seeded with.") String seed,
    @Schema(description = "GIVEN by the supervisor or made at RANDOM by the service.")
        DrawEvents.SeedOrigin seedOrigin,
    @Schema(description = "How many were asked for.") int size,
    @Schema(description = "How many there were to draw from.") long population,
    @Schema(
            description =
                "SHA-256 over the ids of the population in ascending order, each followed by a line feed:"
                    + " that of population-text.")
        String populationSha256,
    @Schema(description = "Ids of the declarations drawn, in the order of their ranks.")
        List<UUID> drawn,
    @Schema(description = "By which plan what was drawn is inspected, as it is now.")
        @Nullable InspectionPlan plan,
    @Schema(description = "The plan and what it was changed to, the oldest first.")
        List<DrawPlanView> plans,
    @Schema(description = "Why.") @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Nullable String basis,
    @Schema(description = "Account that drew.") String actor,
    @Schema(description = "Hash of the event with which it was drawn, in the ledger.") String hash,
    Instant createdAt)
    implements Versioned {

  static DrawView of(Draw draw) {
    Event event = draw.event();
    DrawEvents.Drawn drawn = draw.drawn();
    return new DrawView(
        event.aggregate().id(),
        draw.version(),
        draw.drawnOn(),
        drawn.criteria(),
        drawn.seed(),
        drawn.seedOrigin(),
        drawn.size(),
        drawn.population(),
        drawn.populationSha256(),
        drawn.drawn(),
        draw.plan(),
        draw.plans(),
        event.reason(),
        event.basis(),
        event.actor(),
        event.hash(),
        event.recordedAt());
  }
}
