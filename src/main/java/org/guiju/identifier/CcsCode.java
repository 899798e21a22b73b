package org.guiju.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import org.guiju.platform.Text;

/**
 * Codes of the Chinese Classification for Standards: a letter (not I, O) and two digits, or a range
 * of them.
 */
public final class CcsCode {

  private static final Pattern FORM = Pattern.compile("[A-HJ-NP-Z] ?\\d{2}(?:/\\d{2})?");

  private CcsCode() {}

  /** Why the text is not a code; empty if it is one. */
  public static Optional<Refusal> check(String text) {
    return FORM.matcher(text).matches()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "CCS_CODE",
                new Text(
                    "不是CCS分类号，应为1个大写字母（不含I、O）加2位数字，如 A00、L70，组号如 A00/09。",
                    "This is no CCS code: one capital (not I, O) and two digits, as A00 or L70; a group is as A00/09.")));
  }

  /** The code as the register keeps it, without the blank of the printed form: A 00 → A00. */
  public static String normalize(String text) {
    String plain = Spelling.upper(text).text();
    return plain.startsWith("CCS ") ? plain.substring(4).replace(" ", "") : plain.replace(" ", "");
  }
}
