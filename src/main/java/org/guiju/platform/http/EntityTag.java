package org.guiju.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.guiju.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Strong entity tags. {@code "7-Kx0…"} is version 7 in one representation (its date, language and
 * instant); {@code "Kx0…"} is what has no version, such as a list. The last part is a digest of the
 * very bytes of the body.
 */
public final class EntityTag {

  private static final int DIGEST_BYTES = 12;

  private EntityTag() {}

  /** The tag, quoted, of a body. */
  public static String of(byte[] body, @Nullable Long version) {
    String digest = digest(body);
    return version == null ? '"' + digest + '"' : '"' + Long.toString(version) + '-' + digest + '"';
  }

  /**
   * Whether {@code If-None-Match} names the tag, by the weak comparison that the header asks for.
   */
  public static boolean matches(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && tags(ifNoneMatch).stream()
            .anyMatch(t -> t.equals("*") || t.equals(tag) || t.equals("W/" + tag));
  }

  /** The single tags of a header. */
  static List<String> tags(String header) {
    return Arrays.stream(header.split(",")).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }

  private static String digest(byte[] body) {
    byte[] hash = Sha256.start().digest(body);
    return new String(
        Base64.getUrlEncoder().withoutPadding().encode(Arrays.copyOf(hash, DIGEST_BYTES)),
        StandardCharsets.US_ASCII);
  }
}
