package org.guiju.platform.paging;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a query asks for, in the words of the database at hand.
 *
 * @param grams whether the database has indexes of pairs of characters
 */
record Selection(ListQuery query, boolean grams) {

  /**
   * Rows that a search reads in the list's order for each that is wanted, before it asks an index.
   */
  private static final int READ_FOR_ONE = 20;

  /** Whether what is looked for can be found by an index. */
  boolean indexed() {
    return grams && query.search() != null && query.list().texts().indexed();
  }

  /** Everything that is asked, but for conditions on one field. */
  Clause all(@Nullable String without) {
    Clause where = query.where(without, grams);
    Search search = query.search();
    if (search == null) {
      return where;
    }
    return Clause.all(
        where,
        indexed()
            ? oneOf(
                search.ways().stream()
                    .map(way -> ids(query.from(), Clause.all(where, way)))
                    .toList())
            : search.condition(grams));
  }

  /**
   * What is looked for among the first rows of the list in an order: where words are frequent, a
   * page is found there.
   */
  Clause nearby(List<Clause> further, String from, String order, int limit) {
    Clause where = where(further);
    return Clause.all(
        where,
        oneOf(List.of(first(from, where, order, limit * READ_FOR_ONE))),
        search().condition(false));
  }

  /**
   * What is looked for in the whole list, by indexes: of each way in which it can be found the
   * first rows in an order, among which the first of all are.
   */
  Clause anywhere(List<Clause> further, String from, String order, int limit) {
    Clause where = where(further);
    return Clause.all(
        where,
        oneOf(
            search().ways().stream()
                .map(way -> first(from, Clause.all(where, way), order, limit))
                .toList()));
  }

  private Search search() {
    return Objects.requireNonNull(query.search());
  }

  private Clause where(List<Clause> further) {
    return Clause.all(
        Stream.concat(Stream.of(query.where(null, grams)), further.stream()).toList());
  }

  private Clause first(String from, Clause where, String order, int limit) {
    return ids(from, where)
        .between(
            "select f.id from (",
            " order by " + order + " fetch first " + limit + " rows only) f");
  }

  private Clause ids(String from, Clause where) {
    return where.between("select " + query.id() + " as id from " + from + " where ", "");
  }

  private Clause oneOf(List<Clause> selects) {
    return Clause.joined(selects, " union all ").between(query.id() + " in (", ")");
  }
}
