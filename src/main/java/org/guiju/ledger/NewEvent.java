package org.guiju.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a feature asks the ledger to write down.
 *
 * @param type what happened, {@code UPPER_SNAKE}
 * @param effectiveOn day on which it happened in the world (legal day, Asia/Shanghai)
 * @param reason why, in the actor's words
 * @param basis legal or document basis
 * @param payload what else is to be known; a record, written as canonical JSON
 * @param corrects the event that this one puts right; only of corrections
 * @param sourceKey key of the event in the source it was imported from, unique within the thing;
 *     makes a repeated import recognizable
 */
public record NewEvent(
    String type,
    LocalDate effectiveOn,
    @Nullable String reason,
    @Nullable String basis,
    Object payload,
    @Nullable UUID corrects,
    @Nullable String sourceKey) {

  /** An event that corrects nothing and comes from no import. */
  public static NewEvent of(String type, LocalDate effectiveOn, Object payload) {
    return new NewEvent(type, effectiveOn, null, null, payload, null, null);
  }

  /** The same with reason and basis. */
  public NewEvent because(@Nullable String newReason, @Nullable String newBasis) {
    return new NewEvent(type, effectiveOn, newReason, newBasis, payload, corrects, sourceKey);
  }

  /** The same, known in its source by a key. */
  public NewEvent from(@Nullable String newSourceKey) {
    return new NewEvent(type, effectiveOn, reason, basis, payload, corrects, newSourceKey);
  }
}
