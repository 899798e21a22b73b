package org.guiju.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One row of the dataset {@code committees}. What a column leaves empty, the row does not speak of.
 *
 * @param code column {@code code} or {@code committee}, in any spelling; normalized
 * @param nameZh column {@code nameZh}; or {@code name} where it is Chinese
 * @param nameEn column {@code nameEn}; or {@code name} where it is not Chinese
 * @param parent column {@code parent}; what the code says where empty
 * @param level column {@code level}; what the code says where empty
 * @param secretariat column {@code secretariat}: id, USCC or external id of the organization
 * @param effectiveOn column {@code effectiveOn}: since when it is so
 * @param dissolvedOn column {@code dissolvedOn}
 */
public record CommitteeImport(
    String code,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable String parent,
    @Nullable CommitteeLevel level,
    @Nullable String secretariat,
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate dissolvedOn,
    @Nullable String reason,
    @Nullable String basis) {

  /** All columns that a row may have; {@code projects} stands in known files and is not read. */
  public static final Set<String> COLUMNS =
      Set.of(
          "code",
          "committee",
          "nameZh",
          "nameEn",
          "name",
          "parent",
          "level",
          "secretariat",
          "effectiveOn",
          "dissolvedOn",
          "reason",
          "basis",
          "projects");

  /**
   * Reads a row.
   *
   * @param column the text in a column, null where there is none
   * @throws DomainException INVALID, with the names of columns as pointers
   */
  public static CommitteeImport read(Function<String, @Nullable String> column) {
    List<Violation> wrong = new ArrayList<>();
    String name = text(column, "name");
    boolean chinese = name != null && name.codePoints().anyMatch(Character::isIdeographic);
    String nameZh = text(column, "nameZh");
    String nameEn = text(column, "nameEn");
    String code = code(column, text(column, "code") == null ? "committee" : "code", wrong);
    if (code == null && wrong.isEmpty()) {
      wrong.add(new Violation("/code", "REQUIRED", new Text("必须给出。", "It is required.")));
    }
    CommitteeImport row =
        new CommitteeImport(
            code == null ? "" : code,
            nameZh == null && chinese ? name : nameZh,
            nameEn == null && !chinese ? name : nameEn,
            code(column, "parent", wrong),
            level(column, wrong),
            text(column, "secretariat"),
            date(column, "effectiveOn", wrong),
            date(column, "dissolvedOn", wrong),
            text(column, "reason"),
            text(column, "basis"));
    if (!wrong.isEmpty()) {
      throw DomainException.invalid(wrong);
    }
    return row;
  }

  OrganizationRecorder.Saying saying() {
    return new OrganizationRecorder.Saying(effectiveOn, reason, basis);
  }

  private static @Nullable String code(
      Function<String, @Nullable String> column, String name, List<Violation> wrong) {
    String text = text(column, name);
    if (text == null) {
      return null;
    }
    String code = CommitteeCodes.normalize(text).orElse(null);
    if (code == null) {
      wrong.add(Committees.wrongCode("/" + name));
    }
    return code;
  }

  private static @Nullable CommitteeLevel level(
      Function<String, @Nullable String> column, List<Violation> wrong) {
    String text = text(column, "level");
    if (text == null) {
      return null;
    }
    for (CommitteeLevel level : CommitteeLevel.values()) {
      if (level.name().equalsIgnoreCase(text)) {
        return level;
      }
    }
    wrong.add(
        new Violation("/level", "UNKNOWN_VALUE", new Text("没有这个级别。", "There is no such level.")));
    return null;
  }

  private static @Nullable LocalDate date(
      Function<String, @Nullable String> column, String name, List<Violation> wrong) {
    String text = text(column, name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      wrong.add(
          new Violation(
              "/" + name,
              "NOT_A_DATE",
              new Text(
                  "须为存在的日期，形如 2026-01-31。", "It must be a day that exists, such as 2026-01-31.")));
      return null;
    }
  }

  private static @Nullable String text(Function<String, @Nullable String> column, String name) {
    String text = column.apply(name);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
