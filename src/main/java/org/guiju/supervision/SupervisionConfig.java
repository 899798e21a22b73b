package org.guiju.supervision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds on what comes in from the public without an account. */
@ConfigMapping(prefix = "guiju.supervision")
public interface SupervisionConfig {

  /** How many complaints and reports of feedback one address may send within the window. */
  @WithDefault("20")
  int perSender();

  /** How many come in about one thing within the window. */
  @WithDefault("500")
  int perThing();

  /** The time over which they are counted. */
  @WithDefault("24h")
  Duration window();
}
