package org.guiju.programme;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guiju.counting.Carried;
import org.guiju.counting.FilterSpec;
import org.guiju.counting.Indicator;
import org.guiju.counting.Indicators;
import org.guiju.counting.Shape;
import org.guiju.platform.Text;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlException;
import org.guiju.platform.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Refuses filters under which nothing can ever count. */
final class FilterCheck {

  private final Indicators indicators;
  private final YamlErrors errors;

  FilterCheck(Indicators indicators, YamlErrors errors) {
    this.indicators = indicators;
    this.errors = errors;
  }

  /**
   * Holds filters and sorts against what the facts counted carry.
   *
   * @param data what names {@code types}, and the filters under {@code key}
   */
  void check(Target target, YamlObject data, String key, @Nullable FilterSpec filters) {
    Carried carried = carried(target);
    if (carried == null) {
      return;
    }
    YamlObject named = errors.reading(() -> data.objectOrNull(key));
    if (named != null && filters != null) {
      for (String filter : new TreeSet<>(filters.names())) {
        if (!carried.filters().contains(filter)) {
          note(notCarried(named, filter, target, carried));
        }
      }
      types(named, filters.types(), carried);
    }
    if (key.equals("filters") && !target.types().isEmpty()) {
      if (!carried.filters().contains("types")) {
        note(notCarried(data, "types", target, carried));
      } else if (carried.types() == null && !chosenTypes(target).isEmpty()) {
        note(chosen(data, target));
      } else {
        types(data, target.types(), carried);
      }
    }
  }

  /** Of all that is counted; null where that is not known of all of it. */
  private @Nullable Carried carried(Target target) {
    Indicator indicator = target.indicator();
    String counted =
        target.shape() == Shape.RATIO
            ? Objects.requireNonNull(indicator.of(target.chosen()))
            : target.measure();
    List<Optional<Carried>> all =
        Stream.concat(Stream.of(counted), indicator.also(target.chosen()).stream())
            .map(indicators::carried)
            .toList();
    return all.stream().allMatch(Optional::isPresent)
        ? all.stream().flatMap(Optional::stream).reduce(Carried::or).orElse(null)
        : null;
  }

  private void types(YamlObject data, Iterable<String> types, Carried carried) {
    Set<String> known = carried.types();
    for (String type : types) {
      if (known != null && carried.filters().contains("types") && !known.contains(type)) {
        String all = String.join(", ", new TreeSet<>(known));
        note(
            data.error(
                "types",
                "TYPE_UNKNOWN",
                new Text("没有这一种；可取：" + all + "。", "there is no such sort; known are: " + all)));
      }
    }
  }

  private static YamlException notCarried(
      YamlObject data, String filter, Target target, Carried carried) {
    String code = target.indicator().code();
    String known = String.join(", ", new TreeSet<>(carried.filters()));
    return data.error(
        filter,
        "FILTER_NOT_CARRIED",
        new Text(
            "指标 %s 所计的不带 %s，以此限定则无可计；可用：%s。".formatted(code, filter, known),
            "what %s counts carries no %s, so that nothing would ever count; it can be narrowed by: %s"
                .formatted(code, filter, known)));
  }

  /** The sorts that a choice says count, whatever the target names. */
  private static Set<String> chosenTypes(Target target) {
    return target.indicator().filters(target.chosen()).types();
  }

  private static YamlException chosen(YamlObject data, Target target) {
    String all = String.join(", ", new TreeSet<>(chosenTypes(target)));
    return data.error(
        "types",
        "TYPES_CHOSEN",
        new Text(
            "所选口径已定所计的种类（" + all + "），不能另定 types。",
            "a choice of the options says which sorts count already: " + all));
  }

  private void note(YamlException mistake) {
    errors.addAll(List.of(mistake));
  }
}
