package org.guiju.platform.paging;

import java.util.Locale;
import org.guiju.platform.jdbc.Conditions;
import org.jspecify.annotations.Nullable;

/** Patterns for {@code like … escape '!'}. */
public final class Likeness {

  private Likeness() {}

  /** A pattern that finds the text anywhere in a lower-case column, whatever signs it holds. */
  public static String anywhere(String text) {
    return "%" + literal(text.strip().toLowerCase(Locale.ROOT)) + "%";
  }

  /** A column holds the text, in any case; nothing is asked by a blank one. */
  public static void part(Conditions all, String column, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      all.and("lower(" + column + ") like ? escape '!'", p -> p.text(anywhere(text)));
    }
  }

  /** A pattern, or a part of one, that finds just the text. */
  public static String literal(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
