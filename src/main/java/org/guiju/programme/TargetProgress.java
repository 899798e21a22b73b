package org.guiju.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guiju.counting.Figures;
import org.guiju.counting.Mean;
import org.guiju.counting.Ratio;
import org.guiju.counting.Register;
import org.guiju.counting.Tally;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * How far a target has got on a day, as known at a moment.
 *
 * @param programme code of the document
 * @param target the target
 * @param asOf the day asked about
 * @param knownAt the moment whose knowledge it rests on
 * @param actual the figure; null where there is none
 * @param tally what it is made up of; null where there is no source
 * @param mean for a mean, how many values, median and how many over the limit
 * @param alternatives further means beside that of the target
 * @param inPipeline what is under way; null where that is not known
 * @param ratio for a ratio, how many fit of how many
 * @param listed for a coverage, how long the registered list is
 * @param shares where it is divided over those who took part, what it is made up of
 * @param lacks registers that it rests on, where nothing is entered in them
 * @param reported the figure reported, where nothing can be counted; null where it was counted
 * @param rule how it was counted, in words
 * @param evidence path of the rows that were counted
 */
public record TargetProgress(
    String programme,
    Target target,
    LocalDate asOf,
    Instant knownAt,
    @Nullable BigDecimal actual,
    Status status,
    Window window,
    @Nullable Tally tally,
    @Nullable Mean mean,
    List<Alternative> alternatives,
    @Nullable Long inPipeline,
    @Nullable Ratio ratio,
    @Nullable Long listed,
    @Nullable Shares shares,
    Pace pace,
    Forecast forecast,
    List<Register> lacks,
    Figures.@Nullable Reported reported,
    Text rule,
    String evidence) {

  /** Another measure under the same filter; of a count, the count as mean and n. */
  public record Alternative(String name, Text text, Mean mean) {}
}
