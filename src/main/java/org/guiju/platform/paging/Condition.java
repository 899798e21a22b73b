package org.guiju.platform.paging;

import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/** A condition, the field that it is on, and whether an index of texts answers it. */
record Condition(@Nullable String field, boolean byTexts, Wording wording) {

  /** A condition in the words of a database that has indexes of neighbouring characters, or not. */
  @FunctionalInterface
  interface Wording {
    Clause in(boolean grams);
  }

  Condition(@Nullable String field, String sql, Jdbc.Binder binder) {
    this(field, false, grams -> new Clause(sql, binder));
  }
}
