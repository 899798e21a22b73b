package org.guiju.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import org.guiju.platform.Text;

/**
 * Unified social credit codes, GB 32100-2015: authority, entity type, region (6), organization code
 * of GB 11714 (9, the last its check character), check character. A reason never repeats the code.
 */
public final class Uscc {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final Pattern FORM =
      Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

  private Uscc() {}

  /** The code in capitals without blanks around; it may still be wrong. */
  public static String normalize(String text) {
    return Spelling.upperAscii(
        java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFKC));
  }

  /** Whether it has the form of a code, check characters aside. */
  public static boolean isFormed(String text) {
    return text.length() <= Spelling.MAX_LENGTH && FORM.matcher(normalize(text)).matches();
  }

  /** Why the text is not a valid code; empty if it is one. */
  public static Optional<Refusal> check(String text) {
    if (!isFormed(text)) {
      return refuse(
          "USCC_FORM",
          "统一社会信用代码应为18位数字或大写字母（不含I、O、S、V、Z），第3至8位为数字。",
          "A unified social credit code has 18 digits or capitals (never I, O, S, V, Z), the 3rd to 8th being digits.");
    }
    String code = normalize(text);
    boolean organization = organizationCheck(code.substring(8, 16)) == code.charAt(16);
    boolean whole = checkCharacter(code.substring(0, 17)) == code.charAt(17);
    if (organization && whole) {
      return Optional.empty();
    }
    if (organization) {
      return refuse(
          "USCC_CHECK",
          "统一社会信用代码的校验码（第18位）不正确（GB 32100-2015）。",
          "The check character of the code (the 18th) is wrong (GB 32100-2015).");
    }
    if (whole) {
      return refuse(
          "USCC_ORGANIZATION_CHECK",
          "统一社会信用代码中组织机构代码的校验码（第17位）不正确（GB 11714）。",
          "The check character of the organization code within the code (the 17th) is wrong (GB 11714).");
    }
    return refuse(
        "USCC_CHECK",
        "统一社会信用代码的两个校验码（第17位和第18位）都不正确（GB 11714、GB 32100-2015）。",
        "Both check characters of the code (the 17th and the 18th) are wrong (GB 11714, GB 32100-2015).");
  }

  /** The 18th character for the first 17. */
  public static char checkCharacter(String first17) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** The 9th character of an organization code for its first 8. */
  public static char organizationCheck(String first8) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(first8.charAt(i), 36) * ORGANIZATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  private static Optional<Refusal> refuse(String code, String zh, String en) {
    return Optional.of(new Refusal(code, new Text(zh, en)));
  }
}
