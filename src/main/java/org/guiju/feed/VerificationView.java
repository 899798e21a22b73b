package org.guiju.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.ledger.Verification;
import org.jspecify.annotations.Nullable;

/** What came of recomputing hash chains. */
@Schema(
    name = "Verification",
    description = "What came of recomputing hash chains.",
    requiredProperties = {"intact", "events", "things", "verifiedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationView(
    @Schema(description = "Whether every event is what was recorded.") boolean intact,
    @Schema(description = "Number of events read.") long events,
    @Schema(description = "Number of histories read.") long things,
    @Schema(description = "The first event that is not what was recorded.")
        @Nullable Broken firstBroken,
    @Schema(description = "The first transaction of which events are missing.")
        @Nullable Long incompleteCommit,
    Instant verifiedAt) {

  /** An event that is not what was recorded. */
  @Schema(
      name = "BrokenEvent",
      description = "An event that is not what was recorded.",
      requiredProperties = {"aggregateType", "aggregateId", "version", "fault"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Broken(
      String aggregateType,
      UUID aggregateId,
      @Schema(description = "The version that should stand there.") long version,
      @Schema(description = "The event found there.") @Nullable UUID event,
      @Schema(
              description =
                  "HASH: its content was changed; LINK: it does not follow the one before; GAP: a version is missing.",
              enumeration = {"HASH", "LINK", "GAP"})
          String fault) {}

  static VerificationView of(Verification result, Instant now) {
    Verification.Broken broken = result.firstBroken();
    return new VerificationView(
        result.intact(),
        result.events(),
        result.things(),
        broken == null
            ? null
            : new Broken(
                broken.aggregateType(),
                broken.aggregateId(),
                broken.version(),
                broken.event(),
                broken.fault()),
        result.incompleteCommit(),
        now);
  }
}
