package org.guiju.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.Mean;
import org.guiju.counting.RegionsAsOf;
import org.guiju.counting.Shape;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** How a region stood at the end of a year. */
@Schema(
    name = "RegionReport",
    description =
        "How a region stood at the end of a year in its own documents and in those of the regions above it.")
record RegionReportView(
    String region,
    @Schema(description = "Name of the region on the day.") String regionName,
    @Schema(
            description =
                "With the divisions of which time regions are asked for; each target says how it was taken.")
        RegionsAsOf regions,
    int year,
    @Schema(description = "The last day of the year, or today within it.") LocalDate asOf,
    @Schema(description = "The moment whose knowledge it rests on.") Instant knownAt,
    @Schema(
            description =
                "The nearest first; none where no document holds for the region. One that came later is among them only"
                    + " where one of its windows had begun.")
        List<DocumentView> documents) {

  /** A document that holds for the region. */
  @Schema(
      name = "RegionReportDocument",
      description = "A document that holds for the region: its own, or that of a region above it.")
  record DocumentView(
      String programme,
      @Schema(description = "Title in the language asked for.") String title,
      String issuer,
      @Schema(description = "Region of the document.") String region,
      String regionName,
      @Schema(description = "Number of the document's version that holds on the day.") int version,
      @Schema(description = "Whether it is the region's own.") boolean own,
      List<LineView> targets) {}

  /** A target in the year. */
  @Schema(name = "RegionReportLine", description = "A target in the year, counted for the region.")
  record LineView(
      String target,
      @Schema(description = "Our own name, in the language asked for.") String name,
      @Schema(description = "The clause that it stands in, with its words.") Source source,
      String indicator,
      Shape shape,
      String unit,
      Comparator comparator,
      @Schema(
              description =
                  "What the region is to reach: by its own document, or the part that a higher one gives it; null where"
                      + " it gives none.")
          @Nullable BigDecimal value,
      @Schema(description = "What the document says of its own region.") BigDecimal wholeValue,
      @Schema(
              description =
                  "The upper end of a range, of what the document says of its own region; null where there is none. A"
                      + " part has none.")
          @Nullable BigDecimal upper,
      @Schema(description = "The figure of the region; null where there is none.")
          @Nullable BigDecimal actual,
      @Schema(
              description =
                  "Where the figure was reported and not counted: the day it is of and the entry that reports it.")
          ProgressView.@Nullable ReportedView reported,
      @Schema(
              description =
                  "What the year alone brought; for a mean that of the year; null outside of the window.")
          @Nullable BigDecimal inYear,
      @Schema(description = "For a mean: how many values.") @Nullable Long n,
      @Schema(description = "For a mean: the median.") @Nullable BigDecimal median,
      @Schema(description = "Null where there is nothing that the region is to reach.")
          @Nullable Status status,
      @Schema(description = "With the divisions of which time the region is taken.")
          RegionsAsOf regions,
      @Schema(
              description =
                  "Who is to see to it: of a part whom the document names for it, else those of the target.")
          Departments departments,
      @Schema(description = "How it was counted, in words.") String rule,
      @Schema(description = "Path of the rows counted.") String evidence) {

    static LineView of(RegionReport.Line line, boolean own, RegionsAsOf regions, Locale language) {
      TargetProgress progress = line.progress();
      RegionReport.Asked asked = line.asked();
      Target whole = asked.whole();
      Mean mean = progress.mean();
      SeriesPoint point = line.point();
      return new LineView(
          whole.id(),
          whole.name().in(language),
          whole.sources().getFirst(),
          whole.indicator().code(),
          whole.shape(),
          whole.unit(),
          whole.comparator(),
          asked.value(),
          whole.value(),
          whole.upper(),
          progress.actual(),
          ProgressView.ReportedView.of(progress.reported()),
          point == null ? null : point.inPeriod(),
          mean == null ? null : (Long) mean.n(),
          mean == null ? null : mean.median(),
          asked.bound() ? progress.status() : null,
          progress.target().regions(),
          asked.departments(),
          progress.rule().in(language),
          own ? progress.evidence() : evidence(progress, regions));
    }

    /** The rows of the region, which may be one with the divisions that are asked for alone. */
    private static String evidence(TargetProgress progress, RegionsAsOf regions) {
      Target counted = progress.target();
      return progress.evidence()
          + (counted.regions() == regions ? "" : "&regions=" + regions)
          + "&region="
          + counted.region();
    }
  }

  static RegionReportView of(RegionReport report, Function<String, Text> names, Locale language) {
    return new RegionReportView(
        report.region(),
        names.apply(report.region()).in(language),
        report.regions(),
        report.year(),
        report.asOf(),
        report.knownAt(),
        report.documents().stream()
            .map(
                document -> {
                  Programme programme = document.version().programme();
                  return new DocumentView(
                      programme.code(),
                      programme.title().in(language),
                      programme.issuer().in(language),
                      programme.region(),
                      names.apply(programme.region()).in(language),
                      document.version().number(),
                      document.own(),
                      document.lines().stream()
                          .map(
                              line -> LineView.of(line, document.own(), report.regions(), language))
                          .toList());
                })
            .toList());
  }
}
