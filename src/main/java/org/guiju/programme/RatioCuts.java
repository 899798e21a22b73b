package org.guiju.programme;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.counting.Carried;
import org.guiju.counting.Dimension;
import org.guiju.counting.Indicators;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** By what a ratio can be broken down: by region, and by what both of its measures carry. */
final class RatioCuts {

  private RatioCuts() {}

  /** Refuses what one of the two does not carry, naming what can be asked for. */
  static void require(Target target, BreakdownBy by, Indicators indicators) {
    Set<BreakdownBy> cuts = of(target, indicators);
    if (!cuts.contains(by)) {
      String known = cuts.stream().map(BreakdownBy::field).collect(Collectors.joining(", "));
      throw DomainException.invalid(
          "by",
          "NOT_BROKEN_DOWN",
          new Text(
                  "该比率的分子与分母不都带此项；可按下列各项分解：%s。各时段的比率见 series。",
                  "Numerator and denominator of this ratio do not both carry that; it can be broken down by: %s."
                      + " For periods see its series.")
              .with(known));
    }
  }

  /** What can be asked for. */
  static Set<BreakdownBy> of(Target target, Indicators indicators) {
    Set<BreakdownBy> cuts = EnumSet.of(BreakdownBy.REGION);
    String of = target.indicator().of(target.chosen());
    Carried numerator = indicators.carried(target.measure()).orElse(null);
    Carried denominator = of == null ? null : indicators.carried(of).orElse(null);
    if (numerator != null && denominator != null) {
      Arrays.stream(BreakdownBy.values())
          .filter(by -> carries(numerator, by) && carries(denominator, by))
          .forEach(cuts::add);
    }
    return cuts;
  }

  private static boolean carries(Carried carried, BreakdownBy by) {
    String filter = filter(by.dimension());
    return by.cut() == null ? carried.filters().contains(filter) : carried.fields();
  }

  /** The filter that narrows by an attribute; empty where none does. */
  private static String filter(@Nullable Dimension dimension) {
    if (dimension == null) {
      return "";
    }
    return switch (dimension) {
      case KIND -> "kinds";
      case NATURE -> "natures";
      case ROLE -> "roles";
      case WORK_TYPE -> "workTypes";
      case LEVEL -> "levels";
      case TYPE -> "types";
      default -> "";
    };
  }
}
