package org.guiju.organization;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merge patch can change of a committee. */
@Schema(
    description =
        "A JSON merge patch: what is absent stays, null takes away. Where `effectiveOn` is absent, what was open is"
            + " filled in since the committee's first day, and what differs holds from today.")
public record CommitteeChange(
    @Schema(description = "Name in Chinese.") @Size(max = 500) @Nullable String nameZh,
    @Schema(description = "Name in English.") @Size(max = 500) @Nullable String nameEn,
    @Schema(description = "Code of the committee above it, which must be known.") @Size(max = 160)
        @Nullable String parent,
    @Schema(description = "Whose committee it is.") @Nullable CommitteeLevel level,
    @Schema(description = "Organization that keeps its secretariat.") @Nullable UUID secretariat,
    @Schema(description = "Since when it is so.") @Nullable LocalDate effectiveOn,
    @Schema(description = "Why.") @Size(max = 2000) @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Size(max = 1000) @Nullable String basis) {

  static CommitteeChange of(CommitteeState now) {
    return new CommitteeChange(
        now.nameZh(), now.nameEn(), now.parent(), now.level(), now.secretariat(), null, null, null);
  }

  OrganizationRecorder.Saying saying() {
    return new OrganizationRecorder.Saying(effectiveOn, reason, basis);
  }
}
