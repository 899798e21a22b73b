package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.guiju.counting.Counting;
import org.guiju.counting.Figures;
import org.guiju.counting.RegionsAsOf;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts of targets from the measured durations of the stages in which their pipelines stand.
 */
@ApplicationScoped
class ForecastService {

  private final ProgrammeBook programmes;
  private final Counting counting;
  private final ForecastConfig config;
  private final Territorial territorial;
  private final LegalDay legalDay;

  ForecastService(
      ProgrammeBook programmes,
      Counting counting,
      ForecastConfig config,
      Territorial territorial,
      LegalDay legalDay) {
    this.programmes = programmes;
    this.territorial = territorial;
    this.counting = counting;
    this.config = config;
    this.legalDay = legalDay;
  }

  TargetForecast forecast(
      String programme,
      String target,
      RegionsAsOf regions,
      LocalDate asOf,
      @Nullable Instant knownAt) {
    Target found = territorial.asked(programmes.target(programme, target, asOf, knownAt), regions);
    return counting.inOneView(figures -> forecast(figures, programme, found, asOf, knownAt));
  }

  /** The same from a view that is open already. */
  TargetForecast forecast(
      Figures figures, String programme, Target target, LocalDate asOf, @Nullable Instant knownAt) {
    Instant now = legalDay.now();
    LocalDate known = LegalDay.of(knownAt == null || knownAt.isAfter(now) ? now : knownAt);
    return new Forecaster(figures, config, target, asOf, knownAt)
        .forecast(programme, known, knownAt == null ? now : knownAt);
  }
}
