package org.guiju.comment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/** A comment as the reader may see it. */
@Schema(name = "Comment", description = "A comment as the reader may see it.")
public record CommentView(
    UUID id,
    long version,
    @Schema(description = "The round that it was made in.") UUID round,
    @Schema(description = "What the form that it came in calls it.") @Nullable String formKey,
    @Schema(description = "Clause that it is about.") @Nullable String clause,
    @Schema(description = "Line number.") @Nullable String line,
    @Schema(description = "Paragraph, figure or table.") @Nullable String element,
    CommentType type,
    @Schema(description = "The comment.") String comment,
    @Schema(description = "What should stand there instead.") @Nullable String proposedChange,
    @Schema(description = "Language of the comment.") @Nullable String language,
    @Nullable CommentFile file,
    @Nullable AuthorView author,
    @Schema(description = "Day on which it came in.") LocalDate receivedOn,
    @Schema(description = "When it was recorded.") Instant receivedAt,
    @Schema(description = "When something was recorded of it last.") Instant updatedAt,
    Visibility visibility,
    @Schema(description = "Why it is hidden or published; only for those who run the round.")
        @Nullable String moderationReason,
    @Schema(description = "What became of it; for the public once the round is closed.")
        @Nullable Disposition disposition,
    @Schema(description = "Why, or what was observed.") @Nullable String dispositionReason,
    @Schema(description = "Whether a major dissent stands.") @Nullable Boolean majorDissent,
    @Schema(description = "Account that disposed of it; only for those who run the round.")
        @Nullable String disposedBy,
    @Nullable LocalDate disposedOn)
    implements Versioned {

  /**
   * The view.
   *
   * @param all whether the reader sees everything
   * @param dispositions whether the reader sees what became of it
   */
  static CommentView of(CommentReader.Told told, boolean all, boolean dispositions) {
    Comment it = told.comment();
    CommentContent said = it.content();
    return new CommentView(
        it.id(),
        told.version(),
        it.round(),
        it.formKey(),
        said.clause(),
        said.line(),
        said.element(),
        said.type(),
        said.comment(),
        said.proposedChange(),
        said.language(),
        said.file(),
        told.author(),
        it.receivedOn(),
        it.receivedAt(),
        told.updatedAt(),
        it.visibility(),
        all ? it.moderationReason() : null,
        dispositions ? it.disposition() : null,
        dispositions ? it.disposed().reason() : null,
        dispositions ? it.disposed().majorDissent() : null,
        all ? it.disposedBy() : null,
        dispositions ? it.disposedOn() : null);
  }
}
