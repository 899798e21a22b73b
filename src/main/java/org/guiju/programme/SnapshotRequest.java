package org.guiju.programme;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.RegionsAsOf;
import org.jspecify.annotations.Nullable;

/** What is to be frozen. */
@Schema(name = "SnapshotRequest", description = "What is to be frozen.")
record SnapshotRequest(
    @Schema(description = "The day that it is about; today where absent.") @Nullable LocalDate asOf,
    @Schema(
            description =
                "With which divisions regions are taken: those of the day of each fact (THEN, also where absent), or"
                    + " those that belong to the region on the day of freezing (TODAY).")
        @Nullable RegionsAsOf regions,
    @Schema(description = "What it is for.") @Size(max = 2000) @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Size(max = 1000) @Nullable String basis) {

  RegionsAsOf asked() {
    return regions == null ? RegionsAsOf.THEN : regions;
  }
}
