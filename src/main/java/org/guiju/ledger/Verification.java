package org.guiju.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of recomputing the hash chains.
 *
 * @param events number of events read
 * @param things number of histories read
 * @param intact whether every hash is the one that its event gives
 * @param firstBroken the first event, by thing and version, that is not what was recorded; null
 *     where intact
 * @param incompleteCommit the first transaction that recorded more events than can be found; null
 *     where none
 */
public record Verification(
    long events,
    long things,
    boolean intact,
    @Nullable Broken firstBroken,
    @Nullable Long incompleteCommit) {

  Verification brokenCommit(long commit) {
    return new Verification(events, things, false, null, commit);
  }

  /**
   * An event that is not what was recorded.
   *
   * @param aggregateType type of the thing
   * @param aggregateId the thing
   * @param version the version that should stand there
   * @param event id of the event found; null where it is missing
   * @param fault HASH (content changed), LINK (does not follow the one before), GAP (a version is
   *     missing)
   */
  public record Broken(
      String aggregateType, UUID aggregateId, long version, @Nullable UUID event, String fault) {}
}
