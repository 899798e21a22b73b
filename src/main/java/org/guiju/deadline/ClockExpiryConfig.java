package org.guiju.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of what happens by itself at the end of clocks. */
@ConfigMapping(prefix = "guiju.plan-expiry")
public interface ClockExpiryConfig {

  /**
   * How long nothing must have been recorded of a thing before the end of a clock acts by itself,
   * so that an import can tell an old history to its end.
   */
  @WithDefault("24h")
  Duration quiet();
}
