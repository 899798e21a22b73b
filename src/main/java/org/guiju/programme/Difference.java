package org.guiju.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.RegionsAsOf;
import org.jspecify.annotations.Nullable;

/** What differs between a frozen report and now, or another one. */
@Schema(
    name = "SnapshotDifference",
    description = "What differs between a frozen report and now, or another frozen report.")
record Difference(
    @Schema(description = "The frozen report compared.") UUID snapshot,
    @Schema(description = "The one it is compared with; null for now.") @Nullable UUID with,
    String programme,
    @Schema(description = "The day that the frozen report is about.") LocalDate asOf,
    @Schema(description = "The day that the other one is about; the same for now.")
        LocalDate otherAsOf,
    @Schema(description = "With which divisions the frozen report took regions.")
        RegionsAsOf regions,
    @Schema(description = "With which divisions the other one takes them; the same for now.")
        RegionsAsOf otherRegions,
    @Schema(description = "The moment at which the frozen report was taken.") Instant knownAt,
    @Schema(description = "The moment at which the other one was taken.") Instant otherKnownAt,
    @Schema(description = "Whether the document's definition of the day is another one.")
        boolean definitionChanged,
    @Schema(description = "Whether anything differs.") boolean changed,
    List<TargetDifference> targets) {

  /** What differs in one target. */
  @Schema(name = "SnapshotTargetDifference", description = "What differs in one target.")
  record TargetDifference(
      String target,
      @Schema(description = "The frozen figure.") @Nullable Standing before,
      @Schema(description = "The other figure.") @Nullable Standing after,
      @Schema(
              description =
                  "Whether what the data files say of how the figure is counted is something else; null where one of"
                      + " the two does not have the target or was frozen before that was kept.")
          @Nullable Boolean rulesChanged,
      @Schema(description = "Rows that only the other one has.") long added,
      @Schema(description = "Rows that only the frozen one has.") long removed,
      @Schema(description = "Rows of both that say something else.") long changed,
      @Schema(description = "Path of these rows, each with the events that caused it.")
          String items) {}

  /** Where a target stood. */
  @Schema(name = "SnapshotStanding", description = "Where a target stood.")
  record Standing(
      @Nullable BigDecimal actual,
      @Schema(
              description =
                  "Where the figure was reported and not counted: the day it is of and the entry that reports it.")
          ProgressView.@Nullable ReportedView reported,
      @Nullable BigDecimal value,
      String status,
      @Schema(description = "How many rows are behind the figure.") long rows) {}
}
