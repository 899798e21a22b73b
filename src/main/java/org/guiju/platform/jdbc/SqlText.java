package org.guiju.platform.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A question as text and as what is bound to it, each where it stands. */
public final class SqlText implements Jdbc.Binder {

  private final StringBuilder text = new StringBuilder();
  private final List<Jdbc.Binder> binders = new ArrayList<>();

  /** Nothing yet. */
  public SqlText() {}

  /** More text, to which nothing is bound. */
  public SqlText add(String more) {
    text.append(more);
    return this;
  }

  /** More text, and what sets its parameters. */
  public SqlText add(String more, Jdbc.Binder binder) {
    binders.add(binder);
    return add(more);
  }

  /** Begins another part, after {@code between} where there was one before. */
  public void next(String between) {
    text.append(text.isEmpty() ? "" : between);
  }

  /** Whether there is no text yet. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The text so far. */
  public String text() {
    return text.toString();
  }

  @Override
  public void bind(Parameters p) throws SQLException {
    for (Jdbc.Binder binder : binders) {
      binder.bind(p);
    }
  }
}
