package org.guiju.programme;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.guiju.platform.sheet.SheetFile;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

/** A report as a table, one row a target; the names of columns are those of the JSON. */
final class ReportTable {

  private static final String[] HEAD = {
    "programme",
    "region",
    "year",
    "asOf",
    "knownAt",
    "version",
    "target",
    "name",
    "clause",
    "quote",
    "indicator",
    "shape",
    "comparator",
    "value",
    "upper",
    "unit",
    "deadline",
    "regions",
    "inYear",
    "actual",
    "reported",
    "reportedLink",
    "expected",
    "status",
    "n",
    "median",
    "overLimit",
    "overLimitShare",
    "inPipeline",
    "responsible",
    "cooperating",
    "rule",
    "evidence"
  };

  private ReportTable() {}

  static SheetFile of(ReportView report, SheetFormat format) {
    return new SheetFile(
        format, report.programme() + " " + report.year(), true, sheet -> write(report, sheet));
  }

  private static void write(ReportView report, SheetWriter sheet) throws IOException {
    sheet.row(HEAD);
    for (ReportView.LineView line : report.targets()) {
      sheet.row(cells(report, line));
    }
  }

  private static List<@Nullable Object> cells(ReportView report, ReportView.LineView line) {
    ProgressView progress = line.progress();
    ProgressView.ReportedView reported = progress.reported();
    return Arrays.<@Nullable Object>asList(
        report.programme(),
        report.region(),
        report.year(),
        report.asOf(),
        report.knownAt().toString(),
        report.version(),
        progress.target(),
        progress.name(),
        progress.sources().stream().map(Source::clause).collect(Collectors.joining("; ")),
        progress.sources().stream().map(Source::quote).collect(Collectors.joining("; ")),
        progress.indicator(),
        progress.shape().name(),
        progress.comparator().name(),
        progress.value(),
        progress.upper(),
        progress.unit(),
        progress.deadline(),
        progress.regions().name(),
        line.inYear(),
        progress.actual(),
        reported == null ? null : reported.date(),
        reported == null ? null : reported.link(),
        line.expected(),
        progress.status().name(),
        progress.n(),
        progress.median(),
        progress.overLimit(),
        progress.overLimitShare(),
        progress.inPipeline(),
        String.join("; ", line.departments().responsible()),
        String.join("; ", line.departments().cooperating()),
        progress.rule(),
        progress.evidence());
  }
}
