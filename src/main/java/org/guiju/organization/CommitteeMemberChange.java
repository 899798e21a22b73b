package org.guiju.organization;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merge patch can change of a member of a committee. */
@Schema(
    description =
        "A JSON merge patch: what is absent stays, null takes away; it holds from `effectiveOn` on, today where absent. A new `until` with `newTerm` begins another term.")
public record CommitteeMemberChange(
    @Schema(description = "Name in Chinese.") @Size(max = 200) @Nullable String nameZh,
    @Schema(description = "Name in English.") @Size(max = 200) @Nullable String nameEn,
    @Schema(description = "Organization that the member belongs to.") @Nullable UUID organization,
    @Schema(description = "National body, of P- and O-members.") @Size(max = 100)
        @Nullable String nationalBody,
    @NotNull CommitteeMemberRole role,
    @Schema(description = "Account that votes for the member.") @Size(max = 100)
        @Nullable String account,
    @Schema(description = "Last day of the membership, where one is set.")
        @Nullable LocalDate until,
    @Schema(description = "Whether a new term begins with it.") @Nullable Boolean newTerm,
    @Schema(description = "Since when it is so.") @Nullable LocalDate effectiveOn,
    @Schema(description = "Why.") @Size(max = 2000) @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Size(max = 1000) @Nullable String basis) {

  static CommitteeMemberChange of(CommitteeMember now) {
    return new CommitteeMemberChange(
        now.nameZh(),
        now.nameEn(),
        now.organization(),
        now.nationalBody(),
        now.role(),
        now.account(),
        now.until(),
        null,
        null,
        null,
        null);
  }
}
