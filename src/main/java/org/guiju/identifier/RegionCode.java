package org.guiju.identifier;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guiju.platform.Text;

/**
 * Codes of GB/T 2260, administrative divisions: province (2 digits), city (2), county (2). Only
 * their form is checked here; which ones exist at a date is known to the register of regions.
 */
public final class RegionCode {

  /** The first two digits; GB/T 2260. */
  private static final Map<String, String> PROVINCES =
      Map.ofEntries(
          Map.entry("11", "北京"),
          Map.entry("12", "天津"),
          Map.entry("13", "河北"),
          Map.entry("14", "山西"),
          Map.entry("15", "内蒙古"),
          Map.entry("21", "辽宁"),
          Map.entry("22", "吉林"),
          Map.entry("23", "黑龙江"),
          Map.entry("31", "上海"),
          Map.entry("32", "江苏"),
          Map.entry("33", "浙江"),
          Map.entry("34", "安徽"),
          Map.entry("35", "福建"),
          Map.entry("36", "江西"),
          Map.entry("37", "山东"),
          Map.entry("41", "河南"),
          Map.entry("42", "湖北"),
          Map.entry("43", "湖南"),
          Map.entry("44", "广东"),
          Map.entry("45", "广西"),
          Map.entry("46", "海南"),
          Map.entry("50", "重庆"),
          Map.entry("51", "四川"),
          Map.entry("52", "贵州"),
          Map.entry("53", "云南"),
          Map.entry("54", "西藏"),
          Map.entry("61", "陕西"),
          Map.entry("62", "甘肃"),
          Map.entry("63", "青海"),
          Map.entry("64", "宁夏"),
          Map.entry("65", "新疆"),
          Map.entry("71", "台湾"),
          Map.entry("81", "香港"),
          Map.entry("82", "澳门"));

  private static final Pattern FORM = Pattern.compile("\\d{6}");

  private RegionCode() {}

  /** Why the text is not a code of six digits; empty if it is one. */
  public static Optional<Refusal> check(String text) {
    String code = text.strip();
    if (FORM.matcher(code).matches() && PROVINCES.containsKey(code.substring(0, 2))) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            "REGION_CODE",
            new Text(
                "行政区划代码应为6位数字，前2位是GB/T 2260的省级代码，如 370100。",
                "A region code has six digits, the first two of them a province of GB/T 2260, as 370100.")));
  }

  /** The code of the division above: 370102 → 370100 → 370000; empty for a province. */
  public static Optional<String> parent(String code) {
    if (!code.endsWith("00")) {
      return Optional.of(code.substring(0, 4) + "00");
    }
    return code.endsWith("0000") ? Optional.empty() : Optional.of(code.substring(0, 2) + "0000");
  }

  /**
   * Whether the digits begin a province's (2) or a city's (4) code; cities are 01–70 and 90
   * (directly administered).
   */
  static boolean isPrefix(String digits) {
    if (!PROVINCES.containsKey(digits.substring(0, 2))) {
      return false;
    }
    if (digits.length() == 2) {
      return true;
    }
    int city = Integer.parseInt(digits.substring(2));
    return (city >= 1 && city <= 70) || city == 90;
  }
}
