package org.guiju.platform.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement, set one after the other in the order of the question marks. */
public final class Parameters {

  private final Connection connection;
  private final PreparedStatement statement;
  private int index;

  Parameters(Connection connection, PreparedStatement statement) {
    this.connection = connection;
    this.statement = statement;
  }

  void restart() {
    index = 0;
  }

  public Parameters text(@Nullable String value) throws SQLException {
    statement.setString(++index, value);
    return this;
  }

  /** The name of an enum value, or null. */
  public Parameters name(@Nullable Enum<?> value) throws SQLException {
    return text(value == null ? null : value.name());
  }

  public Parameters uuid(@Nullable UUID value) throws SQLException {
    if (value == null) {
      statement.setNull(++index, Types.OTHER);
    } else {
      statement.setObject(++index, value);
    }
    return this;
  }

  public Parameters number(long value) throws SQLException {
    statement.setLong(++index, value);
    return this;
  }

  public Parameters number(@Nullable Long value) throws SQLException {
    if (value == null) {
      statement.setNull(++index, Types.BIGINT);
    } else {
      statement.setLong(++index, value);
    }
    return this;
  }

  public Parameters decimal(@Nullable BigDecimal value) throws SQLException {
    statement.setBigDecimal(++index, value);
    return this;
  }

  public Parameters real(@Nullable Double value) throws SQLException {
    if (value == null) {
      statement.setNull(++index, Types.DOUBLE);
    } else {
      statement.setDouble(++index, value);
    }
    return this;
  }

  public Parameters flag(boolean value) throws SQLException {
    statement.setBoolean(++index, value);
    return this;
  }

  public Parameters date(@Nullable LocalDate value) throws SQLException {
    if (value == null) {
      statement.setNull(++index, Types.DATE);
    } else {
      statement.setObject(++index, value);
    }
    return this;
  }

  public Parameters instant(@Nullable Instant value) throws SQLException {
    if (value == null) {
      statement.setNull(++index, Types.TIMESTAMP_WITH_TIMEZONE);
    } else {
      statement.setObject(++index, value.atOffset(ZoneOffset.UTC));
    }
    return this;
  }

  public Parameters bytes(byte @Nullable [] value) throws SQLException {
    statement.setBytes(++index, value);
    return this;
  }

  /** One array parameter for {@code = any(?)}. */
  public Parameters uuids(Collection<UUID> values) throws SQLException {
    statement.setArray(++index, connection.createArrayOf("uuid", values.toArray()));
    return this;
  }

  /** One array parameter for {@code = any(?)}. */
  public Parameters texts(Collection<String> values) throws SQLException {
    statement.setArray(++index, connection.createArrayOf("varchar", values.toArray()));
    return this;
  }
}
