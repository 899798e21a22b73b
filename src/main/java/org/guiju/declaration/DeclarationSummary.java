package org.guiju.declaration;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.jdbc.Row;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** A declaration in a list. */
@Schema(description = "A declaration in a list.")
public record DeclarationSummary(
    UUID id,
    @Schema(description = "The declarer.") UUID organization,
    Kind kind,
    @Schema(description = "Number of the standard it is mainly about.") @Nullable String number,
    @Schema(description = "Products and services, else the name of the standard.")
        @Nullable String title,
    @Schema(description = "State on the day asked for.") String state,
    @Schema(description = "Whether it is public on that day.", name = "public")
        @com.fasterxml.jackson.annotation.JsonProperty("public")
        boolean isPublic,
    @Schema(description = "Day of publication.") @Nullable LocalDate publishedOn,
    @Schema(description = "Procedure and version that it keeps.") String procedure,
    Instant createdAt,
    Instant updatedAt) {

  static DeclarationSummary of(Row row) throws SQLException {
    return new DeclarationSummary(
        row.uuid("declaration_id"),
        row.uuid("organization_id"),
        row.enumValue("kind", Kind.class),
        row.textOrNull("number"),
        row.textOrNull("title"),
        row.text("state"),
        row.flag("is_public"),
        row.dateOrNull("published_on"),
        row.text("procedure_ref"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
