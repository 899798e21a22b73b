package org.guiju.platform.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.platform.DomainException;
import org.guiju.platform.DomainException.Category;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** The condition that a change carries: the version that its sender saw. */
public final class IfMatch {

  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})(-[A-Za-z0-9_-]{1,64})?\"");

  private IfMatch() {}

  /**
   * The version that the client saw, to be handed to the use case, which compares it where it holds
   * the thing.
   *
   * @param header value of {@code If-Match}
   * @return the version, or null for {@code *}, which accepts any
   * @throws DomainException CONDITION_MISSING where absent; STALE where it names no version of
   *     ours, is weak, or names several
   */
  public static @Nullable Long version(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw new DomainException(
          Category.CONDITION_MISSING,
          "IF_MATCH_REQUIRED",
          new Text(
              "更改须带 If-Match，其值为所见版本的 ETag。",
              "A change needs If-Match with the ETag of the version seen."));
    }
    if (header.strip().equals("*")) {
      return null;
    }
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw new DomainException(
          Category.STALE,
          "IF_MATCH_UNKNOWN",
          new Text(
              "If-Match 须为读取时所得的一个强 ETag。",
              "If-Match must be one strong ETag as it was received when reading."));
    }
    return Long.valueOf(tag.group(1));
  }

  /**
   * Refuses a change to anything but the version seen.
   *
   * @param header value of {@code If-Match}
   * @param current version of the thing now
   * @throws DomainException CONDITION_MISSING or STALE
   */
  public static void require(@Nullable String header, long current) {
    require(version(header), current);
  }

  /**
   * Refuses a change to anything but the version seen.
   *
   * @param seen what {@link #version(String)} gave
   * @param current version of the thing now
   * @throws DomainException STALE
   */
  public static void require(@Nullable Long seen, long current) {
    if (seen != null && seen != current) {
      throw new DomainException(
          Category.STALE,
          "STALE_VERSION",
          new Text(
              "所见版本已过时；请重新读取，再作更改。",
              "The version seen is no longer the current one; read again, then change."));
    }
  }
}
