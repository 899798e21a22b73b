package org.guiju.register;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.jdbc.Row;
import org.guiju.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/** An entry in a list. */
@Schema(name = "RegisterEntrySummary", description = "An entry of a register in a list.")
public record EntrySummary(
    UUID id,
    @Schema(description = "Code of the register.") String register,
    @Schema(description = "Sort of entry, one of the register's.") String type,
    @Schema(description = "State on the day asked for.") String state,
    @Schema(description = "Whether it had come to its end by that day.") boolean ended,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Schema(description = "Who holds it.") @Nullable UUID organization,
    @Schema(description = "Where it is, by its own word or its organization's place.")
        @Nullable String region,
    @Nullable Level level,
    LocalDate openedOn,
    Instant createdAt,
    Instant updatedAt) {

  static EntrySummary of(Row row) throws SQLException {
    return new EntrySummary(
        row.uuid("entry_id"),
        row.text("register"),
        row.text("type"),
        row.text("state"),
        row.flag("ended"),
        row.textOrNull("name_zh"),
        row.textOrNull("name_en"),
        row.uuidOrNull("organization_id"),
        row.textOrNull("region_code"),
        row.enumOrNull("level", Level.class),
        row.date("opened_on"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
