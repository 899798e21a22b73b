package org.guiju.platform.paging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list: conditions that all hold together, several values of one of them being a
 * union. What is null or empty asks for nothing.
 */
public final class ListQuery {

  private static final String WORLD = "*";
  private static final String CHINA = "CN";

  private final ListDefinition list;
  private final LocalDate on;
  private final List<Condition> conditions = new ArrayList<>();
  private final Map<String, String> columns = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Map<String, List<String>> plain = new HashMap<>();
  private String from;
  private String id;
  private boolean special;
  private boolean ofOneRegion;
  private boolean ofOneField;
  private @Nullable Search search;

  /** Asks for everything there was on a day. */
  public ListQuery(ListDefinition list, LocalDate on) {
    this.list = list;
    this.on = on;
    this.from = list.from();
    this.id = list.id();
    asked.add(list.dated() ? on.toString() : "");
    conditions.add(
        list.dated()
            ? new Condition(null, "p.from_on <= ? and p.to_on > ?", p -> p.date(on).date(on))
            : new Condition(null, "1 = 1", p -> {}));
  }

  /** A field has one of the values. */
  public ListQuery among(String name, @Nullable Collection<?> values) {
    if (values != null && !values.isEmpty()) {
      ListField field = list.field(name);
      List<?> distinct = values.stream().distinct().toList();
      ofOneRegion &= distinct.size() == 1 && columns.containsKey(name);
      ofOneField = field.leads() && distinct.size() == 1 && conditions.size() == 1;
      ask(name, distinct);
      plain.put(name, distinct.stream().map(String::valueOf).toList());
      conditions.add(
          new Condition(
              name, column(field) + in(distinct.size()), p -> field.type().bindAll(p, distinct)));
    }
    return this;
  }

  /** A field has that value. */
  public ListQuery equal(String name, @Nullable Object value) {
    return among(name, value == null ? List.of() : List.of(value));
  }

  /** A field lies between two values, both included; either may be open. */
  public ListQuery range(String name, @Nullable Object least, @Nullable Object most) {
    bound(name, " >= ?", least);
    bound(name, " <= ?", most);
    return this;
  }

  private void bound(String name, String comparison, @Nullable Object value) {
    if (value != null) {
      ListField field = list.field(name);
      special = true;
      ask(name, comparison + value);
      conditions.add(
          new Condition(name, column(field) + comparison, p -> field.type().bind(p, value)));
    }
  }

  /** A field holds a text, in any case. */
  public ListQuery part(String name, @Nullable String text) {
    return containing(name, text, column(list.field(name)));
  }

  /** One of several columns holds a text, in any case. */
  public ListQuery containing(String parameter, @Nullable String text, String... of) {
    List<String> columns = List.of(of);
    Texts texts = list.texts().columns().containsAll(columns) ? list.texts() : Texts.of(of);
    return holding(
        parameter, text, texts.indexed(), (word, grams) -> texts.holding(word, columns, grams));
  }

  /** A place, which may be one that is indexed, holds a text, in any case. */
  public ListQuery holding(
      String parameter, @Nullable String text, boolean indexed, Search.Place place) {
    if (text != null && !text.isBlank()) {
      String word = text.strip().toLowerCase(Locale.ROOT);
      special = true;
      ask(parameter, text);
      conditions.add(new Condition(null, indexed, grams -> place.holding(word, grams)));
    }
    return this;
  }

  /** Something is found by a text. */
  public ListQuery search(@Nullable String text, @Nullable Search by) {
    if (text != null && by != null) {
      special = true;
      ask("q", text);
      search = by;
    }
    return this;
  }

  /** Any other condition; it is part of what a cursor is bound to by what was asked. */
  public ListQuery where(String parameter, Object value, String sql, Jdbc.Binder binder) {
    special = true;
    ask(parameter, value);
    conditions.add(new Condition(null, sql, binder));
    return this;
  }

  /** Any condition on a field, which a facet of that field leaves out. */
  public ListQuery matching(String field, Object value, String sql, Jdbc.Binder binder) {
    special = true;
    ask(field, value);
    conditions.add(new Condition(field, sql, binder));
    return this;
  }

  /** A condition on what belongs to a thing, that one of the values is found there. */
  public ListQuery anyOf(
      String parameter, @Nullable Collection<?> values, String sql, Jdbc.@Nullable Binder before) {
    if (values != null && !values.isEmpty()) {
      List<?> distinct = values.stream().distinct().toList();
      where(
          parameter,
          distinct,
          sql.formatted(in(distinct.size())),
          p -> {
            if (before != null) {
              before.bind(p);
            }
            FieldType.TEXT.bindAll(p, distinct);
          });
    }
    return this;
  }

  /**
   * One and the same row {@code s} of what belongs to a thing has all that is asked of its columns.
   *
   * @param table of the rows
   * @param key column that names the thing
   */
  public ListQuery tied(String table, String key, Tie... ties) {
    return tied(table, key, "", p -> {}, ties);
  }

  /** The same of rows that each hold from a day on to another: of those of the day asked for. */
  public ListQuery tiedThen(String table, String key, Tie... ties) {
    return tied(table, key, "s.from_on <= ? and s.to_on > ? and ", p -> p.date(on).date(on), ties);
  }

  private ListQuery tied(String table, String key, String then, Jdbc.Binder day, Tie... ties) {
    List<Tie> asked = Arrays.stream(ties).filter(Tie::asked).toList();
    if (asked.isEmpty()) {
      return this;
    }
    String conditions =
        asked.stream()
            .map(tie -> "s." + tie.column() + in(tie.distinct().size()))
            .collect(Collectors.joining(" and "));
    return where(
        asked.stream().map(Tie::parameter).collect(Collectors.joining(",")),
        asked.stream().map(Tie::distinct).toList(),
        "%s in (select s.%s from %s s where %s%s)"
            .formatted(list.id(), key, table, then, conditions),
        p -> {
          day.bind(p);
          for (Tie tie : asked) {
            FieldType.TEXT.bindAll(p, tie.distinct());
          }
        });
  }

  /**
   * It belongs to one of the regions, with one of the roles where any are asked for. A list of one
   * region is read in its own order; one of everything is no condition. To be called first, so that
   * the conditions on fields that the table of regions has are on its columns.
   *
   * @return whether it is a condition
   */
  public boolean within(
      RegionTable table, @Nullable Collection<String> codes, @Nullable Collection<?> roles) {
    List<String> regions = codes == null ? List.of() : codes.stream().distinct().toList();
    List<?> held = roles == null ? List.of() : roles.stream().distinct().toList();
    if (regions.isEmpty() || regions.contains(WORLD)) {
      return false;
    }
    if (conditions.size() > 1) {
      throw new IllegalStateException("Regions are to be asked for first");
    }
    ask(KeptCounts.REGION, regions);
    ask(KeptCounts.ROLE, held);
    String condition =
        "r.region_code"
            + in(regions.size())
            + (held.isEmpty() ? "" : " and r.role" + in(held.size()));
    Jdbc.Binder binder =
        p -> {
          FieldType.TEXT.bindAll(p, regions);
          FieldType.TEXT.bindAll(p, held);
        };
    if (regions.size() > 1) {
      special = true;
      conditions.add(
          new Condition(
              null,
              "%s in (select r.%s from %s r where %s)"
                  .formatted(list.id(), table.id(), table.table(), condition),
              binder));
      return true;
    }
    lead(table.table(), table.id(), table.columns());
    plain.put(KeptCounts.REGION, regions);
    if (!held.isEmpty()) {
      plain.put(KeptCounts.ROLE, held.stream().map(String::valueOf).toList());
    }
    conditions.add(new Condition(null, condition, binder));
    ofOneRegion = held.isEmpty();
    return true;
  }

  /**
   * It is found in a table {@code r} that has one row at most for each thing and day, which holds
   * what the list is ordered by: the list is read in that table's order. To be called first, as
   * {@link #within}.
   *
   * @param key column that names the thing
   * @param ordered columns of the table that stand for fields of the list, by field
   * @param sql condition on its rows
   */
  public ListQuery leading(
      String table,
      String key,
      Map<String, String> ordered,
      String parameter,
      Object value,
      String sql,
      Jdbc.Binder binder) {
    if (conditions.size() > 1) {
      throw new IllegalStateException("What leads is to be asked for first");
    }
    lead(table, key, ordered);
    return where(parameter, value, sql, binder);
  }

  private void lead(String table, String key, Map<String, String> ordered) {
    from = "%s r join %s on %s = r.%s".formatted(table, list.from(), list.id(), key);
    id = "r." + key;
    columns.putAll(ordered);
  }

  /**
   * A region column lies in one of the regions or below it; one of everything is no condition.
   *
   * @param subtree codes of a region and of all below
   */
  public ListQuery below(
      String column, @Nullable Collection<String> codes, Function<String, Set<String>> subtree) {
    if (codes == null || codes.isEmpty() || codes.contains(WORLD)) {
      return this;
    }
    if (codes.contains(CHINA)) {
      return where(KeptCounts.REGION, codes, column + " is not null", p -> {});
    }
    Set<String> all = new TreeSet<>();
    codes.forEach(code -> all.addAll(subtree.apply(code.strip())));
    return where(KeptCounts.REGION, codes, column + " = any(?)", p -> p.texts(all));
  }

  private void ask(String parameter, Object value) {
    asked.add(parameter + "=" + value);
  }

  private static String in(int values) {
    return values == 1 ? " = ?" : " in (?" + ", ?".repeat(values - 1) + ")";
  }

  /** The day that is asked about. */
  public LocalDate on() {
    return on;
  }

  ListDefinition list() {
    return list;
  }

  String from() {
    return from;
  }

  String id() {
    return id;
  }

  String column(ListField field) {
    return field.name().equals("id")
        ? id
        : Objects.requireNonNullElse(columns.get(field.name()), field.column());
  }

  /**
   * Whether an index answers all that is asked but for the day, in the order of that field: nothing
   * is asked, or in the list's own order one value of a field with which such an index begins, or
   * one each of columns of the table of regions, with which its indexes begin.
   */
  boolean byOneIndex(ListField field) {
    boolean everything = conditions.size() == 1 && field.join().isEmpty();
    boolean inOwnOrder = field.name().equals(list.listing().ownOrder());
    return !special && (everything || inOwnOrder && (ofOneRegion || ofOneField));
  }

  /** What a list of that field is ordered by. */
  String order(ListField field) {
    return field.order().equals(field.column()) ? column(field) : field.order();
  }

  /** All that was asked, as text. */
  String asked() {
    return String.join("\u001f", asked);
  }

  /** The conditions that are values of fields alone, or null where there are others. */
  @Nullable Map<String, List<String>> plain() {
    return special ? null : plain;
  }

  /** Whether texts that are indexed have to hold something, beside what is looked for. */
  boolean holdsTexts() {
    return conditions.stream().anyMatch(Condition::byTexts);
  }

  /** The conditions, but those on texts that are indexed. */
  Clause whateverTexts() {
    return byTexts(false);
  }

  /** The conditions on texts that are indexed, for rows that are read anyway. */
  Clause texts() {
    return holdsTexts() ? byTexts(true) : Clause.of("1 = 1");
  }

  private Clause byTexts(boolean byTexts) {
    return Clause.all(
        conditions.stream()
            .filter(c -> c.byTexts() == byTexts)
            .map(c -> c.wording().in(false))
            .toList());
  }

  /** What is looked for by a text, which is no part of {@link #where}. */
  @Nullable Search search() {
    return search;
  }

  /** The conditions, but those on that field. */
  Clause where(@Nullable String without, boolean grams) {
    return Clause.all(
        conditions.stream()
            .filter(c -> without == null || !without.equals(c.field()))
            .map(c -> c.wording().in(grams))
            .toList());
  }
}
