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
import org.guiju.counting.Sample;
import org.guiju.counting.Shape;
import org.guiju.counting.Standing;
import org.guiju.counting.Track;
import org.guiju.counting.When;
import org.guiju.programme.TargetForecast.Prospect;
import org.guiju.programme.TargetForecast.Reason;
import org.guiju.programme.TargetForecast.Stage;
import org.guiju.programme.TargetForecast.Why;
import org.jspecify.annotations.Nullable;

/** Makes the forecast of one target from one view of what is counted. */
final class Forecaster {

  /** Pipelines of projects that count when they are published. */
  private static final Set<String> OF_PROJECTS =
      Set.of("PROJECT_PIPELINE", "PROJECT_TO_ISSUE", "GROUP_PROJECT_PIPELINE");

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
   * How what is under way for a target is measured: projects on their way to publication, or
   * entries of a register, each of which counts by itself; null where it is not.
   */
  static @Nullable Track track(Target target) {
    String pipeline = target.pipeline();
    boolean flow = target.shape() == Shape.FLOW;
    if (pipeline == null || target.distinct() || !flow && target.shape() != Shape.STOCK) {
      return null;
    }
    if (OF_PROJECTS.contains(pipeline)) {
      return flow && target.dated() == null ? Track.PROJECTS : null;
    }
    boolean ofRegister = !target.indicator().needs().isEmpty();
    return ofRegister ? Track.ofEntries(pipeline, target.measure()) : null;
  }

  /**
   * The forecast.
   *
   * @param told the moment whose knowledge it rests on
   */
  TargetForecast forecast(String programme, LocalDate known, Instant told) {
    Measurement measurement = Measurement.of(figures, target, knownAt);
    Window window = Window.of(target, asOf);
    Figure figure = measurement == null ? Figure.NONE : measurement.figure(window);
    Track track = track(target);
    Why refused = track == null ? Why.NOT_MEASURED : refused(figure.actual(), known);
    if (measurement == null || track == null || refused != null) {
      Reason reason = new Reason(refused == null ? Why.NO_DATA : refused, null, null, null);
      return answer(programme, told, figure, null, List.of(reason), null, List.of(), List.of());
    }
    List<Standing> standings = figures.standings(track, measurement.pipeline(), asOf, knownAt);
    LocalDate from = asOf.minusYears(config.years());
    Map<StageOf, Measured> measured = measured(track, standings, from);
    List<Prospect> prospects =
        standings.stream().map(it -> prospect(it, measured)).sorted(LIKELIEST).toList();
    List<Reason> reasons = reasons(prospects);
    return answer(
        programme,
        told,
        figure,
        from,
        reasons,
        reasons.isEmpty() ? SumOfChances.of(lots(prospects)) : null,
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
      @Nullable SumOfChances sum,
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
        sum,
        stages,
        prospects);
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

  private Prospect prospect(Standing standing, Map<StageOf, Measured> measured) {
    if (standing.stage().isEmpty()) {
      return new Prospect(standing, null, null, null, Why.STAGE_UNKNOWN);
    }
    Chances chances =
        Objects.requireNonNull(measured.get(new StageOf(standing.sort(), standing.stage())))
            .after(days(standing.since(), asOf), config.minimum());
    if (chances == null) {
      return new Prospect(standing, null, null, null, Why.TOO_FEW);
    }
    Double probability = chances.published(daysToWindow(), days(asOf, target.deadline()));
    return new Prospect(
        standing,
        probability,
        chances.median(),
        chances.n(),
        probability == null ? Why.NOT_WATCHED_LONG_ENOUGH : null);
  }

  /** Days that come before the window; what stands at the end may have come to it before. */
  private int daysToWindow() {
    return target.shape() == Shape.STOCK ? 0 : Math.max(0, days(asOf, target.windowStart()) - 1);
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  private static List<Lot> lots(List<Prospect> prospects) {
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
