package org.guiju.project;

import io.quarkus.arc.Arc;
import java.time.Instant;
import java.time.LocalDate;
import org.guiju.deadline.ClockExpiryJob;

/** Lets the clocks strike, for tests elsewhere. */
public final class ClockStrike {

  private static final Instant ALL = Instant.parse("2999-01-01T00:00:00Z");

  private ClockStrike() {}

  /** Does what is due on a day; answers on how many projects it acted. */
  public static int on(LocalDate today) {
    return Arc.container().instance(ClockExpiryJob.class).get().run(today, ALL);
  }
}
