package org.guiju.exchange.job;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is counted of an import: rows, by what became of them. */
public enum JobCount {
  /** Rows in the file. */
  TOTAL,
  /** Rows judged so far. */
  PROCESSED,
  /** Rows that changed something. */
  ACCEPTED,
  /** Rows of which everything was known already. */
  UNCHANGED,
  /** Rows without effect. */
  REFUSED;

  /**
   * Bounds of a count, both included.
   *
   * @param least null where it is open
   * @param most null where it is open
   */
  public record Range(JobCount of, @Nullable Long least, @Nullable Long most) {}

  /** It between two bounds. */
  public Range between(@Nullable Long least, @Nullable Long most) {
    return new Range(this, least, most);
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
