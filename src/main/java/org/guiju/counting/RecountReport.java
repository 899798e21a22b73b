package org.guiju.counting;

import java.util.List;

/**
 * Outcome of a recount.
 *
 * @param subjects how many subjects were folded anew
 * @param facts how many rows of facts they have
 * @param differences how many rows of facts or cells of counts differ
 * @param first the first differences, at most {@value #SHOWN}
 */
public record RecountReport(long subjects, long facts, long differences, List<Difference> first) {

  static final int SHOWN = 1000;

  /** What differs. */
  public enum What {
    /** The ledger gives a fact that is not there, or is there with other attributes. */
    FACT_MISSING,
    /** A fact is there that the ledger does not give. */
    FACT_TOO_MANY,
    /** A count, with its pending differences, is not the number of its facts. */
    COUNT_WRONG
  }

  /**
   * One difference.
   *
   * @param what what sort it is
   * @param where the row or cell
   */
  public record Difference(What what, String where) {}

  /** Whether everything agrees. */
  public boolean agrees() {
    return differences == 0;
  }
}
