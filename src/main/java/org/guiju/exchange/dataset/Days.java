package org.guiju.exchange.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** The parameter {@code effectiveOn}: the day of a file whose rows name none. */
final class Days {

  static final String PARAMETER = "effectiveOn";

  private Days() {}

  static @Nullable LocalDate of(Map<String, String> parameters) {
    String day = parameters.get(PARAMETER);
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeException e) {
      Text text =
          new Text("须为存在的日期，形如 2026-01-31。", "It must be a day that exists, such as 2026-01-31.");
      throw DomainException.malformed(PARAMETER, "NOT_A_DATE", text);
    }
  }

  /** The columns of a row, with that day where the row names none. */
  static Function<String, @Nullable String> columns(ImportRow row, Map<String, String> parameters) {
    return column -> {
      String text = row.text(column);
      return text == null && column.equals(PARAMETER) ? parameters.get(PARAMETER) : text;
    };
  }
}
