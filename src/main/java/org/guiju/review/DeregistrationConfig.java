package org.guiju.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of what happens at the end of an enterprise. */
@ConfigMapping(prefix = "guiju.deregistration")
public interface DeregistrationConfig {

  /**
   * How long nothing must have been recorded of a standard or declaration before the recurring
   * check acts on it, so that an import can tell an old history to its end.
   */
  @WithDefault("24h")
  Duration quiet();
}
