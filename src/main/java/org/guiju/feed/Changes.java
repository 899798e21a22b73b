package org.guiju.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the change feed. */
@Schema(
    description = "A part of the change feed.",
    requiredProperties = {"items", "next", "head"})
public record Changes(
    @Schema(description = "Events in their global order.") List<ChangeView> items,
    @Schema(description = "What to give as `after` the next time, also where nothing is new.")
        long next,
    @Schema(
            description =
                "Position of the last event there is; nothing is new where `next` equals it.")
        long head) {

  public Changes {
    items = List.copyOf(items);
  }
}
