package org.guiju.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of repeated requests. */
@ConfigMapping(prefix = "guiju.idempotency")
public interface IdempotencyConfig {

  /** For how long the first answer to a key is kept; a day at least. */
  @WithDefault("48h")
  Duration keepFor();
}
