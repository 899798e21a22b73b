package org.guiju.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;
import org.jspecify.annotations.Nullable;

/**
 * Answers lists, page by page: in the order of a field, the things that have none last in either
 * direction, those of one value by their ids.
 */
@ApplicationScoped
public class Lists {

  private static final String PRESENT = "=";
  private static final String ABSENT = "-";

  private final Jdbc jdbc;

  Lists(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** One row, with the keys by which the list goes on after it. */
  private record Found<T>(T item, @Nullable String value, String id) {}

  /** A page without facets, of a list that no counts are kept of. */
  public <T> Page<T> page(ListQuery query, PageRequest request, Jdbc.Mapper<T> view) {
    return page(query, request, FacetRequest.none(), null, view);
  }

  /**
   * The page asked for.
   *
   * @param kept counts that are kept of the list; null where there are none
   * @param view an item of a row
   */
  public <T> Page<T> page(
      ListQuery query,
      PageRequest request,
      FacetRequest facets,
      @Nullable KeptCounts kept,
      Jdbc.Mapper<T> view) {
    Slice slice = query.list().listing().open(request, query.asked());
    ListField field = query.list().field(slice.field());
    List<ListField> counted = query.list().facets(facets.facets);
    List<Found<T>> found =
        field.nullable() ? twoParts(query, slice, field, view) : part(query, slice, field, view);
    Page<T> page =
        slice.page(
            found,
            row ->
                field.nullable()
                    ? List.of(row.value() == null ? ABSENT : PRESENT + row.value(), row.id())
                    : List.of(Objects.requireNonNull(row.value()), row.id()),
            Found::item,
            () -> 0);
    if (!slice.counted() && counted.isEmpty()) {
      return page;
    }
    return new Counts(jdbc, query, kept).complete(page, slice.counted(), counted);
  }

  private <T> List<Found<T>> part(
      ListQuery query, Slice slice, ListField field, Jdbc.Mapper<T> view) {
    return slice.fromStart()
        ? rows(query, slice, field, "", p -> {}, slice.fetch(), view)
        : after(query, slice, field, "", slice.after().getFirst(), view);
  }

  /** Those that have a value, then those that have none: either part is read by an index. */
  private <T> List<Found<T>> twoParts(
      ListQuery query, Slice slice, ListField field, Jdbc.Mapper<T> view) {
    String column = query.column(field);
    String last = slice.fromStart() ? PRESENT : slice.after().getFirst();
    List<Found<T>> found = new ArrayList<>();
    if (slice.fromStart()) {
      found.addAll(
          rows(
              query,
              slice,
              field,
              " and " + column + " is not null",
              p -> {},
              slice.fetch(),
              view));
    } else if (last.startsWith(PRESENT)) {
      found.addAll(
          after(query, slice, field, " and " + column + " is not null", last.substring(1), view));
    }
    int missing = slice.fetch() - found.size();
    if (missing > 0) {
      boolean within = !slice.fromStart() && last.equals(ABSENT);
      Object id = within ? slice.key(1, FieldType.ID::parse) : "";
      found.addAll(
          rows(
              query,
              slice,
              field,
              " and %s is null".formatted(column)
                  + (within
                      ? " and %s %s ?".formatted(query.id(), slice.descending() ? "<" : ">")
                      : ""),
              p -> {
                if (within) {
                  FieldType.ID.bind(p, id);
                }
              },
              missing,
              view));
    }
    return found;
  }

  private <T> List<Found<T>> after(
      ListQuery query,
      Slice slice,
      ListField field,
      String condition,
      String value,
      Jdbc.Mapper<T> view) {
    Object key = slice.key(0, text -> field.type().parse(value));
    Object id = slice.key(1, FieldType.ID::parse);
    return rows(
        query,
        slice,
        field,
        condition
            + " and (%s, %s) %s (?, ?)"
                .formatted(query.column(field), query.id(), slice.descending() ? "<" : ">"),
        p -> {
          field.type().bind(p, key);
          FieldType.ID.bind(p, id);
        },
        slice.fetch(),
        view);
  }

  private <T> List<Found<T>> rows(
      ListQuery query,
      Slice slice,
      ListField field,
      String condition,
      Jdbc.Binder binder,
      int limit,
      Jdbc.Mapper<T> view) {
    String sql =
        "select %s, %s as sort_value, %s as sort_id from %s where %s%s order by %s fetch first %d rows only"
            .formatted(
                query.list().shown(),
                query.column(field),
                query.id(),
                query.from() + field.join(),
                query.where(null),
                condition,
                slice.order(query.column(field), query.id()),
                limit);
    return jdbc.query(
        sql,
        p -> {
          query.bind(p, null);
          binder.bind(p);
        },
        row -> new Found<>(view.map(row), field.type().read(row, "sort_value"), id(row)));
  }

  private static String id(Row row) throws SQLException {
    return row.uuid("sort_id").toString();
  }
}
