package org.guiju.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guiju.counting.Figures;
import org.guiju.counting.Filter;
import org.guiju.counting.Indicator;
import org.guiju.counting.Mean;
import org.guiju.counting.Ratio;
import org.guiju.counting.Shape;
import org.guiju.counting.Tally;
import org.guiju.counting.When;
import org.jspecify.annotations.Nullable;

/** Counts what a target asks for. */
final class Measurement {

  private final Figures figures;
  private final Target target;
  private final String measure;
  private final @Nullable String of;
  private final Filter filter;
  private final @Nullable Instant knownAt;

  private Measurement(Figures figures, Target target, @Nullable Instant knownAt) {
    Indicator indicator = target.indicator();
    this.figures = figures;
    this.target = target;
    this.measure = target.measure();
    this.of = indicator.of(target.chosen());
    this.knownAt = knownAt;
    Filter counted = target.filters().filter(counted(), target.region());
    this.filter =
        (target.types().isEmpty() ? counted : counted.ofTypes(Set.copyOf(target.types())))
            .distinct(indicator.distinct());
  }

  /**
   * What the target counts on the days; null where it rests on registers in which nothing is
   * entered yet: no data is not nought.
   */
  static @Nullable Measurement of(Figures figures, Target target, @Nullable Instant knownAt) {
    Measurement measurement = new Measurement(figures, target, knownAt);
    boolean resting = !target.indicator().needs().isEmpty();
    return resting && measurement.nothingEntered() ? null : measurement;
  }

  /** The measure whose facts are the evidence: for a ratio those of its denominator. */
  private String counted() {
    return shape() == Shape.RATIO ? Objects.requireNonNull(of) : measure;
  }

  /** Neither anything that counts, nor anything under way. */
  private boolean nothingEntered() {
    String underWay = target.pipeline();
    return figures.isEmpty(of == null ? measure : of, knownAt)
        && (underWay == null || figures.isEmpty(underWay, knownAt));
  }

  private Shape shape() {
    return target.indicator().shape();
  }

  Filter filter() {
    return filter;
  }

  /** The days whose facts make up the figure. */
  When when(LocalDate from, LocalDate to) {
    return figures.isStock(filter.measure()) ? new When.On(to) : new When.Within(from, to);
  }

  Figure figure(Window window) {
    When when = when(window.from(), window.to());
    Tally tally = figures.tally(filter, when, knownAt);
    Long pipeline = pipeline(window.to());
    return switch (shape()) {
      case MEAN -> meanFigure(window, tally, pipeline);
      case RATIO -> {
        Ratio ratio = ratio(window.from(), window.to());
        Ratio recent = ratio(yearBefore(window), window.to());
        yield new Figure(
            ratio.percent(),
            BigDecimal.ZERO,
            recent.percent(),
            tally,
            null,
            alternatives(window),
            pipeline,
            ratio,
            null);
      }
      default ->
          new Figure(
              BigDecimal.valueOf(tally.total()),
              baseline(window),
              null,
              tally,
              null,
              alternatives(window),
              pipeline,
              null,
              of == null
                  ? null
                  : figures.count(filter.withMeasure(of), new When.On(window.to()), knownAt));
    };
  }

  private Figure meanFigure(Window window, Tally tally, @Nullable Long pipeline) {
    Mean mean = mean(measure, window.from(), window.to());
    return new Figure(
        mean.mean(),
        BigDecimal.ZERO,
        mean(measure, yearBefore(window), window.to()).mean(),
        tally,
        mean,
        alternatives(window),
        pipeline,
        null,
        null);
  }

  private static LocalDate yearBefore(Window window) {
    return window.to().minusYears(1).plusDays(1);
  }

  /** For a ratio, how many fit of how many; what it is of is a flow or a stock. */
  Ratio ratio(LocalDate from, LocalDate to) {
    return figures.ratio(filter, when(from, to), measure, to, knownAt);
  }

  /** Those of the subjects that fit, for a ratio; null for all else. */
  @Nullable Set<UUID> fitting(Collection<UUID> subjects, LocalDate on) {
    return shape() == Shape.RATIO ? figures.among(subjects, measure, on, knownAt) : null;
  }

  /** For a stock, what there was on the eve of the window. */
  BigDecimal baseline(Window window) {
    return figures.isStock(filter.measure())
        ? BigDecimal.valueOf(
            figures.count(filter, new When.On(window.from().minusDays(1)), knownAt))
        : BigDecimal.ZERO;
  }

  Mean mean(LocalDate from, LocalDate to) {
    return mean(measure, from, to);
  }

  private Mean mean(String other, LocalDate from, LocalDate to) {
    return figures.mean(
        filter.withMeasure(other), new When.Within(from, to), target.value(), knownAt);
  }

  private List<TargetProgress.Alternative> alternatives(Window window) {
    return target.indicator().alternatives().stream()
        .filter(it -> it.distinct() || !it.measure().equals(measure))
        .map(alternative -> alternative(alternative, window))
        .toList();
  }

  private TargetProgress.Alternative alternative(Indicator.Alternative it, Window window) {
    if (shape() == Shape.MEAN) {
      return new TargetProgress.Alternative(
          it.name(), it.text(), mean(it.measure(), window.from(), window.to()));
    }
    Filter other = filter.withMeasure(it.measure()).distinct(it.distinct());
    When when =
        figures.isStock(it.measure())
            ? new When.On(window.to())
            : new When.Within(window.from(), window.to());
    long count = figures.count(other, when, knownAt);
    return new TargetProgress.Alternative(
        it.name(), it.text(), new Mean(count, BigDecimal.valueOf(count), null, 0));
  }

  private @Nullable Long pipeline(LocalDate day) {
    return target.pipeline() == null ? null : figures.count(pipeline(), new When.On(day), knownAt);
  }

  /** What is under way; only for an indicator that says by what it is counted. */
  Filter pipeline() {
    return filter.withMeasure(Objects.requireNonNull(target.pipeline())).distinct(false);
  }
}
