package org.guiju.platform.paging;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a query asks for, in the words of the database at hand.
 *
 * @param grams whether the database has indexes of pairs of characters
 */
record Selection(ListQuery query, boolean grams) {

  /**
   * Rows that are read in the list's order for each that is wanted, before an index of texts is
   * asked.
   */
  private static final int READ_FOR_ONE = 20;

  /** The same for parts of an export, since each that asks an index sorts all that is left. */
  private static final int READ_FOR_ONE_OF_MANY = 200;

  /** Whether an index of texts can find what is asked for. */
  boolean indexed() {
    return grams
        && query.list().texts().indexed()
        && (query.search() != null || query.holdsTexts());
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
            ? oneOf(ways(where).stream().map(way -> ids(query.from(), way)).toList())
            : search.condition(grams));
  }

  /**
   * What is asked for among the first rows of the list in an order, whatever their texts hold:
   * where words are frequent, a page is found there.
   */
  Clause nearby(List<Clause> further, String from, String order, int limit) {
    int each = limit > PageRequest.MAX_LIMIT + 1 ? READ_FOR_ONE_OF_MANY : READ_FOR_ONE;
    Search search = query.search();
    Clause texts = search == null ? Clause.of("1 = 1") : search.condition(false);
    return Clause.all(
        with(query.where(null, false), further),
        oneOf(List.of(first(from, with(query.whateverTexts(), further), order, limit * each))),
        texts);
  }

  /**
   * What is asked for in the whole list, by indexes: of each way in which it can be found the first
   * rows in an order, among which the first of all are.
   */
  Clause anywhere(List<Clause> further, String from, String order, int limit) {
    Clause where = with(query.where(null, true), further);
    return Clause.all(
        with(query.whateverTexts(), further),
        oneOf(ways(where).stream().map(way -> first(from, way, order, limit)).toList()));
  }

  /** Conditions that indexes answer, of which one at least holds for whatever is found. */
  private List<Clause> ways(Clause where) {
    Search search = query.search();
    return search == null
        ? List.of(where)
        : search.ways().stream().map(way -> Clause.all(where, way)).toList();
  }

  private static Clause with(Clause where, List<Clause> further) {
    return Clause.all(Stream.concat(Stream.of(where), further.stream()).toList());
  }

  private Clause first(String from, Clause where, String order, int limit) {
    return ids(from, where)
        .between(
            "select f.id from (", " order by " + order + " fetch first " + limit + " rows only) f");
  }

  private Clause ids(String from, Clause where) {
    return where.between("select " + query.id() + " as id from " + from + " where ", "");
  }

  private Clause oneOf(List<Clause> selects) {
    return Clause.joined(selects, " union all ").between(query.id() + " in (", ")");
  }
}
