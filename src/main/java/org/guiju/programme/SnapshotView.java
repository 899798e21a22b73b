package org.guiju.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.RegionsAsOf;
import org.jspecify.annotations.Nullable;

/** A frozen report, as its bytes were written. */
@Schema(
    name = "Snapshot",
    description =
        "A frozen report. It is kept as the bytes that were answered first and always answered with these.")
record SnapshotView(
    UUID id,
    @Schema(description = "Code of the document.") String programme,
    String titleZh,
    String titleEn,
    String region,
    @Schema(description = "Name of the region on the day.") String regionNameZh,
    String regionNameEn,
    @Schema(description = "The day that it is about.") LocalDate asOf,
    @Schema(
            description =
                "With which divisions regions were taken: of the day of each fact, or of the day of freezing.")
        RegionsAsOf regions,
    @Schema(description = "The moment at which it was taken, by whose knowledge it counts.")
        Instant knownAt,
    @Schema(description = "Account that froze it.") String actor,
    @Schema(description = "What it is for.") @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Nullable String basis,
    @Schema(description = "Number of the document's version that held on the day.") int version,
    @Schema(description = "First day of that version; null of a file without a date.")
        @Nullable LocalDate versionFrom,
    @Schema(description = "SHA-256 over the canonical JSON of the definition.")
        String definitionDigest,
    @Schema(
            description = "The definition itself, in the form of the data files.",
            implementation = ProgrammeDefinition.class)
        JsonNode definition,
    List<TargetView> targets) {

  /** A target in a frozen report. */
  @Schema(name = "SnapshotTarget", description = "A target in a frozen report.")
  record TargetView(
      String target,
      @Schema(description = "As it was answered, texts in Chinese.") ProgressView progress,
      @Schema(description = "How it was counted, in English.") String ruleEn,
      @Schema(
              description =
                  "SHA-256 over what the data files said of how its indicator is counted: the indicator, its measures and"
                      + " how entries of registers count for these. Absent from reports frozen before it was kept.")
          @Nullable String ruleDigest,
      @Schema(description = "How many rows are behind the figure.") long evidenceRows,
      @Schema(description = "SHA-256 over these rows: that of `evidence-text`.")
          String evidenceSha256,
      @Schema(description = "Path of these rows.") String evidence) {}
}
