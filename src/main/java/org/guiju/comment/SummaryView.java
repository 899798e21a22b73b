package org.guiju.comment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many comments a round has received, and what became of them. */
@Schema(
    name = "CommentSummary",
    description = "How many comments a round has received, and what became of them.")
record SummaryView(
    @Schema(description = "All, hidden ones too.") long received,
    @Schema(description = "Those that others may read.") long published,
    @Schema(description = "Those kept back.") long hidden,
    @Schema(description = "Those nobody has disposed of; for the public once the round is closed.")
        @Nullable Long undisposed,
    @Schema(description = "Those with a major dissent that stands; only for those who run it.")
        @Nullable Long majorDissents,
    @Schema(description = "By what they are of.") List<Count> byType,
    @Schema(description = "By what became of them; for the public once the round is closed.")
        List<Count> byDisposition,
    @Schema(description = "By clause, the 500 most frequent.") List<Count> byClause,
    @Schema(
            description =
                "By organization of the account, the 500 most frequent; only for those who run it.")
        List<OfOrganization> byOrganization) {

  /** How many there are of one sort. */
  @Schema(name = "CommentCount", description = "How many comments there are of one sort.")
  record Count(
      @Schema(description = "The sort; absent where they name none.") @Nullable String key,
      long count) {}

  /** How many an organization made. */
  @Schema(name = "CommentCountOfOrganization", description = "How many an organization made.")
  record OfOrganization(
      @Schema(description = "Absent for those without one.") @Nullable UUID organization,
      @Nullable String name,
      long count) {}
}
