package org.guiju.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guiju.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * What an organization was from one day until another.
 *
 * @param from first day
 * @param to first day on which it no longer is so; {@link #OPEN} where no end is known
 * @param assumed whether the first day is an assumption
 */
record OrganizationPeriod(LocalDate from, LocalDate to, boolean assumed, OrganizationState state) {

  /** The day that stands for "no end known". */
  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  /** Since when an organization is taken to exist of which nobody said it. */
  static final LocalDate ASSUMED_FROM = LocalDate.of(1949, 10, 1);

  /**
   * The periods that a history gives, in order and without gap; empty where everything in it was
   * voided.
   */
  static List<OrganizationPeriod> fold(List<Event> effective) {
    List<OrganizationPeriod> periods = new ArrayList<>();
    OrganizationState state = OrganizationState.NOTHING;
    LocalDate from = null;
    boolean assumed = false;
    for (Event event : effective) {
      if (from != null && !event.effectiveOn().equals(from)) {
        add(periods, from, event.effectiveOn(), assumed, state);
        assumed = false;
      }
      assumed |= Boolean.TRUE.equals(event.payload(OrganizationFacts.class).assumed());
      state = state.apply(event);
      from = event.effectiveOn();
    }
    if (from != null) {
      add(periods, from, OPEN, assumed, state);
    }
    return periods;
  }

  private static void add(
      List<OrganizationPeriod> periods,
      LocalDate from,
      LocalDate to,
      boolean assumed,
      OrganizationState state) {
    OrganizationPeriod last = periods.isEmpty() ? null : periods.getLast();
    if (last != null && last.state.equals(state)) {
      periods.set(periods.size() - 1, new OrganizationPeriod(last.from, to, last.assumed, state));
    } else {
      periods.add(new OrganizationPeriod(from, to, assumed, state));
    }
  }

  boolean covers(LocalDate day) {
    return !from.isAfter(day) && to.isAfter(day);
  }

  /** The period of the day; null where it did not exist yet. */
  static @Nullable OrganizationPeriod on(List<OrganizationPeriod> periods, LocalDate day) {
    return periods.stream().filter(p -> p.covers(day)).findFirst().orElse(null);
  }

  /** The period of the day, else the first one; null where there is none at all. */
  static @Nullable OrganizationPeriod near(List<OrganizationPeriod> periods, LocalDate day) {
    OrganizationPeriod found = on(periods, day);
    return found != null || periods.isEmpty() ? found : periods.getFirst();
  }
}
