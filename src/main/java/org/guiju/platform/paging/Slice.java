package org.guiju.platform.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Which rows of a list are wanted. The repository fetches {@link #fetch} rows after {@link #after},
 * one more than are shown, so that it is known whether there is a next page.
 *
 * @param field the sort field, one of the listing's
 * @param descending whether the field, and with it the tie-breaker, runs downwards
 * @param limit how many rows are shown
 * @param after sort keys of the last row seen as {@code toString} gave them, the tie-breaker last;
 *     empty on the first page
 * @param counted whether the number of all rows is wanted
 * @param binding what ties the cursor to the list
 */
public record Slice(
    String field, boolean descending, int limit, List<String> after, boolean counted, int binding) {

  public Slice {
    after = List.copyOf(after);
  }

  /** How many rows to fetch. */
  public int fetch() {
    return limit + 1;
  }

  /** Whether rows are wanted from the start. */
  public boolean fromStart() {
    return after.isEmpty();
  }

  /**
   * One of the keys of the last row seen, read by its type; MALFORMED where it does not read so.
   */
  public <T> T key(int index, Function<String, T> reader) {
    try {
      return reader.apply(after.get(index));
    } catch (RuntimeException e) {
      throw Cursor.unreadable();
    }
  }

  /**
   * The condition that leaves out what was seen, in SQL and HQL alike: {@code true} on the first
   * page, else {@code (column, id) > (:after0, :after1)}. The columns must not be null; wrap those
   * that may be in coalesce.
   */
  public String condition(String column, String tieBreaker) {
    return fromStart()
        ? "1 = 1"
        : "(%s, %s) %s (:after0, :after1)".formatted(column, tieBreaker, descending ? "<" : ">");
  }

  /** The order, in SQL and HQL alike, without the words {@code order by}. */
  public String order(String column, String tieBreaker) {
    String direction = descending ? "desc" : "asc";
    return "%s %s, %s %s".formatted(column, direction, tieBreaker, direction);
  }

  /**
   * The page made of the rows that were fetched.
   *
   * @param fetched up to {@link #fetch} rows in order
   * @param keys the sort keys of a row, the tie-breaker last, as {@link #after} will have them
   * @param view what is shown of a row
   * @param count the number of all rows; only called where it is wanted
   */
  public <R, T> Page<T> page(
      List<R> fetched, Function<R, List<?>> keys, Function<R, T> view, LongSupplier count) {
    List<R> shown = fetched.size() > limit ? fetched.subList(0, limit) : fetched;
    String next =
        fetched.size() > limit
            ? new Cursor(
                    binding, keys.apply(shown.getLast()).stream().map(String::valueOf).toList())
                .encode()
            : null;
    return new Page<>(shown.stream().map(view).toList(), next, counted ? count.getAsLong() : null);
  }
}
