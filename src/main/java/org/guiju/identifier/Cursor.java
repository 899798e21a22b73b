package org.guiju.identifier;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text that only moves forward, so that whoever reads with it reads in linear time.
 */
final class Cursor {

  final String text;
  int at;

  Cursor(String text) {
    this.text = text;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  static boolean isDigitCode(int c) {
    return c >= '0' && c <= '9';
  }

  boolean end() {
    return at >= text.length();
  }

  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  boolean take(char c) {
    if (peek() == c && !end()) {
      at++;
      return true;
    }
    return false;
  }

  void blanks() {
    while (peek() == ' ') {
      at++;
    }
  }

  String letters() {
    int from = at;
    while (isLetter(peek())) {
      at++;
    }
    return text.substring(from, at);
  }

  String digits() {
    int from = at;
    while (isDigit(peek())) {
      at++;
    }
    return text.substring(from, at);
  }

  String alnum() {
    int from = at;
    while (isLetter(peek()) || isDigit(peek())) {
      at++;
    }
    return text.substring(from, at);
  }

  /** The number here if it has one to nine digits, else null and the place unchanged. */
  @Nullable Integer integer() {
    int from = at;
    String digits = digits();
    if (digits.isEmpty() || digits.length() > 9) {
      at = from;
      return null;
    }
    return Integer.valueOf(digits);
  }

  String rest() {
    return text.substring(at);
  }
}
