package org.guiju.platform.paging;

import java.util.List;
import java.util.stream.Stream;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a query asks for, in the words of the database at hand.
 *
 * @param grams whether the database has indexes of neighbouring characters
 */
record Selection(ListQuery query, boolean grams) {

  /**
   * Rows that are read in the list's order for each that is wanted, before an index of texts is
   * asked.
   */
  private static final int READ_FOR_ONE = 20;

  /** The same for parts of an export, since each that asks an index sorts all that is left. */
  private static final int READ_FOR_ONE_OF_MANY = 200;

  /** The same where only a thing's own row is read, and nothing that is tied to it. */
  private static final int OWN_READ_FOR_ONE = 100;

  /**
   * A stretch of the list in one of its orders.
   *
   * @param from the tables
   * @param column what it is ordered by, and by the id after that
   * @param further conditions beside what is asked for, such as that it begins after a row
   * @param limit how many rows at most
   */
  record Stretch(
      String from, String column, String id, Slice slice, List<Clause> further, int limit) {

    private String order() {
      return slice.order(column, id);
    }

    private Clause of(Clause where) {
      return Clause.all(Stream.concat(Stream.of(where), further.stream()).toList());
    }

    private boolean ofMany() {
      return limit > PageRequest.MAX_LIMIT + 1;
    }
  }

  /**
   * The selection for a query.
   *
   * @param jdbc is asked which words are nowhere but in the things' own texts, where that helps
   */
  static Selection of(ListQuery query, boolean grams, Jdbc jdbc) {
    Selection selection = new Selection(query, grams);
    Search search = query.search();
    if (search != null && selection.indexed()) {
      search.ruleOut(jdbc);
    }
    return selection;
  }

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
            ? oneOf(
                search.ways().stream()
                    .map(way -> ids(query.from(), Clause.all(where, way.condition())))
                    .toList())
            : search.condition(grams));
  }

  /**
   * Whether {@link #anywhere} looks in the first rows of the list by itself, and in more of them
   * than {@link #nearby} does.
   */
  boolean anywhereBeginsNearby(Stretch stretch) {
    Search search = query.search();
    return !stretch.ofMany() && (search == null || search.ownOnly());
  }

  /**
   * What is asked for among the first rows of the list in an order, whatever their texts hold:
   * where words are frequent, a page is found there.
   */
  Clause nearby(Stretch stretch) {
    int each = stretch.ofMany() ? READ_FOR_ONE_OF_MANY : READ_FOR_ONE;
    Search search = query.search();
    Clause texts = search == null ? Clause.of("1 = 1") : search.condition(false);
    return Clause.all(
        stretch.of(query.where(null, false)),
        oneOf(List.of(first(stretch, query.whateverTexts(), stretch.limit() * each))),
        texts);
  }

  /**
   * What is asked for in the whole list, by indexes: of each way in which it can be found the first
   * rows in an order, among which the first of all are.
   */
  Clause anywhere(Stretch stretch) {
    Search search = query.search();
    List<Search.Way> ways = search == null ? List.of(Search.Way.ANY) : search.ways();
    return Clause.all(
        stretch.of(query.whateverTexts()),
        oneOf(ways.stream().map(way -> found(stretch, way)).toList()));
  }

  private Clause found(Stretch stretch, Search.Way way) {
    Clause indexed = Clause.all(query.where(null, true), way.condition());
    return way.own() == null || stretch.ofMany()
        ? first(stretch, indexed, stretch.limit())
        : nearbyOrAnywhere(stretch, Clause.all(query.texts(), way.own()), indexed);
  }

  /**
   * What a thing's own row tells is looked for in more of the next rows, and by the index only
   * where these are not enough: a word of one text in a hundred is rare there, and yet has an index
   * give all of a large register to be sorted.
   */
  private Clause nearbyOrAnywhere(Stretch stretch, Clause own, Clause indexed) {
    Clause next =
        stretch
            .of(query.whateverTexts())
            .between(
                "select p.*, %s as sort_value, %s as sort_id from %s where "
                    .formatted(stretch.column(), stretch.id(), stretch.from()),
                " order by %s fetch first %d rows only"
                    .formatted(stretch.order(), stretch.limit() * OWN_READ_FOR_ONE));
    Clause near =
        Clause.joined(List.of(next, own), ") p where ")
            .between(
                "select p.sort_id as id from (",
                " order by %s fetch first %d rows only"
                    .formatted(
                        stretch.slice().order("p.sort_value", "p.sort_id"), stretch.limit()));
    Clause rest =
        first(
            stretch,
            Clause.all(indexed, Clause.of("(select count(*) from near) < " + stretch.limit())),
            stretch.limit());
    return Clause.joined(List.of(near, rest), ") select near.id from near union all ")
        .between("select w.id from (with near as materialized (", ") w");
  }

  private Clause first(Stretch stretch, Clause where, int limit) {
    return ids(stretch.from(), stretch.of(where))
        .between(
            "select f.id from (",
            " order by " + stretch.order() + " fetch first " + limit + " rows only) f");
  }

  private Clause ids(String from, Clause where) {
    return where.between("select " + query.id() + " as id from " + from + " where ", "");
  }

  private Clause oneOf(List<Clause> selects) {
    return Clause.joined(selects, " union all ").between(query.id() + " in (", ")");
  }
}
