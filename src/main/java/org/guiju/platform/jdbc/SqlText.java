package org.guiju.worklist;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Parameters;

/** A question as text and as what is bound to it, each where it stands. */
final class SqlText {

  private final StringBuilder text = new StringBuilder();
  private final List<Jdbc.Binder> binders = new ArrayList<>();

  SqlText add(String more) {
    text.append(more);
    return this;
  }

  SqlText add(String more, Jdbc.Binder binder) {
    binders.add(binder);
    return add(more);
  }

  /** Begins another part, after {@code between} where there was one before. */
  void next(String between) {
    text.append(text.isEmpty() ? "" : between);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  void bind(Parameters p) throws SQLException {
    for (Jdbc.Binder binder : binders) {
      binder.bind(p);
    }
  }
}
