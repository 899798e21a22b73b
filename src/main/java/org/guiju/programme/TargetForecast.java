package org.guiju.programme;

import java.math.BigDecimal;
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
 * @param measuredFrom first day on which what was measured entered a stage; null where nothing was
 *     looked at
 * @param reasons why there is no forecast; empty where there is one
 * @param outlook what the figure is likely to be by the deadline; null where there is no forecast
 * @param stages how the pipeline stands and what was measured
 * @param prospects the ways in which things of the pipeline stand, the likeliest first
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
    @Nullable Outlook outlook,
    List<Stage> stages,
    List<Prospect> prospects) {

  /** Why there is no forecast. */
  @Schema(name = "ForecastReasonCode", description = "Why there is no forecast.")
  enum Why {
    /** What it counts is not projects on their way to publication, nor entries under way. */
    NOT_MEASURED(
        "目标所计的不是在研项目的发布，也不是在途的名录条目，没有实测工期。",
        "What it counts is neither the publication of projects nor entries of a register that are"
            + " under way, whose durations are measured."),
    /** There is no figure. */
    NO_DATA("没有数据来源。", "There is no figure."),
    /** Nothing can count any more. */
    DEADLINE_PASSED("期限已过，不会再有新增。", "The deadline has passed; nothing can count any more."),
    /** It is not yet known how things stand on that day. */
    DAY_TO_COME("该日尚未到来，当日情况未知。", "How things stand on a day to come is not known."),
    /** Too few of the kind entered the stage in the time looked at. */
    TOO_FEW("进入该阶段的同类太少，无法测算。", "Too few of the kind entered the stage in the time looked at."),
    /** Too few came into the cohort for saying how many of them fit. */
    SHARE_UNKNOWN(
        "近年进入分母的太少，无法测算其中符合的比例。",
        "Too few came into the denominator in the time looked at to say how many of them fit."),
    /** None of the kind was watched from the stage for as long as it is to the deadline. */
    NOT_WATCHED_LONG_ENOUGH(
        "同类的观察时间短于距期限的时间。", "None of the kind was watched for as long as it is to the deadline."),
    /** It is not known in which stage they stand. */
    STAGE_UNKNOWN("所处阶段不明。", "It is not known in which stage they stand.");

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
   * @param projects how many things of the pipeline it concerns
   */
  record Reason(Why why, @Nullable String kind, @Nullable String stage, @Nullable Long projects) {}

  /**
   * A stage of a kind of projects, or a state of a sort of entries.
   *
   * @param standing how many things of the pipeline stand there
   * @param expected how many of them count by the deadline; null where it is not known
   */
  record Stage(
      String kind, String stage, long standing, @Nullable Double expected, Measured measured) {}

  /**
   * Things that stand alike.
   *
   * @param probability of counting by the deadline; null where it is not known
   * @param median further days until half of those like them that came to count did; null where it
   *     is not known
   * @param n how many that rests on; null where it is not known
   */
  record Prospect(
      Standing standing,
      @Nullable Double probability,
      @Nullable Integer median,
      @Nullable Integer n,
      @Nullable Why why) {}

  /** What counts and what is expected to; null where there is no forecast. */
  @Nullable BigDecimal expected() {
    return outlook == null ? null : outlook.expected();
  }

  /** What is still lacking to the value of what is expected; null where that says nothing. */
  @Nullable BigDecimal shortfall() {
    BigDecimal expected = expected();
    return expected == null || target.comparator() == Comparator.LE
        ? null
        : target.value().subtract(expected);
  }
}
