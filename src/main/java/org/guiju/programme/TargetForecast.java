package org.guiju.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.Standing;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the pipeline of a target is likely to bring by its deadline.
 *
 * @param measuredFrom first day on which projects whose durations were measured entered a stage;
 *     null where none were looked at
 * @param reasons why there is no forecast; empty where there is one
 * @param sum how many of the pipeline are published by the deadline; null where there is no
 *     forecast
 * @param stages how the pipeline stands and what was measured
 * @param prospects the ways in which projects of the pipeline stand, the likeliest first
 */
record TargetForecast(
    String programme,
    Target target,
    LocalDate asOf,
    Instant knownAt,
    @Nullable BigDecimal actual,
    @Nullable Long inPipeline,
    @Nullable LocalDate measuredFrom,
    int minimum,
    List<Reason> reasons,
    @Nullable SumOfChances sum,
    List<Stage> stages,
    List<Prospect> prospects) {

  private static final int DECIMALS = 2;

  /** Why there is no forecast. */
  @Schema(name = "ForecastReasonCode", description = "Why there is no forecast.")
  enum Why {
    /** What it counts is not projects on their way to publication. */
    NOT_MEASURED(
        "目标所计的不是在研项目的发布，没有实测工期。",
        "What it counts is not the publication of projects, whose durations are measured."),
    /** There is no figure. */
    NO_DATA("没有数据来源。", "There is no figure."),
    /** Nothing can count any more. */
    DEADLINE_PASSED("期限已过，不会再有新增。", "The deadline has passed; nothing can count any more."),
    /** It is not yet known how things stand on that day. */
    DAY_TO_COME("该日尚未到来，当日情况未知。", "How things stand on a day to come is not known."),
    /** Too few projects of the kind entered the stage in the time looked at. */
    TOO_FEW(
        "进入该阶段的同类项目太少，无法测算。",
        "Too few projects of the kind entered the stage in the time looked at."),
    /** No project of the kind was watched from the stage for as long as it is to the deadline. */
    NOT_WATCHED_LONG_ENOUGH(
        "同类项目的观察时间短于距期限的时间。",
        "No project of the kind was watched for as long as it is to the deadline."),
    /** It is not known in which stage projects stand. */
    STAGE_UNKNOWN("项目所处阶段不明。", "It is not known in which stage the projects stand.");

    private final String zh;
    private final String en;

    Why(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    Text text() {
      return new Text(zh, en);
    }
  }

  /**
   * A reason, for a stage where it is about one.
   *
   * @param projects how many projects of the pipeline it concerns
   */
  record Reason(Why why, @Nullable String kind, @Nullable String stage, @Nullable Long projects) {}

  /**
   * A stage of a kind.
   *
   * @param standing how many projects of the pipeline stand there
   * @param expected how many of them are published by the deadline; null where it is not known
   */
  record Stage(
      String kind, String stage, long standing, @Nullable Double expected, Measured measured) {}

  /**
   * Projects that stand alike.
   *
   * @param probability of being published by the deadline; null where it is not known
   * @param median further days until half of those like them that were published were; null where
   *     it is not known
   * @param n how many projects that rests on; null where it is not known
   */
  record Prospect(
      Standing standing,
      @Nullable Double probability,
      @Nullable Integer median,
      @Nullable Integer n,
      @Nullable Why why) {}

  /** What counts and what is expected to; null where there is no forecast. */
  @Nullable BigDecimal expected() {
    return actual == null || sum == null
        ? null
        : actual.add(BigDecimal.valueOf(sum.mean())).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /** What is still lacking to the value of what is expected; null where that says nothing. */
  @Nullable BigDecimal shortfall() {
    BigDecimal expected = expected();
    return expected == null || target.comparator() == Comparator.LE
        ? null
        : target.value().subtract(expected);
  }
}
