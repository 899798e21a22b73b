package org.guiju.programme;

import java.math.BigDecimal;
import java.util.List;
import org.guiju.counting.Figures;
import org.guiju.counting.Mean;
import org.guiju.counting.Ratio;
import org.guiju.counting.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What was counted for a target.
 *
 * @param actual the figure; null where there is none
 * @param baseline the figure at the window's start, from which the path to the value leads; zero
 *     for a flow
 * @param recent for a mean, that of the last twelve months
 * @param tally what it is made up of; null where there is no source
 * @param mean for a mean, its parts
 * @param alternatives further measures
 * @param inPipeline what is under way; null where that is not known
 * @param ratio for a ratio, its parts
 * @param listed for a coverage, how long the list is that is registered
 * @param shares where it is divided over those who took part, what it is made up of
 */
record Figure(
    @Nullable BigDecimal actual,
    BigDecimal baseline,
    @Nullable BigDecimal recent,
    @Nullable Tally tally,
    @Nullable Mean mean,
    List<TargetProgress.Alternative> alternatives,
    @Nullable Long inPipeline,
    @Nullable Ratio ratio,
    @Nullable Long listed,
    @Nullable Shares shares) {

  /** A figure that is not divided. */
  Figure(
      @Nullable BigDecimal actual,
      BigDecimal baseline,
      @Nullable BigDecimal recent,
      @Nullable Tally tally,
      @Nullable Mean mean,
      List<TargetProgress.Alternative> alternatives,
      @Nullable Long inPipeline,
      @Nullable Ratio ratio,
      @Nullable Long listed) {
    this(actual, baseline, recent, tally, mean, alternatives, inPipeline, ratio, listed, null);
  }

  /** The same figure divided over those who took part. */
  Figure divided(BigDecimal credited, Shares parts) {
    return new Figure(
        credited, baseline, recent, tally, mean, alternatives, inPipeline, ratio, listed, parts);
  }

  /** A figure that is reported, of which no parts are known. */
  static Figure of(Figures.Reported reported) {
    BigDecimal plain = reported.value().stripTrailingZeros();
    return new Figure(
        plain.scale() < 0 ? plain.setScale(0) : plain,
        BigDecimal.ZERO,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null);
  }

  static final Figure NONE =
      new Figure(null, BigDecimal.ZERO, null, null, null, List.of(), null, null, null);
}
