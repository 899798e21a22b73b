package org.guiju.platform.json;

/** Which characters a text may hold. */
public final class PlainText {

  private static final int FIRST_C1 = 0x7F;
  private static final int LAST_C1 = 0x9F;

  private PlainText() {}

  /**
   * Whether it has no control characters but tab and line ends, no lone surrogates and no
   * noncharacters.
   */
  public static boolean allows(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
        return false;
      }
      if (c >= FIRST_C1 && c <= LAST_C1
          || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        return false;
      }
      if ((c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  /** Whether it is, besides, one line without tabs, as parameters are. */
  public static boolean allowsOneLine(String text) {
    return allows(text)
        && text.indexOf('\t') < 0
        && text.indexOf('\n') < 0
        && text.indexOf('\r') < 0;
  }
}
