package org.guiju.programme;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Settings of forecasts. */
@ConfigMapping(prefix = "guiju.forecast")
interface ForecastConfig {

  /** Durations are measured of what entered a stage within so many years. */
  @WithDefault("5")
  int years();

  /** So many must have been measured, or there is no forecast. */
  @WithDefault("10")
  int minimum();

  /**
   * About so many entries into a stage of a kind are measured; where there were more, those of some
   * days.
   */
  @WithDefault("2000")
  @Min(100)
  int sample();
}
