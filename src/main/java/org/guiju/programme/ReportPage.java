package org.guiju.programme;

import java.util.List;
import java.util.Locale;
import org.guiju.counting.RegionsAsOf;
import org.guiju.platform.Text;

/** A report as a page to be printed. */
final class ReportPage {

  private static final List<Text> HEAD =
      List.of(
          new Text("编号", "Target"),
          new Text("目标", "What is to be reached"),
          new Text("条款与原文", "Clause and words"),
          new Text("目标值", "Value"),
          new Text("当年", "In the year"),
          new Text("累计", "Reached"),
          new Text("应达进度", "On the path"),
          new Text("状态", "Status"),
          new Text("责任单位", "Departments"));

  private final PrintedPage page;
  private final ReportView report;

  private ReportPage(ReportView report, Locale language) {
    this.report = report;
    this.page = new PrintedPage(language);
  }

  static String of(ReportView report, Locale language) {
    return new ReportPage(report, language).write();
  }

  private String write() {
    String title = page.say("%d年度报告", "Report for %d").formatted(report.year());
    page.begin(report.regionName() + " " + title)
        .tags("<h1>")
        .text(report.regionName() + " · " + report.title())
        .tags("</h1><p>")
        .text(title + page.say("，截至", ", as of ") + report.asOf())
        .tags("<br><small>")
        .text(
            page.say("发文：", "Issuer: ")
                + report.issuer()
                + page.say("；文件第", "; version ")
                + report.version()
                + page.say("版；依据", "; by what was known at ")
                + report.knownAt()
                + page.say("所知；", "; ")
                + divisions(page, report.regions()))
        .tags("</small></p><p>");
    report
        .summary()
        .forEach(
            (status, count) -> page.text(page.status(status) + page.say("：", ": ") + count + "  "));
    page.tags("</p>").table(HEAD);
    report.targets().forEach(this::row);
    return page.tags("</tbody></table>").end();
  }

  /** With the divisions of which time it was made. */
  static String divisions(PrintedPage page, RegionsAsOf regions) {
    return regions == RegionsAsOf.TODAY
        ? page.say("地区按今日的行政区划。", "divisions of today.")
        : page.say("地区按当日的行政区划。", "divisions of the day of each fact.");
  }

  private void row(ReportView.LineView line) {
    ProgressView progress = line.progress();
    page.tags("<tr>").cell(progress.target()).cell(progress.name()).tags("<td>");
    for (Source source : progress.sources()) {
      page.text(source.clause() + " 「" + source.quote() + "」").tags("<br>");
    }
    page.tags("<small>")
        .text(progress.rule())
        .tags("</small></td>")
        .amount(PrintedPage.value(progress.comparator(), progress.value(), progress.upper()))
        .number(line.inYear())
        .figure(progress.actual(), progress.reported())
        .number(line.expected())
        .cell(page.status(progress.status()))
        .cell(String.join(page.say("、", ", "), line.departments().responsible()))
        .tags("</tr>");
  }
}
