package org.guiju.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Payload;

/** Who was a member of a committee when, as its history gives it. */
final class CommitteeMembership {

  static final String SET = "MEMBER_SET";
  static final String ENDED = "MEMBER_ENDED";

  private CommitteeMembership() {}

  /**
   * What a member was from one day until another.
   *
   * @param from first day
   * @param to first day on which it no longer is so; {@link OrganizationPeriod#OPEN} for none known
   */
  record Period(LocalDate from, LocalDate to, CommitteeMember state) {}

  /** Whether the event is about a member and not about the committee itself. */
  static boolean concerns(Event event) {
    return event.type().equals(SET) || event.type().equals(ENDED);
  }

  /** The periods of every member, by member, in order. */
  static Map<UUID, List<Period>> fold(List<Event> effective) {
    Map<UUID, List<Period>> all = new LinkedHashMap<>();
    for (Event event : effective) {
      if (event.type().equals(SET)) {
        CommitteeMember state = event.payload(CommitteeMember.class);
        List<Period> own = all.computeIfAbsent(state.member(), id -> new ArrayList<>());
        cut(own, event.effectiveOn());
        LocalDate to = state.until() == null ? OrganizationPeriod.OPEN : state.until().plusDays(1);
        if (to.isAfter(event.effectiveOn())) {
          own.add(new Period(event.effectiveOn(), to, state));
        }
      } else if (event.type().equals(ENDED)) {
        UUID member = event.payload(CommitteeMember.Ended.class).member();
        cut(all.computeIfAbsent(member, id -> new ArrayList<>()), event.effectiveOn());
      }
    }
    return all;
  }

  /** Refuses a correction that leaves a member without what every member has. */
  static void requireWhole(List<Event> effective) {
    for (Event event : effective) {
      boolean whole =
          switch (event.type()) {
            case SET -> event.payload(CommitteeMember.class).isWhole();
            case ENDED -> event.payload(CommitteeMember.Ended.class).member() != null;
            default -> true;
          };
      if (!whole) {
        throw Payload.unreadable();
      }
    }
  }

  private static void cut(List<Period> own, LocalDate on) {
    if (own.isEmpty() || !own.getLast().to().isAfter(on)) {
      return;
    }
    Period last = own.removeLast();
    if (last.from().isBefore(on)) {
      own.add(new Period(last.from(), on, last.state()));
    }
  }
}
