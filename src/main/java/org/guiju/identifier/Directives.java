package org.guiju.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * References to the ISO/IEC Directives: {@code ISO/IEC DIR 1:2022 + IEC SUP:2022}, {@code ISO/IEC
 * Directives, Part 2}.
 */
final class Directives {

  private static final String EDITION = "(?: (?:EDITION|ED) ?(?<edition>\\d+))?";
  private static final Pattern MAIN =
      Pattern.compile(
          "(?<publisher>ISO|IEC|ISO/IEC) (?:(?<jtc>JTC) ?1 )?(?:DIR|DIRECTIVES),?(?: (?<jtc2>JTC) ?1)?"
              + "(?:,? (?:PART )?(?<part>\\d+))?,?(?: (?<org>ISO|IEC))?(?: (?<sup>SUP|SUPPLEMENT))?"
              + "(?::(?<year>\\d{4})(?:-(?<month>\\d{2}))?)?"
              + EDITION
              + "(?: \\+ (?<org2>ISO|IEC) (?:SUP|SUPPLEMENT)(?::(?<year2>\\d{4})(?:-(?<month2>\\d{2}))?)?)?");
  private static final Refusal WRONG =
      new Refusal(
          "DIRECTIVES",
          new Text(
              "ISO/IEC导则应写作 ISO/IEC DIR 1:2022、ISO/IEC DIR 2、ISO/IEC DIR 1 ISO SUP:2022 等。",
              "Write the ISO/IEC Directives as ISO/IEC DIR 1:2022, ISO/IEC DIR 2 or ISO/IEC DIR 1 ISO SUP:2022."));

  private Directives() {}

  static boolean reads(String text) {
    return Spelling.upperAscii(text).contains(" DIR");
  }

  static Parsed read(String text) {
    Matcher m = MAIN.matcher(Spelling.upperAscii(text));
    if (!m.matches()) {
      return WRONG;
    }
    String publisher = m.group("publisher");
    boolean jtcFirst = m.group("jtc") != null;
    List<String> words = new ArrayList<>(List.of(publisher));
    List<String> urn =
        new ArrayList<>(
            List.of("urn:iso:doc", publisher.toLowerCase(Locale.ROOT).replace('/', '-'), "dir"));
    if (jtcFirst) {
      words.add("JTC 1");
    }
    words.add("DIR");
    if (m.group("jtc2") != null) {
      words.add("JTC 1");
    }
    if (jtcFirst || m.group("jtc2") != null) {
      urn.add("jtc:1");
    }
    add(words, m.group("part"));
    add(urn, m.group("part"));
    add(words, m.group("org"));
    boolean sup = m.group("sup") != null;
    if (sup) {
      words.add("SUP");
      urn.add("sup");
    }
    add(urn, lower(m.group("org")));
    String year = date(m.group("year"), m.group("month"));
    add(urn, year);
    String undated = String.join(" ", words);
    String canonical = year == null ? undated : undated + ":" + year;
    String edition = m.group("edition");
    if (edition != null) {
      canonical += " Edition " + edition;
      urn.add("ed-" + edition);
    }
    if (m.group("org2") != null) {
      String second = date(m.group("year2"), m.group("month2"));
      undated += " + " + m.group("org2") + " SUP";
      canonical += " + " + m.group("org2") + " SUP" + (second == null ? "" : ":" + second);
      urn.add(lower(m.group("org2")) + ":sup" + (second == null ? "" : ":" + second));
    }
    return identifier(
        publisher, m.group("part"), m.group("year"), canonical, undated, String.join(":", urn));
  }

  private static Parsed identifier(
      String publisher,
      @Nullable String part,
      @Nullable String digits,
      String canonical,
      String undated,
      String urn) {
    Integer year = digits == null ? null : ChineseReader.year(digits);
    if (digits != null && year == null) {
      return Diagnosis.wrongYear(digits);
    }
    return new Identifier(
        "ISO_IEC_DIRECTIVES",
        Kind.INTERNATIONAL,
        null,
        publisher,
        null,
        null,
        part == null ? "" : part,
        List.of(),
        year,
        canonical,
        SortKey.of(undated, part == null ? "0" : part, List.of(), year),
        undated,
        urn,
        List.of(),
        List.of(),
        null);
  }

  private static @Nullable String date(@Nullable String year, @Nullable String month) {
    return month == null ? year : year + "-" + month;
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  private static void add(List<String> out, @Nullable String text) {
    if (text != null) {
      out.add(text);
    }
  }
}
