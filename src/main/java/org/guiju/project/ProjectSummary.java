package org.guiju.project;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.jdbc.Row;
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

  static ProjectSummary of(Row row) throws SQLException {
    return new ProjectSummary(
        row.uuid("project_id"),
        row.enumValue("kind", Kind.class),
        row.enumOrNull("nature", Nature.class),
        row.textOrNull("title_zh"),
        row.textOrNull("title_en"),
        row.textOrNull("reference"),
        row.enumValue("work_type", WorkType.class),
        row.text("state"),
        row.textOrNull("stage"),
        row.textOrNull("plan_number"),
        row.textOrNull("committee"),
        row.textOrNull("region_code"),
        row.text("procedure_ref"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
