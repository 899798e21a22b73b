package org.guiju.exchange.dump;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Whether, where and when dumps are written. */
@ConfigMapping(prefix = "guiju.dump")
public interface DumpSettings {

  /** The folder of the dumps; none are written at night where it is absent. */
  Optional<Path> folder();

  /** The hour in China from which on the dump of a day is written. */
  @WithDefault("2")
  @Min(0)
  @Max(23)
  int hour();

  /** How many dumps are kept; older ones are removed. */
  @WithDefault("7")
  @Min(1)
  int keep();

  /** How long a dump may take; after that time another copy of the service may begin anew. */
  @WithDefault("6H")
  Duration longest();

  /** How long to wait after a failure. */
  @WithDefault("1H")
  Duration pause();
}
