package org.guiju.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.counting.Dimension;
import org.guiju.counting.Fact;
import org.guiju.counting.Figures;
import org.guiju.counting.Filter;
import org.guiju.counting.Group;
import org.guiju.counting.Ratio;
import org.guiju.counting.Sample;
import org.guiju.counting.Standing;
import org.guiju.counting.Track;
import org.guiju.counting.When;
import org.guiju.programme.Course.Effect;
import org.guiju.programme.TargetForecast.Prospect;
import org.guiju.programme.TargetForecast.Reason;
import org.guiju.programme.TargetForecast.Stage;
import org.guiju.programme.TargetForecast.Why;
import org.jspecify.annotations.Nullable;

/** Makes the forecast of one target from one view of what is counted. */
final class Forecaster {

  /** The likeliest first; those of which nothing is known last. */
  static final Comparator<Prospect> LIKELIEST =
      Comparator.<Prospect>comparingDouble(it -> it.probability() == null ? 1 : -it.probability())
          .thenComparing(it -> it.standing().since())
          .thenComparing(it -> it.standing().sort())
          .thenComparing(it -> it.standing().stage());

  private static final Comparator<StageOf> BY_STAGE =
      Comparator.comparing(StageOf::sort).thenComparing(StageOf::stage);

  private final Figures figures;
  private final ForecastConfig config;
  private final Target target;
  private final LocalDate asOf;
  private final @Nullable Instant knownAt;

  Forecaster(
      Figures figures,
      ForecastConfig config,
      Target target,
      LocalDate asOf,
      @Nullable Instant knownAt) {
    this.figures = figures;
    this.config = config;
    this.target = target;
    this.asOf = asOf;
    this.knownAt = knownAt;
  }

  private record StageOf(String sort, String stage) {}

  /**
   * The forecast.
   *
   * @param told the moment whose knowledge it rests on
   */
  TargetForecast forecast(String programme, LocalDate known, Instant told) {
    Measurement measurement = Measurement.of(figures, target, knownAt);
    Window window = Window.of(target, asOf);
    Figure figure = measurement == null ? Figure.NONE : measurement.figure(window);
    Course course = Course.of(target);
    Why refused = course == null ? Why.NOT_MEASURED : refused(figure.actual(), known);
    if (measurement == null || course == null || refused != null) {
      Why why = refused == null ? Why.NO_DATA : refused;
      return answer(programme, told, figure, null, alone(why), null, List.of(), List.of());
    }
    Track track = course.track();
    List<Standing> standings = figures.standings(track, measurement.pipeline(), asOf, knownAt);
    LocalDate from = asOf.minusYears(config.years());
    Map<StageOf, Measured> measured = measured(track, standings, from);
    int daysToWindow = daysToWindow(track);
    List<Prospect> prospects =
        standings.stream()
            .map(it -> prospect(it, daysToWindow, measured))
            .sorted(LIKELIEST)
            .toList();
    Outlooks outlooks =
        new Outlooks(
            figures,
            measurement,
            course,
            window,
            knownAt,
            course.effect() == Effect.DENOMINATOR ? seen(from) : null,
            standing -> chances(standing, measured));
    boolean unseen = !prospects.isEmpty() && outlooks.restsOnFewerThan(config.minimum());
    List<Reason> reasons = unseen ? alone(Why.SHARE_UNKNOWN) : reasons(prospects);
    return answer(
        programme,
        told,
        figure,
        from,
        reasons,
        reasons.isEmpty() ? outlooks.of(figure, prospects) : null,
        stages(prospects, measured),
        prospects);
  }

  private @Nullable Why refused(@Nullable BigDecimal actual, LocalDate known) {
    if (actual == null) {
      return Why.NO_DATA;
    }
    if (!asOf.isBefore(target.deadline())) {
      return Why.DEADLINE_PASSED;
    }
    return asOf.isAfter(known) ? Why.DAY_TO_COME : null;
  }

  private TargetForecast answer(
      String programme,
      Instant told,
      Figure figure,
      @Nullable LocalDate from,
      List<Reason> reasons,
      @Nullable Outlook outlook,
      List<Stage> stages,
      List<Prospect> prospects) {
    return new TargetForecast(
        programme,
        target,
        asOf,
        told,
        figure.actual(),
        figure.inPipeline(),
        from,
        config.minimum(),
        reasons,
        outlook,
        stages,
        prospects);
  }

  private static List<Reason> alone(Why why) {
    return List.of(new Reason(why, null, null, null));
  }

  /** How many fit of what came into the cohort in the time looked at, of all regions. */
  private Ratio seen(LocalDate from) {
    Measurement all = Measurement.of(figures, target.in(Fact.WORLD, null), knownAt);
    return all == null ? new Ratio(0, 0) : all.ratio(from, asOf);
  }

  private Map<StageOf, Measured> measured(Track track, List<Standing> standings, LocalDate from) {
    Map<StageOf, Measured> measured = new TreeMap<>(BY_STAGE);
    standings.forEach(
        it -> measured.put(new StageOf(it.sort(), it.stage()), new Measured(List.of())));
    Map<StageOf, Long> entries = entries(track, measured.keySet(), from);
    measured.replaceAll(
        (of, nothing) -> {
          Sample sample = Sample.of(from, asOf, entries.getOrDefault(of, 0L), config.sample());
          return of.stage().isEmpty()
              ? nothing
              : Measured.of(
                  figures.passages(track, of.sort(), of.stage(), sample, knownAt),
                  asOf,
                  sample.oneIn());
        });
    return measured;
  }

  /**
   * How many entries there are, from the counts as known now: it says only how many of them are
   * looked at.
   */
  private Map<StageOf, Long> entries(Track track, Set<StageOf> wanted, LocalDate from) {
    Map<StageOf, Long> entries = new HashMap<>();
    if (!wanted.isEmpty()) {
      for (Group group :
          figures.groups(
              Filter.of(track.entered(), Fact.WORLD),
              new When.Within(from, asOf),
              null,
              List.of(track.sort(), Dimension.STAGE),
              Integer.MAX_VALUE)) {
        entries.put(new StageOf(group.key().getFirst(), group.key().getLast()), group.count());
      }
    }
    return entries;
  }

  private static StageOf stageOf(Prospect prospect) {
    return new StageOf(prospect.standing().sort(), prospect.standing().stage());
  }

  private @Nullable Chances chances(Standing.Key standing, Map<StageOf, Measured> measured) {
    return Objects.requireNonNull(measured.get(new StageOf(standing.sort(), standing.stage())))
        .after(days(standing.since(), asOf), config.minimum());
  }

  private Prospect prospect(Standing standing, int daysToWindow, Map<StageOf, Measured> measured) {
    if (standing.stage().isEmpty()) {
      return new Prospect(standing, null, null, null, Why.STAGE_UNKNOWN);
    }
    Chances chances = chances(standing.key(), measured);
    if (chances == null) {
      return new Prospect(standing, null, null, null, Why.TOO_FEW);
    }
    Double probability = chances.published(daysToWindow, days(asOf, target.deadline()));
    return new Prospect(
        standing,
        probability,
        chances.median(),
        chances.n(),
        probability == null ? Why.NOT_WATCHED_LONG_ENOUGH : null);
  }

  /** Days that come before the window; what stands at the end may have come to it before. */
  private int daysToWindow(Track track) {
    return figures.isStock(track.counted()) ? 0 : Math.max(0, days(asOf, target.windowStart()) - 1);
  }

  static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  static List<Lot> lots(List<Prospect> prospects) {
    List<Lot> lots = new ArrayList<>();
    for (Prospect prospect : prospects) {
      Double probability = prospect.probability();
      if (probability != null) {
        lots.add(new Lot(probability, prospect.standing().count()));
      }
    }
    return lots;
  }

  private static List<Reason> reasons(List<Prospect> prospects) {
    Map<Reason, Long> reasons = new LinkedHashMap<>();
    for (Prospect prospect : prospects) {
      Why why = prospect.why();
      if (why != null) {
        reasons.merge(
            new Reason(why, prospect.standing().sort(), prospect.standing().stage(), null),
            prospect.standing().count(),
            Long::sum);
      }
    }
    return reasons.entrySet().stream()
        .map(
            it ->
                new Reason(
                    it.getKey().why(), it.getKey().kind(), it.getKey().stage(), it.getValue()))
        .sorted(
            Comparator.comparing(Reason::kind)
                .thenComparing(Reason::stage)
                .thenComparing(Reason::why))
        .toList();
  }

  private static List<Stage> stages(List<Prospect> prospects, Map<StageOf, Measured> measured) {
    Map<StageOf, List<Prospect>> there =
        prospects.stream().collect(Collectors.groupingBy(Forecaster::stageOf));
    return measured.entrySet().stream()
        .map(
            it -> {
              List<Prospect> those = there.getOrDefault(it.getKey(), List.of());
              boolean known = those.stream().allMatch(p -> p.probability() != null);
              return new Stage(
                  it.getKey().sort(),
                  it.getKey().stage(),
                  those.stream().mapToLong(p -> p.standing().count()).sum(),
                  known ? (Double) SumOfChances.mean(lots(those)) : null,
                  it.getValue());
            })
        .toList();
  }
}
