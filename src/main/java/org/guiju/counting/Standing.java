package org.guiju.counting;

import java.time.LocalDate;

/**
 * Things of a pipeline that stand alike.
 *
 * @param sort kind of the projects, type of the entries
 * @param stage the stage or state that they entered last; empty where none is known
 * @param since the day on which they entered it, else the day on which they came into the pipeline
 * @param count how many
 */
public record Standing(String sort, String stage, LocalDate since, long count) {

  /** How they stand, which tells standings apart. */
  public record Key(String sort, String stage, LocalDate since) {}

  public Key key() {
    return new Key(sort, stage, since);
  }
}
