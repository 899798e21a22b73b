package org.guiju.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.counting.FilterSpec;
import org.guiju.counting.Indicator;
import org.guiju.counting.Indicators;
import org.guiju.counting.Shape;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlObject;
import org.guiju.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/** Reads a policy document from its data file, noting every mistake. */
final class ProgrammeReader {

  private final Indicators indicators;
  private final YamlErrors errors;

  ProgrammeReader(Indicators indicators, YamlErrors errors) {
    this.indicators = indicators;
    this.errors = errors;
  }

  /** What a target takes from its document. */
  private record Frame(String region, LocalDate windowStart, boolean assumed, LocalDate deadline) {}

  @Nullable Programme read(YamlObject data) {
    return errors.reading(
        () -> {
          String region = data.text("region");
          Frame frame =
              new Frame(
                  region,
                  data.date("windowStart"),
                  data.flag("windowStartIsAssumption"),
                  data.date("deadline"));
          List<Target> targets = new ArrayList<>();
          Set<String> ids = new HashSet<>();
          for (YamlObject item : data.objects("targets")) {
            Target target = errors.reading(() -> target(item, frame, ids));
            if (target != null) {
              targets.add(target);
            }
          }
          for (YamlObject item : data.objects("targets")) {
            errors.checking(() -> checkOverlaps(item, ids));
          }
          Programme programme =
              new Programme(
                  data.text("code"),
                  data.bilingual("title"),
                  data.flagOr("titleStated", true),
                  data.bilingual("issuer"),
                  data.dateOrNull("date"),
                  data.bilingual("dateNote"),
                  data.choice("level", Level.class),
                  region,
                  List.copyOf(targets));
          data.end();
          return programme;
        });
  }

  private Target target(YamlObject data, Frame frame, Set<String> ids) {
    List<Source> sources = sources(data, ids);
    Indicator indicator =
        indicators
            .find(data.text("indicator"))
            .orElseThrow(
                () -> data.error("indicator", "unknown indicator " + data.text("indicator")));
    LocalDate own = data.dateOrNull("deadline");
    String unit = data.textOrNull("unit");
    Target target =
        new Target(
            sources.getFirst().id(),
            data.bilingual("name"),
            sources,
            indicator,
            FilterSpec.read(data.objectOrNull("filters")).over(indicator.filters()),
            data.texts("types"),
            frame.region(),
            data.choice("comparator", Comparator.class),
            data.decimal("value"),
            data.decimalOrNull("upper"),
            unit == null ? indicator.unit() : unit,
            frame.windowStart(),
            frame.assumed(),
            own == null ? frame.deadline() : own,
            data.flagOr("deadlineStated", true),
            data.flag("comparatorImplied"),
            data.flag("newOnly"),
            data.texts("overlaps"),
            chosen(data, indicator),
            data.bilingualOrNull("note"));
    data.end();
    check(target, data);
    return target;
  }

  private static List<Source> sources(YamlObject data, Set<String> ids) {
    List<Source> sources = new ArrayList<>();
    sources.add(source(data, ids));
    for (YamlObject also : data.objects("also")) {
      sources.add(source(also, ids));
      also.end();
    }
    return List.copyOf(sources);
  }

  private static Source source(YamlObject data, Set<String> ids) {
    Source source = new Source(data.text("id"), data.text("clause"), data.text("quote"));
    if (!ids.add(source.id())) {
      throw data.error("id", "a second target " + source.id());
    }
    return source;
  }

  private static Map<String, String> chosen(YamlObject data, Indicator indicator) {
    Map<String, String> chosen = new LinkedHashMap<>();
    YamlObject options = data.objectOrNull("options");
    if (options != null) {
      for (String name : options.keys()) {
        String choice = options.text(name);
        boolean available =
            indicator.options().stream()
                .filter(option -> option.name().equals(name))
                .map(option -> option.choices().get(choice))
                .anyMatch(found -> found != null && found.available());
        if (!available) {
          throw options.error(
              name, "no such choice of the indicator, or one that cannot be answered yet");
        }
        chosen.put(name, choice);
      }
    }
    return chosen;
  }

  private void check(Target target, YamlObject data) {
    BigDecimal upper = target.upper();
    if ((target.comparator() == Comparator.BETWEEN) != (upper != null)) {
      throw data.error("upper", "upper belongs to BETWEEN and to nothing else");
    }
    if (upper != null && upper.compareTo(target.value()) < 0) {
      throw data.error("upper", "upper is below value");
    }
    if ((target.comparator() == Comparator.COVER)
        != (target.indicator().shape() == Shape.COVERAGE)) {
      throw data.error("comparator", "COVER belongs to a COVERAGE and to nothing else");
    }
    if (target.deadline().isBefore(target.windowStart())) {
      throw data.error("deadline", "the deadline is before the window starts");
    }
    if (indicators.unit(target.unit()).isEmpty()) {
      throw data.error("unit", "unknown unit " + target.unit());
    }
  }

  private static void checkOverlaps(YamlObject data, Set<String> ids) {
    for (String id : data.texts("overlaps")) {
      if (!ids.contains(id)) {
        throw data.error("overlaps", "unknown target " + id);
      }
    }
  }
}
