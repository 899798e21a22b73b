package org.guiju.programme;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** A page to be printed: one document without scripts, every text escaped. */
final class PrintedPage {

  /** What the page may do: nothing but show itself. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private static final String STYLE =
      "body{font:11pt/1.5"
          + " serif;margin:2em;color:#000}h1{font-size:16pt}table{border-collapse:collapse;width:100%}th,td{border:1px"
          + " solid #888;padding:.3em .5em;text-align:left;vertical-align:top}"
          + "td.n{text-align:right;white-space:nowrap}small{color:#444}tr{break-inside:avoid}@media"
          + " print{body{margin:0}}@page{size:A4 landscape;margin:15mm}";

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
  private final Locale language;

  PrintedPage(Locale language) {
    this.language = language;
  }

  /** Begins it. */
  PrintedPage begin(String title) {
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(language.getLanguage().equals("zh") ? "zh-Hans" : "en")
        .append("\"><head><meta charset=\"utf-8\"><title>");
    text(title);
    return tags("</title><style>" + STYLE + "</style></head><body>");
  }

  /** The answer with a page that may do nothing but show itself. */
  static Response answer(String page) {
    return Response.ok(page)
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "no-cache")
        .build();
  }

  /** Ends it: the whole page. */
  String end() {
    return tags("</body></html>\n").html.toString();
  }

  /** Tags as they are; never anything that came from outside. */
  PrintedPage tags(String tags) {
    html.append(tags);
    return this;
  }

  /** A table with its head. */
  PrintedPage table(List<Text> head) {
    tags("<table><thead><tr>");
    head.forEach(cell -> tags("<th>").text(cell.in(language)).tags("</th>"));
    return tags("</tr></thead><tbody>");
  }

  PrintedPage cell(String value) {
    return tags("<td>").text(value).tags("</td>");
  }

  PrintedPage number(@Nullable BigDecimal value) {
    return amount(plain(value));
  }

  /** A figure, with the word that it was reported where it was. */
  PrintedPage figure(@Nullable BigDecimal value, ProgressView.@Nullable ReportedView reported) {
    return amount(plain(value) + (reported == null ? "" : say("（上报）", " (reported)")));
  }

  PrintedPage amount(String value) {
    return tags("<td class=\"n\">").text(value).tags("</td>");
  }

  /** What is to be reached. */
  static String value(
      Comparator comparator, @Nullable BigDecimal value, @Nullable BigDecimal upper) {
    return value == null
        ? plain(null)
        : SIGNS.get(comparator) + plain(value) + (upper == null ? "" : "–" + plain(upper));
  }

  String status(Status status) {
    Text text = STATUS.get(status);
    return text == null ? status.name() : text.in(language);
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "–" : value.stripTrailingZeros().toPlainString();
  }

  String say(String zh, String en) {
    return new Text(zh, en).in(language);
  }

  PrintedPage text(String value) {
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
    return this;
  }
}
