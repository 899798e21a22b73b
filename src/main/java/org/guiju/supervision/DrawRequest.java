package org.guiju.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A random draw to be made. */
@Schema(description = "A random draw to be made.")
public record DrawRequest(
    @Valid @Schema(description = "Which declarations are drawn from; all where absent.")
        @Nullable DrawCriteria criteria,
    @Min(1) @Max(5_000) @Schema(description = "How many are drawn; all where there are no more.")
        int size,
    @Pattern(regexp = "[ -~]{8,200}")
        @Schema(
            description =
                "What the draw is seeded with, 8 to 200 visible ASCII characters, best something that nobody could"
                    + " foresee or choose; made at random where absent.")
        @Nullable String seed,
    @Valid @Schema(description = "By which plan what is drawn is inspected; none where absent.")
        @Nullable InspectionPlan plan,
    @Size(max = 2_000) @Schema(description = "Why.") @Nullable String reason,
    @Size(max = 1_000) @Schema(description = "Legal or document basis.") @Nullable String basis) {}
