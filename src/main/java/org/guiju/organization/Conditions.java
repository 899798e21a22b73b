package org.guiju.organization;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Parameters;

/** Conditions of a query with their parameters, in one order. */
final class Conditions implements Jdbc.Binder {

  private final List<String> texts = new ArrayList<>();
  private final List<Jdbc.Binder> binders = new ArrayList<>();

  void and(String condition, Jdbc.Binder binder) {
    texts.add(condition);
    binders.add(binder);
  }

  Conditions copy() {
    Conditions copy = new Conditions();
    copy.texts.addAll(texts);
    copy.binders.addAll(binders);
    return copy;
  }

  String text() {
    return String.join(" and ", texts);
  }

  @Override
  public void bind(Parameters parameters) throws SQLException {
    for (Jdbc.Binder binder : binders) {
      binder.bind(parameters);
    }
  }
}
