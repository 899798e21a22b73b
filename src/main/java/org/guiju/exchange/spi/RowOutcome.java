package org.guiju.exchange.spi;

import org.guiju.platform.DomainException;

/** What became of a row. */
public sealed interface RowOutcome {

  /** The row changed something. */
  record Accepted() implements RowOutcome {}

  /** All that the row says was known already. */
  record Unchanged() implements RowOutcome {}

  /**
   * The row was refused and had no effect.
   *
   * @param why the pointers of its violations are names of columns, with or without a slash in
   *     front
   */
  record Refused(DomainException why) implements RowOutcome {}

  /** The row changed something. */
  RowOutcome ACCEPTED = new Accepted();

  /** All that the row says was known already. */
  RowOutcome UNCHANGED = new Unchanged();

  /** The row was refused. */
  static RowOutcome refused(DomainException why) {
    return new Refused(why);
  }
}
