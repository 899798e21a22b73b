package org.guiju.review;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A public declaration that names an edition. */
@Schema(name = "Declarer", description = "A public self-declaration that names an edition.")
record DeclarerView(
    UUID declaration,
    UUID organization,
    @Schema(description = "Name of the declarer.") @Nullable String organizationName,
    @Nullable String title,
    @Nullable LocalDate publishedOn) {}
