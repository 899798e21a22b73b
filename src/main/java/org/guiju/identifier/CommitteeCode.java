package org.guiju.identifier;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of a committee's code, whosever committee it is: {@code SAC/TC 28} for {@code
 * TC28}, {@code ISO/IEC JTC 1/SC 25} for {@code iso/iec jtc1/sc25}. What things say of their
 * committee, what is asked for and the committees themselves are all compared in it.
 */
public final class CommitteeCode {

  /** The longest code. */
  public static final int LONGEST = 80;

  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} /.()_-]*");
  private static final Pattern GROUP =
      Pattern.compile("(?<![\\p{L}])(JTC|TC|PC|SC|WG|JWG|SWG|TG|AG) ?(?=[0-9])");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private CommitteeCode() {}

  /** The code in its one spelling; empty where the text cannot be one. */
  public static Optional<String> normalize(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    Optional<CommitteeNumber> national = CommitteeNumber.parse(text);
    if (national.isPresent()) {
      return Optional.of(national.get().canonical());
    }
    String plain =
        BLANKS
            .matcher(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT))
            .replaceAll(" ");
    String code = GROUP.matcher(plain.replace(" /", "/").replace("/ ", "/")).replaceAll("$1 ");
    return code.length() <= LONGEST && FORM.matcher(code).matches()
        ? Optional.of(code)
        : Optional.empty();
  }

  /** The code in its one spelling, or the text as it is where it cannot be one; null for none. */
  public static @Nullable String plain(@Nullable String text) {
    return text == null ? null : normalize(text).orElse(text);
  }

  /** The same of several; null for none. */
  public static @Nullable List<String> plain(@Nullable List<String> texts) {
    return texts == null ? null : texts.stream().map(t -> normalize(t).orElse(t)).toList();
  }
}
