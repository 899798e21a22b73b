package org.guiju.project;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/** A project in a list. */
@Schema(description = "A project in a list.")
public record ProjectSummary(
    UUID id,
    Kind kind,
    @Nullable Nature nature,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Nullable String reference,
    WorkType workType,
    @Schema(description = "State on the day asked for.") String state,
    @Schema(description = "International stage code, derived; absent before the first is known.")
        @Nullable String stage,
    @Nullable String planNumber,
    @Nullable String committee,
    @Nullable String regionCode,
    @Schema(description = "Procedure and version that the project keeps.") String procedure,
    Instant createdAt,
    Instant updatedAt) {

  static ProjectSummary of(ProjectPeriod row) {
    return new ProjectSummary(
        row.projectId,
        row.kind,
        row.nature,
        row.titleZh,
        row.titleEn,
        row.reference,
        row.workType,
        row.state,
        row.stage,
        row.planNumber,
        row.committee,
        row.regionCode,
        row.procedureRef,
        row.createdAt,
        row.updatedAt);
  }
}
