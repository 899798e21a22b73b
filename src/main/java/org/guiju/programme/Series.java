package org.guiju.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.guiju.counting.Figures;
import org.guiju.counting.When;
import org.jspecify.annotations.Nullable;

/** A target's figure over time, period by period from the window's start. */
final class Series {

  private static final int DECIMALS = 2;

  private final Figures figures;
  private final Target target;
  private final Function<LocalDate, Optional<Target>> worded;
  private final Window window;
  private final SeriesPeriod by;
  private final @Nullable Instant knownAt;

  Series(
      Figures figures, Target target, Window window, SeriesPeriod by, @Nullable Instant knownAt) {
    this(figures, target, day -> Optional.of(target), window, by, knownAt);
  }

  /**
   * The same where the target was worded otherwise before.
   *
   * @param worded how it was worded on a day, by which it is expected to be reached where it asked
   *     for a figure of the same shape and unit; empty where the document did not have it
   */
  Series(
      Figures figures,
      Target target,
      Function<LocalDate, Optional<Target>> worded,
      Window window,
      SeriesPeriod by,
      @Nullable Instant knownAt) {
    this.figures = figures;
    this.target = target;
    this.worded = worded;
    this.window = window;
    this.by = by;
    this.knownAt = knownAt;
  }

  List<SeriesPoint> points() {
    Measurement measurement = Measurement.of(figures, target, knownAt);
    if (measurement == null) {
      return List.of();
    }
    return switch (target.shape()) {
      case MEAN -> means(measurement);
      case STOCK, COVERAGE -> stocks(measurement);
      case RATIO -> ratios(measurement);
      default -> flows(measurement);
    };
  }

  private List<LocalDate> starts() {
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate day = window.from();
        !day.isAfter(window.to());
        day = by.lastDay(day).plusDays(1)) {
      starts.add(day);
    }
    return starts;
  }

  private LocalDate end(LocalDate start) {
    LocalDate end = by.lastDay(start);
    return end.isAfter(window.to()) ? window.to() : end;
  }

  private List<SeriesPoint> flows(Measurement measurement) {
    Map<String, Fraction> counts =
        measurement.sums(
            new When.Within(window.from(), window.to()), List.of(by.dimension()), by::labelOf);
    RoundingMode rounding = measurement.rounding();
    Fraction sum = Fraction.ZERO;
    List<SeriesPoint> points = new ArrayList<>();
    for (LocalDate start : starts()) {
      Fraction added = counts.getOrDefault(by.label(by.firstDay(start)), Fraction.ZERO);
      sum = sum.plus(added);
      points.add(point(start, added.decimal(rounding), sum.decimal(rounding), BigDecimal.ZERO));
    }
    return points;
  }

  private List<SeriesPoint> stocks(Measurement measurement) {
    BigDecimal baseline = measurement.baseline(window);
    BigDecimal before = baseline;
    List<SeriesPoint> points = new ArrayList<>();
    for (LocalDate start : starts()) {
      BigDecimal actual =
          BigDecimal.valueOf(figures.count(measurement.filter(), new When.On(end(start)), knownAt));
      points.add(point(start, actual.subtract(before), actual, baseline));
      before = actual;
    }
    return points;
  }

  private List<SeriesPoint> means(Measurement measurement) {
    return values((from, to) -> measurement.mean(from, to).mean());
  }

  private List<SeriesPoint> ratios(Measurement measurement) {
    return values((from, to) -> measurement.ratio(from, to).percent());
  }

  /** The value in each period and since the window began; of a stock, that at its end. */
  private List<SeriesPoint> values(BiFunction<LocalDate, LocalDate, @Nullable BigDecimal> between) {
    List<SeriesPoint> points = new ArrayList<>();
    for (LocalDate start : starts()) {
      points.add(
          new SeriesPoint(
              by.label(by.firstDay(start)),
              start,
              end(start),
              between.apply(start, end(start)),
              between.apply(window.from(), end(start)),
              null,
              target.regions()));
    }
    return points;
  }

  private @Nullable BigDecimal expected(LocalDate day, BigDecimal baseline) {
    return worded
        .apply(day)
        .filter(then -> then.shape() == target.shape() && then.unit().equals(target.unit()))
        .map(then -> Judgement.expected(then, day, baseline))
        .map(expected -> expected.setScale(DECIMALS, RoundingMode.HALF_UP))
        .orElse(null);
  }

  private SeriesPoint point(
      LocalDate start, BigDecimal inPeriod, BigDecimal actual, BigDecimal baseline) {
    return new SeriesPoint(
        by.label(by.firstDay(start)),
        start,
        end(start),
        inPeriod,
        actual,
        expected(end(start), baseline),
        target.regions());
  }
}
