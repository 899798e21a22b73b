package org.guiju.organization;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.identifier.CommitteeNumber;
import org.guiju.ledger.Ref;
import org.jspecify.annotations.Nullable;

/** Codes of committees in one spelling: {@code SAC/TC 28}, {@code ISO/IEC JTC 1/SC 25}. */
public final class CommitteeCodes {

  static final String TYPE = "COMMITTEE";

  private static final int LONGEST = 80;
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} /.()_-]*");
  private static final Pattern GROUP =
      Pattern.compile("(?<![\\p{L}])(JTC|TC|PC|SC|WG|JWG|SWG|TG|AG) ?(?=[0-9])");
  private static final Pattern BELOW = Pattern.compile("(.+)/(?:SC|WG|JWG|SWG|TG|AG) [0-9]+");

  private CommitteeCodes() {}

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
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .strip()
            .toUpperCase(Locale.ROOT)
            .replaceAll("\\s+", " ");
    String code = GROUP.matcher(plain.replace(" /", "/").replace("/ ", "/")).replaceAll("$1 ");
    return code.length() <= LONGEST && FORM.matcher(code).matches()
        ? Optional.of(code)
        : Optional.empty();
  }

  /**
   * The code that it stands below by its form: {@code ISO/TC 10/SC 1} below {@code ISO/TC 10}; null
   * for none.
   */
  static @Nullable String parent(String code) {
    Matcher below = BELOW.matcher(code);
    return below.matches() ? below.group(1) : null;
  }

  /** The ledger's name of the committee of a normalized code. */
  static Ref ref(String code) {
    return new Ref(
        TYPE, UUID.nameUUIDFromBytes((TYPE + ":" + code).getBytes(StandardCharsets.UTF_8)));
  }
}
