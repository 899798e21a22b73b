package org.guiju.organization;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merge patch can change of an organization. */
@Schema(
    description =
        "A JSON merge patch: what is absent stays, null takes away. Where `effectiveOn` is absent, what was open is"
            + " filled in since the organization's first day, and what differs holds from today.")
public record OrganizationChange(
    @Schema(description = "Name in Chinese.") @Size(max = 300) @Nullable String nameZh,
    @Schema(description = "Name in English.") @Size(max = 300) @Nullable String nameEn,
    @Schema(description = "What sort of organization it is.") @Nullable OrganizationType type,
    @Schema(description = "Unified social credit code.") @Size(max = 40) @Nullable String uscc,
    @Schema(description = "Code of the division that it moves to.") @Size(max = 12)
        @Nullable String regionCode,
    @Schema(description = "Codes that its standards carry; the whole list.") @Size(max = 100)
        @Nullable List<String> standardCodes,
    @Schema(description = "Ids in other systems, by system.") @Size(max = 50)
        @Nullable Map<String, String> externalIds,
    @Schema(description = "Since when it is so.") @Nullable LocalDate effectiveOn,
    @Schema(description = "Why.") @Size(max = 2000) @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Size(max = 1000) @Nullable String basis) {

  static OrganizationChange of(OrganizationDescription now) {
    return new OrganizationChange(
        now.nameZh(),
        now.nameEn(),
        now.type(),
        now.uscc(),
        now.regionCode(),
        now.standardCodes(),
        now.externalIds(),
        null,
        null,
        null);
  }

  OrganizationDescription description() {
    return OrganizationDescription.of(
        nameZh, nameEn, type, uscc, regionCode, standardCodes, externalIds);
  }

  OrganizationRecorder.Saying saying() {
    return new OrganizationRecorder.Saying(effectiveOn, reason, basis);
  }
}
