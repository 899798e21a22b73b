package org.guiju.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads standard numbers in any spelling: full-width, every dash, missing blanks, lower case. It
 * never throws, whatever the text, and takes time linear in its length, which is bounded.
 */
public final class Identifiers {

  private Identifiers() {}

  /** Reads one number, or says why the text is none. */
  public static Parsed parse(String text) {
    return parse(text, IndustryCodes.BUILT_IN);
  }

  /** Reads one number; {@code industryCodes} are accepted beside the built-in ones. */
  public static Parsed parse(String text, Predicate<String> industryCodes) {
    return parse(text, IndustryCodes.BUILT_IN.and(industryCodes));
  }

  /** Reads one number that must be of that kind; a number of another kind is refused. */
  public static Parsed parse(String text, Kind kind) {
    Parsed parsed = parse(text);
    return parsed instanceof Identifier identifier && identifier.kind() != kind
        ? otherKind(identifier, kind)
        : parsed;
  }

  /** A number without its year; the text itself where it is no number. */
  public static String familyKey(String number) {
    return parse(number) instanceof Identifier id ? id.familyKey() : number;
  }

  /**
   * Reads a list as announcements write what a standard replaces: {@code 代替MT/T 561-2008，MT/T
   * 849-2006}. Empty for {@code 无} and for no text.
   */
  public static List<Parsed> parseList(@Nullable String text) {
    List<Parsed> out = new ArrayList<>();
    if (text == null || text.length() > 100 * Spelling.MAX_LENGTH) {
      if (text != null) {
        out.add(parse(text));
      }
      return out;
    }
    int from = 0;
    int depth = 0; // the comma of "(en,fr)" separates no numbers
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : ',';
      depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
      if (at == text.length() || (depth == 0 && ",，、;；".indexOf(c) >= 0)) {
        String item = text.substring(from, at).strip();
        item = item.startsWith("代替") ? item.substring(2).strip() : item;
        if (!item.isEmpty() && !item.equals("无")) {
          out.add(parse(item));
        }
        from = at + 1;
      }
    }
    return out;
  }

  private static Parsed parse(String text, IndustryCodes codes) {
    Spelling.Result spelling = Spelling.of(text);
    if (spelling.refusal() != null) {
      return spelling.refusal();
    }
    String plain = spelling.text();
    if (UrnReader.reads(plain)) {
      return UrnReader.read(plain);
    }
    Identifier document = WorkingDocuments.read(plain);
    if (document != null) {
      return document;
    }
    return InternationalReader.reads(plain)
        ? InternationalReader.read(plain)
        : ChineseReader.read(Spelling.upperAscii(plain), codes);
  }

  private static Refusal otherKind(Identifier identifier, Kind kind) {
    if (kind == Kind.LOCAL && "DB".equals(identifier.industryCode())) {
      return new Refusal(
          "OTHER_KIND",
          new Text(
              "DB/T（DB后无数字）是地震行业标准代号，不是地方标准；地方标准应写行政区划代码，如 DB37/T 4567-2022。",
              "DB/T without digits is the code of the seismology industry, not a local standard; a"
                  + " local standard names its region, as DB37/T 4567-2022."));
    }
    Kind found = identifier.kind();
    return new Refusal(
        "OTHER_KIND",
        new Text(
            "%s不是%s的编号。".formatted(identifier.canonical(), kind.text().zh())
                + (found == null ? "" : "它是%s的编号。".formatted(found.text().zh())),
            "%s is not the number of a standard of kind %s"
                    .formatted(identifier.canonical(), kind.text().en())
                + (found == null ? "." : " but of kind %s.".formatted(found.text().en()))));
  }
}
