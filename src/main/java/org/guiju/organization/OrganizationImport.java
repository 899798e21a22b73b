package org.guiju.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the dataset {@code organizations}. What a column leaves empty, the row does not speak of. An organization
 * is found by its id, its USCC, an external id, or else by its Chinese name where just one has it.
 *
 * @param id id in Guiju; of an organization that exists
 * @param nameZh column {@code nameZh}
 * @param nameEn column {@code nameEn}
 * @param type column {@code type}; what the USCC says where empty
 * @param uscc column {@code uscc}
 * @param regionCode column {@code regionCode}, GB/T 2260
 * @param standardCodes column {@code standardCodes}, separated by {@code |}; all of them
 * @param externalIds column {@code externalIds}, as {@code system:id} separated by {@code |}; added to those known
 * @param effectiveOn column {@code effectiveOn}: since when it is so. Where empty, a new organization is taken to have
 *     always existed, what was open is filled in since its beginning, and what differs holds from today; what was so on
 *     some day before is known and not a return to it
 * @param dissolvedOn column {@code dissolvedOn}
 * @param reason column {@code reason}
 * @param basis column {@code basis}
 */
public record OrganizationImport(
    @Nullable UUID id,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable OrganizationType type,
    @Nullable String uscc,
    @Nullable String regionCode,
    @Nullable Collection<String> standardCodes,
    @Nullable Map<String, String> externalIds,
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate dissolvedOn,
    @Nullable String reason,
    @Nullable String basis) {

  /** An organization of which only the name is known. */
  public static OrganizationImport named(String nameZh) {
    return new OrganizationImport(null, nameZh, null, null, null, null, null, null, null, null, null, null);
  }

  OrganizationDescription description() {
    return OrganizationDescription.of(nameZh, nameEn, type, uscc, regionCode, standardCodes, externalIds);
  }
}
