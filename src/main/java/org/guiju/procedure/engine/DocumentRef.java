package org.guiju.procedure.engine;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A document that a step rests on: kept here, by its id and version, or kept elsewhere.
 *
 * @param code D01–D34, see the procedure's dictionary
 * @param title name of the document
 * @param uri where it can be had
 * @param sha256 its SHA-256 in hexadecimal digits
 * @param document its id, where it is kept here
 * @param version which version of it, where it is kept here; the latest where a client names none
 */
@Schema(description = "A document that something rests on.")
public record DocumentRef(
    String code,
    @Nullable String title,
    @Nullable String uri,
    @Nullable String sha256,
    @Nullable UUID document,
    @Nullable Integer version) {

  /** A document that is kept elsewhere. */
  public DocumentRef(
      String code, @Nullable String title, @Nullable String uri, @Nullable String sha256) {
    this(code, title, uri, sha256, null, null);
  }

  /** The same document, whatever it is called. */
  public DocumentRef untitled() {
    return new DocumentRef(code, null, uri, sha256, document, version);
  }
}
