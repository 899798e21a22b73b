package org.guiju.identifier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds texts whose natural order is the order of the numbers in them. */
final class SortKey {

  private static final int WIDTH = 10;

  private SortKey() {}

  /**
   * The key of a number. A blank before the year sorts a standard before its parts; no year sorts
   * first.
   *
   * @param head issuer with nature, as written
   */
  static String of(String head, String number, List<String> parts, @Nullable Integer year) {
    StringBuilder out = new StringBuilder(head).append(' ');
    append(out, number);
    for (String part : parts) {
      append(out.append('.'), part);
    }
    return out.append(' ').append("%04d".formatted(year == null ? 0 : year)).toString();
  }

  /** Appends the text with every run of digits padded to one width. */
  static void append(StringBuilder out, String text) {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Cursor.isDigit(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        String digits = withoutZeros(text.substring(at, end));
        out.repeat('0', Math.max(0, WIDTH - digits.length())).append(digits);
        at = end;
      } else {
        out.append(text.charAt(at++));
      }
    }
  }

  /** The digits without leading zeros; a lone zero stays. */
  static String withoutZeros(String digits) {
    int at = 0;
    while (at < digits.length() - 1
        && digits.charAt(at) == '0'
        && Cursor.isDigit(digits.charAt(at + 1))) {
      at++;
    }
    return digits.substring(at);
  }
}
