package org.guiju.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One immutable row of the ledger.
 *
 * @param id of the event
 * @param aggregate the thing it happened to
 * @param version place in the thing's history, from 1 without gaps, in the order of recording
 * @param type what happened
 * @param effectiveOn when it happened in the world
 * @param recordedAt when Guiju learned it, microseconds
 * @param actor account that recorded it, or SYSTEM
 * @param reason why
 * @param basis legal or document basis
 * @param payload canonical JSON
 * @param corrects the event that this one puts right
 * @param sourceKey key in the source it was imported from
 * @param commit the transaction it was recorded in
 * @param ordinal place within that transaction, from 0
 * @param previousHash hash of the version before; 64 zeros for the first
 * @param hash SHA-256 over all of the above but commit and ordinal, see {@link HashChain}
 * @param memo the payload as it was read last; no part of the event
 */
public record Event(
    UUID id,
    Ref aggregate,
    long version,
    String type,
    LocalDate effectiveOn,
    Instant recordedAt,
    String actor,
    @Nullable String reason,
    @Nullable String basis,
    String payload,
    @Nullable UUID corrects,
    @Nullable String sourceKey,
    long commit,
    int ordinal,
    String previousHash,
    String hash,
    Memo memo) {

  public Event(
      UUID id,
      Ref aggregate,
      long version,
      String type,
      LocalDate effectiveOn,
      Instant recordedAt,
      String actor,
      @Nullable String reason,
      @Nullable String basis,
      String payload,
      @Nullable UUID corrects,
      @Nullable String sourceKey,
      long commit,
      int ordinal,
      String previousHash,
      String hash) {
    this(
        id,
        aggregate,
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
        ordinal,
        previousHash,
        hash,
        new Memo());
  }

  /** Type of the events that put another one right. */
  public static final String CORRECTED = "CORRECTED";

  /** The payload as a record. */
  public <T> T payload(Class<T> as) {
    return memo.read(payload, as);
  }

  /** Whether it puts another event right. */
  public boolean isCorrection() {
    return corrects != null;
  }

  Event amended(LocalDate on, String newPayload) {
    return new Event(
        id,
        aggregate,
        version,
        type,
        on,
        recordedAt,
        actor,
        reason,
        basis,
        newPayload,
        corrects,
        sourceKey,
        commit,
        ordinal,
        previousHash,
        hash,
        new Memo());
  }

  Event sealed(Instant at, long inCommit, int place, String previous) {
    Event open =
        new Event(
            id,
            aggregate,
            version,
            type,
            effectiveOn,
            at,
            actor,
            reason,
            basis,
            payload,
            corrects,
            sourceKey,
            inCommit,
            place,
            previous,
            "",
            memo);
    return new Event(
        id,
        aggregate,
        version,
        type,
        effectiveOn,
        at,
        actor,
        reason,
        basis,
        payload,
        corrects,
        sourceKey,
        inCommit,
        place,
        previous,
        HashChain.hash(open),
        memo);
  }
}
