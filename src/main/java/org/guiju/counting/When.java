package org.guiju.counting;

import java.time.LocalDate;

/** The days that a count looks at. */
public sealed interface When {

  /** Before all days on which anything counts. */
  LocalDate BEGINNING = LocalDate.of(1, 1, 1);

  /**
   * Facts that start within the days, both inclusive; none where {@code to} is before {@code from}.
   */
  record Within(LocalDate from, LocalDate to) implements When {}

  /** Facts that are alive on the day. */
  record On(LocalDate day) implements When {}

  /** The last day looked at. */
  default LocalDate last() {
    return switch (this) {
      case Within within -> within.to();
      case On on -> on.day();
    };
  }
}
