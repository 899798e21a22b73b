package org.guiju.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as the API shows it. */
@Schema(description = "One immutable row of the ledger.")
public record EventView(
    UUID id,
    @Schema(
            description =
                "Place in the thing's history, from 1 without gaps, in the order of recording.")
        long version,
    @Schema(description = "What happened.") String type,
    @Schema(description = "When it happened in the world, a legal day in China.")
        LocalDate effectiveOn,
    @Schema(description = "When Guiju learned it.") Instant recordedAt,
    @Schema(description = "Account that recorded it, or SYSTEM.") String actor,
    @Schema(description = "Why.") @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Nullable String basis,
    @Schema(description = "What else is known, by type of event.", implementation = Object.class)
        JsonNode payload,
    @Schema(
            description =
                "Names of inputs that are left out of the payload as they are private; the hash covers the event with"
                    + " them.")
        @Nullable List<String> withheld,
    @Schema(description = "The event that this one puts right.") @Nullable UUID corrects,
    @Schema(description = "Key in the source it was imported from.") @Nullable String sourceKey,
    @Schema(description = "Hash of the version before; 64 zeros for the first.")
        String previousHash,
    @Schema(description = "SHA-256 over the fields of this event and the hash before it.")
        String hash) {

  /** The view of an event. */
  public static EventView of(Event event) {
    return new EventView(
        event.id(),
        event.version(),
        event.type(),
        event.effectiveOn(),
        event.recordedAt(),
        event.actor(),
        event.reason(),
        event.basis(),
        Payload.read(event.payload(), JsonNode.class),
        null,
        event.corrects(),
        event.sourceKey(),
        event.previousHash(),
        event.hash());
  }

  /** The same with another payload, out of which these inputs were left. */
  public EventView withholding(JsonNode shown, List<String> names) {
    return new EventView(
        id,
        version,
        type,
        effectiveOn,
        recordedAt,
        actor,
        reason,
        basis,
        shown,
        List.copyOf(names),
        corrects,
        sourceKey,
        previousHash,
        hash);
  }
}
