package org.guiju.organization;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A client's request to end a membership. */
@Schema(description = "Says that a membership ended.")
public record MembershipEnd(
    @Schema(description = "First day on which it is no member.") @NotNull LocalDate effectiveOn,
    @Schema(description = "Why.") @Size(max = 2000) @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Size(max = 1000) @Nullable String basis) {}
