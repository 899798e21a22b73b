package org.guiju.deadline;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A room that derives more than a deadline from the clocks of things, such as the consultation that
 * a clock stands for. It is told in the transaction of the events, and again when they are derived
 * anew.
 */
public interface ClockFollower {

  /**
   * The clocks of one thing as they are now known.
   *
   * @param subject whose they are
   * @param line what they depend on
   * @param runs every run, also those of which nobody said how long
   */
  record Runs(DeadlineSubject subject, Timeline line, List<ClockRun> runs) {

    public Runs {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Replaces what was derived.
   *
   * @param ids all things concerned; those that are not among the others have no clocks any more
   * @param derived those that have
   */
  void follow(Collection<UUID> ids, List<Runs> derived);

  /** Empties what was derived of all things of a type, before a rebuild. */
  void clear(DeadlineSubject.Type type);
}
