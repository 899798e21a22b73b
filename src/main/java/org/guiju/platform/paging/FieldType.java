package org.guiju.platform.paging;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.guiju.platform.jdbc.Parameters;
import org.guiju.platform.jdbc.Row;
import org.jspecify.annotations.Nullable;

/** What the values of a field of a list are. */
enum FieldType {
  TEXT,
  ID,
  DAY,
  MOMENT,
  FLAG,
  NUMBER,
  REAL;

  /** A value of a cursor; throws where it does not read so. */
  Object parse(String text) {
    return switch (this) {
      case TEXT -> text;
      case ID -> UUID.fromString(text);
      case DAY -> LocalDate.parse(text);
      case MOMENT -> Instant.parse(text);
      case FLAG -> Boolean.valueOf(text);
      case NUMBER -> Long.valueOf(text);
      case REAL -> Double.valueOf(text);
    };
  }

  void bind(Parameters parameters, Object value) throws SQLException {
    switch (value) {
      case UUID id -> parameters.uuid(id);
      case LocalDate day -> parameters.date(day);
      case Instant moment -> parameters.instant(moment);
      case Boolean flag -> parameters.flag(flag);
      case Long number -> parameters.number(number);
      case Integer number -> parameters.number(Long.valueOf(number));
      case Double number -> parameters.real(number);
      case Enum<?> constant -> parameters.name(constant);
      default -> parameters.text(value.toString());
    }
  }

  /** One value after the other. */
  void bindAll(Parameters parameters, Collection<?> values) throws SQLException {
    for (Object value : values) {
      bind(parameters, value);
    }
  }

  /** The value of a row as a cursor and an answer have it. */
  @Nullable String read(Row row, String column) throws SQLException {
    Object value =
        switch (this) {
          case TEXT -> row.textOrNull(column);
          case ID -> row.uuidOrNull(column);
          case DAY -> row.dateOrNull(column);
          case MOMENT -> row.instantOrNull(column);
          case FLAG -> row.flag(column);
          case NUMBER -> row.longOrNull(column);
          case REAL -> plain(row.realOrNull(column));
        };
    return value == null ? null : value.toString();
  }

  /** As a number is written, 2022 and not 2022.0. */
  private static @Nullable String plain(@Nullable Double value) {
    if (value == null) {
      return null;
    }
    return value.isInfinite()
        ? value.toString()
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
