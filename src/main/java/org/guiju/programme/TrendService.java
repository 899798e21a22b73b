package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guiju.counting.Counting;
import org.guiju.counting.Figures;
import org.guiju.counting.RegionsAsOf;
import org.guiju.counting.Shape;
import org.guiju.counting.When;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** Draws what documents want to go in a direction. */
@ApplicationScoped
class TrendService {

  private static final int DECIMALS = 2;
  private static final int FINE = 4;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Text METHOD =
      new Text(
          "逐年数列；斜率取各完整年份两两之间斜率的中位数（Theil-Sen）；每年变化不超过均值的百分之一的为持平。",
          "A series by year; the slope is the median of those between each two complete years (Theil-Sen); a change of"
              + " at most one percent of the mean a year is steady.");

  private final ProgrammeBook programmes;
  private final Counting counting;
  private final Territorial territorial;
  private final LegalDay legalDay;

  TrendService(
      ProgrammeBook programmes, Counting counting, Territorial territorial, LegalDay legalDay) {
    this.programmes = programmes;
    this.territorial = territorial;
    this.counting = counting;
    this.legalDay = legalDay;
  }

  /** All of a document, from one view. */
  List<TrendView> trends(
      String programme,
      RegionsAsOf regions,
      LocalDate asOf,
      @Nullable Instant knownAt,
      Locale language) {
    List<Trend> trends =
        programmes.get(programme, asOf, knownAt).trends().stream()
            .map(territorial.as(regions)::of)
            .toList();
    return counting.inOneView(
        figures ->
            trends.stream()
                .map(it -> view(figures, programme, it, asOf, knownAt, language))
                .toList());
  }

  /** One of them, or NOT_FOUND. */
  TrendView trend(
      String programme,
      String id,
      RegionsAsOf regions,
      LocalDate asOf,
      @Nullable Instant knownAt,
      Locale language) {
    Trend found =
        programmes
            .get(programme, asOf, knownAt)
            .trend(id)
            .orElseThrow(() -> DomainException.notFound(new Text("方向性目标", "directional target")));
    Trend trend = territorial.as(regions).of(found);
    return counting.inOneView(figures -> view(figures, programme, trend, asOf, knownAt, language));
  }

  private TrendView view(
      Figures figures,
      String programme,
      Trend trend,
      LocalDate asOf,
      @Nullable Instant knownAt,
      Locale language) {
    List<TrendView.Point> points = points(figures, trend, asOf, knownAt);
    List<Slope.At> complete = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      BigDecimal figure = points.get(i).figure();
      if (figure != null && points.get(i).complete()) {
        complete.add(new Slope.At(i, figure));
      }
    }
    Slope slope = complete.size() < Slope.FEWEST ? null : Slope.of(complete);
    Target measured = trend.measured();
    return new TrendView(
        programme,
        trend.id(),
        trend.name().in(language),
        trend.name().zh(),
        trend.name().en(),
        trend.source(),
        trend.direction(),
        measured.indicator().code(),
        measured.shape(),
        measured.unit(),
        measured.region(),
        measured.regions(),
        asOf,
        knownAt == null ? legalDay.now() : knownAt,
        points,
        slope == null ? null : slope.perStep().setScale(FINE, RoundingMode.HALF_UP),
        slope == null ? TrendView.Course.NO_DATA : slope.course(),
        slope == null ? null : slope.steadyWithin().setScale(FINE, RoundingMode.HALF_UP),
        slope == null ? null : (Boolean) wanted(trend.direction(), slope.course()),
        trend.options(),
        rule(trend).in(language));
  }

  private static boolean wanted(Direction direction, TrendView.Course course) {
    return switch (direction) {
      case INCREASE -> course == TrendView.Course.RISING;
      case DECREASE -> course == TrendView.Course.FALLING;
      case MAINTAIN -> course == TrendView.Course.STEADY;
    };
  }

  private static Text rule(Trend trend) {
    Text counted = trend.measured().indicator().rule();
    Text note = trend.note() == null ? new Text("", "") : trend.note();
    return new Text(
        counted.zh() + METHOD.zh() + note.zh(),
        (counted.en() + " " + METHOD.en() + " " + note.en()).strip());
  }

  private static List<TrendView.Point> points(
      Figures figures, Trend trend, LocalDate asOf, @Nullable Instant knownAt) {
    Target all = trend.whole();
    Measurement whole = all == null ? null : Measurement.of(figures, all, knownAt);
    Measurement measurement = counted(figures, trend, whole, knownAt);
    List<TrendView.Point> points = new ArrayList<>();
    for (LocalDate from = trend.measured().windowStart();
        measurement != null && !from.isAfter(asOf);
        from = SeriesPeriod.YEAR.lastDay(from).plusDays(1)) {
      LocalDate last = SeriesPeriod.YEAR.lastDay(from);
      LocalDate to = last.isAfter(asOf) ? asOf : last;
      points.add(
          new TrendView.Point(
              SeriesPeriod.YEAR.label(SeriesPeriod.YEAR.firstDay(from)),
              from,
              to,
              figure(figures, trend, measurement, whole, from, to, knownAt),
              to.equals(last) && from.equals(SeriesPeriod.YEAR.firstDay(from))));
    }
    return points;
  }

  /** A share is known where anything of its whole is entered. */
  private static @Nullable Measurement counted(
      Figures figures, Trend trend, @Nullable Measurement whole, @Nullable Instant knownAt) {
    if (trend.shareOf() == null) {
      return Measurement.of(figures, trend.measured(), knownAt);
    }
    return whole == null ? null : Measurement.part(figures, trend.measured(), knownAt);
  }

  private static @Nullable BigDecimal figure(
      Figures figures,
      Trend trend,
      Measurement measurement,
      @Nullable Measurement whole,
      LocalDate from,
      LocalDate to,
      @Nullable Instant knownAt) {
    if (trend.measured().shape() == Shape.MEAN) {
      return measurement.mean(from, to).mean();
    }
    When when = measurement.when(from, to);
    long count = figures.count(measurement.filter(), when, knownAt);
    if (whole == null) {
      return BigDecimal.valueOf(count);
    }
    long of = figures.count(whole.filter(), when, knownAt);
    return of == 0
        ? null
        : BigDecimal.valueOf(count)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP);
  }
}
