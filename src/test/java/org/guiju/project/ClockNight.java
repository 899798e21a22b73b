package org.guiju.project;

import io.quarkus.arc.Arc;
import org.guiju.deadline.ClockExpiryJob;

/** What the service does by itself at the ends of clocks, for stories in which time passes. */
public final class ClockNight {

  private ClockNight() {}

  /** Does what is due today. */
  public static void passes() {
    Arc.container().instance(ClockExpiryJob.class).get().due();
  }
}
