package org.guiju.region;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.guiju.platform.ColumnText;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One row of the dataset {@code regions}: something that happened to a code on a day, or that a
 * list of a day names it.
 *
 * @param code column {@code code}; codes of two or four digits get their zeros
 * @param type column {@code change}: added, removed, renamed, reparented, listed; listed where
 *     empty
 * @param effectiveOn column {@code effectiveOn}; else the last day of the month of column {@code
 *     revision}, yyyyMM
 * @param name column {@code name} or {@code new_name}
 * @param nameEn column {@code nameEn}
 * @param oldName column {@code oldName} or {@code old_name}
 * @param parentCode column {@code parentCode}, only where it does not follow from the code
 * @param successorCode column {@code successorCode}, only where a code went out of use: the one
 *     that its territory went to
 * @param level column {@code level}; what the code says where empty
 * @param ofLists whether it comes from comparing complete lists (column {@code revision}), which is
 *     less than knowing what happened
 * @param reason column {@code reason}
 * @param basis column {@code basis}
 */
public record RegionImport(
    String code,
    RegionChangeType type,
    LocalDate effectiveOn,
    @Nullable String name,
    @Nullable String nameEn,
    @Nullable String oldName,
    @Nullable String parentCode,
    @Nullable String successorCode,
    @Nullable RegionLevel level,
    boolean ofLists,
    @Nullable String reason,
    @Nullable String basis) {

  /**
   * All columns that a row may have; those not described above stand in known files and are not
   * read.
   */
  public static final Set<String> COLUMNS =
      Set.of(
          "code",
          "change",
          "effectiveOn",
          "revision",
          "name",
          "new_name",
          "nameEn",
          "oldName",
          "old_name",
          "parentCode",
          "successorCode",
          "level",
          "reason",
          "basis",
          "source",
          "cityCode",
          "provinceCode");

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);
  private static final int LONGEST_NAME = 200;

  /**
   * Reads a row.
   *
   * @param column the text in a column, null where there is none
   * @param undated the day of the file, for rows that name none
   * @throws DomainException INVALID, with the names of columns as pointers
   */
  public static RegionImport read(
      Function<String, @Nullable String> column, @Nullable LocalDate undated) {
    List<Violation> wrong = new ArrayList<>();
    String code = code(ColumnText.of(column, "code"), wrong);
    RegionChangeType type = type(ColumnText.of(column, "change"), wrong);
    LocalDate on = day(column, undated, wrong);
    String name = name(column, "name", "new_name", wrong);
    String parent = ColumnText.of(column, "parentCode");
    if (parent != null && !RegionCodes.isWellFormed(parent)) {
      wrong.add(wrongCode("/parentCode"));
    }
    String successor = successor(ColumnText.of(column, "successorCode"), code, type, wrong);
    if (name == null
        && (type == RegionChangeType.ADDED
            || type == RegionChangeType.LISTED
            || type == RegionChangeType.RENAMED)) {
      wrong.add(ColumnText.required("name"));
    }
    if (parent == null && type == RegionChangeType.REPARENTED) {
      wrong.add(ColumnText.required("parentCode"));
    }
    RegionImport row =
        new RegionImport(
            code,
            type,
            on,
            name,
            name(column, "nameEn", "nameEn", wrong),
            name(column, "oldName", "old_name", wrong),
            parent,
            successor,
            level(ColumnText.of(column, "level"), wrong),
            ColumnText.of(column, "effectiveOn") == null
                && ColumnText.of(column, "revision") != null,
            ColumnText.of(column, "reason"),
            ColumnText.of(column, "basis"));
    if (!wrong.isEmpty()) {
      throw DomainException.invalid(wrong);
    }
    return row;
  }

  private static String code(@Nullable String text, List<Violation> wrong) {
    String code =
        text != null
                && (text.length() == 2 || text.length() == 4)
                && !RegionCodes.CHINA.equals(text)
            ? (text + "0000").substring(0, 6)
            : text;
    if (code == null || !RegionCodes.isWellFormed(code)) {
      wrong.add(code == null ? ColumnText.required("code") : wrongCode("/code"));
      return "";
    }
    return code;
  }

  private static @Nullable String successor(
      @Nullable String text, String code, RegionChangeType type, List<Violation> wrong) {
    if (text == null) {
      return null;
    }
    if (!RegionCodes.isWellFormed(text)) {
      wrong.add(wrongCode("/successorCode"));
    } else if (type != RegionChangeType.REMOVED || text.equals(code)) {
      wrong.add(
          new Violation(
              "/successorCode",
              "SUCCESSOR_OF_NOTHING",
              new Text(
                  "承继的代码只随停用（removed）给出，且须为另一代码。",
                  "A successor comes with `removed` alone and is another code.")));
    }
    return text;
  }

  private static RegionChangeType type(@Nullable String text, List<Violation> wrong) {
    if (text == null) {
      return RegionChangeType.LISTED;
    }
    for (RegionChangeType type : RegionChangeType.values()) {
      if (type.name().equalsIgnoreCase(text)) {
        return type;
      }
    }
    wrong.add(
        new Violation(
            "/change",
            "UNKNOWN_VALUE",
            new Text(
                "须为 added、removed、renamed、reparented、listed 之一。",
                "It must be one of added, removed, renamed, reparented, listed.")));
    return RegionChangeType.LISTED;
  }

  private static @Nullable RegionLevel level(@Nullable String text, List<Violation> wrong) {
    if (text == null) {
      return null;
    }
    for (RegionLevel level : RegionLevel.values()) {
      if (level.name().equalsIgnoreCase(text)) {
        return level;
      }
    }
    wrong.add(
        new Violation(
            "/level",
            "UNKNOWN_VALUE",
            new Text(
                "须为 COUNTRY、PROVINCE、PREFECTURE、COUNTY 之一。",
                "It must be one of COUNTRY, PROVINCE, PREFECTURE, COUNTY.")));
    return null;
  }

  private static LocalDate day(
      Function<String, @Nullable String> column,
      @Nullable LocalDate undated,
      List<Violation> wrong) {
    String day = ColumnText.of(column, "effectiveOn");
    String month = ColumnText.of(column, "revision");
    try {
      LocalDate on =
          day != null
              ? LocalDate.parse(day)
              : month != null ? YearMonth.parse(month, MONTH).atEndOfMonth() : undated;
      if (on == null) {
        wrong.add(ColumnText.required("effectiveOn"));
      } else if (on.getYear() < 1900 || on.getYear() > 2999) {
        throw new DateTimeException("out of range");
      }
      return on == null ? LocalDate.EPOCH : on;
    } catch (DateTimeException e) {
      wrong.add(
          new Violation(
              day != null ? "/effectiveOn" : "/revision",
              "NOT_A_DATE",
              new Text(
                  "须为存在的日期，形如 2026-01-31；修订月份形如 202601。",
                  "It must be a day that exists, such as 2026-01-31; a revision is a month such as"
                      + " 202601.")));
      return LocalDate.EPOCH;
    }
  }

  private static @Nullable String name(
      Function<String, @Nullable String> column,
      String first,
      String second,
      List<Violation> wrong) {
    String name = ColumnText.of(column, first);
    name = name == null ? ColumnText.of(column, second) : name;
    if (name != null
        && (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))) {
      wrong.add(
          new Violation(
              "/" + first,
              "NAME",
              new Text(
                  "名称为 1 至 200 个字符，不含控制字符。",
                  "A name has 1 to 200 characters, no control characters.")));
      return null;
    }
    return name;
  }

  private static Violation wrongCode(String pointer) {
    return new Violation(
        pointer,
        "REGION_CODE",
        new Text("行政区划代码应为六位数字（GB/T 2260）或 CN。", "A region code is six digits (GB/T 2260) or CN."));
  }
}
