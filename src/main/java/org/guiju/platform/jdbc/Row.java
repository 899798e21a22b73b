package org.guiju.platform.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of an answer; columns by name, or by position from 1. */
public final class Row {

  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  /** A text that cannot be null. */
  public String text(String column) throws SQLException {
    return Objects.requireNonNull(rows.getString(column), column);
  }

  public @Nullable String textOrNull(String column) throws SQLException {
    return rows.getString(column);
  }

  public UUID uuid(String column) throws SQLException {
    return Objects.requireNonNull(rows.getObject(column, UUID.class), column);
  }

  public @Nullable UUID uuidOrNull(String column) throws SQLException {
    return rows.getObject(column, UUID.class);
  }

  public long longValue(String column) throws SQLException {
    return rows.getLong(column);
  }

  public long longValue(int position) throws SQLException {
    return rows.getLong(position);
  }

  public @Nullable Long longOrNull(String column) throws SQLException {
    long value = rows.getLong(column);
    return rows.wasNull() ? null : value;
  }

  public @Nullable Double realOrNull(String column) throws SQLException {
    double value = rows.getDouble(column);
    return rows.wasNull() ? null : value;
  }

  public int intValue(String column) throws SQLException {
    return rows.getInt(column);
  }

  public boolean flag(String column) throws SQLException {
    return rows.getBoolean(column);
  }

  public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
    return rows.getBigDecimal(column);
  }

  public LocalDate date(String column) throws SQLException {
    return Objects.requireNonNull(rows.getObject(column, LocalDate.class), column);
  }

  public @Nullable LocalDate dateOrNull(String column) throws SQLException {
    return rows.getObject(column, LocalDate.class);
  }

  public Instant instant(String column) throws SQLException {
    return Objects.requireNonNull(instantOrNull(column), column);
  }

  public @Nullable Instant instantOrNull(String column) throws SQLException {
    OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public byte[] bytes(String column) throws SQLException {
    return Objects.requireNonNull(rows.getBytes(column), column);
  }

  /** All columns of the row as one text, for comparing rows with each other. */
  public String all() throws SQLException {
    StringBuilder text = new StringBuilder();
    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
      text.append(rows.getObject(column)).append('|');
    }
    return text.toString();
  }

  /** The value of an enum column, or null. */
  public <E extends Enum<E>> @Nullable E enumOrNull(String column, Class<E> type)
      throws SQLException {
    String name = rows.getString(column);
    return name == null ? null : Enum.valueOf(type, name);
  }

  /** The value of an enum column that cannot be null. */
  public <E extends Enum<E>> E enumValue(String column, Class<E> type) throws SQLException {
    return Enum.valueOf(type, text(column));
  }
}
