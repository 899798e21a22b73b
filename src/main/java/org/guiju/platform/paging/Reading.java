package org.guiju.platform.paging;

import java.util.ArrayList;
import java.util.List;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one page.
 *
 * @param onePlan whether one plan is the best for any values
 */
record Reading<T>(
    Jdbc jdbc,
    Selection selection,
    Slice slice,
    ListField field,
    boolean onePlan,
    Jdbc.Mapper<T> view) {

  private static final String PRESENT = "=";
  private static final String ABSENT = "-";

  /** One row, with the keys by which the list goes on after it. */
  record Found<T>(T item, @Nullable String value, String id) {}

  /** How a cursor holds a value that may be absent. */
  static String mark(@Nullable String value) {
    return value == null ? ABSENT : PRESENT + value;
  }

  /** The same of another selection. */
  Reading<T> by(Selection other) {
    return new Reading<>(jdbc, other, slice, field, onePlan, view);
  }

  /** The rows that the page is made of and one more, where there are so many. */
  List<Found<T>> rows() {
    if (field.nullable()) {
      return twoParts();
    }
    return read(
        slice.fromStart() ? List.of() : List.of(after(slice.after().getFirst())), slice.fetch());
  }

  /** Those that have a value, then those that have none: either part is read by an index. */
  private List<Found<T>> twoParts() {
    String last = slice.fromStart() ? PRESENT : slice.after().getFirst();
    List<Found<T>> found = new ArrayList<>();
    if (last.startsWith(PRESENT)) {
      List<Clause> present = new ArrayList<>(List.of(Clause.of(column() + " is not null")));
      if (!slice.fromStart()) {
        present.add(after(last.substring(1)));
      }
      found.addAll(read(present, slice.fetch()));
    }
    int missing = slice.fetch() - found.size();
    if (missing > 0) {
      List<Clause> absent = new ArrayList<>(List.of(Clause.of(column() + " is null")));
      if (last.equals(ABSENT)) {
        Object id = slice.key(1, FieldType.ID::parse);
        absent.add(new Clause(id() + beyond() + "?", p -> FieldType.ID.bind(p, id)));
      }
      found.addAll(read(absent, missing));
    }
    return found;
  }

  private Clause after(String value) {
    return after(
        slice.key(0, text -> field.type().parse(value)), slice.key(1, FieldType.ID::parse));
  }

  /** The condition that the list goes on after a row. */
  Clause after(Object key, Object id) {
    return new Clause(
        "(%s, %s)%s(?, ?)".formatted(column(), id(), beyond()),
        p -> {
          field.type().bind(p, key);
          FieldType.ID.bind(p, id);
        });
  }

  private List<Found<T>> read(List<Clause> further, int limit) {
    if (!selection.indexed()) {
      List<Clause> all = new ArrayList<>(List.of(selection.all(null)));
      all.addAll(further);
      return select(Clause.all(all), limit);
    }
    Selection.Stretch stretch =
        new Selection.Stretch(from(), column(), id(), slice, further, limit);
    String moment = selection.spans(field);
    if (moment != null) {
      return new ReadingBySpans<>(this, stretch, moment).rows();
    }
    if (!selection.anywhereBeginsNearby(stretch)) {
      List<Found<T>> nearby = select(selection.nearby(stretch), limit);
      if (nearby.size() == limit) {
        return nearby;
      }
    }
    return select(selection.anywhere(stretch), limit);
  }

  /** The first rows for which a condition holds. */
  List<Found<T>> select(Clause where, int limit) {
    String sql =
        "select %s, %s as sort_value, %s as sort_id from %s where %s order by %s fetch first %d rows only"
            .formatted(
                selection.query().list().shown(),
                column(),
                id(),
                from(),
                where.sql(),
                slice.order(column(), id()),
                limit);
    Jdbc.Mapper<Found<T>> found =
        row ->
            new Found<>(
                view.map(row),
                field.type().read(row, "sort_value"),
                row.uuid("sort_id").toString());
    return onePlan
        ? jdbc.queryByOnePlan(sql, where.binder(), found)
        : jdbc.query(sql, where.binder(), found);
  }

  private String beyond() {
    return slice.descending() ? " < " : " > ";
  }

  private String column() {
    return selection.query().order(field);
  }

  private String id() {
    return selection.query().id();
  }

  private String from() {
    return selection.query().from() + field.join();
  }
}
