package org.guiju.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file that goes with a comment, kept elsewhere. */
@Schema(description = "A file that goes with a comment, kept elsewhere.")
record CommentFile(
    @Schema(description = "Its name.") @NotBlank @Size(max = 300) String title,
    @Schema(description = "Where it can be had, http or https.")
        @Size(max = 2000)
        @Pattern(regexp = "https?://[^\\s<>\"]+")
        @Nullable String uri,
    @Schema(description = "Its SHA-256 in hexadecimal digits.") @Pattern(regexp = "[0-9a-f]{64}")
        @Nullable String sha256) {}
