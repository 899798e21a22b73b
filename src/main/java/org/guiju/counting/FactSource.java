package org.guiju.counting;

import java.util.List;
import org.guiju.ledger.Stream;

/** Says anew what things contribute to counting, from their histories alone; it writes nothing. */
public interface FactSource {

  /** The type of things in the ledger. */
  String aggregateType();

  /**
   * The facts of these things, and of whatever is counted through them; a subject may come again.
   */
  List<FactSet> factSets(List<Stream> streams);
}
