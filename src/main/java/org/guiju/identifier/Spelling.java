package org.guiju.identifier;

import java.text.Normalizer;
import org.guiju.platform.Text;

/**
 * One spelling out of the many in which people write a number: NFKC, one kind of dash, slash and
 * blank, no blank beside a dash, slash or colon. Case is kept.
 */
final class Spelling {

  /** Longer texts are no numbers; the bound keeps every later step linear in something small. */
  static final int MAX_LENGTH = 300;

  private static final Text EMPTY = new Text("没有内容。", "There is no text.");
  private static final Text TOO_LONG =
      new Text(
          "文本超过300个字符，不是编号。", "The text is longer than 300 characters, so it is not a number.");
  private static final Text CONTROL =
      new Text(
          "文本含有控制字符或不可见字符，请删除后重试。",
          "The text has a control or invisible character; remove it and try again.");

  private Spelling() {}

  /** The text in one spelling, or why it cannot be read at all. */
  static Result of(String text) {
    if (text.length() > MAX_LENGTH) {
      return new Result("", new Refusal("TOO_LONG", TOO_LONG));
    }
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return new Result("", new Refusal("EMPTY", EMPTY));
    }
    if (stripped.codePoints().anyMatch(Spelling::forbidden)) {
      return new Result("", new Refusal("CONTROL_CHARACTER", CONTROL));
    }
    String composed = Normalizer.normalize(stripped, Normalizer.Form.NFKC);
    if (composed.length() > MAX_LENGTH) { // one character may unfold into eighteen
      return new Result("", new Refusal("TOO_LONG", TOO_LONG));
    }
    String spelling = squeeze(composed);
    return spelling.isEmpty()
        ? new Result("", new Refusal("EMPTY", EMPTY))
        : new Result(spelling, null);
  }

  /** The same for a code in capitals. */
  static Result upper(String text) {
    Result result = of(text);
    return result.refusal() == null ? new Result(upperAscii(result.text()), null) : result;
  }

  /**
   * Capitals of the letters A to Z only, so that no letter of another script becomes one of ours.
   */
  static String upperAscii(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= 'a' && c <= 'z') {
        out.setCharAt(i, (char) (c - 32));
      }
    }
    return out.toString();
  }

  private static String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = plain(text.charAt(i));
      char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
      if (c == 0 || (c == ' ' && (last == ' ' || joins(last)))) {
        continue;
      }
      if (joins(c) && last == ' ' && !out.isEmpty()) {
        out.setLength(out.length() - 1);
        last = out.charAt(out.length() - 1);
      }
      // "60050:--" (to be published) keeps its two dashes, any other run is one
      if (c == '-' && last == '-' && !(out.length() >= 2 && out.charAt(out.length() - 2) == ':')) {
        continue;
      }
      out.append(c);
    }
    return out.toString().strip();
  }

  private static boolean joins(char c) {
    return c == '-' || c == '/' || c == ':';
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2010',
          '\u2011',
          '\u2012',
          '\u2013',
          '\u2014',
          '\u2015',
          '\u2212',
          '\uFE58',
          '\uFE63',
          '\uFF0D',
          '\u2500' ->
          '-';
      case '\u2044', '\u2215' -> '/';
      case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD' ->
          0; // invisible, pasted from pages
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    };
  }

  private static boolean forbidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> plain((char) codePoint) != 0 || codePoint > 0xFFFF;
      default -> false;
    };
  }

  /** The spelling, empty where refused. */
  record Result(String text, @org.jspecify.annotations.Nullable Refusal refusal) {}
}
