package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guiju.counting.Counting;
import org.guiju.counting.Dimension;
import org.guiju.counting.Figures;
import org.guiju.counting.Group;
import org.guiju.counting.Mean;
import org.guiju.counting.Shape;
import org.guiju.counting.When;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.time.LegalDay;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/** Breaks figures of targets down, from the same counts and in one view with the figure. */
@ApplicationScoped
class BreakdownService {

  private final ProgrammeBook programmes;
  private final Counting counting;
  private final Regions regions;
  private final LegalDay legalDay;

  BreakdownService(
      ProgrammeBook programmes, Counting counting, Regions regions, LegalDay legalDay) {
    this.programmes = programmes;
    this.counting = counting;
    this.regions = regions;
    this.legalDay = legalDay;
  }

  Breakdown breakdown(
      String programme, String target, BreakdownBy by, LocalDate asOf, @Nullable Instant knownAt) {
    Target found = programmes.target(programme, target, asOf, knownAt);
    requireSense(found.indicator().shape(), by);
    List<String> children =
        by == BreakdownBy.REGION ? regions.children(found.region(), asOf) : List.of();
    Instant told = knownAt == null ? legalDay.now() : knownAt;
    Window window = Window.of(found, asOf);
    return counting.inOneView(
        figures -> {
          Measurement measurement = Measurement.of(figures, found, knownAt);
          return new Breakdown(
              programme,
              found,
              by,
              asOf,
              told,
              window,
              measurement == null ? null : measurement.figure(window).actual(),
              by != BreakdownBy.REGION && isCount(found),
              measurement == null
                  ? List.of()
                  : new Parts(figures, found, measurement, window, knownAt).by(by, children));
        });
  }

  private static boolean isCount(Target target) {
    Shape shape = target.indicator().shape();
    return shape == Shape.FLOW || shape == Shape.STOCK;
  }

  private static void requireSense(Shape shape, BreakdownBy by) {
    boolean level = shape == Shape.RATIO || shape == Shape.COVERAGE;
    if ((level && by != BreakdownBy.REGION) || (shape == Shape.STOCK && by.period() != null)) {
      throw DomainException.invalid(
          "by",
          "NOT_BROKEN_DOWN",
          new Text(
              "比率和覆盖只按地区分解；存量不按时段分解，其变化见 series。",
              "A ratio or coverage is broken down by region alone; a stock is not by period, see its series."));
    }
  }

  /** The parts of one figure. */
  private record Parts(
      Figures figures,
      Target target,
      Measurement measurement,
      Window window,
      @Nullable Instant knownAt) {

    List<Breakdown.Item> by(BreakdownBy by, List<String> children) {
      SeriesPeriod period = by.period();
      if (period != null) {
        return new Series(figures, target, window, period, knownAt)
            .points().stream()
                .map(point -> new Breakdown.Item(point.period(), point.inPeriod(), null))
                .toList();
      }
      Dimension dimension = by.dimension();
      if (dimension == null) {
        return children.stream().map(this::region).toList();
      }
      List<Breakdown.Item> items = new ArrayList<>();
      counts(dimension)
          .forEach(
              (key, count) ->
                  items.add(
                      target.indicator().shape() == Shape.MEAN
                          ? mean(dimension, key)
                          : new Breakdown.Item(
                              key.isEmpty() ? null : key, BigDecimal.valueOf(count), null)));
      return items;
    }

    private Breakdown.Item region(String code) {
      Figure figure =
          Objects.requireNonNull(Measurement.of(figures, target.in(code, target.value()), knownAt))
              .figure(window);
      Mean mean = figure.mean();
      return new Breakdown.Item(code, figure.actual(), mean == null ? null : mean.n());
    }

    private Map<String, Long> counts(Dimension dimension) {
      Map<String, Long> counts = new LinkedHashMap<>();
      When when = measurement.when(window.from(), window.to());
      for (Group group :
          figures.groups(
              measurement.filter(), when, knownAt, List.of(dimension), Integer.MAX_VALUE)) {
        counts.merge(group.key().getFirst(), group.count(), Long::sum);
      }
      return counts;
    }

    private Breakdown.Item mean(Dimension dimension, String key) {
      if (key.isEmpty()) {
        return new Breakdown.Item(null, null, null);
      }
      Mean mean =
          figures.mean(
              Narrowing.to(measurement.filter(), dimension, key),
              new When.Within(window.from(), window.to()),
              target.value(),
              knownAt);
      return new Breakdown.Item(key, mean.mean(), mean.n());
    }
  }
}
