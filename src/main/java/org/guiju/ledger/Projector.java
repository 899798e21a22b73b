package org.guiju.ledger;

import java.time.Instant;
import java.util.List;

/**
 * Derives what can be asked from what was recorded. A feature has one for each type of thing; the
 * ledger calls it in the transaction that records the events, and nothing else writes what it
 * writes.
 */
public interface Projector {

  /** The type of {@link Ref} it derives. */
  String type();

  /** Place among the projectors of a transaction: what others look up comes first. */
  int order();

  /** Derives anew everything that these histories give; they hold the events just recorded. */
  void project(List<Stream> changed, Instant recordedAt);

  /** Empties what it derives, before a rebuild from the ledger. */
  void clear();
}
