package org.guiju.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** A report as a page to be printed: one document without scripts, every text escaped. */
final class ReportPage {

  /** What the page may do: nothing but show itself. */
  static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private static final String STYLE =
      "body{font:11pt/1.5 serif;margin:2em;color:#000}h1{font-size:16pt}table{border-collapse:collapse;width:100%}"
          + "th,td{border:1px solid #888;padding:.3em .5em;text-align:left;vertical-align:top}"
          + "td.n{text-align:right;white-space:nowrap}small{color:#444}tr{break-inside:avoid}"
          + "@media print{body{margin:0}}@page{size:A4 landscape;margin:15mm}";

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

  private static final Map<Status, Text> STATUS =
      Map.of(
          Status.MET, new Text("已达到", "met"),
          Status.ON_TRACK, new Text("按进度", "on track"),
          Status.BEHIND, new Text("落后", "behind"),
          Status.MISSED, new Text("未达到", "missed"),
          Status.ABOVE_RANGE, new Text("高于区间", "above range"),
          Status.NO_DATA, new Text("无数据", "no data"));

  private static final Map<Comparator, String> SIGNS =
      Map.of(
          Comparator.GE, "≥ ",
          Comparator.LE, "≤ ",
          Comparator.BETWEEN, "",
          Comparator.COVER, "= ");

  private final StringBuilder html = new StringBuilder();
  private final ReportView report;
  private final Locale language;

  private ReportPage(ReportView report, Locale language) {
    this.report = report;
    this.language = language;
  }

  static String of(ReportView report, Locale language) {
    ReportPage page = new ReportPage(report, language);
    page.write();
    return page.html.toString();
  }

  private void write() {
    String title = say("%d年度报告", "Report for %d").formatted(report.year());
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(language.getLanguage().equals("zh") ? "zh-Hans" : "en")
        .append("\"><head><meta charset=\"utf-8\"><title>");
    text(report.regionName() + " " + title);
    html.append("</title><style>").append(STYLE).append("</style></head><body><h1>");
    text(report.regionName() + " · " + report.title());
    html.append("</h1><p>");
    text(title + say("，截至", ", as of ") + report.asOf());
    html.append("<br><small>");
    text(
        say("发文：", "Issuer: ")
            + report.issuer()
            + say("；文件第", "; version ")
            + report.version()
            + say("版；依据", "; by what was known at ")
            + report.knownAt()
            + say("所知。", "."));
    html.append("</small></p><p>");
    report
        .summary()
        .forEach((status, count) -> text(status(status) + say("：", ": ") + count + "  "));
    html.append("</p><table><thead><tr>");
    HEAD.forEach(
        cell -> {
          html.append("<th>");
          text(cell.in(language));
          html.append("</th>");
        });
    html.append("</tr></thead><tbody>");
    report.targets().forEach(this::row);
    html.append("</tbody></table></body></html>\n");
  }

  private void row(ReportView.LineView line) {
    ProgressView progress = line.progress();
    html.append("<tr>");
    cell("", progress.target());
    cell("", progress.name());
    html.append("<td>");
    for (Source source : progress.sources()) {
      text(source.clause() + " 「" + source.quote() + "」");
      html.append("<br>");
    }
    html.append("<small>");
    text(progress.rule());
    html.append("</small></td>");
    cell(" class=\"n\"", value(progress));
    cell(" class=\"n\"", number(line.inYear()));
    cell(" class=\"n\"", number(progress.actual()));
    cell(" class=\"n\"", number(line.expected()));
    cell("", status(progress.status()));
    cell("", String.join(say("、", ", "), line.departments().responsible()));
    html.append("</tr>");
  }

  private static String value(ProgressView progress) {
    String upper = progress.upper() == null ? "" : "–" + number(progress.upper());
    return SIGNS.get(progress.comparator()) + number(progress.value()) + upper;
  }

  private String status(Status status) {
    Text text = STATUS.get(status);
    return text == null ? status.name() : text.in(language);
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "–" : value.stripTrailingZeros().toPlainString();
  }

  private String say(String zh, String en) {
    return new Text(zh, en).in(language);
  }

  private void cell(String attributes, String value) {
    html.append("<td").append(attributes).append('>');
    text(value);
    html.append("</td>");
  }

  private void text(String value) {
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      switch (sign) {
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '&' -> html.append("&amp;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(sign);
      }
    }
  }
}
