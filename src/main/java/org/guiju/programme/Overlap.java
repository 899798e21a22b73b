package org.guiju.programme;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.RegionsAsOf;
import org.jspecify.annotations.Nullable;

/** What a target shares with another one that may count the same things. */
@Schema(
    name = "TargetOverlap",
    description = "What a target shares with another one, both as they are on the day.")
record Overlap(
    @Schema(description = "Code of the other document.") String programme,
    @Schema(description = "Id of the other target.") String target,
    @Schema(description = "Its name, in the language asked for.") String name,
    @Schema(description = "Whether the other target is of another document.") boolean elsewhere,
    @Schema(description = "With the divisions of which time this target's region is taken.")
        RegionsAsOf regions,
    @Schema(description = "Rows behind this target's figure.") long own,
    @Schema(description = "Rows behind the other's figure.") long other,
    @Schema(
            description =
                "Rows behind this target's figure whose subjects stand behind the other's too; null where either has"
                    + " no data.")
        @Nullable Long shared,
    @Schema(description = "The other's figure.") @Nullable BigDecimal otherActual,
    @Schema(description = "Path of the rows that are shared.") String items) {}
