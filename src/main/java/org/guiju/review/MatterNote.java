package org.guiju.review;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.matter.Finding;
import org.jspecify.annotations.Nullable;

/** A matter about an edition, without what was said in it. */
@Schema(name = "MatterNote", description = "A matter about an edition, in brief.")
record MatterNote(
    @Schema(description = "Id of the matter.") UUID matter,
    @Schema(description = "Its machine in the procedure.") String type,
    String state,
    @Schema(description = "Name of the state by Accept-Language.") String stateName,
    boolean ended,
    LocalDate openedOn,
    @Nullable LocalDate endedOn) {

  static MatterNote of(Finding it) {
    return new MatterNote(
        it.id(), it.type(), it.state(), it.stateName(), it.ended(), it.openedOn(), it.endedOn());
  }
}
