package org.guiju.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/** An organization's part in a project. */
@Schema(
    description =
        "An organization's part in a project; a second one of the same organization takes its place.")
public record ParticipationRequest(
    @NotNull UUID organization,
    @Schema(description = "LEAD or PARTICIPATE.") @NotNull Role role,
    @Schema(description = "Place among the drafting organizations, from 1.") @Min(1) @Max(10_000)
        @Nullable Integer rank,
    @Schema(description = "Document or place that proves it.") @Size(max = 1000)
        @Nullable String evidence,
    @Schema(description = "Day from which it holds, not after today; today where absent.")
        @Nullable LocalDate effectiveOn) {}
