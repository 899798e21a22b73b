package org.guiju.standard;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.jdbc.Row;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/** An edition in a list. */
@Schema(description = "An edition in a list.")
public record StandardSummary(
    UUID id,
    @Schema(description = "Its leading number.") String number,
    @Nullable String titleZh,
    @Nullable String titleEn,
    Kind kind,
    @Nullable Nature nature,
    @Nullable Level level,
    @Schema(description = "State on the day asked for, E60 to E99.") String state,
    @Schema(description = "Day of publication.") LocalDate issueDate,
    @Schema(description = "First day in force.") LocalDate implementationDate,
    @Nullable String committee,
    @Nullable UUID replacedBy,
    @Schema(description = "Whether its number was revoked by that day.") boolean numberRevoked,
    Instant updatedAt) {

  static StandardSummary of(Row row) throws SQLException {
    return new StandardSummary(
        row.uuid("standard_id"),
        row.text("number"),
        row.textOrNull("title_zh"),
        row.textOrNull("title_en"),
        row.enumValue("kind", Kind.class),
        row.enumOrNull("nature", Nature.class),
        row.enumOrNull("level", Level.class),
        row.text("state"),
        row.date("issue_date"),
        row.date("implementation_date"),
        row.textOrNull("committee"),
        row.uuidOrNull("replaced_by"),
        row.flag("number_revoked"),
        row.instant("updated_at"));
  }
}
