package org.guiju.identifier;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** Reads {@code urn:iso:std:} (RFC 5141) and {@code urn:iec:std:} back into numbers. */
final class UrnReader {

  private static final String ISO = "urn:iso:std:";
  private static final String IEC = "urn:iec:std:";
  private static final Refusal WRONG =
      new Refusal(
          "URN",
          new Text(
              "URN不符合RFC 5141或IEC的写法，如 urn:iso:std:iso:9001、urn:iec:std:iec:60050:2011:::。",
              "The URN follows neither RFC 5141 nor IEC, as urn:iso:std:iso:9001 or urn:iec:std:iec:60050:2011::: do."));

  private static final java.util.regex.Pattern LANGUAGES =
      java.util.regex.Pattern.compile("[a-z]{2}(?:,[a-z]{2,5})*");

  private final Draft out = new Draft();

  /** The stage that was read last: an abbreviation, or a harmonized code. */
  private Words.@Nullable Stage stage;

  private @Nullable String code;
  private @Nullable Integer iteration;

  private UrnReader() {}

  static boolean reads(String text) {
    return text.regionMatches(true, 0, "urn:", 0, 4);
  }

  static Parsed read(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String[] fields = text.split(":", -1);
    UrnReader reader = new UrnReader();
    boolean read;
    if (lower.startsWith(ISO)) {
      read = reader.iso(Arrays.asList(fields).subList(3, fields.length).iterator());
    } else {
      read = lower.startsWith(IEC) && fields.length > 5 && reader.iec(fields);
    }
    if (!read) {
      return WRONG;
    }
    Identifier identifier = InternationalWriter.write(reader.out);
    // a URN that puts anything but a number in a number's place writes as something else
    return InternationalReader.read(identifier.canonical()).equals(identifier) ? identifier : WRONG;
  }

  private boolean iso(Iterator<String> fields) {
    if (!originator(fields.next()) || !fields.hasNext()) {
      return false;
    }
    String field = fields.next();
    Words.Type type = type(field, false);
    if (type != null) {
      if (!fields.hasNext()) {
        return false;
      }
      field = fields.next();
    }
    if (!number(field)) {
      return false;
    }
    while (fields.hasNext()) {
      if (!element(fields.next(), fields)) {
        return false;
      }
    }
    out.typed = at(type == null ? Words.standard() : type);
    out.iteration = iteration;
    return true;
  }

  private boolean element(String field, Iterator<String> fields) {
    if (field.startsWith("-") && out.parts.isEmpty()) {
      return parts(new Cursor(field));
    }
    if (field.startsWith("stage-")) {
      return stage(new Cursor(field.substring("stage-".length())));
    }
    if (field.startsWith("ed-")) {
      out.edition = field.substring(3);
      return isNumber(out.edition);
    }
    if (field.equals("ser")) {
      out.allParts = true;
      return true;
    }
    Words.Type supplement = type(field, true);
    if (supplement != null) {
      return fields.hasNext() && supplement(supplement, fields.next(), fields);
    }
    return languages(field) || abbreviation(new Cursor(field));
  }

  private boolean supplement(Words.Type type, String first, Iterator<String> fields) {
    if (!isNumber(first)) {
      return false;
    }
    Words.Typed typed = at(type);
    stage = null;
    code = null;
    Integer year = null;
    Integer number = Integer.valueOf(first);
    Integer draft = null;
    if (fields.hasNext()) {
      Cursor version = new Cursor(fields.next());
      Integer value = version.take('v') ? version.integer() : null;
      if (version.take('.')) {
        draft = version.integer();
      }
      if (value == null || !version.end()) {
        return false;
      }
      if (first.length() == 4) {
        year = number;
        number = value;
      }
    }
    iteration = null;
    out.adjuncts.add(new Draft.Adjunct(typed, number, draft, year, false));
    return true;
  }

  /**
   * "draft", or a harmonized code and its iteration; from 60 on the document is published and no
   * stage is written.
   */
  private boolean stage(Cursor in) {
    String word = in.letters();
    code = word.isEmpty() ? in.digits() : null;
    if (code != null && code.length() == 2 && in.take('.')) {
      code = code + "." + in.digits();
    }
    boolean known =
        word.equals("draft") || word.equals("cancelled") || (code != null && isStage(code));
    if (known && in.take('.') && in.take('v')) {
      iteration = in.integer();
    }
    stage = null;
    return known && in.end();
  }

  /** ISO puts its "preCD" at 29, which is not in the harmonized matrix. */
  private static boolean isStage(String code) {
    return StageCode.isValid(code) || code.equals("29.00");
  }

  /**
   * The type at the stage read; a code means the stage that is written with it, else the nearest
   * one.
   */
  private Words.Typed at(Words.Type type) {
    if (code == null || code.startsWith("6") || code.startsWith("9")) {
      return new Words.Typed(type, stage);
    }
    Words.Stage written = Words.overridden(type.code(), "stage-" + code);
    if (written != null) {
      return new Words.Typed(type, written);
    }
    String word =
        switch (code.substring(0, 2)) {
          case "00" -> "PWI";
          case "10" -> code.equals("10.99") ? "AWI" : "NP";
          case "20" -> code.equals("20.00") ? "AWI" : "WD";
          case "29" -> "preCD";
          case "30" -> "CD";
          case "40" -> "DIS";
          default -> "FDIS";
        };
    return new Words.Typed(type, Words.STAGES.get(word));
  }

  private boolean abbreviation(Cursor in) {
    Words.Typed typed = Words.typed(in.letters());
    if (typed == null || typed.stage() == null) {
      return false;
    }
    stage = typed.stage();
    code = null;
    if (in.take('.')) {
      iteration = in.integer();
    }
    return in.end();
  }

  /**
   * publisher : number-parts : date : type : package : language [: plus? : adjunct : number :
   * date]…
   */
  private boolean iec(String[] fields) {
    Cursor number = new Cursor(fields[4]);
    out.number = Spelling.upperAscii(number.alnum());
    if (!originator(fields[3]) || out.number.isEmpty() || !Cursor.isDigit(out.number.charAt(0))) {
      return false;
    }
    if (!parts(number)) {
      return false;
    }
    if (fields.length == 8 && fields[7].equals("ser")) {
      out.allParts = true;
      return true;
    }
    return fields.length >= 9 && iecFields(fields);
  }

  private boolean iecFields(String[] fields) {
    Words.Type type = fields[6].isEmpty() ? Words.standard() : type(fields[6], false);
    String packaging = Spelling.upperAscii(fields[7]);
    boolean packed = List.of(packaging.split("-", -1)).stream().allMatch(Words.PACKAGES::contains);
    if (type == null || !date(new Cursor(fields[5])) || !(packaging.isEmpty() || packed)) {
      return false;
    }
    out.typed = new Words.Typed(type, null);
    out.packaging = packaging.isEmpty() ? null : packaging;
    if (!fields[8].isEmpty() && !languages(fields[8])) {
      return false;
    }
    for (int at = 9; at + 3 < fields.length; at += 4) {
      Words.Type adjunct = type(fields[at + 1], true);
      if (adjunct == null || !isNumber(fields[at + 2])) {
        return false;
      }
      Integer year = isNumber(fields[at + 3]) ? ChineseReader.year(fields[at + 3]) : null;
      out.adjuncts.add(
          new Draft.Adjunct(
              new Words.Typed(adjunct, null),
              Integer.valueOf(fields[at + 2]),
              null,
              year,
              fields[at].equals("plus")));
    }
    out.packed = out.adjuncts.size();
    return true;
  }

  /** "2011", "2011-08", "--" for to be published, or nothing. */
  private boolean date(Cursor in) {
    if (in.take('-')) {
      out.toBePublished = true;
      return in.take('-') && in.end();
    }
    String year = in.digits();
    if (year.length() == 4) {
      out.year = ChineseReader.year(year);
    }
    if (in.take('-')) {
      out.month = in.integer();
    }
    return in.end() && (year.isEmpty() ? out.month == null : out.year != null);
  }

  private boolean parts(Cursor in) {
    while (in.take('-')) {
      out.parts.add(Spelling.upperAscii(in.alnum()));
    }
    return in.end() && !out.parts.contains("");
  }

  private boolean languages(String field) {
    if (!LANGUAGES.matcher(field).matches()) {
      return false;
    }
    out.languages.addAll(List.of(field.split(",")));
    return true;
  }

  private boolean originator(String field) {
    for (String body : field.split("-", -1)) {
      String upper = Spelling.upperAscii(body);
      String known =
          out.publishers.isEmpty() ? Words.PUBLISHERS.get(upper) : Words.COPUBLISHERS.get(upper);
      if (known == null) {
        return false;
      }
      out.publishers.add(known);
    }
    return true;
  }

  private boolean number(String field) {
    out.number = field;
    return isNumber(field);
  }

  private static Words.@Nullable Type type(String urn, boolean supplement) {
    Words.Type found = null;
    for (Words.Type type : Words.TYPES.values()) {
      if (type.supplement() == supplement && urn.equalsIgnoreCase(type.urn())) {
        found = type; // the last one: "sup" is a supplement rather than an addendum
      }
    }
    return found;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(Cursor::isDigitCode);
  }
}
