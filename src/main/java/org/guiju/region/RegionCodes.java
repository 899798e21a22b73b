package org.guiju.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arithmetic of GB/T 2260 codes: PPCCXX, province, prefecture, county. */
public final class RegionCodes {

  /** The whole world, a root for counting only. */
  public static final String WORLD = "*";

  /** China, parent of all provinces. */
  public static final String CHINA = "CN";

  private static final int DIGITS = 6;

  private RegionCodes() {}

  /** Whether the text has the form of a division's code; it may still name none. */
  public static boolean isDivision(@Nullable String code) {
    if (code == null || code.length() != DIGITS || code.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < DIGITS; i++) {
      if (code.charAt(i) < '0' || code.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether the text is a division's code or the country. */
  public static boolean isWellFormed(@Nullable String code) {
    return CHINA.equals(code) || isDivision(code);
  }

  /**
   * The codes that can be ancestors by arithmetic, the nearest first, without {@code *}: 500116
   * gives 500100, 500000, CN. Whether they exist on a day is another question.
   */
  static List<String> ancestors(String code) {
    if (!isDivision(code)) {
      return List.of();
    }
    String prefecture = code.substring(0, 4) + "00";
    String province = code.substring(0, 2) + "0000";
    if (code.equals(province)) {
      return List.of(CHINA);
    }
    return code.equals(prefecture)
        ? List.of(province, CHINA)
        : List.of(prefecture, province, CHINA);
  }

  /** The level that the form of the code says. */
  public static RegionLevel level(String code) {
    if (CHINA.equals(code)) {
      return RegionLevel.COUNTRY;
    }
    if (code.endsWith("0000")) {
      return RegionLevel.PROVINCE;
    }
    return code.endsWith("00") ? RegionLevel.PREFECTURE : RegionLevel.COUNTY;
  }

  /** What the codes below this one begin with; the empty text for China, null for a county. */
  static @Nullable String prefix(String code) {
    return switch (level(code)) {
      case COUNTRY -> "";
      case PROVINCE -> code.substring(0, 2);
      case PREFECTURE -> code.substring(0, 4);
      case COUNTY -> null;
    };
  }
}
