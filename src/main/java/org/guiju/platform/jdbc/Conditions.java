package org.guiju.platform.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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

  /** A column lies between two days, both included; either may be open. */
  public Conditions between(String column, @Nullable LocalDate least, @Nullable LocalDate most) {
    return and(least, column + " >= ?", (p, day) -> p.date(day))
        .and(most, column + " <= ?", (p, day) -> p.date(day));
  }

  /** A column lies between two moments, both included; either may be open. */
  public Conditions between(String column, @Nullable Instant least, @Nullable Instant most) {
    return and(least, column + " >= ?", (p, moment) -> p.instant(moment))
        .and(most, column + " <= ?", (p, moment) -> p.instant(moment));
  }

  /** A column lies between two whole numbers, both included; either may be open. */
  public Conditions between(String column, @Nullable Long least, @Nullable Long most) {
    return and(least, column + " >= ?", (p, number) -> p.number(number))
        .and(most, column + " <= ?", (p, number) -> p.number(number));
  }

  /** A column has one of the values, by their names; nothing is asked where there are none. */
  public Conditions among(String column, @Nullable Collection<?> values) {
    return values == null || values.isEmpty()
        ? this
        : and(column + " = any(?)", p -> p.texts(values.stream().map(Conditions::text).toList()));
  }

  /** A column has one of the ids; nothing is asked where there are none. */
  public Conditions amongIds(String column, @Nullable Collection<UUID> ids) {
    return ids == null || ids.isEmpty() ? this : and(column + " = any(?)", p -> p.uuids(ids));
  }

  /** A column has one of the whole numbers; nothing is asked where there are none. */
  public Conditions amongNumbers(String column, @Nullable Collection<Integer> numbers) {
    return numbers == null || numbers.isEmpty()
        ? this
        : and(
            column + " in (?" + ", ?".repeat(numbers.size() - 1) + ")",
            p -> {
              for (int number : numbers) {
                p.number(number);
              }
            });
  }

  private static String text(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  /** Whether nothing is asked so far. */
  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** The text of all of them, of which there is at least one. */
  public String text() {
    return String.join(" and ", texts);
  }

  /** The same as a clause of its own. */
  public String where() {
    return " where " + text();
  }

  @Override
  public void bind(Parameters parameters) throws SQLException {
    for (Jdbc.Binder binder : binders) {
      binder.bind(parameters);
    }
  }
}
