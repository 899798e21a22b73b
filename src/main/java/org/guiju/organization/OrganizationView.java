package org.guiju.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.guiju.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/** An organization on a day. */
@Schema(name = "Organization", description = "An organization on a day.")
public record OrganizationView(
    UUID id,
    @Schema(description = "Name in Chinese; one of the two names is always there.")
        @Nullable String nameZh,
    @Schema(description = "Name in English.") @Nullable String nameEn,
    OrganizationType type,
    @Schema(description = "Unified social credit code, GB 32100-2015.") @Nullable String uscc,
    @Schema(description = "Code of the division that it is in on the day.")
        @Nullable String regionCode,
    @Schema(
            description =
                "Codes that its standards carry, such as the association code of T/… or industry"
                    + " codes.")
        List<String> standardCodes,
    @Schema(description = "Ids in other systems, by system.") Map<String, String> externalIds,
    @Schema(description = "First day on which it was just so.") LocalDate validFrom,
    @Schema(description = "Whether validFrom is assumed, because nobody said since when it exists.")
        boolean fromIsAssumption,
    @Schema(description = "Day from which it is no longer just so; absent where none is known.")
        @Nullable LocalDate validTo,
    @Schema(description = "Day on which it ended.") @Nullable LocalDate dissolvedOn,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {

  /** What it is called in a language, or in the other one where it has no name there. */
  public String name(Locale locale) {
    String some = nameZh == null ? nameEn : nameZh;
    return some == null ? id.toString() : new Text(some, nameEn == null ? some : nameEn).in(locale);
  }

  static OrganizationView of(OrganizationRows.Current row, OrganizationPeriod period) {
    OrganizationState state = period.state();
    return new OrganizationView(
        row.id(),
        state.nameZh(),
        state.nameEn(),
        state.type(),
        state.uscc(),
        state.regionCode(),
        List.copyOf(state.standardCodes()),
        state.externalIds(),
        period.from(),
        period.assumed(),
        period.to().equals(OrganizationPeriod.OPEN) ? null : period.to(),
        state.dissolvedOn(),
        row.version(),
        row.createdAt(),
        row.updatedAt());
  }
}
