package org.guiju.procedure.engine;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A document that a step rests on.
 *
 * @param code D01–D34, see the procedure's dictionary
 * @param title name of the document
 * @param uri where it can be had
 * @param sha256 its SHA-256 in hexadecimal digits
 */
@Schema(description = "A document that something rests on.")
public record DocumentRef(
    String code, @Nullable String title, @Nullable String uri, @Nullable String sha256) {}
