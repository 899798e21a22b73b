package org.guiju.identifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.platform.Text;

/** Says why a text is not a standard number and what would be right. */
final class Diagnosis {

  private static final Pattern HEAD = Pattern.compile("([A-Z]+)([ /]?)");
  private static final Pattern ENDS_WITH_YEAR = Pattern.compile(".*\\d[-:](\\d+)");
  private static final Pattern ONLY_YEAR = Pattern.compile("[A-Z/ ]+-\\d{4}");
  private static final Pattern LOCAL = Pattern.compile("DB ?(\\d+).*");
  private static final Pattern LETTERED_GROUP = Pattern.compile("T/[0-9]*[A-Z].*");
  private static final Pattern NUMBER = Pattern.compile("[A-Z] ?\\d+(?:\\.\\d+)*-\\d{4}");

  private Diagnosis() {}

  static Refusal of(String text, IndustryCodes codes) {
    if (text.chars().anyMatch(c -> c > 0x7E)) {
      return refuse(
          "WORDS",
          "文本中有编号以外的文字，请只写编号，如 GB/T 1.1-2020。",
          "There are words besides the number; give the number alone, as GB/T 1.1-2020.");
    }
    if (several(text)) {
      return refuse(
          "SEVERAL_NUMBERS",
          "这里有不止一个编号，请逐个填写。",
          "There is more than one number here; give one at a time.");
    }
    Matcher head = HEAD.matcher(text);
    if (!head.lookingAt()) {
      return refuse(
          "CODE_MISSING",
          "编号以标准代号开头，如 GB/T、JB/T、DB37/T、T/CAS、Q/ABC、ISO。",
          "A number begins with a code, as GB/T, JB/T, DB37/T, T/CAS, Q/ABC or ISO.");
    }
    return byCode(text, head.group(1), codes);
  }

  private static Refusal byCode(String text, String code, IndustryCodes codes) {
    Matcher local = LOCAL.matcher(text);
    if (local.matches()) {
      String digits = local.group(1);
      if (digits.length() != 2 && digits.length() != 4) {
        return refuse(
            "REGION_DIGITS",
            "地方标准代号DB之后是行政区划代码的前2位（省）或前4位（市），再写斜线、顺序号，如 DB37/T 4567-2022、DB3701/T 123-2023。",
            "DB of a local standard is followed by the first 2 (province) or 4 (city) digits of the region, then a slash"
                + " and the sequence, as DB37/T 4567-2022 or DB3701/T 123-2023.");
      }
      return RegionCode.isPrefix(digits) ? tail(text) : unknownRegion(digits);
    }
    if (code.equals("DB") && text.startsWith("DB/")) {
      return refuse(
          "REGION_MISSING",
          "DB/T（DB后无数字）是地震行业标准代号；地方标准应写行政区划代码，如 DB37/T 4567-2022。",
          "DB/T without digits is the code of the seismology industry; a local standard names its region, as"
              + " DB37/T 4567-2022.");
    }
    if (code.equals("T") && text.startsWith("T/") && !LETTERED_GROUP.matcher(text).matches()) {
      return refuse(
          "ORGANIZATION_CODE",
          "团体代号应为大写字母或大写字母与数字，须含字母，如 T/CAS 290-2017。",
          "The association's code is of capitals, or of capitals and digits with at least one letter, as"
              + " T/CAS 290-2017.");
    }
    boolean national = code.startsWith("GB") || code.equals("GSB");
    boolean other =
        code.equals("T")
            || code.equals("Q")
            || code.equals("DB")
            || code.equals("DBS")
            || code.equals("JIS");
    if (!national && !other && codes.read(code, null, null) == null) {
      return unknownCode(code);
    }
    return tail(text);
  }

  private static Refusal tail(String text) {
    Matcher year = ENDS_WITH_YEAR.matcher(text);
    if (text.chars().noneMatch(Cursor::isDigitCode) || ONLY_YEAR.matcher(text).matches()) {
      return refuse(
          "NUMBER_MISSING", "代号之后缺少顺序号和年代号。", "The sequence number and the year are missing.");
    }
    if (!year.matches()) {
      return refuse(
          "YEAR_MISSING",
          "缺少年代号：标准编号由代号、顺序号和4位年代号组成，如 GB/T 1.1-2020。",
          "The year is missing: a number is code, sequence and four-digit year, as GB/T 1.1-2020.");
    }
    if (year.group(1).length() != 4) {
      return wrongYear(year.group(1));
    }
    return refuse(
        "MALFORMED",
        "编号的写法不符合任何已知规则；应为代号、顺序号（分部分用点号）、短横线和4位年代号，如 GB/T 1.1-2020、Q/ABC 001-2023。",
        "The number follows no known rule; it should be code, sequence (parts after a dot), dash and four-digit year, as"
            + " GB/T 1.1-2020 or Q/ABC 001-2023.");
  }

  static Refusal unknownRegion(String digits) {
    return new Refusal(
        "REGION_UNKNOWN",
        new Text(
                "DB之后的%s不是GB/T 2260行政区划代码的省（2位）或市（4位）前缀。",
                "%s after DB is not the beginning of a province's (2) or city's (4 digits) code of GB/T 2260.")
            .with(digits));
  }

  static Refusal unknownCode(String code) {
    return new Refusal(
        "UNKNOWN_CODE",
        new Text(
                "%s不是已知的标准代号。团体标准写作 T/代号，企业标准写作 Q/代号；新批准的行业代号请先导入行业代号表。",
                "%s is not a known code. Group standards begin with T/, enterprise standards with Q/; import the table of"
                    + " industry codes first if the code is newly approved.")
            .with(code));
  }

  static Refusal wrongYear(String digits) {
    return digits.length() == 4
        ? refuse(
            "YEAR_IMPLAUSIBLE", "年代号应在1900至2099之间。", "The year should lie between 1900 and 2099.")
        : refuse(
            "YEAR_DIGITS",
            "年代号应为4位数字；只有20世纪90年代中期以前的编号用2位（50至99）。",
            "The year has four digits; only numbers of before the middle of the nineties have two (50 to 99).");
  }

  private static boolean several(String text) {
    Matcher matcher = NUMBER.matcher(text);
    int count = 0;
    while (count < 2 && matcher.find()) {
      count++;
    }
    return count > 1 || text.indexOf(',') >= 0 || text.indexOf(';') >= 0;
  }

  private static Refusal refuse(String code, String zh, String en) {
    return new Refusal(code, new Text(zh, en));
  }
}
