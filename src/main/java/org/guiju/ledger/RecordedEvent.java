package org.guiju.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A whole event as it is written into dumps and told to those who copy the ledger; its hash can be
 * recomputed from it.
 */
@Schema(
    description = "A whole event with what was recorded with it; its hash can be recomputed.",
    requiredProperties = {
      "position",
      "commit",
      "commitEvents",
      "recordedBy",
      "id",
      "aggregateType",
      "aggregateId",
      "version",
      "type",
      "effectiveOn",
      "recordedAt",
      "actor",
      "payload",
      "previousHash",
      "hash"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordedEvent(
    @Schema(description = "Place in the one global order, from 1 without gaps.") long position,
    @Schema(description = "Position of the first event of its transaction.") long commit,
    @Schema(description = "How many events its transaction recorded.") int commitEvents,
    @Schema(description = "Account that recorded the transaction.") String recordedBy,
    UUID id,
    @Schema(description = "What sort of thing.", examples = "PROJECT") String aggregateType,
    @Schema(description = "Id of the thing it happened to.") UUID aggregateId,
    @Schema(description = "Place in the thing's history, from 1 without gaps.") long version,
    @Schema(description = "What happened.") String type,
    @Schema(description = "When it happened in the world, a legal day in China.")
        LocalDate effectiveOn,
    @Schema(description = "When Guiju learned it.") Instant recordedAt,
    @Schema(description = "Account whose event it is, or SYSTEM.") String actor,
    @Schema(description = "Why.") @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Nullable String basis,
    @Schema(description = "The canonical JSON over which the hash is, as a text.") String payload,
    @Schema(description = "The event that this one puts right.") @Nullable UUID corrects,
    @Schema(description = "Key in the source it was imported from.") @Nullable String sourceKey,
    @Schema(description = "Hash of the version before; 64 zeros for the first.")
        String previousHash,
    @Schema(description = "SHA-256 over the event and the hash before it.") String hash,
    @Schema(
            description =
                "True where more is kept of the thing than its events; see"
                    + " `/ledger/attachments/{id}`.")
        @Nullable Boolean attached) {

  /** As it is written and told. */
  public static RecordedEvent of(PlacedEvent placed, boolean attached) {
    Event e = placed.event();
    return new RecordedEvent(
        placed.position(),
        placed.commit(),
        placed.commitEvents(),
        placed.recordedBy(),
        e.id(),
        e.aggregate().type(),
        e.aggregate().id(),
        e.version(),
        e.type(),
        e.effectiveOn(),
        e.recordedAt(),
        e.actor(),
        e.reason(),
        e.basis(),
        e.payload(),
        e.corrects(),
        e.sourceKey(),
        e.previousHash(),
        e.hash(),
        attached ? true : null);
  }

  /** The event again. */
  public PlacedEvent placed() {
    Event event =
        new Event(
            id,
            new Ref(aggregateType, aggregateId),
            version,
            type,
            effectiveOn,
            recordedAt,
            actor,
            reason,
            basis,
            payload,
            corrects,
            sourceKey,
            commit,
            (int) (position - commit),
            previousHash,
            hash);
    return new PlacedEvent(position, commit, commitEvents, recordedBy, event);
  }
}
