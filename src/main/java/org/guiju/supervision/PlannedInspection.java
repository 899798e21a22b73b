package org.guiju.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.procedure.Finding;
import org.jspecify.annotations.Nullable;

/** A thing that was drawn, and how its inspection stands. */
@Schema(description = "A declaration that was drawn, and how its inspection stands on the day.")
public record PlannedInspection(
    @Schema(description = "Place in the draw, from 1.") int place,
    @Schema(description = "The declaration that was drawn.") UUID declaration,
    @Schema(description = "Its declarer; absent where it was voided.") @Nullable UUID organization,
    @Schema(description = "Number of the standard it is mainly about.") @Nullable String number,
    @Schema(description = "Products and services, else the name of the standard.")
        @Nullable String title,
    @Schema(description = "State of the declaration on the day; absent where it was voided.")
        @Nullable String declarationState,
    PlannedInspectionState state,
    @Schema(
            description =
                "Whether the last day of the plan is over and nothing was found, nor the inspection closed.")
        boolean overdue,
    @Schema(
            description =
                "The inspection (a matter) that names the draw; of several one with a finding, else one under way, else the"
                    + " last.")
        @Nullable UUID inspection,
    @Schema(description = "Day on which it was begun.") @Nullable LocalDate startedOn,
    @Schema(description = "Day on which it ended.") @Nullable LocalDate endedOn,
    @Schema(description = "What was found; more says the matter.") @Nullable Finding finding) {}
