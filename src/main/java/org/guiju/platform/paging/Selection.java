package org.guiju.platform.paging;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a query asks for, in the words of the database at hand.
 *
 * @param search what is looked for by a text
 * @param grams whether the database has indexes of neighbouring characters
 */
record Selection(ListQuery query, @Nullable Search search, boolean grams) {

  /**
   * Rows that are read in the list's order for each that is wanted, before an index of texts is
   * asked.
   */
  private static final int READ_FOR_ONE = 20;

  /** The same for parts of an export, since each that asks an index sorts all that is left. */
  private static final int READ_FOR_ONE_OF_MANY = 200;

  /** The same where only a thing's own row is read, and nothing that is tied to it. */
  private static final int OWN_READ_FOR_ONE = 100;

  /** Rows that an index may give at once, where only a thing's own texts are looked at. */
  private static final int MOST_OF_OWN = 500;

  /** The same where what is tied to each of them is looked at. */
  private static final int MOST = 100;

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

    /** The same of which only some rows are left. */
    Stretch and(List<Clause> conditions, int most) {
      return new Stretch(
          from,
          column,
          id,
          slice,
          Stream.concat(further.stream(), conditions.stream()).toList(),
          most);
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
    Search search = query.search();
    Selection selection = new Selection(query, search, grams);
    if (search != null && selection.indexed()) {
      search.ruleOut(jdbc);
    }
    return selection;
  }

  /** Whether an index of texts can find what is asked for. */
  boolean indexed() {
    return grams && query.list().texts().indexed() && (search != null || query.holdsTexts());
  }

  /**
   * Whether PostgreSQL has an index that answers all that is asked for, in the order of that field:
   * then its plan is the best one for any values.
   */
  boolean byOneIndex(ListField field) {
    return grams && query.byOneIndex(field);
  }

  /** Everything that is asked, but for conditions on one field. */
  Clause all(@Nullable String without) {
    Clause where = query.where(without, grams);
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
    return !stretch.ofMany() && ownOnly();
  }

  /**
   * The moment of recording by whose spans an index of texts can be asked for a part of the list in
   * the order of that field; null where it cannot.
   */
  @Nullable String spans(ListField field) {
    String moment = query.list().texts().recorded();
    return indexed() && field.column().equals(moment) ? moment : null;
  }

  /** The rows that {@link #nearbyBySpans} looks at. */
  Clause walked(Stretch stretch) {
    return stretch
        .of(query.whateverTexts())
        .between(
            "select %s as sort_value from %s where ".formatted(stretch.column(), stretch.from()),
            " order by %s fetch first %d rows only"
                .formatted(stretch.order(), walkedRows(stretch)));
  }

  /** How many they are, where the list has so many. */
  int walkedRows(Stretch stretch) {
    return stretch.limit() * (ownOnly() ? OWN_READ_FOR_ONE : READ_FOR_ONE);
  }

  private boolean ownOnly() {
    return search == null || search.ownOnly();
  }

  /**
   * How many rows an index may be expected to give at once, however long the time in which they
   * were recorded.
   */
  int most() {
    return ownOnly() ? MOST_OF_OWN : MOST;
  }

  /** Whether texts of other things hold a word rarely. */
  boolean rareElsewhere() {
    return search != null && search.rareElsewhere();
  }

  /** The same without these. */
  Selection withoutRare() {
    return new Selection(query, search == null ? null : search.withoutRare(), grams);
  }

  /** What is found by these, wherever it is in the list. */
  Clause rarely(Stretch stretch) {
    return beyond(
        stretch,
        ways().filter(Search.Way::rare),
        way -> Clause.all(query.where(null, true), way.condition()));
  }

  /**
   * What is asked for among the first rows, where the list can be searched by {@link #spans} after
   * them.
   */
  Clause nearbyBySpans(Stretch stretch) {
    if (!ownOnly()) {
      return nearby(stretch, READ_FOR_ONE);
    }
    Clause own =
        search == null ? query.texts() : Clause.all(query.texts(), search.condition(false));
    return Clause.all(
        stretch.of(query.whateverTexts()),
        oneOf(List.of(near(stretch, own).between("select n.id from (", ") n"))));
  }

  /**
   * What is asked for beyond the first rows, by indexes.
   *
   * @param spans in which it was recorded; null where it may have been at any time
   */
  Clause beyond(Stretch stretch, String moment, @Nullable Spans spans) {
    return beyond(
        stretch,
        ways(),
        way -> {
          Clause found = Clause.all(query.where(null, true), way.condition());
          return spans != null && (way.byTexts() || query.holdsTexts())
              ? Clause.all(found, spans.holding(moment))
              : found;
        });
  }

  private Clause beyond(
      Stretch stretch, Stream<Search.Way> ways, Function<Search.Way, Clause> found) {
    return Clause.all(
        stretch.of(query.whateverTexts()),
        oneOf(ways.map(way -> first(stretch, found.apply(way), stretch.limit())).toList()));
  }

  private Stream<Search.Way> ways() {
    return search == null ? Stream.of(Search.Way.ANY) : search.ways().stream();
  }

  /**
   * What is asked for among the first rows of the list in an order, whatever their texts hold:
   * where words are frequent, a page is found there.
   */
  Clause nearby(Stretch stretch) {
    return nearby(stretch, stretch.ofMany() ? READ_FOR_ONE_OF_MANY : READ_FOR_ONE);
  }

  private Clause nearby(Stretch stretch, int each) {
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
    return Clause.all(
        stretch.of(query.whateverTexts()), oneOf(ways().map(way -> found(stretch, way)).toList()));
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
    Clause rest =
        first(
            stretch,
            Clause.all(indexed, Clause.of("(select count(*) from near) < " + stretch.limit())),
            stretch.limit());
    return Clause.joined(List.of(near(stretch, own), rest), ") select near.id from near union all ")
        .between("select w.id from (with near as materialized (", ") w");
  }

  /** Which of the next rows have texts that their own rows tell. */
  private Clause near(Stretch stretch, Clause own) {
    Clause next =
        stretch
            .of(query.whateverTexts())
            .between(
                "select p.*, %s as sort_value, %s as sort_id from %s where "
                    .formatted(stretch.column(), stretch.id(), stretch.from()),
                " order by %s fetch first %d rows only"
                    .formatted(stretch.order(), stretch.limit() * OWN_READ_FOR_ONE));
    return Clause.joined(List.of(next, own), ") p where ")
        .between(
            "select p.sort_id as id from (",
            " order by %s fetch first %d rows only"
                .formatted(stretch.slice().order("p.sort_value", "p.sort_id"), stretch.limit()));
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
