package org.guiju.identifier;

import java.util.List;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** Reads numbers of ISO and IEC by going through the text once, from left to right. */
final class InternationalReader {

  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

  private final Cursor in;
  private final Draft out = new Draft();

  private InternationalReader(String text) {
    this.in = new Cursor(text);
  }

  /** Whether the text begins as a number of ISO or IEC does. */
  static boolean reads(String text) {
    String first = Spelling.upperAscii(new Cursor(text).letters());
    if (Words.PUBLISHERS.containsKey(first) || first.equals("IWA")) {
      return true;
    }
    Words.Typed typed = Words.typed(first);
    return typed != null
        && typed.stage() != null
        && (typed.type().code().equals("IWA") || Spelling.upperAscii(text).contains(" IWA "));
  }

  /** Reads a normalized text that {@link #reads} accepts. */
  static Parsed read(String text) {
    if (Directives.reads(text)) {
      return Directives.read(text);
    }
    InternationalReader reader = new InternationalReader(text);
    Refusal refusal = reader.all();
    return refusal == null ? InternationalWriter.write(reader.out) : refusal;
  }

  private @Nullable Refusal all() {
    Refusal refusal = head();
    if (refusal == null) {
      refusal = out.typed.type().code().equals("TRF") ? testReportForm() : number();
    }
    return refusal == null ? new InternationalTail(in, out).read() : refusal;
  }

  /** Publishers, then the words of stage and type, until the number begins. */
  private @Nullable Refusal head() {
    StringBuilder words = new StringBuilder();
    String first = in.letters();
    String publisher = Words.PUBLISHERS.get(Spelling.upperAscii(first));
    if (publisher == null) {
      out.publishers.add("ISO"); // a workshop agreement names no publisher: IWA 14-1, WD IWA 48
      words.append(first);
    } else {
      out.publishers.add(publisher);
    }
    while (true) {
      in.take('/');
      in.blanks();
      if (!Cursor.isLetter(in.peek())) {
        break;
      }
      int from = in.at;
      String token = Spelling.upperAscii(in.alnum());
      if (words.isEmpty() && Words.COPUBLISHERS.containsKey(token)) {
        out.publishers.add(Words.COPUBLISHERS.get(token));
        continue;
      }
      if (words.toString().equals("TRF")) { // of another standard: IECEE TRF CISPR 11B
        in.at = from;
        break;
      }
      in.at = from;
      words.append(Spelling.upperAscii(in.letters()));
      iterationOfStage(words);
    }
    if (!words.isEmpty()) {
      Words.Typed typed = Words.typed(words.toString());
      if (typed == null || (typed.type().supplement() && !out.iecStyle())) {
        return unknownWord(words.toString());
      }
      out.typed = typed;
    }
    return null;
  }

  /** "CD2 14065" says in front what "CD 14065.2" says behind. */
  private void iterationOfStage(StringBuilder words) {
    if (Cursor.isDigit(in.peek()) && in.peek(1) == ' ') {
      Words.Typed typed = Words.typed(words.toString());
      if (typed != null && typed.stage() != null) {
        out.iteration = in.integer();
      }
    }
  }

  private @Nullable Refusal number() {
    String digits = in.digits();
    if (digits.isEmpty() || digits.length() > 9) {
      return refuse(
          "NUMBER_MISSING",
          "出版机构之后缺少编号，应写作 ISO 9001:2015、IEC 60050-191 等。",
          "The number after the publisher is missing; write it as ISO 9001:2015 or IEC 60050-191.");
    }
    out.number = digits;
    boolean lettered =
        Cursor.isLetter(in.peek()) && !Cursor.isLetter(in.peek(1)) && !Cursor.isDigit(in.peek(1));
    if (lettered && out.iecStyle()) {
      out.number += Spelling.upperAscii(in.alnum());
    }
    parts();
    if (in.peek() == '.' && Cursor.isDigit(in.peek(1))) {
      in.at++;
      out.iteration = in.integer();
    }
    yearAfterDash();
    return in.peek() == ':' ? year() : null;
  }

  private void parts() {
    while (true) {
      char next = in.peek(1);
      if (in.peek() == '-' && (Cursor.isDigit(next) || Cursor.isLetter(next))) {
        if (Cursor.isLetter(next) && supplementFollows()) {
          return;
        }
        in.at++;
        out.parts.add(Spelling.upperAscii(in.alnum()));
      } else if (in.peek() == '/' && Cursor.isDigit(next) && !out.publishers.contains("IEC")) {
        in.at++;
        out.parts.add(in.digits());
      } else if (in.peek() == '/' && roman() > 0) {
        in.at++;
        out.parts.add(String.valueOf(roman(in.letters())));
      } else {
        return;
      }
    }
  }

  /** Parts of the oldest documents were counted in Roman figures: ISO/R 657/IV. */
  private int roman() {
    if (!out.typed.type().code().equals("R")) {
      return 0;
    }
    return roman(new Cursor(in.text.substring(in.at + 1)).letters());
  }

  private static int roman(String letters) {
    return ROMAN.indexOf(Spelling.upperAscii(letters)) + 1;
  }

  private boolean supplementFollows() {
    Cursor ahead = new Cursor(in.text.substring(in.at + 1));
    Words.Typed typed = Words.typed(ahead.letters());
    return typed != null && typed.type().supplement();
  }

  /**
   * "ISO 9001-2015" is how Chinese texts write ISO 9001:2015; no part of ISO or IEC has such a
   * number.
   */
  private void yearAfterDash() {
    if (in.peek() == ':' || out.parts.isEmpty() || out.iteration != null) {
      return;
    }
    String last = out.parts.getLast();
    if (last.length() == 4 && last.chars().allMatch(Cursor::isDigitCode)) {
      int year = Integer.parseInt(last);
      if (year >= 1947 && year < 2050) {
        out.parts.removeLast();
        out.year = year;
      }
    }
  }

  private @Nullable Refusal year() {
    in.at++;
    if (in.take('-')) {
      in.take('-');
      out.toBePublished = true;
      return null;
    }
    String digits = in.digits();
    out.year = digits.length() == 4 ? ChineseReader.year(digits) : null;
    if (out.year == null) {
      return Diagnosis.wrongYear(digits);
    }
    if (in.peek() == '-' && Cursor.isDigit(in.peek(1)) && Cursor.isDigit(in.peek(2))) {
      in.at++;
      out.month = in.integer();
      if (out.month == null || out.month < 1 || out.month > 12) {
        return refuse("MONTH", "月份应为01至12。", "The month should be 01 to 12.");
      }
    }
    return null;
  }

  /**
   * "TRF 60335-2-13,15A", "TRF 60079-26v3A_DS": numbers of the tested standard and version, kept as
   * written.
   */
  private @Nullable Refusal testReportForm() {
    boolean cispr = in.text.startsWith("CISPR ", in.at);
    in.at += cispr ? "CISPR ".length() : 0;
    int from = in.at;
    while (!in.end()
        && (Cursor.isLetter(in.peek())
            || Cursor.isDigit(in.peek())
            || "_,&.-".indexOf(in.peek()) >= 0)) {
      in.at++;
    }
    String form = in.text.substring(from, in.at);
    if (form.isEmpty() || form.chars().noneMatch(Cursor::isDigitCode)) {
      return InternationalTail.trailing();
    }
    out.number = cispr ? "CISPR " + form : form;
    return in.peek() == ':' ? year() : null;
  }

  private static Refusal unknownWord(String words) {
    if (words.startsWith("TC") || words.startsWith("SC") || words.startsWith("JTC")) {
      return refuse(
          "COMMITTEE",
          "这是技术委员会或其文件的编号，不是标准编号。",
          "This is the number of a committee or of its document, not of a standard.");
    }
    return new Refusal(
        "UNKNOWN_TYPE",
        new Text(
                "%s不是ISO、IEC文件的类型、阶段或合作机构；类型如TS、TR、PAS，阶段如CD、DIS、FDIS。",
                "%s is no type, stage or partner of ISO or IEC; types are TS, TR, PAS and so on, stages CD, DIS, FDIS and so on.")
            .with(words));
  }

  private static Refusal refuse(String code, String zh, String en) {
    return new Refusal(code, new Text(zh, en));
  }
}
