package org.guiju.identifier;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands behind a number of ISO or IEC: supplements, edition, languages, package, all
 * parts, joint number.
 */
final class InternationalTail {

  private static final Map<String, String> LANGUAGES =
      Map.of("E", "en", "F", "fr", "R", "ru", "S", "es", "A", "ar", "D", "de", "G", "de");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2}");

  private final Cursor in;
  private final Draft out;

  InternationalTail(Cursor in, Draft out) {
    this.in = in;
    this.out = out;
  }

  @Nullable Refusal read() {
    Refusal refusal = null;
    while (refusal == null && !in.end()) {
      refusal = next();
    }
    return refusal;
  }

  private @Nullable Refusal next() {
    in.blanks();
    char c = in.peek();
    if (c == '(') {
      return parenthesis();
    }
    if (c == '|') {
      return joint();
    }
    if (c == '/'
        && Cursor.isDigit(in.peek(1))
        && out.publishers.contains("IEC")) { // a sheet: IEC 60695-2-1/1:1994
      in.at++;
      return adjunct(null, false);
    }
    if (c == '/' || c == '+' || c == '-') {
      in.at++;
      in.blanks();
      return supplement(c == '+');
    }
    return Cursor.isLetter(c) ? word() : trailing();
  }

  private @Nullable Refusal word() {
    int from = in.at;
    String word = Spelling.upperAscii(in.letters());
    if (word.equals("ED") || word.equals("EDITION")) {
      in.blanks();
      in.take('.');
      in.blanks();
      String edition = in.digits();
      if (!edition.isEmpty() && in.peek() == '.' && Cursor.isDigit(in.peek(1))) {
        in.at++;
        edition = edition + "." + in.digits();
      }
      if (!edition.isEmpty() && out.edition != null) {
        return trailing();
      }
      out.edition = edition.isEmpty() ? out.edition : edition;
      return null;
    }
    if (Words.PACKAGES.contains(word) && out.packaging == null) {
      String second =
          in.peek() == '-'
              ? Spelling.upperAscii(new Cursor(in.text.substring(in.at + 1)).letters())
              : "";
      if (Words.PACKAGES.contains(second)) { // EXV-CMV
        in.at += 1 + second.length();
        word = word + "-" + second;
      }
      out.packaging = word;
      out.packed = out.adjuncts.size();
      return null;
    }
    if (word.equals("DB") && out.qualifier == null) {
      out.qualifier = word;
      return null;
    }
    in.at = from;
    return supplement(false);
  }

  private @Nullable Refusal supplement(boolean consolidated) {
    StringBuilder words = new StringBuilder();
    while (Cursor.isLetter(in.peek()) && (words.isEmpty() || !endsSupplement())) {
      words.append(in.letters());
      in.blanks();
      if (in.take('.')) {
        in.blanks();
      }
    }
    Words.Typed typed = Words.typed(words.toString());
    return typed == null || !typed.type().supplement() ? trailing() : adjunct(typed, consolidated);
  }

  private boolean endsSupplement() {
    String word = Spelling.upperAscii(new Cursor(in.rest()).letters());
    return word.equals("ED")
        || word.equals("EDITION")
        || word.equals("DB")
        || Words.PACKAGES.contains(word);
  }

  private @Nullable Refusal adjunct(Words.@Nullable Typed typed, boolean consolidated) {
    Integer number = in.integer();
    Integer iteration = null;
    if (typed != null && number != null && number > 999) {
      return trailing(); // more likely a year after a wrong sign
    }
    if (number != null && in.peek() == '.' && Cursor.isDigit(in.peek(1))) {
      in.at++;
      iteration = in.integer();
    }
    Integer year = null;
    if (in.take(':')) {
      String digits = in.digits();
      year = digits.length() == 4 ? ChineseReader.year(digits) : null;
      if (year == null) {
        return Diagnosis.wrongYear(digits);
      }
    }
    out.adjuncts.add(new Draft.Adjunct(typed, number, iteration, year, consolidated));
    return null;
  }

  private @Nullable Refusal parenthesis() {
    int end = in.text.indexOf(')', in.at);
    if (end < 0) {
      return trailing();
    }
    String inside = in.text.substring(in.at + 1, end).strip();
    in.at = end + 1;
    if (!out.allParts && (inside.equalsIgnoreCase("all parts") || inside.equals("所有部分"))) {
      out.allParts = true;
      return null;
    }
    if (!out.languages.isEmpty()) {
      return trailing();
    }
    for (String language : inside.replace('/', ',').split(",", -1)) {
      String code = language.strip();
      String known = LANGUAGES.get(Spelling.upperAscii(code));
      if (known == null && !(code.equals("other") || LANGUAGE.matcher(code).matches())) {
        return trailing();
      }
      out.languages.add(known == null ? code.toLowerCase(Locale.ROOT) : known);
    }
    return null;
  }

  /** The number that another body gives to the same text: ISO 5537 | IDF 26. */
  private @Nullable Refusal joint() {
    in.at++;
    in.blanks();
    String joint = Spelling.upperAscii(in.rest());
    Cursor check = new Cursor(joint);
    String body = check.alnum();
    boolean shaped =
        joint
            .chars()
            .allMatch(
                c -> Cursor.isDigitCode(c) || (c >= 'A' && c <= 'Z') || " -/.:()".indexOf(c) >= 0);
    if (!Words.COPUBLISHERS.containsKey(body)
        || !shaped
        || joint.chars().noneMatch(Cursor::isDigitCode)) {
      return trailing();
    }
    out.joint = joint;
    in.at = in.text.length();
    return null;
  }

  static Refusal trailing() {
    return new Refusal(
        "TRAILING_TEXT",
        new Text(
            "编号之后有无法识别的内容；其后只能是年份、修改件（/Amd 1:2024）、版次（ED2）或语言（(en)）。",
            "Something behind the number is not understood; only a year, a supplement (/Amd 1:2024), an edition (ED2) or"
                + " languages ((en)) may follow."));
  }
}
