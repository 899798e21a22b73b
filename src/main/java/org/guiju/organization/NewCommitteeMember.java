package org.guiju.organization;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A client's request to record a member of a committee. */
@Schema(
    description =
        "A member of a committee to be recorded; a person has a name, a national body is named.")
public record NewCommitteeMember(
    @Schema(description = "Name in Chinese.") @Size(max = 200) @Nullable String nameZh,
    @Schema(description = "Name in English.") @Size(max = 200) @Nullable String nameEn,
    @Schema(description = "Organization that the member belongs to.") @Nullable UUID organization,
    @Schema(description = "National body, of P- and O-members.") @Size(max = 100)
        @Nullable String nationalBody,
    @NotNull CommitteeMemberRole role,
    @Schema(description = "Account that votes for the member.") @Size(max = 100)
        @Nullable String account,
    @Schema(description = "First day of the membership.") @NotNull LocalDate from,
    @Schema(description = "Last day of the membership, where one is set.")
        @Nullable LocalDate until,
    @Schema(description = "Why.") @Size(max = 2000) @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Size(max = 1000) @Nullable String basis) {}
