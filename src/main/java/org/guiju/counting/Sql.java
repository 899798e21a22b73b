package org.guiju.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A statement put together with its parameters. */
final class Sql {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  Sql add(String part) {
    text.append(part);
    return this;
  }

  /** A part with question marks and the values for them. */
  Sql add(String part, Object... values) {
    text.append(part);
    Collections.addAll(parameters, values);
    return this;
  }

  /** Another statement with its parameters, as a part of this one. */
  Sql add(Sql part) {
    text.append(part.text);
    parameters.addAll(part.parameters);
    return this;
  }

  /** {@code and column in (…)}, or nothing where there are no values. */
  Sql in(String column, Collection<?> values) {
    return among(" and ", column, values);
  }

  /** {@code or column in (…)}, or nothing where there are no values. */
  Sql or(String column, Collection<?> values) {
    return among(" or ", column, values);
  }

  private Sql among(String word, String column, Collection<?> values) {
    if (!values.isEmpty()) {
      text.append(word)
          .append(column)
          .append(" in (?")
          .append(", ?".repeat(values.size() - 1))
          .append(')');
      for (Object value : values) {
        parameters.add(value instanceof Enum<?> constant ? constant.name() : value);
      }
    }
    return this;
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text.toString());
    for (int i = 0; i < parameters.size(); i++) {
      Object parameter = parameters.get(i);
      if (parameter instanceof String string) {
        statement.setString(i + 1, string);
      } else if (parameter instanceof String[] strings) {
        statement.setArray(i + 1, connection.createArrayOf("varchar", strings));
      } else {
        statement.setObject(i + 1, parameter);
      }
    }
    return statement;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
