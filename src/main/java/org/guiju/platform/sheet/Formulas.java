package org.guiju.platform.sheet;

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front when it is
 * written, and loses it again when it is read.
 */
final class Formulas {

  private static final String BEGIN = "=+-@\t\r";

  private Formulas() {}

  static String escaped(String text) {
    return isFormula(text, 0) ? "'" + text : text;
  }

  static String unescaped(String text) {
    return text.startsWith("'") && isFormula(text, 1) ? text.substring(1) : text;
  }

  private static boolean isFormula(String text, int at) {
    return text.length() > at && BEGIN.indexOf(text.charAt(at)) >= 0;
  }
}
