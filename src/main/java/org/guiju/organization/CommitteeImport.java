package org.guiju.organization;

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
    String name = ColumnText.of(column, "name");
    boolean chinese = name != null && name.codePoints().anyMatch(Character::isIdeographic);
    String nameZh = ColumnText.of(column, "nameZh");
    String nameEn = ColumnText.of(column, "nameEn");
    String code = code(column, ColumnText.of(column, "code") == null ? "committee" : "code", wrong);
    if (code == null && wrong.isEmpty()) {
      wrong.add(ColumnText.required("code"));
    }
    CommitteeImport row =
        new CommitteeImport(
            code == null ? "" : code,
            nameZh == null && chinese ? name : nameZh,
            nameEn == null && !chinese ? name : nameEn,
            code(column, "parent", wrong),
            level(column, wrong),
            ColumnText.of(column, "secretariat"),
            ColumnText.date(column, "effectiveOn", wrong),
            ColumnText.date(column, "dissolvedOn", wrong),
            ColumnText.of(column, "reason"),
            ColumnText.of(column, "basis"));
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
    String text = ColumnText.of(column, name);
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
    String text = ColumnText.of(column, "level");
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
}
