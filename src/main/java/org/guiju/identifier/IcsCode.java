package org.guiju.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import org.guiju.platform.Text;

/**
 * Codes of the International Classification for Standards: field, group, subgroup. Only their form
 * is checked here.
 */
public final class IcsCode {

  private static final Pattern FORM = Pattern.compile("\\d{2}(?:\\.\\d{3}(?:\\.\\d{2})?)?");

  private IcsCode() {}

  /** Why the text is not a code; empty if it is one. */
  public static Optional<Refusal> check(String text) {
    return FORM.matcher(text).matches()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "ICS_CODE",
                new Text(
                    "不是ICS分类号，应为2位类号，可加3位组号和2位分组号，如 35、35.240、35.240.99。",
                    "This is no ICS code: two digits, then three, then two, as 35, 35.240 or 35.240.99.")));
  }

  /** The code above: 35.240.99 → 35.240 → 35; empty for a field. */
  public static Optional<String> parent(String code) {
    int dot = code.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(code.substring(0, dot));
  }
}
