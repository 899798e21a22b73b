package org.guiju.document;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.AccessLevel;
import org.jspecify.annotations.Nullable;

/** A version of a document. */
@Schema(name = "DocumentVersion", description = "A version of a document; it never changes.")
record VersionView(
    @Schema(description = "From 1 without gaps.") int number,
    @Schema(description = "SHA-256 of its content in hexadecimal digits.") String sha256,
    @Schema(description = "Size in bytes.") long size,
    @Schema(description = "Media type.") String mediaType,
    @Schema(description = "Name of the file as its uploader gave it.") @Nullable String fileName,
    @Schema(description = "Language of the text (BCP 47).") @Nullable String language,
    @Schema(description = "Account that brought it.") String uploadedBy,
    @Schema(description = "When it was brought.") Instant uploadedAt,
    @Schema(description = "How much of it you may have now.") AccessLevel access,
    @Schema(description = "Path of its content.") String content) {

  /** The same without the name of the file. */
  VersionView nameless() {
    return new VersionView(
        number, sha256, size, mediaType, null, language, uploadedBy, uploadedAt, access, content);
  }

  static VersionView of(UUID document, Document.Version version, AccessLevel access) {
    DocumentEvents.VersionAdded it = version.content();
    return new VersionView(
        it.number(),
        it.sha256(),
        it.size(),
        it.mediaType(),
        it.fileName(),
        it.language(),
        version.uploadedBy(),
        version.uploadedAt(),
        access,
        DocumentView.PATH + document + "/versions/" + it.number() + "/content");
  }
}
