package org.guiju.exchange.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How lists are exported. */
@ConfigMapping(prefix = "guiju.exports")
public interface ExportSettings {

  /** The most rows of one export; a list that has more is refused, never cut off. */
  @WithDefault("10000000")
  @Min(1)
  long rows();

  /** Rows read at a time. */
  @WithDefault("1000")
  @Min(1)
  @Max(10_000)
  int part();

  /** How many exports run at a time: each keeps a connection to the database to its end. */
  @WithDefault("4")
  @Min(1)
  int atOnce();

  /** How long an export may take; then it breaks off, so that no reader holds its view for ever. */
  @WithDefault("1H")
  Duration longest();
}
