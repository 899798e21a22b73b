package org.guiju.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/** A technical committee on a day. */
@Schema(
    name = "Committee",
    description = "A technical committee, subcommittee or working group on a day.")
public record CommitteeView(
    UUID id,
    @Schema(examples = "SAC/TC 28") String code,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Schema(description = "Code of the committee above it.") @Nullable String parent,
    @Nullable CommitteeLevel level,
    @Schema(description = "Organization that keeps its secretariat.") @Nullable UUID secretariat,
    @Schema(description = "First day on which it was just so.") LocalDate validFrom,
    @Schema(description = "Whether validFrom is assumed, because nobody said since when it exists.")
        boolean fromIsAssumption,
    @Schema(description = "Day from which it is no longer just so; absent where none is known.")
        @Nullable LocalDate validTo,
    @Schema(description = "Day on which it ended.") @Nullable LocalDate dissolvedOn,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {}
