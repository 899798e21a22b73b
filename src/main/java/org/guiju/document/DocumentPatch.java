package org.guiju.document;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.AccessLevel;
import org.jspecify.annotations.Nullable;

/** What can be changed of a document; its versions, code and what it is about cannot. */
@Schema(
    description =
        "What can be changed of a document; its versions, code and what it is about cannot.")
record DocumentPatch(
    @Schema(description = "Name of the document.") @Size(max = 500) @Nullable String title,
    @Schema(
            description =
                "What everybody may have of it once it is for everybody; null for the rules of its type.")
        @Nullable AccessLevel access) {}
