package org.guiju.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.ledger.RecordedEvent;

/** A part of the ledger. */
@Schema(
    description = "A part of the ledger.",
    requiredProperties = {"items", "next", "head"})
public record LedgerEvents(
    @Schema(description = "Whole events in their global order, without gaps.")
        List<RecordedEvent> items,
    @Schema(description = "What to give as `after` the next time, also where nothing is new.")
        long next,
    @Schema(description = "Position of the last event there is.") long head) {

  public LedgerEvents {
    items = List.copyOf(items);
  }
}
