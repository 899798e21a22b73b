package org.guiju.platform.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The two languages of names and messages, chosen by {@code Accept-Language}; Chinese where nothing
 * is asked for.
 */
public final class Language {

  private static final int LONGEST = 1000;

  private Language() {}

  /**
   * The language that a request prefers.
   *
   * @param header value of {@code Accept-Language}; absent, unreadable or naming neither language
   *     means Chinese
   */
  public static Locale preferred(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > LONGEST) {
      return Locale.CHINESE;
    }
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(header.strip());
    } catch (IllegalArgumentException e) {
      return Locale.CHINESE;
    }
    for (Locale.LanguageRange range : ranges) {
      String tag = range.getRange();
      if (range.getWeight() > 0 && (tag.equals("en") || tag.startsWith("en-"))) {
        return Locale.ENGLISH;
      }
      if (range.getWeight() > 0 && (tag.equals("zh") || tag.startsWith("zh-") || tag.equals("*"))) {
        return Locale.CHINESE;
      }
    }
    return Locale.CHINESE;
  }
}
