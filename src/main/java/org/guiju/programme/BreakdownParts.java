package org.guiju.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.guiju.counting.Dimension;
import org.guiju.counting.FieldCount;
import org.guiju.counting.FieldCut;
import org.guiju.counting.FieldSource;
import org.guiju.counting.Figures;
import org.guiju.counting.Mean;
import org.guiju.counting.Ratio;
import org.guiju.counting.Shape;
import org.guiju.counting.Territory;
import org.guiju.counting.When;
import org.jspecify.annotations.Nullable;

/** The parts of one figure. */
record BreakdownParts(
    Figures figures,
    Target target,
    Measurement measurement,
    Window window,
    @Nullable Instant knownAt,
    List<FieldSource> sources) {

  List<Breakdown.Item> by(BreakdownBy by, Map<String, @Nullable Territory> children, Figure whole) {
    SeriesPeriod period = by.period();
    if (period != null) {
      return periods(period);
    }
    FieldCut cut = by.cut();
    if (cut != null) {
      return fields(cut);
    }
    Dimension dimension = by.dimension();
    return dimension == null ? regions(children, whole) : attributes(dimension);
  }

  private boolean divided() {
    return target.credit() == Credit.SHARES;
  }

  private Breakdown.Item item(@Nullable String key, Fraction figure) {
    return new Breakdown.Item(
        key,
        figure.decimal(measurement.rounding()),
        null,
        divided() ? figure.toString() : null,
        null);
  }

  private List<Breakdown.Item> periods(SeriesPeriod period) {
    return new Series(figures, target, window, period, knownAt)
        .points().stream()
            .map(point -> new Breakdown.Item(point.period(), point.inPeriod(), null))
            .toList();
  }

  private When when() {
    return measurement.when(window.from(), window.to());
  }

  private List<Breakdown.Item> attributes(Dimension dimension) {
    List<Breakdown.Item> items = new ArrayList<>();
    if (target.shape() == Shape.RATIO) {
      return ratios(measurement.ratios(dimension, window.from(), window.to()));
    }
    if (target.shape() == Shape.MEAN) {
      measurement
          .means(dimension, window.from(), window.to())
          .forEach(
              (key, mean) ->
                  items.add(new Breakdown.Item(key.isEmpty() ? null : key, mean.mean(), mean.n())));
    } else {
      measurement
          .sums(when(), List.of(dimension), key -> key)
          .forEach((key, sum) -> items.add(item(key.isEmpty() ? null : key, sum)));
    }
    return items;
  }

  private static List<Breakdown.Item> ratios(Map<String, Ratio> parts) {
    List<Breakdown.Item> items = new ArrayList<>();
    parts.forEach((key, ratio) -> items.add(new Breakdown.Item(key.isEmpty() ? null : key, ratio)));
    return items;
  }

  /** Each with how many things; those without a label come last. */
  private List<Breakdown.Item> fields(FieldCut cut) {
    List<Breakdown.Item> items =
        target.shape() == Shape.RATIO
            ? ratios(measurement.ratios(cut, sources, window.from(), window.to()))
            : counted(cut);
    if (!items.isEmpty() && items.getFirst().key() == null) {
      items.addLast(items.removeFirst());
    }
    return items;
  }

  private List<Breakdown.Item> counted(FieldCut cut) {
    Map<String, List<FieldCount>> byField = new TreeMap<>(Comparator.reverseOrder());
    for (FieldCount count : figures.fields(measurement.filter(), when(), knownAt, cut, sources)) {
      byField
          .computeIfAbsent(Objects.requireNonNullElse(count.field(), ""), key -> new ArrayList<>())
          .add(count);
    }
    List<Breakdown.Item> items = new ArrayList<>();
    byField.forEach((field, counts) -> items.addFirst(field(field, counts)));
    return items;
  }

  private Breakdown.Item field(String field, List<FieldCount> counts) {
    String key = field.isEmpty() ? null : field;
    long n = counts.stream().mapToLong(FieldCount::count).sum();
    if (target.shape() == Shape.MEAN) {
      return new Breakdown.Item(key, counts.getFirst().mean(), n);
    }
    Fraction sum = Fraction.ZERO;
    for (FieldCount count : counts) {
      sum = sum.plus(Fraction.read(divided() ? count.share() : "").times(count.count()));
    }
    return new Breakdown.Item(
        key, sum.decimal(measurement.rounding()), n, divided() ? sum.toString() : null, null);
  }

  /** Where shares are credited, what is credited to no division below comes last. */
  private List<Breakdown.Item> regions(Map<String, @Nullable Territory> children, Figure whole) {
    List<Breakdown.Item> items = new ArrayList<>();
    Shares all = whole.shares();
    Fraction rest = all == null ? Fraction.ZERO : Fraction.read(all.exact());
    for (Map.Entry<String, @Nullable Territory> child : children.entrySet()) {
      Measurement below =
          Measurement.of(figures, target.in(child.getKey(), child.getValue()), knownAt);
      Figure figure = below == null ? Figure.NONE : below.figure(window);
      Mean mean = figure.mean();
      Shares shares = figure.shares();
      rest = shares == null ? rest : rest.minus(Fraction.read(shares.exact()));
      items.add(
          new Breakdown.Item(
              child.getKey(),
              figure.actual(),
              mean == null ? null : mean.n(),
              shares == null ? null : shares.exact(),
              figure.ratio()));
    }
    if (all != null && !children.isEmpty()) {
      items.add(item(null, rest));
    }
    return items;
  }
}
