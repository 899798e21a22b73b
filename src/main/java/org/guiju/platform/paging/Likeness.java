package org.guiju.platform.paging;

import java.util.Locale;

/** Patterns for {@code like … escape '!'}. */
public final class Likeness {

  private Likeness() {}

  /** A pattern that finds the text anywhere in a lower-case column, whatever signs it holds. */
  public static String anywhere(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
