package org.guiju.programme;

import java.util.List;
import java.util.Locale;
import org.guiju.platform.Text;

/** A region's report as a page to be printed. */
final class RegionReportPage {

  private static final List<Text> HEAD =
      List.of(
          new Text("编号", "Target"),
          new Text("目标", "What is to be reached"),
          new Text("条款与原文", "Clause and words"),
          new Text("文件目标值", "Value of the document"),
          new Text("本地区目标值", "Value of the region"),
          new Text("当年", "In the year"),
          new Text("累计", "Reached"),
          new Text("状态", "Status"),
          new Text("责任单位", "Departments"));

  private final PrintedPage page;
  private final RegionReportView report;

  private RegionReportPage(RegionReportView report, Locale language) {
    this.report = report;
    this.page = new PrintedPage(language);
  }

  static String of(RegionReportView report, Locale language) {
    return new RegionReportPage(report, language).write();
  }

  private String write() {
    String title =
        report.regionName() + " · " + page.say("%d年度报告", "Report for %d").formatted(report.year());
    page.begin(title)
        .tags("<h1>")
        .text(title)
        .tags("</h1><p>")
        .text(page.say("截至", "As of ") + report.asOf())
        .tags("<br><small>")
        .text(
            page.say("依据", "By what was known at ")
                + report.knownAt()
                + page.say("所知；", "; ")
                + ReportPage.divisions(page, report.regions()))
        .tags("</small></p>");
    if (report.documents().isEmpty()) {
      page.tags("<p>")
          .text(page.say("没有适用于本地区的文件。", "No document holds for the region."))
          .tags("</p>");
    }
    report.documents().forEach(this::document);
    return page.end();
  }

  private void document(RegionReportView.DocumentView document) {
    page.tags("<h2>")
        .text(document.regionName() + " · " + document.title())
        .tags("</h2><p><small>")
        .text(
            page.say("发文：", "Issuer: ")
                + document.issuer()
                + page.say("；文件第", "; version ")
                + document.version()
                + page.say("版。", "."))
        .tags("</small></p>")
        .table(HEAD);
    document.targets().forEach(line -> row(line, document.own()));
    page.tags("</tbody></table>");
  }

  private void row(RegionReportView.LineView line, boolean own) {
    Status status = line.status();
    page.tags("<tr>")
        .cell(line.target())
        .cell(line.name())
        .tags("<td>")
        .text(line.source().clause() + " 「" + line.source().quote() + "」")
        .tags("<br><small>")
        .text(line.rule())
        .tags("</small></td>")
        .amount(PrintedPage.value(line.comparator(), line.wholeValue(), line.upper()))
        .amount(PrintedPage.value(line.comparator(), line.value(), own ? line.upper() : null))
        .number(line.inYear())
        .figure(line.actual(), line.reported())
        .cell(status == null ? "–" : page.status(status))
        .cell(String.join(page.say("、", ", "), line.departments().responsible()))
        .tags("</tr>");
  }
}
