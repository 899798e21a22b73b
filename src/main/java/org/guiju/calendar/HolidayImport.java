package org.guiju.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.guiju.platform.ColumnText;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One row of the dataset {@code holidays}.
 *
 * @param date the day that it speaks of
 * @param type what the day is
 * @param name of the holiday
 * @param basis the notice that says so
 * @param effectiveOn since when it is so, as the day of the notice; null where nobody said
 */
public record HolidayImport(
    LocalDate date,
    DayType type,
    @Nullable String name,
    @Nullable String basis,
    @Nullable LocalDate effectiveOn) {

  /** Columns that a row must have. */
  public static final Set<String> REQUIRED = Set.of("date", "type");

  /** Columns that a row may have. */
  public static final Set<String> OPTIONAL = Set.of("name", "basis", "effectiveOn");

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_BASIS = 1_000;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  /**
   * Reads a row.
   *
   * @param column the text in a column, null where there is none
   * @throws DomainException INVALID, with the names of columns as pointers
   */
  public static HolidayImport read(Function<String, @Nullable String> column) {
    List<Violation> wrong = new ArrayList<>();
    LocalDate date = ColumnText.date(column, "date", wrong);
    if (date == null && wrong.isEmpty()) {
      wrong.add(ColumnText.required("date"));
    }
    if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
      wrong.add(
          new Violation(
              "/date",
              "DATE_OUT_OF_RANGE",
              new Text("年份须在 %s 至 %s 之间。", "Its year must be %s to %s.")
                  .with(FIRST_YEAR, LAST_YEAR)));
    }
    DayType type = type(column, wrong);
    String name = text(column, "name", LONGEST_NAME, wrong);
    String basis = text(column, "basis", LONGEST_BASIS, wrong);
    LocalDate effectiveOn = ColumnText.date(column, "effectiveOn", wrong);
    if (!wrong.isEmpty() || date == null || type == null) {
      throw DomainException.invalid(wrong);
    }
    return new HolidayImport(date, type, name, basis, effectiveOn);
  }

  CalendarFacts facts() {
    return new CalendarFacts(date, type, name, basis);
  }

  private static @Nullable DayType type(
      Function<String, @Nullable String> column, List<Violation> wrong) {
    String text = ColumnText.of(column, "type");
    if (text == null) {
      wrong.add(ColumnText.required("type"));
      return null;
    }
    for (DayType type : DayType.values()) {
      if (type.name().equalsIgnoreCase(text)) {
        return type;
      }
    }
    String all = String.join(", ", Arrays.stream(DayType.values()).map(DayType::name).toList());
    wrong.add(
        new Violation(
            "/type",
            "UNKNOWN_VALUE",
            new Text("须为下列之一：" + all + "。", "It must be one of: " + all + ".")));
    return null;
  }

  private static @Nullable String text(
      Function<String, @Nullable String> column, String name, int longest, List<Violation> wrong) {
    String text = ColumnText.of(column, name);
    if (text != null && (text.length() > longest || text.indexOf('\0') >= 0)) {
      wrong.add(
          new Violation(
              "/" + name,
              "TOO_LONG",
              new Text("不得超过 %s 个字符。", "It must have at most %s characters.").with(longest)));
      return null;
    }
    return text;
  }
}
