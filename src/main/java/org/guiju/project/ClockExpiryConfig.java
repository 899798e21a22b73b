package org.guiju.project;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of what happens by itself at the end of a plan's time and of a comment round. */
@ConfigMapping(prefix = "guiju.plan-expiry")
public interface ClockExpiryConfig {

  /**
   * How long nothing must have been recorded of a project before the end of a clock acts by itself,
   * so that an import can tell an old history to its end.
   */
  @WithDefault("24h")
  Duration quiet();
}
