package org.guiju.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guiju.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * What a committee was from one day until another.
 *
 * @param from first day
 * @param to first day on which it no longer is so; {@link OrganizationPeriod#OPEN} where no end is
 *     known
 * @param assumed whether the first day is an assumption
 */
record CommitteePeriod(LocalDate from, LocalDate to, boolean assumed, CommitteeState state) {

  /** The periods that a history gives, in order and without gap. */
  static List<CommitteePeriod> fold(List<Event> effective) {
    List<CommitteePeriod> periods = new ArrayList<>();
    for (Event event : effective.stream().filter(CommitteeFacts.Type::concerns).toList()) {
      CommitteePeriod last = periods.isEmpty() ? null : periods.removeLast();
      CommitteeState state = (last == null ? CommitteeState.bare("") : last.state).apply(event);
      boolean assumed = Boolean.TRUE.equals(event.payload(CommitteeFacts.class).assumed());
      if (last != null && last.from.isBefore(event.effectiveOn())) {
        periods.add(new CommitteePeriod(last.from, event.effectiveOn(), last.assumed, last.state));
      } else if (last != null) {
        assumed |= last.assumed;
      }
      periods.add(
          new CommitteePeriod(event.effectiveOn(), OrganizationPeriod.OPEN, assumed, state));
    }
    return List.copyOf(periods);
  }

  boolean covers(LocalDate day) {
    return !from.isAfter(day) && to.isAfter(day);
  }

  static @Nullable CommitteePeriod on(List<CommitteePeriod> periods, LocalDate day) {
    return periods.stream().filter(p -> p.covers(day)).findFirst().orElse(null);
  }
}
