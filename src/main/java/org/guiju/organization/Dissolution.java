package org.guiju.organization;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A client's request to record that an organization or committee ended. */
@Schema(description = "Says that it ended on a day.")
public record Dissolution(
    @Schema(description = "First day on which it no longer existed.") @NotNull
        LocalDate effectiveOn,
    @Schema(description = "Why.") @Size(max = 2000) @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Size(max = 1000) @Nullable String basis) {}
