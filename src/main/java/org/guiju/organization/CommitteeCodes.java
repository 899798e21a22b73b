package org.guiju.organization;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.identifier.CommitteeCode;
import org.guiju.ledger.Ref;
import org.jspecify.annotations.Nullable;

/** Codes of committees in one spelling: {@code SAC/TC 28}, {@code ISO/IEC JTC 1/SC 25}. */
public final class CommitteeCodes {

  static final String TYPE = "COMMITTEE";

  private static final Pattern BELOW = Pattern.compile("(.+)/(?:SC|WG|JWG|SWG|TG|AG) [0-9]+");

  private CommitteeCodes() {}

  /** The code in its one spelling; empty where the text cannot be one. */
  public static Optional<String> normalize(@Nullable String text) {
    return CommitteeCode.normalize(text);
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
