package org.guiju.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.RegionsAsOf;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** How a document stood at the end of a year. */
@Schema(
    name = "ProgrammeReport",
    description = "How the targets of a region's document stood at the end of a year.")
record ReportView(
    String programme,
    @Schema(description = "Title in the language asked for.") String title,
    String issuer,
    String region,
    @Schema(description = "Name of the region on the day.") String regionName,
    @Schema(
            description =
                "With the divisions of which time regions are asked for; each target says how it was taken.")
        RegionsAsOf regions,
    int year,
    @Schema(description = "The last day of the year, or today within it.") LocalDate asOf,
    @Schema(description = "The moment whose knowledge it rests on.") Instant knownAt,
    @Schema(description = "Number of the document's version that holds on the day.") int version,
    @Schema(description = "How many targets have each status.") Map<Status, Integer> summary,
    List<LineView> targets) {

  /** A target in the year. */
  @Schema(name = "ProgrammeReportLine", description = "A target in the year.")
  record LineView(
      ProgressView progress,
      @Schema(
              description =
                  "What the year alone brought; for a mean that of the year; null outside of the window.")
          @Nullable BigDecimal inYear,
      @Schema(description = "Where the straight path to the value was at the day.")
          @Nullable BigDecimal expected,
      Departments departments,
      @Schema(description = "What the document changed in the target in that year.")
          List<TargetChange> changes) {}

  static ReportView of(Report report, List<ProgressView> progress, Text region, Locale language) {
    Programme programme = report.version().programme();
    Map<Status, Integer> summary = new TreeMap<>();
    List<LineView> lines = new ArrayList<>();
    for (int i = 0; i < report.lines().size(); i++) {
      Report.Line line = report.lines().get(i);
      summary.merge(line.progress().status(), 1, Integer::sum);
      lines.add(
          new LineView(
              progress.get(i),
              line.inYear(),
              line.expected(),
              line.progress().target().departments(),
              line.changes()));
    }
    return new ReportView(
        programme.code(),
        programme.title().in(language),
        programme.issuer().in(language),
        programme.region(),
        region.in(language),
        report.regions(),
        report.year(),
        report.asOf(),
        report.knownAt(),
        report.version().number(),
        summary,
        lines);
  }
}
