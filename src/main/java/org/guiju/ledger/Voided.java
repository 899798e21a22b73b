package org.guiju.ledger;

/**
 * A room that must act where nothing is left of a thing, as the event with which it began was
 * voided.
 */
public interface Voided {

  /**
   * Acts in the work that voids the thing.
   *
   * @param work that voids it; its caller commits
   * @param thing of which nothing is left
   */
  void voided(Work work, Stream thing);
}
