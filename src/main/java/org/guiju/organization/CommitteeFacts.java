package org.guiju.organization;

import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * Payload of the events of a committee: only what the event says.
 *
 * @param code its code, in its first event only
 * @param cleared names of the fields that hold nothing from then on
 * @param assumed of ESTABLISHED: nobody said since when it exists
 */
record CommitteeFacts(
    @Nullable String code,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable String parent,
    @Nullable CommitteeLevel level,
    @Nullable UUID secretariat,
    @Nullable Set<String> cleared,
    @Nullable Boolean assumed) {

  /** What happened. */
  enum Type {
    /** It became known; its first event. */
    ESTABLISHED,
    /** Names, parent, level or secretariat are others from then on. */
    DESCRIBED,
    /** It ended. */
    DISSOLVED;

    /** Whether the event is about the committee itself and not about a member. */
    static boolean concerns(Event event) {
      return !CommitteeMembership.concerns(event);
    }

    static Type of(Event event) {
      return valueOf(event.type());
    }
  }

  static CommitteeFacts none() {
    return new CommitteeFacts(null, null, null, null, null, null, null, null);
  }
}
