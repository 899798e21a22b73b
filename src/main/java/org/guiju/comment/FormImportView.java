package org.guiju.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a form that was brought in. */
@Schema(name = "CommentFormImport", description = "What came of a form that was brought in.")
record FormImportView(
    @Schema(description = "Comments that were not known.") int received,
    @Schema(description = "Comments that have an observation which they had not.") int disposed,
    @Schema(description = "Rows of which everything was known.") int unchanged) {}
