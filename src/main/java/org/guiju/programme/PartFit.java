package org.guiju.programme;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.counting.FilterSpec;

/** Whether a target can be a part of another one: whether it counts the same sort of thing. */
final class PartFit {

  private PartFit() {}

  /**
   * Whether both take the same indicator in the same shape and unit, and the part counts nothing
   * that the whole leaves out.
   */
  static boolean fits(Target part, Target whole) {
    FilterSpec own = part.counted();
    FilterSpec all = whole.counted();
    return part.indicator().code().equals(whole.indicator().code())
        && part.shape() == whole.shape()
        && part.unit().equals(whole.unit())
        && within(own.kinds(), all.kinds())
        && within(own.natures(), all.natures())
        && within(own.levels(), all.levels())
        && (all.levelUnknown() || all.levels().isEmpty() || !own.levelUnknown())
        && within(own.roles(), all.roles())
        && within(own.workTypes(), all.workTypes())
        && (all.tag().isEmpty() || all.tag().equals(own.tag()))
        && within(types(part), types(whole));
  }

  /** An empty set leaves it open. */
  private static <T> boolean within(Set<T> part, Set<T> whole) {
    return whole.isEmpty() || (!part.isEmpty() && whole.containsAll(part));
  }

  /** Those that the target names and those that its indicator does. */
  private static Set<String> types(Target target) {
    return target.countedTypes().isEmpty() ? target.counted().types() : target.countedTypes();
  }

  /** What a target counts, in codes. */
  static String what(Target target) {
    FilterSpec counted = target.counted();
    return Stream.of(
            Stream.of(target.indicator().code(), target.shape().name(), target.unit()),
            counted.kinds().stream().map(Enum::name).sorted(),
            counted.natures().stream().map(Enum::name).sorted(),
            counted.levels().stream().map(Enum::name).sorted(),
            counted.roles().stream().map(Enum::name).sorted(),
            counted.workTypes().stream().map(Enum::name).sorted(),
            Stream.of(counted.tag()).filter(tag -> !tag.isEmpty()),
            types(target).stream().sorted())
        .flatMap(codes -> codes)
        .collect(Collectors.joining(" "));
  }
}
