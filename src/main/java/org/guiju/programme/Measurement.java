package org.guiju.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guiju.counting.Figures;
import org.guiju.counting.Filter;
import org.guiju.counting.Indicator;
import org.guiju.counting.Mean;
import org.guiju.counting.Shape;
import org.guiju.counting.Tally;
import org.guiju.counting.When;
import org.jspecify.annotations.Nullable;

/** Counts what a target asks for. */
final class Measurement {

  private final Figures figures;
  private final Target target;
  private final String measure;
  private final Filter filter;
  private final @Nullable Instant knownAt;

  private Measurement(Figures figures, Target target, String measure, @Nullable Instant knownAt) {
    this.figures = figures;
    this.target = target;
    this.measure = measure;
    this.filter = target.filters().filter(measure, target.region());
    this.knownAt = knownAt;
  }

  /** What the target counts on the days; null where it has no source yet. */
  static @Nullable Measurement of(Figures figures, Target target, @Nullable Instant knownAt) {
    String measure = target.measure();
    return measure == null ? null : new Measurement(figures, target, measure, knownAt);
  }

  Filter filter() {
    return filter;
  }

  /** The days whose facts make up the figure. */
  When when(LocalDate from, LocalDate to) {
    return target.indicator().shape() == Shape.STOCK ? new When.On(to) : new When.Within(from, to);
  }

  Figure figure(Window window) {
    When when = when(window.from(), window.to());
    Tally tally = figures.tally(filter, when, knownAt);
    Long pipeline = pipeline(window.to());
    if (target.indicator().shape() != Shape.MEAN) {
      return new Figure(
          BigDecimal.valueOf(tally.total()),
          baseline(window),
          null,
          tally,
          null,
          List.of(),
          pipeline);
    }
    Mean mean = mean(measure, window.from(), window.to());
    LocalDate yearBefore = window.to().minusYears(1).plusDays(1);
    List<TargetProgress.Alternative> alternatives =
        target.indicator().alternatives().stream()
            .filter(alternative -> !alternative.measure().equals(measure))
            .map(alternative -> alternative(alternative, window))
            .toList();
    return new Figure(
        mean.mean(),
        BigDecimal.ZERO,
        mean(measure, yearBefore, window.to()).mean(),
        tally,
        mean,
        alternatives,
        pipeline);
  }

  /** For a stock, what there was on the eve of the window. */
  BigDecimal baseline(Window window) {
    return target.indicator().shape() == Shape.STOCK
        ? BigDecimal.valueOf(
            figures.count(filter, new When.On(window.from().minusDays(1)), knownAt))
        : BigDecimal.ZERO;
  }

  Mean mean(LocalDate from, LocalDate to) {
    return mean(measure, from, to);
  }

  private Mean mean(String of, LocalDate from, LocalDate to) {
    return figures.mean(filter.withMeasure(of), new When.Within(from, to), target.value(), knownAt);
  }

  private TargetProgress.Alternative alternative(Indicator.Alternative alternative, Window window) {
    return new TargetProgress.Alternative(
        alternative.name(),
        alternative.text(),
        mean(alternative.measure(), window.from(), window.to()));
  }

  private @Nullable Long pipeline(LocalDate day) {
    String pipeline = target.indicator().pipeline();
    return pipeline == null
        ? null
        : figures.count(filter.withMeasure(pipeline), new When.On(day), knownAt);
  }
}
