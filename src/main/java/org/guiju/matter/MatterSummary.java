package org.guiju.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A matter in a list. */
@Schema(description = "A matter in a list.")
public record MatterSummary(
    UUID id,
    @Schema(description = "Its machine in the procedure.") String type,
    @Schema(description = "State on the day asked for.") String state,
    @Schema(description = "Whether it had come to its end by that day.") boolean ended,
    LocalDate openedOn,
    @Nullable LocalDate endedOn,
    MatterAbout about,
    @Schema(description = "Procedure and version that it keeps.") String procedure,
    Instant createdAt,
    Instant updatedAt) {

  static MatterSummary of(MatterPeriod row) {
    return new MatterSummary(
        row.matterId,
        row.type,
        row.state,
        row.ended,
        row.openedOn,
        row.endedOn,
        new MatterAbout(
            row.aboutType,
            row.aboutId,
            row.kind,
            row.reference,
            row.titleZh,
            row.titleEn,
            row.committee,
            row.organizationId,
            row.regionCode),
        row.procedureRef,
        row.createdAt,
        row.updatedAt);
  }
}
