package org.guiju.platform.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions on rows, all of which have to hold, each with what it binds. */
public final class Conditions implements Jdbc.Binder {

  private final List<String> texts = new ArrayList<>();
  private final List<Jdbc.Binder> binders = new ArrayList<>();

  /** None so far. */
  public Conditions() {}

  /** One more that binds nothing. */
  public Conditions and(String sql) {
    return and(sql, p -> {});
  }

  /** One more. */
  public Conditions and(String sql, Jdbc.Binder binder) {
    texts.add(sql);
    binders.add(binder);
    return this;
  }

  /** One more where there is a value for it. */
  public <T> Conditions and(@Nullable T value, String sql, Jdbc.RowBinder<T> binder) {
    return value == null ? this : and(sql, p -> binder.bind(p, value));
  }

  /** The text of all of them, of which there is at least one. */
  public String where() {
    return " where " + String.join(" and ", texts);
  }

  @Override
  public void bind(Parameters parameters) throws SQLException {
    for (Jdbc.Binder binder : binders) {
      binder.bind(parameters);
    }
  }
}
