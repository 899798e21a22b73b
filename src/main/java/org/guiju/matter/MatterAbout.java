package org.guiju.matter;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** What a matter is about. */
@Schema(description = "What a matter is about, as it was when the matter began.")
public record MatterAbout(
    @Schema(description = "PROJECT, STANDARD or DECLARATION.") String type,
    UUID id,
    Kind kind,
    @Schema(description = "Its number, or that of its plan.") @Nullable String reference,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Nullable String committee,
    @Schema(description = "The organization responsible for it.") @Nullable UUID organization,
    @Nullable String regionCode) {

  static MatterAbout of(MatterEvents.About about) {
    return new MatterAbout(
        about.type(),
        about.id(),
        about.kind(),
        about.reference(),
        about.titleZh(),
        about.titleEn(),
        about.committee(),
        about.organization(),
        about.regionCode());
  }
}
