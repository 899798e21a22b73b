package org.guiju.platform.paging;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.guiju.platform.jdbc.Jdbc;

/** A condition in SQL, which can stand beside others, and what sets its parameters. */
public record Clause(String sql, Jdbc.Binder binder) {

  /** A condition without parameters. */
  public static Clause of(String sql) {
    return new Clause(sql, p -> {});
  }

  static Clause all(Clause... clauses) {
    return joined(Arrays.asList(clauses), " and ");
  }

  static Clause all(Collection<Clause> clauses) {
    return joined(clauses, " and ");
  }

  static Clause any(Collection<Clause> clauses) {
    Clause joined = joined(clauses, " or ");
    return clauses.size() == 1 ? joined : new Clause("(" + joined.sql + ")", joined.binder);
  }

  /** The clauses one after another. */
  static Clause joined(Collection<Clause> clauses, String between) {
    List<Clause> all = List.copyOf(clauses);
    return new Clause(
        all.stream().map(Clause::sql).collect(Collectors.joining(between)),
        p -> {
          for (Clause clause : all) {
            clause.binder.bind(p);
          }
        });
  }

  /** The same between two texts. */
  Clause between(String before, String after) {
    return new Clause(before + sql + after, binder);
  }
}
