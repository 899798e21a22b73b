package org.guiju.programme;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.guiju.platform.sheet.SheetFile;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

/** A region's report as a table, one row a target; names of columns are those of the JSON. */
final class RegionReportTable {

  private static final String[] HEAD = {
    "region",
    "regionName",
    "year",
    "asOf",
    "knownAt",
    "programme",
    "programmeRegion",
    "own",
    "version",
    "target",
    "name",
    "clause",
    "quote",
    "indicator",
    "shape",
    "comparator",
    "value",
    "wholeValue",
    "upper",
    "unit",
    "inYear",
    "actual",
    "reported",
    "reportedLink",
    "n",
    "median",
    "status",
    "regions",
    "responsible",
    "cooperating",
    "rule",
    "evidence"
  };

  private RegionReportTable() {}

  static SheetFile of(RegionReportView report, SheetFormat format) {
    return new SheetFile(
        format, report.region() + " " + report.year(), true, sheet -> write(report, sheet));
  }

  private static void write(RegionReportView report, SheetWriter sheet) throws IOException {
    sheet.row(HEAD);
    for (RegionReportView.DocumentView document : report.documents()) {
      for (RegionReportView.LineView line : document.targets()) {
        sheet.row(cells(report, document, line));
      }
    }
  }

  private static List<@Nullable Object> cells(
      RegionReportView report,
      RegionReportView.DocumentView document,
      RegionReportView.LineView line) {
    Status status = line.status();
    ProgressView.ReportedView reported = line.reported();
    return Arrays.<@Nullable Object>asList(
        report.region(),
        report.regionName(),
        report.year(),
        report.asOf(),
        report.knownAt().toString(),
        document.programme(),
        document.region(),
        Boolean.toString(document.own()),
        document.version(),
        line.target(),
        line.name(),
        line.source().clause(),
        line.source().quote(),
        line.indicator(),
        line.shape().name(),
        line.comparator().name(),
        line.value(),
        line.wholeValue(),
        line.upper(),
        line.unit(),
        line.inYear(),
        line.actual(),
        reported == null ? null : reported.date(),
        reported == null ? null : reported.link(),
        line.n(),
        line.median(),
        status == null ? null : status.name(),
        line.regions().name(),
        String.join("; ", line.departments().responsible()),
        String.join("; ", line.departments().cooperating()),
        line.rule(),
        line.evidence());
  }
}
