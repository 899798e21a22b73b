package org.guiju.programme;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guiju.counting.Counting;
import org.guiju.counting.FieldSource;
import org.guiju.counting.Indicators;
import org.guiju.counting.Ratio;
import org.guiju.counting.RegionsAsOf;
import org.guiju.counting.Shape;
import org.guiju.counting.Tally;
import org.guiju.counting.Territory;
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
  private final Territorial territorial;
  private final LegalDay legalDay;
  private final Indicators indicators;
  private final List<FieldSource> fields;

  BreakdownService(
      ProgrammeBook programmes,
      Counting counting,
      Regions regions,
      Territorial territorial,
      LegalDay legalDay,
      Indicators indicators,
      @All List<FieldSource> fields) {
    this.programmes = programmes;
    this.counting = counting;
    this.regions = regions;
    this.territorial = territorial;
    this.legalDay = legalDay;
    this.indicators = indicators;
    this.fields = fields;
  }

  Breakdown breakdown(
      String programme,
      String target,
      BreakdownBy by,
      RegionsAsOf as,
      LocalDate asOf,
      @Nullable Instant knownAt) {
    Territorial.Asked asked = territorial.as(as);
    Target found = asked.of(programmes.target(programme, target, asOf, knownAt));
    requireSense(found, by);
    Map<String, @Nullable Territory> children = children(found, by, asOf, asked);
    Instant told = knownAt == null ? legalDay.now() : knownAt;
    Window window = Window.of(found, asOf);
    return counting.inOneView(
        figures -> {
          Measurement measurement = Measurement.of(figures, found, knownAt);
          Figure figure = measurement == null ? Figure.NONE : measurement.figure(window);
          List<Breakdown.Item> items =
              measurement == null
                  ? List.of()
                  : new BreakdownParts(figures, found, measurement, window, knownAt, fields)
                      .by(by, children, figure);
          Shares shares = figure.shares();
          Long repeated = by.cut() == null ? null : repeated(items, figure);
          return new Breakdown(
              programme,
              found,
              by,
              asOf,
              told,
              window,
              figure.actual(),
              shares == null ? null : shares.exact(),
              isCount(found)
                  && (repeated == null || repeated == 0)
                  && (by != BreakdownBy.REGION || found.credit() == Credit.SHARES),
              repeated,
              items);
        });
  }

  /** The divisions below the target's region, of the day or of today, by code. */
  private Map<String, @Nullable Territory> children(
      Target target, BreakdownBy by, LocalDate asOf, Territorial.Asked asked) {
    Map<String, @Nullable Territory> children = new LinkedHashMap<>();
    if (by == BreakdownBy.REGION) {
      boolean today = target.territory() != null;
      for (String child : regions.children(target.region(), today ? legalDay.today() : asOf)) {
        children.put(child, today ? asked.territory(child) : null);
      }
    }
    return children;
  }

  /** How many more things stand in the items than there are. */
  private static long repeated(List<Breakdown.Item> items, Figure figure) {
    long stand = items.stream().mapToLong(BreakdownService::things).sum();
    Ratio ratio = figure.ratio();
    Tally tally = figure.tally();
    long things = ratio != null ? ratio.denominator() : tally == null ? 0 : tally.total();
    return Math.max(0, stand - things);
  }

  private static long things(Breakdown.Item item) {
    Ratio ratio = item.ratio();
    return ratio == null ? Objects.requireNonNullElse(item.n(), 0L) : ratio.denominator();
  }

  private static boolean isCount(Target target) {
    Shape shape = target.shape();
    return shape == Shape.FLOW || shape == Shape.STOCK;
  }

  private void requireSense(Target target, BreakdownBy by) {
    Shape shape = target.shape();
    if (shape == Shape.RATIO) {
      RatioCuts.require(target, by, indicators);
    }
    if ((shape == Shape.COVERAGE && by != BreakdownBy.REGION)
        || (shape == Shape.STOCK && by.period() != null)) {
      throw DomainException.invalid(
          "by",
          "NOT_BROKEN_DOWN",
          new Text(
              "覆盖只按地区（region）分解；存量不按时段分解，其变化见 series。",
              "A coverage is broken down by region alone; a stock is not by period, see its series."));
    }
  }
}
