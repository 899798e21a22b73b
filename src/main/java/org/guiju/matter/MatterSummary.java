package org.guiju.matter;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.jdbc.Row;
import org.guiju.vocabulary.Kind;
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

  static MatterSummary of(Row row) throws SQLException {
    return new MatterSummary(
        row.uuid("matter_id"),
        row.text("type"),
        row.text("state"),
        row.flag("ended"),
        row.date("opened_on"),
        row.dateOrNull("ended_on"),
        new MatterAbout(
            row.text("about_type"),
            row.uuid("about_id"),
            row.enumValue("kind", Kind.class),
            row.textOrNull("reference"),
            row.textOrNull("title_zh"),
            row.textOrNull("title_en"),
            row.textOrNull("committee"),
            row.uuidOrNull("organization_id"),
            row.textOrNull("region_code")),
        row.text("procedure_ref"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
