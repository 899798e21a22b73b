package org.guiju.counting;

import java.time.LocalDate;

/**
 * Projects of a pipeline that stand alike.
 *
 * @param stage the stage that they entered last; empty where none is known
 * @param since the day on which they entered it, else the day on which they came into the pipeline
 * @param count how many
 */
public record Standing(String kind, String stage, LocalDate since, long count) {

  /** How they stand, which tells standings apart. */
  public record Key(String kind, String stage, LocalDate since) {}

  public Key key() {
    return new Key(kind, stage, since);
  }
}
