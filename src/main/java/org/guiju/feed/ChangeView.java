package org.guiju.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One event in the global order. What it says is in the history of the thing. */
@Schema(
    name = "Change",
    description = "One event in the global order. What it says is in the history of the thing.",
    requiredProperties = {
      "position",
      "id",
      "aggregateType",
      "aggregateId",
      "version",
      "type",
      "effectiveOn",
      "recordedAt",
      "hash"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(
    @Schema(description = "Place in the one global order, from 1 without gaps.") long position,
    UUID id,
    @Schema(description = "What sort of thing.", examples = "PROJECT") String aggregateType,
    @Schema(description = "Id of the thing it happened to.") UUID aggregateId,
    @Schema(description = "Place in the thing's history, from 1 without gaps.") long version,
    @Schema(description = "What happened.") String type,
    @Schema(description = "When it happened in the world, a legal day in China.")
        LocalDate effectiveOn,
    @Schema(description = "When Guiju learned it.") Instant recordedAt,
    @Schema(description = "The event that this one puts right.") @Nullable UUID corrects,
    @Schema(description = "SHA-256 over the event and the hash before it.") String hash) {}
