package org.guiju.organization;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A client's request to register an organization. */
@Schema(description = "An organization to be registered; it needs a name in one language at least.")
public record NewOrganization(
    @Schema(description = "Name in Chinese.", examples = "厦门某某科技有限公司") @Size(max = 300)
        @Nullable String nameZh,
    @Schema(description = "Name in English.") @Size(max = 300) @Nullable String nameEn,
    @Schema(description = "What sort of organization it is; what the USCC says where absent.")
        @Nullable OrganizationType type,
    @Schema(
            description =
                "Unified social credit code, GB 32100-2015; its check characters are verified.")
        @Size(max = 40)
        @Nullable String uscc,
    @Schema(
            description = "Code of the division that it is in, which must exist on the day.",
            examples = "350200")
        @Size(max = 12)
        @Nullable String regionCode,
    @Schema(
            description =
                "Codes that its standards carry: association code of T/…, code of Q/…, industry codes.")
        @Size(max = 100)
        @Nullable List<String> standardCodes,
    @Schema(description = "Ids in other systems, by system.") @Size(max = 50)
        @Nullable Map<String, String> externalIds,
    @Schema(description = "Since when it exists; where absent it is taken to have always existed.")
        @Nullable LocalDate effectiveOn,
    @Schema(description = "Why it is registered.") @Size(max = 2000) @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Size(max = 1000) @Nullable String basis) {

  OrganizationDescription description() {
    return OrganizationDescription.of(
        nameZh, nameEn, type, uscc, regionCode, standardCodes, externalIds);
  }
}
