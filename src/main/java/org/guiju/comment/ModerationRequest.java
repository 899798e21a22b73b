package org.guiju.comment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether others may read a comment from now on. */
@Schema(name = "CommentModeration", description = "Whether others may read a comment from now on.")
record ModerationRequest(
    @Schema(description = "PUBLISHED or HIDDEN.") @NotNull Visibility visibility,
    @Schema(description = "Why; needed where it is hidden.") @Size(max = 2000)
        @Nullable String reason) {}
