package org.guiju.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.RegionsAsOf;
import org.guiju.programme.Measured.Outcome;
import org.jspecify.annotations.Nullable;

/** What the pipeline of a target is likely to bring by its deadline. */
@Schema(
    name = "TargetForecast",
    description = "What the pipeline of a target is likely to bring by its deadline.")
record ForecastView(
    String programme,
    String target,
    @Schema(description = "With the divisions of which time the region is taken.")
        RegionsAsOf regions,
    LocalDate asOf,
    @Schema(description = "The moment whose knowledge it rests on.") Instant knownAt,
    LocalDate deadline,
    BigDecimal value,
    @Schema(description = "FORECAST, or NO_FORECAST where there are `reasons` against it.")
        State status,
    @Schema(description = "What counts on the day; null where there is no figure.")
        @Nullable BigDecimal actual,
    @Schema(description = "How many are under way; null where that is not known.")
        @Nullable Long inPipeline,
    @Schema(
            description =
                "What counts on the day and the sum of the probabilities of what is under way; where each party"
                    + " counts once, of the parties that do not count yet; of a ratio or a mean, the figure that this"
                    + " leads to. What is not under way yet is not in it.")
        @Nullable BigDecimal expected,
    @Nullable IntervalView interval,
    @Schema(
            description =
                "The value less what is expected; negative where more is expected. Null where there is no forecast and"
                    + " where less is better.")
        @Nullable BigDecimal shortfall,
    List<ReasonView> reasons,
    @Schema(
            description =
                "First day on which what was measured entered a stage, of all regions; the last"
                    + " one is the day asked about.")
        @Nullable LocalDate measuredFrom,
    @Schema(description = "So many must have been measured, or there is no forecast.") int minimum,
    @Schema(description = "The stages in which the pipeline stands, and what was measured of them.")
        List<StageView> stages) {

  /** Whether there is a forecast. */
  @Schema(name = "ForecastStatus", description = "Whether there is a forecast.")
  enum State {
    FORECAST,
    NO_FORECAST
  }

  /** Where it lies. */
  @Schema(
      name = "ForecastInterval",
      description =
          "Where the figure lies with a probability of at least `level` percent, if things go on as"
              + " those measured did and independently of each other.")
  record IntervalView(
      int level,
      BigDecimal from,
      BigDecimal to,
      @Schema(
              description =
                  "EXACT: the Poisson binomial distribution; NORMAL: its normal approximation with"
                      + " a correction for continuity, above 2000 of them, and that of a mean.")
          Method method) {}

  /** How it was computed. */
  @Schema(name = "ForecastMethod", description = "How it was computed.")
  enum Method {
    EXACT,
    NORMAL
  }

  /** Why there is no forecast. */
  @Schema(name = "ForecastReason", description = "Why there is no forecast.")
  record ReasonView(
      TargetForecast.Why code,
      @Nullable String kind,
      @Nullable String stage,
      @Schema(description = "How many things of the pipeline it is about.") @Nullable Long projects,
      String text) {

    static ReasonView of(TargetForecast.Reason reason, Locale language) {
      return new ReasonView(
          reason.why(),
          reason.kind(),
          reason.stage(),
          reason.projects(),
          reason.why().text().in(language));
    }
  }

  /** One stage. */
  @Schema(
      name = "ForecastStage",
      description = "Projects of a kind that stand in a stage, or entries of a sort in a state.")
  record StageView(
      @Schema(description = "Kind of the projects, or sort of the entries.") String kind,
      @Schema(description = "Their stage, or the state of the entries.") String stage,
      @Schema(description = "How many things of the pipeline stand there.") long standing,
      @Schema(
              description =
                  "How many of them are expected to count by the deadline, each by itself; of a ratio, to come"
                      + " into its numerator or its denominator.")
          @Nullable BigDecimal expected,
      MeasuredView measured) {}

  /** What was measured of a stage. */
  @Schema(
      name = "MeasuredDurations",
      description =
          "How long it took from entering the stage to counting (projects to publication): of all"
              + " regions, each entry into it counts.")
  record MeasuredView(
      @Schema(description = "How many entered it.") int n,
      @Schema(description = "How many of them came to count by the day, projects by publication.")
          int published,
      @Schema(description = "How many ended without counting.") int ended,
      @Schema(description = "How many are still under way.") int running,
      @Schema(description = "Days to counting of those that did: lower quartile.")
          @Nullable BigDecimal lowerQuartile,
      @Schema(description = "Days to counting of those that did: median.")
          @Nullable BigDecimal median,
      @Schema(description = "Days to counting of those that did: upper quartile.")
          @Nullable BigDecimal upperQuartile,
      @Schema(
              description =
                  "Of how many days of entry one was looked at: 1 where all were, more where there were too many"
                      + " entries (`guiju.forecast.sample`).")
          int oneIn) {

    static MeasuredView of(Measured measured) {
      return new MeasuredView(
          measured.n(),
          measured.n(Outcome.PUBLISHED),
          measured.n(Outcome.ENDED),
          measured.n(Outcome.RUNNING),
          rounded(measured.quantile(0.25)),
          rounded(measured.quantile(0.5)),
          rounded(measured.quantile(0.75)),
          measured.oneIn());
    }
  }

  static ForecastView of(TargetForecast it, Locale language) {
    Target target = it.target();
    return new ForecastView(
        it.programme(),
        target.id(),
        target.regions(),
        it.asOf(),
        it.knownAt(),
        target.deadline(),
        target.value(),
        it.outlook() == null ? State.NO_FORECAST : State.FORECAST,
        it.actual(),
        it.inPipeline(),
        it.expected(),
        interval(it),
        it.shortfall(),
        it.reasons().stream().map(reason -> ReasonView.of(reason, language)).toList(),
        it.measuredFrom(),
        it.minimum(),
        it.stages().stream()
            .map(
                stage ->
                    new StageView(
                        stage.kind(),
                        stage.stage(),
                        stage.standing(),
                        rounded(stage.expected()),
                        MeasuredView.of(stage.measured())))
            .toList());
  }

  private static @Nullable IntervalView interval(TargetForecast it) {
    Outlook outlook = it.outlook();
    return outlook == null
        ? null
        : new IntervalView(
            SumOfChances.LEVEL,
            outlook.from(),
            outlook.to(),
            outlook.exact() ? Method.EXACT : Method.NORMAL);
  }

  private static @Nullable BigDecimal rounded(@Nullable Double value) {
    return value == null ? null : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }
}
