package org.guiju.region;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A division on a day.
 *
 * @param code GB/T 2260 code, or CN
 * @param validFrom first day of this name and parent
 * @param fromIsAssumption whether the first day is assumed, as where only a list of a later day is
 *     known
 * @param validTo day from which this name and parent no longer hold; null where no end is known
 * @param successor code that its territory went to when it went out of use, as declared
 */
@Schema(name = "Region", description = "A division of China on a day.")
public record RegionView(
    @Schema(description = "GB/T 2260 code of six digits, or CN.", examples = "350200") String code,
    @Schema(examples = "厦门市") String nameZh,
    @Schema(examples = "Xiamen") @Nullable String nameEn,
    RegionLevel level,
    @Schema(description = "Code of the parent on the day; absent for CN.") @Nullable String parent,
    @Schema(description = "First day of this name and parent.") LocalDate validFrom,
    @Schema(
            description =
                "Whether validFrom is assumed, because only a list of a later day is known.")
        boolean fromIsAssumption,
    @Schema(
            description =
                "Day from which this name and parent no longer hold; absent where none is known.")
        @Nullable LocalDate validTo,
    @Schema(
            description =
                "Code that its territory went to when it went out of use, as declared; absent where nobody says.")
        @Nullable String successor,
    long version,
    Instant updatedAt)
    implements Versioned {

  static RegionView of(RegionPeriod period, @Nullable String parent, RegionRows.Current current) {
    return new RegionView(
        period.code(),
        period.name(),
        period.nameEn(),
        period.level(),
        parent,
        period.from(),
        period.assumed(),
        period.to().equals(RegionPeriod.OPEN) ? null : period.to(),
        period.successor(),
        current.version(),
        current.updatedAt());
  }
}
