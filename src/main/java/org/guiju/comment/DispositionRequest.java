package org.guiju.comment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of a comment. */
@Schema(name = "CommentDisposition", description = "What becomes of a comment.")
record DispositionRequest(
    @Schema(description = "What becomes of it.") @NotNull Disposition disposition,
    @Schema(description = "Why; needed but for ACCEPTED.") @Size(max = CommentRequest.LONGEST)
        @Nullable String reason,
    @Schema(description = "Whether a major dissent (重大分歧) stands; no where absent.")
        @Nullable Boolean majorDissent) {

  CommentEvents.Disposed disposed() {
    return new CommentEvents.Disposed(
        disposition, CommentRequest.blankAsNone(reason), Boolean.TRUE.equals(majorDissent));
  }
}
