package org.guiju.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.guiju.platform.ColumnText;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One row of the dataset {@code classifications}.
 *
 * @param effectiveOn since when it is so; where null, a new code is taken to have always been so,
 *     and what differs from what is known holds from today
 */
public record ClassificationImport(
    ClassificationScheme scheme,
    String code,
    @Nullable String parent,
    @Nullable Integer level,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Nullable String departmentZh,
    @Nullable String departmentEn,
    @Nullable String notes,
    ClassificationStatus status,
    @Nullable LocalDate effectiveOn) {

  /**
   * All columns that a row may have; {@code title_full_en} stands in known files and is not read.
   */
  public static final Set<String> COLUMNS =
      Set.of(
          "scheme",
          "code",
          "parent",
          "level",
          "titleZh",
          "titleEn",
          "departmentZh",
          "departmentEn",
          "notes",
          "status",
          "effectiveOn",
          "title_zh",
          "title_en",
          "title_full_en",
          "notes_zh",
          "industry_zh",
          "industry_en",
          "admin_zh",
          "admin_en");

  private static final int LONGEST_CODE = 20;
  private static final int LONGEST = 1_000;

  /**
   * Reads a row.
   *
   * @param column the text in a column, null where there is none
   * @param whole the scheme of the file, for rows that name none
   * @throws DomainException INVALID, with the names of columns as pointers
   */
  public static ClassificationImport read(
      Function<String, @Nullable String> column, @Nullable ClassificationScheme whole) {
    List<Violation> wrong = new ArrayList<>();
    ClassificationScheme scheme =
        named(column, "scheme", ClassificationScheme.values(), whole, wrong);
    ClassificationStatus status =
        named(column, "status", ClassificationStatus.values(), ClassificationStatus.CURRENT, wrong);
    String code = code(column, "code", scheme, wrong);
    if (code == null && wrong.stream().noneMatch(v -> v.pointer().equals("/code"))) {
      wrong.add(ColumnText.required("code"));
    }
    ClassificationImport row =
        new ClassificationImport(
            scheme == null ? ClassificationScheme.ICS : scheme,
            code == null ? "" : code,
            code(column, "parent", scheme, wrong),
            level(column, wrong),
            text(column, wrong, "titleZh", "title_zh", "industry_zh"),
            text(column, wrong, "titleEn", "title_en", "industry_en"),
            text(column, wrong, "departmentZh", "admin_zh"),
            text(column, wrong, "departmentEn", "admin_en"),
            text(column, wrong, "notes", "notes_zh"),
            status == null ? ClassificationStatus.CURRENT : status,
            ColumnText.date(column, "effectiveOn", wrong));
    if (row.titleZh == null && row.titleEn == null) {
      wrong.add(ColumnText.required("titleZh"));
    }
    if (!wrong.isEmpty()) {
      throw DomainException.invalid(wrong);
    }
    return row;
  }

  ClassificationFacts facts(boolean assumed) {
    return new ClassificationFacts(
        scheme,
        code,
        parent,
        level,
        titleZh,
        titleEn,
        departmentZh,
        departmentEn,
        notes,
        status,
        assumed ? true : null);
  }

  private static @Nullable String code(
      Function<String, @Nullable String> column,
      String name,
      @Nullable ClassificationScheme scheme,
      List<Violation> wrong) {
    String text = ColumnText.of(column, name);
    if (text == null || scheme == null) {
      return text;
    }
    String code = scheme.normalize(text);
    if (code.length() > LONGEST_CODE || scheme.refuse(code).isPresent()) {
      wrong.add(
          new Violation(
              "/" + name,
              scheme + "_CODE",
              scheme.refuse(code).orElse(new Text("代码过长。", "The code is too long."))));
      return null;
    }
    return code;
  }

  private static <E extends Enum<E>> @Nullable E named(
      Function<String, @Nullable String> column,
      String name,
      E[] values,
      @Nullable E otherwise,
      List<Violation> wrong) {
    String text = ColumnText.of(column, name);
    if (text == null) {
      if (otherwise == null) {
        wrong.add(ColumnText.required(name));
      }
      return otherwise;
    }
    List<String> names = new ArrayList<>();
    for (E value : values) {
      if (value.name().equalsIgnoreCase(text)) {
        return value;
      }
      names.add(value.name());
    }
    String all = String.join(", ", names);
    wrong.add(
        new Violation(
            "/" + name,
            "UNKNOWN_VALUE",
            new Text("须为下列之一：" + all + "。", "It must be one of: " + all + ".")));
    return null;
  }

  private static @Nullable Integer level(
      Function<String, @Nullable String> column, List<Violation> wrong) {
    String text = ColumnText.of(column, "level");
    if (text == null) {
      return null;
    }
    if (!text.matches("[1-9]")) {
      wrong.add(
          new Violation("/level", "NOT_A_LEVEL", new Text("须为 1 至 9 的整数。", "It must be 1 to 9.")));
      return null;
    }
    return Integer.valueOf(text);
  }

  private static @Nullable String text(
      Function<String, @Nullable String> column, List<Violation> wrong, String... names) {
    for (String name : names) {
      String text = ColumnText.of(column, name);
      if (text != null) {
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
          wrong.add(
              new Violation(
                  "/" + name,
                  "TOO_LONG",
                  new Text("不得超过 %s 个字符。", "It must have at most %s characters.").with(LONGEST)));
          return null;
        }
        return text;
      }
    }
    return null;
  }
}
