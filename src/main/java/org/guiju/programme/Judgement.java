package org.guiju.programme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.guiju.counting.Shape;
import org.jspecify.annotations.Nullable;

/** What a figure means for a target on a day: where it stands, how fast it goes, where it leads. */
record Judgement(Status status, Pace pace, Forecast forecast) {

  private static final int DECIMALS = 2;

  static Judgement of(Target target, LocalDate asOf, Figure figure) {
    BigDecimal actual = figure.actual();
    if (actual == null) {
      return new Judgement(Status.NO_DATA, Pace.NONE, Forecast.NONE);
    }
    Window window = Window.of(target, asOf);
    Status status = status(target, asOf, window, actual, figure);
    if (isLevel(target)) {
      return new Judgement(status, Pace.NONE, Forecast.NONE);
    }
    BigDecimal elapsed = Months.between(window.from(), window.to());
    BigDecimal speed =
        elapsed.signum() == 0
            ? null
            : actual.subtract(figure.baseline()).divide(elapsed, MathContext.DECIMAL64);
    return new Judgement(
        status,
        new Pace(
            required(target, window, actual, status),
            speed == null ? null : rounded(speed),
            "MONTH"),
        forecast(target, window, actual, status, speed));
  }

  /** A mean or ratio is a level, not a sum that grows. */
  private static boolean isLevel(Target target) {
    return target.shape() == Shape.MEAN || target.shape() == Shape.RATIO;
  }

  private static boolean reached(Target target, BigDecimal figure) {
    int order = figure.compareTo(target.value());
    return target.comparator() == Comparator.LE ? order <= 0 : order >= 0;
  }

  private static Status status(
      Target target, LocalDate asOf, Window window, BigDecimal actual, Figure figure) {
    BigDecimal upper = target.upper();
    if (upper != null && actual.compareTo(upper) > 0) {
      return Status.ABOVE_RANGE;
    }
    if (reached(target, actual)) {
      return Status.MET;
    }
    if (!asOf.isBefore(target.deadline())) {
      return Status.MISSED;
    }
    BigDecimal recent = figure.recent();
    boolean onTrack =
        isLevel(target)
            ? recent != null && reached(target, recent)
            : isOnPath(target, actual, expected(target, window.to(), figure.baseline()));
    return onTrack ? Status.ON_TRACK : Status.BEHIND;
  }

  /**
   * Where less is better a stock may still come down along the path; what was counted over days
   * never does, so that one over its limit stays behind.
   */
  private static boolean isOnPath(Target target, BigDecimal actual, BigDecimal expected) {
    return target.comparator() == Comparator.LE
        ? target.shape() == Shape.STOCK && actual.compareTo(expected) <= 0
        : actual.compareTo(expected) >= 0;
  }

  private static boolean canStillBeReached(Target target) {
    return target.comparator() != Comparator.LE || target.shape() == Shape.STOCK;
  }

  /**
   * Where the straight path from the baseline at the window's start to the value at the deadline is
   * on that day.
   */
  static BigDecimal expected(Target target, LocalDate day, BigDecimal baseline) {
    long all = ChronoUnit.DAYS.between(target.windowStart(), target.deadline()) + 1;
    long gone = Math.clamp(ChronoUnit.DAYS.between(target.windowStart(), day) + 1, 0, all);
    return baseline.add(
        target
            .value()
            .subtract(baseline)
            .multiply(BigDecimal.valueOf(gone))
            .divide(BigDecimal.valueOf(all), MathContext.DECIMAL64));
  }

  private static @Nullable BigDecimal required(
      Target target, Window window, BigDecimal actual, Status status) {
    return switch (status) {
      case MET, ABOVE_RANGE -> rounded(BigDecimal.ZERO);
      case MISSED, NO_DATA -> null;
      case ON_TRACK, BEHIND -> {
        if (!canStillBeReached(target)) {
          yield null;
        }
        LocalDate next = window.to().plusDays(1);
        LocalDate start = next.isAfter(window.from()) ? next : window.from();
        BigDecimal left = Months.between(start, target.deadline());
        yield rounded(target.value().subtract(actual).divide(left, MathContext.DECIMAL64));
      }
    };
  }

  private static Forecast forecast(
      Target target, Window window, BigDecimal actual, Status status, @Nullable BigDecimal speed) {
    int wanted = target.comparator() == Comparator.LE ? -1 : 1;
    if (speed == null
        || speed.signum() != wanted
        || !canStillBeReached(target)
        || (status != Status.ON_TRACK && status != Status.BEHIND)) {
      return Forecast.NONE;
    }
    BigDecimal months = target.value().subtract(actual).divide(speed, MathContext.DECIMAL64);
    LocalDate reached = Months.after(window.to(), months);
    return new Forecast(reached.getYear() > 9999 ? null : reached);
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
