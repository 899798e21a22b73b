package org.guiju.standard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Work;
import org.jspecify.annotations.Nullable;

/**
 * What the decision to revise an edition sets going elsewhere. Editions know of nobody who makes
 * standards; whoever does so answers here.
 */
public interface Successions {

  /** Follows a step of an edition in the same work. */
  void follow(Work work, Standard edition, Event step);

  /**
   * Follows the correction of a step of an edition in the same work.
   *
   * @param edition as it was before
   * @param wrong the step as it was before
   * @param on the day on which it now took effect; null where it was voided
   */
  void followCorrection(
      Work work, Standard edition, Event wrong, @Nullable LocalDate on, @Nullable String reason);

  /** The project that is to replace an edition and runs on the day; null where none does. */
  @Nullable UUID successor(Collection<String> numbers, LocalDate on);

  /** The editions of which {@link #successor} is one of these projects on the day. */
  Set<UUID> revisedBy(Collection<UUID> projects, LocalDate on);
}
