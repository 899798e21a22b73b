package org.guiju.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guiju.counting.RegionsAsOf;
import org.jspecify.annotations.Nullable;

/**
 * How a document stood at the end of a year.
 *
 * @param regions with the divisions of which time regions are asked for
 * @param asOf the last day of the year, or today within it
 */
record Report(
    ProgrammeVersion version,
    RegionsAsOf regions,
    int year,
    LocalDate asOf,
    Instant knownAt,
    List<Line> lines) {

  /**
   * A target in the year.
   *
   * @param point what the year alone brought, and where the straight path was; null where the year
   *     is not within the window or nothing is counted
   * @param changes what the document changed in the target in that year
   */
  record Line(TargetProgress progress, @Nullable SeriesPoint point, List<TargetChange> changes) {

    @Nullable BigDecimal inYear() {
      return point == null ? null : point.inPeriod();
    }

    @Nullable BigDecimal expected() {
      return point == null ? null : point.expected();
    }
  }
}
