package org.guiju.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the columns of a row say that is brought in, and how it is said that one is wrong. */
public final class ColumnText {

  private ColumnText() {}

  /** The text of a column without blanks around it; null where there is none. */
  public static @Nullable String of(Function<String, @Nullable String> column, String name) {
    String text = column.apply(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The day in a column; null where there is none or, which is then noted, it is no day. */
  public static @Nullable LocalDate date(
      Function<String, @Nullable String> column, String name, List<Violation> wrong) {
    String text = of(column, name);
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

  /** A column that must be there is not. */
  public static Violation required(String name) {
    return new Violation("/" + name, "REQUIRED", new Text("必须给出。", "It is required."));
  }
}
