package org.guiju.platform.paging;

import java.util.Locale;

/** Patterns for {@code like … escape '!'}. */
public final class Likeness {

  private Likeness() {}

  /** A pattern that finds the text anywhere in a lower-case column, whatever signs it holds. */
  public static String anywhere(String text) {
    return "%" + literal(text.strip().toLowerCase(Locale.ROOT)) + "%";
  }

  /** A pattern, or a part of one, that finds just the text. */
  public static String literal(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
