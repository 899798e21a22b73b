package org.guiju.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.counting.FilterSpec;
import org.guiju.counting.Indicator;
import org.guiju.counting.Shape;
import org.guiju.platform.Text;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads what a document wants to go in a direction, without a number. */
final class TrendReader {

  private static final Set<Shape> COUNTS = Set.of(Shape.FLOW, Shape.STOCK);

  private final YamlErrors errors;
  private final TargetReader targets;
  private final ProgrammeReader.Limits limits;

  TrendReader(YamlErrors errors, TargetReader targets) {
    this.errors = errors;
    this.targets = targets;
    this.limits = new ProgrammeReader.Limits(errors);
  }

  @Nullable Trend read(YamlObject data, TargetReader.Frame frame, Set<String> ids) {
    int before = errors.count();
    Source source = errors.reading(() -> targets.source(data, frame, ids));
    Text name = limits.bilingual(data, "name");
    Text note = limits.bilingualOrNull(data, "note");
    Direction direction =
        errors.readingOr(Direction.MAINTAIN, () -> data.choice("direction", Direction.class));
    Indicator indicator = targets.indicator(data);
    FilterSpec filters =
        errors.readingOr(FilterSpec.OPEN, () -> FilterSpec.read(data.objectOrNull("filters")));
    List<String> types = errors.readingOr(List.of(), () -> data.texts("types"));
    FilterSpec shareOf =
        data.has("shareOf")
            ? errors.reading(() -> FilterSpec.read(data.objectOrNull("shareOf")))
            : null;
    Map<String, String> chosen = indicator == null ? Map.of() : targets.chosen(data, indicator);
    data.has("options");
    errors.addAll(data.unknownKeys());
    if (indicator == null || source == null) {
      return null;
    }
    Target measured =
        new Target(
            source.id(),
            name,
            List.of(source),
            indicator,
            filters.over(indicator.filters()),
            types,
            frame.region(),
            Comparator.GE,
            BigDecimal.ZERO,
            null,
            shareOf == null ? indicator.unit() : "PERCENT",
            frame.windowStart(),
            frame.assumed(),
            frame.deadline(),
            false,
            false,
            false,
            List.of(),
            chosen,
            note,
            Departments.NONE,
            List.of(),
            null,
            Credit.EACH,
            null);
    targets.checkFilters(measured, data, "filters", filters);
    targets.checkFilters(measured, data, "shareOf", shareOf);
    boolean count = COUNTS.contains(measured.shape());
    if (!count && (shareOf != null || measured.shape() != Shape.MEAN)) {
      errors.checking(
          () -> {
            throw data.error(
                "indicator",
                "NO_TREND",
                new Text(
                    "趋势只用于计数、存量与均值；shareOf 只用于计数与存量。",
                    "a trend is of a flow, a stock or a mean; shareOf goes with a flow or a stock"));
          });
    }
    if (overYears(measured)) {
      errors.checking(
          () -> {
            throw data.error(
                "options",
                "NO_TREND",
                new Text(
                    "趋势逐年计数，不能选用须看整个窗口的口径（每号只计一次，或截止日时已废止的不计）。",
                    "a trend counts each year by itself: choices that look at the whole window (each number once,"
                        + " what is withdrawn by its end) have none"));
          });
    }
    return errors.count() == before
        ? new Trend(source, name, direction, measured, shareOf, note)
        : null;
  }

  /** Whether what a choice counts in a year depends on other years. */
  private static boolean overYears(Target measured) {
    Indicator indicator = measured.indicator();
    return measured.distinct() != indicator.distinct()
        || !indicator.without(measured.chosen()).isEmpty();
  }
}
