package org.guiju.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a document. */
@Schema(name = "ProgrammeVersion", description = "What a document says from a day on.")
record ProgrammeVersionView(
    @Schema(description = "From 1, in the order of first days.") int number,
    @Schema(description = "First day on which it holds; null of a file without a date.")
        @Nullable LocalDate effectiveOn,
    @Schema(description = "First day of the next version; null where there is none.")
        @Nullable LocalDate until,
    @Schema(description = "FILE: comes as a file. LEDGER: recorded here.") Origin origin,
    @Schema(description = "The event that says so; null of a file.") @Nullable UUID event,
    @Nullable String actor,
    @Nullable Instant recordedAt,
    @Schema(description = "Why it was changed.") @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Nullable String basis,
    int targetCount,
    @Schema(description = "SHA-256 over the canonical JSON of the definition.") String digest,
    @Schema(
            description =
                "The whole definition, in the form of the data files; only of one version.",
            implementation = ProgrammeDefinition.class)
        @Nullable JsonNode definition) {

  /** Where a version comes from. */
  @Schema(name = "ProgrammeOrigin", description = "Where a version comes from.")
  enum Origin {
    /** A file that comes with the service or stands in the operator's folder. */
    FILE,
    /** An event. */
    LEDGER
  }

  static ProgrammeVersionView of(ProgrammeVersion version, boolean whole) {
    return new ProgrammeVersionView(
        version.number(),
        version.from(),
        version.until(),
        version.event() == null ? Origin.FILE : Origin.LEDGER,
        version.event(),
        version.actor(),
        version.recordedAt(),
        version.reason(),
        version.basis(),
        version.programme().targets().size(),
        ProgrammeEvents.digest(version.definition()),
        whole ? version.definition() : null);
  }
}
