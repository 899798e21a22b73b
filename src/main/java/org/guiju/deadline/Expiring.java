package org.guiju.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A sort of thing for which the ends of clocks can bring something about by themselves. Each room
 * takes the steps of its own things.
 */
public interface Expiring {

  /** Type of the things in the ledger and among the deadlines. */
  DeadlineSubject.Type type();

  /** Table of their periods, which has {@code to_on} and {@code updated_at}. */
  String periods();

  /** Column of that table with the id of the thing. */
  String key();

  /**
   * Takes what is due for one thing, in a transaction of the caller's.
   *
   * @param today only clocks whose last day is before it are concerned
   * @param recordedBefore nothing happens where something was recorded of the thing after it
   * @return whether a step was taken
   */
  boolean act(UUID id, LocalDate today, Instant recordedBefore);
}
