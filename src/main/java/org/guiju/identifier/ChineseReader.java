package org.guiju.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * Reads Chinese standard numbers (and JIS) by the grammars, and says what is wrong with the rest.
 */
final class ChineseReader {

  private static final Map<String, Nature> NATURES =
      Map.of("T", Nature.RECOMMENDED, "Z", Nature.GUIDANCE);

  private ChineseReader() {}

  /** Reads a normalized text in capitals. */
  static Parsed read(String text, IndustryCodes codes) {
    for (Grammar grammar : Grammar.ALL) {
      Grammar.Match match = grammar.match(text);
      if (match != null) {
        return build(grammar, match, codes);
      }
    }
    return Diagnosis.of(text, codes);
  }

  private static Parsed build(Grammar grammar, Grammar.Match match, IndustryCodes codes) {
    String nature = match.get("nature");
    String code = match.get("code");
    String industry = null;
    if (grammar.name().equals("INDUSTRY")) {
      IndustryCodes.Reading reading = codes.read(match.need("code"), match.get("sub"), nature);
      if (reading == null) {
        return Diagnosis.unknownCode(match.need("code"));
      }
      nature = reading.nature();
      code = reading.issuer();
      industry = reading.industry();
    }
    String region = null;
    String prefix = match.get("region");
    if (prefix != null) {
      region = prefix + "0".repeat(6 - prefix.length());
      if (!RegionCode.isPrefix(prefix)) {
        return Diagnosis.unknownRegion(prefix);
      }
    }
    Integer year = null;
    if (match.get("year") != null) {
      year = year(match.need("year"));
      if (year == null) {
        return Diagnosis.wrongYear(match.need("year"));
      }
    }
    Suffix suffix = Suffix.of(match.get("more"));
    if (suffix.refusal() != null) {
      return suffix.refusal();
    }
    return assemble(grammar, match, new Head(code, industry, region, nature), year, suffix);
  }

  private static Identifier assemble(
      Grammar grammar, Grammar.Match match, Head head, @Nullable Integer year, Suffix suffix) {
    String seq = match.need("seq");
    String partText = match.get("part");
    List<String> parts = parts(partText);
    String nature = head.nature() == null ? "" : "/" + head.nature();
    String canonical =
        fill(grammar.canonical(), match, head, nature, seq, partText == null ? "" : partText, year)
            + suffix.text();
    String undated =
        fill(
            grammar.canonical(),
            match,
            head,
            nature,
            grammar.zeros() ? seq : plain(seq),
            plainParts(partText),
            null);
    String family =
        suffix.supplements().isEmpty()
            ? undated
            : withYear(undated, year) + "/XG" + suffix.supplements().getFirst().number();
    String prefix = canonical.substring(0, canonical.indexOf(' '));
    String code = match.get("code");
    String sorted =
        grammar.name().equals("GSB") || grammar.name().equals("JIS") ? prefix + " " + code : prefix;
    String sortKey = SortKey.of(sorted, seq, parts, year);
    if (!suffix.supplements().isEmpty()) {
      Supplement slip = suffix.supplements().getFirst();
      sortKey += SortKey.of("/XG", String.valueOf(slip.number()), List.of(), slip.year());
    }
    Nature given = head.nature() == null ? grammar.nature() : NATURES.get(head.nature());
    return new Identifier(
        grammar.name(),
        grammar.kind(),
        given,
        Grammar.fill(
            grammar.issuer(), place -> "code".equals(place) ? head.code() : match.get(place)),
        head.region(),
        head.industry(),
        seq,
        parts,
        year,
        canonical,
        sortKey,
        family,
        null,
        suffix.duals(),
        suffix.supplements(),
        null);
  }

  private static String fill(
      String template,
      Grammar.Match match,
      Head head,
      String nature,
      String seq,
      String part,
      @Nullable Integer year) {
    String filled =
        Grammar.fill(
            template,
            place ->
                switch (place) {
                  case "code" -> head.code();
                  case "nature" -> nature;
                  case "seq" -> seq;
                  case "part" -> part;
                  case "year" -> year == null ? "" : year.toString();
                  default -> match.get(place);
                });
    return year == null
        ? filled.substring(0, filled.length() - 1)
        : filled; // the sign before the year goes with it
  }

  private static String withYear(String undated, @Nullable Integer year) {
    return year == null ? undated : undated + "-" + year;
  }

  /** A year of two digits is of the last century; it was used until the middle of the nineties. */
  static @Nullable Integer year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 2) {
      return year >= 50 ? 1900 + year : null;
    }
    return year >= 1900 && year < 2100 ? year : null;
  }

  private static List<String> parts(@Nullable String text) {
    return text == null || text.isEmpty()
        ? List.of()
        : List.of(text.substring(1).replace('-', '.').split("\\."));
  }

  private static String plain(String seq) {
    return SortKey.withoutZeros(seq);
  }

  private static String plainParts(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (String part : parts(text)) {
      out.append(text.charAt(0)).append(SortKey.withoutZeros(part));
    }
    return out.toString();
  }

  /** What stands before the number. */
  private record Head(
      @Nullable String code,
      @Nullable String industry,
      @Nullable String region,
      @Nullable String nature) {}

  /** What stands after the year: another number of the same text, or a numbered amendment. */
  private record Suffix(
      String text,
      List<Identifier> duals,
      List<Supplement> supplements,
      @Nullable Refusal refusal) {

    private static final Suffix NONE = new Suffix("", List.of(), List.of(), null);
    private static final Refusal WRONG =
        new Refusal(
            "TRAILING_TEXT",
            new Text(
                "年代号之后只能是所采用的ISO、IEC编号（如 GB/T 19001-2016/ISO 9001:2015）或修改单号（如 /XG1-2014）。",
                "After the year only the adopted ISO or IEC number (as in GB/T 19001-2016/ISO 9001:2015) or the number"
                    + " of an amendment (as in /XG1-2014) may follow."));

    static Suffix of(@Nullable String more) {
      if (more == null) {
        return NONE;
      }
      if (more.startsWith("XG")) {
        return slip(new Cursor(more.substring(2)));
      }
      List<Identifier> duals = new ArrayList<>();
      if (InternationalReader.reads(more)
          && InternationalReader.read(more) instanceof Identifier dual
          && dual.year() != null) {
        duals.add(dual);
        return new Suffix("/" + dual.canonical(), List.copyOf(duals), List.of(), null);
      }
      return new Suffix("", List.of(), List.of(), WRONG);
    }

    private static Suffix slip(Cursor cursor) {
      Integer number = cursor.integer();
      boolean dash = cursor.take('-');
      String digits = cursor.digits();
      Integer year = digits.length() == 4 ? year(digits) : null;
      if (number == null || !dash || year == null || !cursor.end()) {
        return new Suffix("", List.of(), List.of(), WRONG);
      }
      return new Suffix(
          "/XG" + number + "-" + year,
          List.of(),
          List.of(new Supplement("XG", null, number, null, year, false)),
          null);
    }
  }
}
