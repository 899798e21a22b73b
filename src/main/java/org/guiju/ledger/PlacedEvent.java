package org.guiju.ledger;

/**
 * An event at its place in the one global order, with the transaction that recorded it.
 *
 * @param position from 1 without gaps
 * @param commit position of the first event of its transaction
 * @param commitEvents how many events that transaction recorded
 * @param recordedBy account that recorded the transaction; an event in it may have another actor
 * @param event the event; its commit and ordinal are of the database that it was read from
 */
public record PlacedEvent(
    long position, long commit, int commitEvents, String recordedBy, Event event) {

  /** Whether the hash of the event is the one over its fields. */
  public boolean isIntact() {
    return HashChain.hash(event).equals(event.hash());
  }

  /** Whether it is the last of its transaction. */
  public boolean endsCommit() {
    return position == commit + commitEvents - 1;
  }
}
