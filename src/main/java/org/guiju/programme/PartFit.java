package org.guiju.programme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.counting.FilterSpec;
import org.guiju.counting.Indicator;
import org.guiju.platform.Text;
import org.guiju.platform.yaml.YamlException;
import org.guiju.platform.yaml.YamlObject;

/** Whether a target can be a part of another one: whether it counts the same sort of thing. */
final class PartFit {

  private PartFit() {}

  /**
   * Whether both take the same indicator in the same shape and unit, their options count by the
   * same measures, and the part counts nothing that the whole leaves out.
   */
  static boolean fits(Target part, Target whole) {
    FilterSpec own = part.counted();
    FilterSpec all = whole.counted();
    return part.indicator().code().equals(whole.indicator().code())
        && part.shape() == whole.shape()
        && part.unit().equals(whole.unit())
        && part.distinct() == whole.distinct()
        && part.newcomers() == whole.newcomers()
        && measures(part).equals(measures(whole))
        && within(own.kinds(), all.kinds())
        && within(own.natures(), all.natures())
        && within(own.levels(), all.levels())
        && (all.levelUnknown() || all.levels().isEmpty() || !own.levelUnknown())
        && within(own.roles(), all.roles())
        && within(own.workTypes(), all.workTypes())
        && (all.tag().isEmpty() || all.tag().equals(own.tag()))
        && within(types(part), types(whole))
        && without(part).containsAll(without(whole));
  }

  /** What is counted by, under the options of the target. */
  private static List<String> measures(Target target) {
    Map<String, String> chosen = target.chosen();
    String of = target.indicator().of(chosen);
    return Stream.of(
            Stream.of(target.measure()),
            Stream.ofNullable(of),
            Stream.ofNullable(target.dated()).map(Indicator.Dated::by),
            target.indicator().also(chosen).stream().sorted())
        .flatMap(codes -> codes)
        .toList();
  }

  /** What is left out, under the options of the target. */
  private static Set<String> without(Target target) {
    return target.indicator().without(target.chosen());
  }

  /** An empty set leaves it open. */
  private static <T> boolean within(Set<T> part, Set<T> whole) {
    return whole.isEmpty() || (!part.isEmpty() && whole.containsAll(part));
  }

  /** Those that the target names and those that its indicator does. */
  private static Set<String> types(Target target) {
    return target.countedTypes().isEmpty() ? target.counted().types() : target.countedTypes();
  }

  /** The target that another one is said to be a part of is not there. */
  static YamlException unknown(YamlObject data) {
    return data.error(
        "partOf",
        "TARGET_UNKNOWN",
        new Text(
            "没有这个上级目标；须为已有文件的目标（见 GET /api/v1/programmes）。",
            "there is no such target; give one of a document that exists (see GET /api/v1/programmes)"));
  }

  /** A part counts what the whole counts, or the parts do not make up the whole. */
  static YamlException another(Target part, Target whole, YamlObject data) {
    return data.error(
        "partOf",
        "PART_OF_ANOTHER",
        new Text(
                "上级目标计的是另一回事，各份不能合成整体：上级为 %s，本目标为 %s。",
                "the target that it is a part of counts something else, so that parts do not make up the whole:"
                    + " that one counts %s, this one %s")
            .with(what(whole), what(part)));
  }

  /** What a target counts, in codes. */
  private static String what(Target target) {
    FilterSpec counted = target.counted();
    return Stream.of(
            Stream.of(target.indicator().code(), target.shape().name(), target.unit()),
            measures(target).stream(),
            counted.kinds().stream().map(Enum::name).sorted(),
            counted.natures().stream().map(Enum::name).sorted(),
            counted.levels().stream().map(Enum::name).sorted(),
            counted.roles().stream().map(Enum::name).sorted(),
            counted.workTypes().stream().map(Enum::name).sorted(),
            Stream.of(counted.tag()).filter(tag -> !tag.isEmpty()),
            types(target).stream().sorted(),
            without(target).stream().sorted().map("-"::concat))
        .flatMap(codes -> codes)
        .collect(Collectors.joining(" "));
  }
}
