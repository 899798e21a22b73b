package org.guiju.comment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment to be made; the smallest has the comment alone. */
@Schema(description = "A comment to be made; the smallest has the comment alone.")
record CommentRequest(
    @Schema(description = "Clause that it is about.") @Size(max = 200) @Nullable String clause,
    @Schema(description = "Line number.") @Size(max = 100) @Nullable String line,
    @Schema(description = "Paragraph, figure or table.") @Size(max = 200) @Nullable String element,
    @Schema(description = "What it is of; GENERAL where absent.") @Nullable CommentType type,
    @Schema(description = "The comment.") @NotBlank @Size(max = CommentRequest.LONGEST)
        String comment,
    @Schema(description = "What should stand there instead.") @Size(max = CommentRequest.LONGEST)
        @Nullable String proposedChange,
    @Schema(description = "Language of the comment, such as zh or en.")
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}")
        @Nullable String language,
    @Schema(description = "A file that goes with it.") @Valid @Nullable CommentFile file,
    @Schema(description = "Who you are.") @Size(max = 100) @Nullable String name,
    @Schema(description = "Organization that you speak for, where you have no account of it.")
        @Size(max = 200)
        @Nullable String organizationName,
    @Schema(description = "Where you can be reached; never shown to the public.")
        @Size(max = 254)
        @Pattern(regexp = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]+")
        @Nullable String email,
    @Schema(
            description =
                "Whether name and organization may be shown to everybody; no where absent.")
        @Nullable Boolean showAuthor,
    @Schema(
            description =
                "Day on which it came in, where those who run the round record it for somebody; today where absent.")
        @Nullable LocalDate receivedOn) {

  /** Most characters of a comment, and of a proposed change. */
  static final int LONGEST = 10_000;

  CommentContent content() {
    return new CommentContent(
        blankAsNone(clause),
        blankAsNone(line),
        blankAsNone(element),
        type == null ? CommentType.GENERAL : type,
        null,
        comment.strip(),
        blankAsNone(proposedChange),
        language,
        file);
  }

  static @Nullable String blankAsNone(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
