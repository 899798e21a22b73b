package org.guiju.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.RegionsAsOf;
import org.guiju.counting.Shape;
import org.jspecify.annotations.Nullable;

/** How something goes that a document wants to go in a direction. */
@Schema(
    name = "Trend",
    description =
        "How something goes that a document wants to go in a direction, without a number.")
record TrendView(
    String programme,
    String id,
    @Schema(description = "Our own name, in the language asked for.") String name,
    String nameZh,
    String nameEn,
    @Schema(description = "The clause that it stands in, with its words.") Source source,
    Direction direction,
    String indicator,
    Shape shape,
    String unit,
    String region,
    @Schema(description = "With the divisions of which time the region is taken.")
        RegionsAsOf regions,
    LocalDate asOf,
    @Schema(description = "The moment whose knowledge it rests on.") Instant knownAt,
    @Schema(description = "Year by year from the start of the document's window to the day.")
        List<Point> points,
    @Schema(
            description =
                "Change a year: the median of the slopes between each two complete years (Theil-Sen); null with fewer"
                    + " than three.")
        @Nullable BigDecimal slope,
    @Schema(
            description =
                "RISING, FALLING: the slope is more than `steadyWithin` up or down. STEADY: it is not. NO_DATA: nothing"
                    + " is entered in the register, nothing carries the mark asked for, or fewer than three complete years have a figure.")
        Course trend,
    @Schema(
            description =
                "What change a year still counts as none: a hundredth of the mean of the complete years.")
        @Nullable BigDecimal steadyWithin,
    @Schema(description = "Whether it goes where it is wanted; null with NO_DATA.")
        @Nullable Boolean asWanted,
    @Schema(description = "How open points are settled, by option.") Map<String, String> options,
    @Schema(description = "How it was counted, in words.") String rule) {

  /** Where it goes. */
  @Schema(name = "TrendCourse", description = "Where something goes.")
  enum Course {
    RISING,
    FALLING,
    STEADY,
    NO_DATA
  }

  /** One year. */
  @Schema(name = "TrendPoint", description = "The figure of one year.")
  record Point(
      @Schema(examples = "2024") String year,
      LocalDate from,
      @Schema(description = "Last day looked at, inclusive.") LocalDate to,
      @Schema(
              description =
                  "What the year brought; of a stock what there was at its end; null where there is nothing to take a"
                      + " share or mean of.")
          @Nullable BigDecimal figure,
      @Schema(description = "Whether the whole year is looked at; only such years make the slope.")
          boolean complete) {}
}
