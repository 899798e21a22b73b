package org.guiju.exchange.job;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How imports are run. */
@ConfigMapping(prefix = "guiju.imports")
public interface ImportSettings {

  /** Whether this copy of the service runs imports; it accepts them in any case. */
  @WithDefault("true")
  boolean run();

  /** The largest file. */
  @WithDefault("${guiju.limits.upload:512M}")
  MemorySize largestFile();

  /** Rows in one transaction: an index page that many of them touch is then written once. */
  @WithDefault("2000")
  @Min(1)
  @Max(10_000)
  int chunk();

  /**
   * The most rows that a dry run judges: they share one transaction, which is rolled back at the
   * end.
   */
  @WithDefault("200000")
  @Min(1)
  long dryRunRows();

  /** How long a copy may be silent before another one takes its import over. */
  @WithDefault("30S")
  Duration lease();

  /** How often a copy looks for imports that another one accepted or left. */
  @WithDefault("5S")
  Duration poll();

  /** How often in a row an import may be taken up without getting on before it is given up. */
  @WithDefault("10")
  @Min(1)
  int setbacks();
}
