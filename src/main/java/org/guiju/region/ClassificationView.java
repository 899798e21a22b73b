package org.guiju.region;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/** A code of a classification on a day. */
@Schema(name = "Classification", description = "A code of a classification on a day.")
public record ClassificationView(
    ClassificationScheme scheme,
    @Schema(examples = "35.240") String code,
    @Schema(description = "Code above it in the tree.") @Nullable String parent,
    @Schema(description = "Place in the tree, 1 at the top.") @Nullable Integer level,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Schema(description = "Of an industry code: the department that issues its standards.")
        @Nullable String departmentZh,
    @Nullable String departmentEn,
    @Nullable String notes,
    ClassificationStatus status,
    @Schema(description = "First day on which it was just so.") LocalDate validFrom,
    @Schema(description = "Whether validFrom is assumed, because nobody said since when.")
        boolean fromIsAssumption,
    @Schema(description = "Day from which it is no longer just so; absent where none is known.")
        @Nullable LocalDate validTo,
    long version,
    Instant updatedAt)
    implements Versioned {}
