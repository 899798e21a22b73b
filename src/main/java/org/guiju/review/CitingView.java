package org.guiju.review;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** An edition or a project that cites. */
@Schema(name = "Citing", description = "An edition or a running project that cites an edition.")
record CitingView(
    @Schema(description = "STANDARD or PROJECT.") String type,
    UUID id,
    Kind kind,
    @Schema(description = "Its number, or the plan number of a project.")
        @Nullable String reference,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Schema(description = "Its state on the day.") String state,
    @Schema(description = "The reference, as it is kept.") String cited) {}
