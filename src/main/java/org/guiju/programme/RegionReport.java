package org.guiju.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guiju.counting.RegionsAsOf;
import org.jspecify.annotations.Nullable;

/**
 * How a region stood at the end of a year in every document that holds for it.
 *
 * @param regions with the divisions of which time regions are asked for
 * @param asOf the last day of the year, or today within it
 * @param documents its own and those of the regions above it, the nearest first
 */
record RegionReport(
    String region,
    RegionsAsOf regions,
    int year,
    LocalDate asOf,
    Instant knownAt,
    List<Document> documents) {

  /**
   * A document that holds for the region.
   *
   * @param own whether it is the region's own
   */
  record Document(ProgrammeVersion version, boolean own, List<Line> lines) {}

  /**
   * A target and what of it is counted for the region.
   *
   * @param whole as the document words it
   * @param counted the same for the region
   * @param value what the region is to reach; null where the document gives it no part of its own
   */
  record Asked(Target whole, Target counted, @Nullable BigDecimal value) {

    /** What the region is to reach: its own target, or the part that a higher document gives it. */
    static Asked of(Target target, String region) {
      if (target.region().equals(region)) {
        return new Asked(target, target, target.value());
      }
      for (Part part : target.parts()) {
        if (part.region().equals(region)) {
          Credit credit = part.credit() == null ? target.credit() : part.credit();
          return new Asked(target, target.in(region, part.value(), credit), part.value());
        }
      }
      return new Asked(target, target.in(region, target.value(), target.credit()), null);
    }

    /** Who is to see to it: for a part whom the document names for it, else those of the whole. */
    Departments departments() {
      for (Part part : whole.parts()) {
        String department = part.department();
        if (department != null && part.region().equals(counted.region())) {
          return new Departments(List.of(department), List.of(), null);
        }
      }
      return whole.departments();
    }

    /** Whether there is something that the region is to reach. */
    boolean bound() {
      return value != null;
    }
  }

  /**
   * A target in the year.
   *
   * @param point what the year alone brought; null where the year is not within the window or
   *     nothing is counted
   */
  record Line(Asked asked, TargetProgress progress, @Nullable SeriesPoint point) {}
}
