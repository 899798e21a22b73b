package org.guiju.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

  static DeclarationSummary of(DeclarationPeriod row) {
    return new DeclarationSummary(
        row.declarationId,
        row.organizationId,
        row.kind,
        row.number,
        row.title,
        row.state,
        row.isPublic,
        row.publishedOn,
        row.procedureRef,
        row.createdAt,
        row.updatedAt);
  }
}
