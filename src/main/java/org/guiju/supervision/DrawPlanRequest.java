package org.guiju.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another plan for a draw. */
@Schema(description = "The plan of a draw from today on, whole.")
public record DrawPlanRequest(
    @Valid @NotNull InspectionPlan plan,
    @Schema(description = "Why it is changed, or only made now.") @NotBlank @Size(max = 2_000)
        String reason,
    @Schema(description = "Legal or document basis of the change.") @Size(max = 1_000)
        @Nullable String basis) {}
