package org.guiju.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.RegionsAsOf;
import org.guiju.ledger.Event;
import org.jspecify.annotations.Nullable;

/** A frozen report in a list. */
@Schema(name = "SnapshotSummary", description = "A frozen report in a list.")
record SnapshotSummary(
    UUID id,
    String programme,
    LocalDate asOf,
    @Schema(
            description =
                "With which divisions regions were taken: of the day of each fact, or of the day of freezing.")
        RegionsAsOf regions,
    Instant knownAt,
    @Schema(description = "Number of the document's version.") int version,
    @Schema(description = "SHA-256 over the bytes that it is answered with.") String sha256,
    String actor,
    @Nullable String reason,
    @Nullable String basis,
    @Schema(description = "Hash of the event in the ledger.") String hash,
    Instant createdAt) {

  static SnapshotSummary of(Event event) {
    SnapshotEvents.Frozen frozen = event.payload(SnapshotEvents.Frozen.class);
    return new SnapshotSummary(
        event.aggregate().id(),
        frozen.programme(),
        frozen.asOf(),
        frozen.regions(),
        frozen.knownAt(),
        frozen.version(),
        frozen.body(),
        event.actor(),
        event.reason(),
        event.basis(),
        event.hash(),
        event.recordedAt());
  }
}
