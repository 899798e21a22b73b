package org.guiju.comment;

import java.time.LocalDate;
import java.util.UUID;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One consultation, as the clocks of its thing give it.
 *
 * @param id of the event that opened it
 * @param aboutType sort of the thing that it is about
 * @param aboutId the thing that it is about
 * @param clock code of the clock that it stands for
 * @param place place among the rounds of this clock of the thing, from 0
 * @param openedOn day of the opening step
 * @param lastOn the last day; null where nobody said until when
 * @param acceptsUntil the last day on which a comment is taken
 * @param closedOn day of the step that closed it; null while none has
 * @param settledOn day of the step that looked at its dispositions; null while none has
 */
record CommentRound(
    UUID id,
    DeadlineSubject.Type aboutType,
    UUID aboutId,
    String clock,
    int place,
    LocalDate openedOn,
    @Nullable LocalDate lastOn,
    LocalDate acceptsUntil,
    @Nullable LocalDate closedOn,
    @Nullable LocalDate settledOn,
    Audience audience,
    String procedure,
    Kind kind,
    @Nullable String reference,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Nullable String committee,
    @Nullable UUID organization,
    @Nullable String region) {

  /** Beyond every day; stands where there is no end. */
  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** Whether a comment can be made on the day. */
  boolean acceptsOn(LocalDate day) {
    return !openedOn.isAfter(day) && !acceptsUntil.isBefore(day);
  }

  RoundState stateOn(LocalDate day) {
    if (acceptsOn(day)) {
      return RoundState.OPEN;
    }
    return closedOn != null && !closedOn.isAfter(day) ? RoundState.CLOSED : RoundState.ENDED;
  }

  /** The same as it was known to stand on a day. */
  CommentRound asOf(LocalDate day) {
    return new CommentRound(
        id,
        aboutType,
        aboutId,
        clock,
        place,
        openedOn,
        lastOn,
        acceptsUntil,
        closedOn == null || closedOn.isAfter(day) ? null : closedOn,
        settledOn == null || settledOn.isAfter(day) ? null : settledOn,
        audience,
        procedure,
        kind,
        reference,
        titleZh,
        titleEn,
        committee,
        organization,
        region);
  }
}
