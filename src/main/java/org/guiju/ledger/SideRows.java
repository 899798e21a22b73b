package org.guiju.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guiju.ledger.SideTable.Column;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Parameters;
import org.guiju.platform.jdbc.Row;

/** Reads and writes the rows of all side tables. */
@ApplicationScoped
public class SideRows {

  private static final String THINGS = " from unnest(cast(? as uuid array)) as k (id) join ";

  /** Rows with bytes may be large, so they are read thing by thing. */
  private static final int AT_ONCE = 500;

  private final Jdbc jdbc;
  private final List<SideTable> tables;

  SideRows(Jdbc jdbc, @Any Instance<SideTable> tables) {
    this.jdbc = jdbc;
    this.tables = tables.stream().sorted(Comparator.comparing(SideTable::name)).toList();
  }

  /** All side tables by name. */
  public List<SideTable> tables() {
    return tables;
  }

  /** How many things are to be read at a time, so that little is held. */
  public int atOnce(SideTable table) {
    return table.hasBytes() ? 1 : AT_ONCE;
  }

  /** Those of the things that have rows in any side table. */
  public Set<UUID> having(Collection<Ref> things) {
    Set<UUID> having = new HashSet<>();
    for (SideTable table : tables) {
      Set<UUID> own =
          things.stream()
              .filter(t -> t.type().equals(table.type()))
              .map(Ref::id)
              .collect(Collectors.toSet());
      if (!own.isEmpty()) {
        having.addAll(
            jdbc.query(
                "select distinct k.id as thing" + THINGS + table.join(),
                p -> p.uuids(own),
                row -> row.uuid("thing")));
      }
    }
    return having;
  }

  /** Hands over the rows of things one by one. */
  public void read(SideTable table, Collection<UUID> things, Consumer<SideRow> to) {
    String columns =
        table.columns().stream().map(c -> "s." + c.name()).collect(Collectors.joining(", "));
    String key = table.key().stream().map(k -> "s." + k).collect(Collectors.joining(", "));
    jdbc.stream(
        "select " + columns + THINGS + table.join() + " order by " + key,
        p -> p.uuids(things),
        row -> to.accept(row(table, row)));
  }

  /** Puts rows in, in the place of those that are there. */
  public void put(List<SideRow> rows) {
    Map<String, List<SideRow>> byTable =
        rows.stream().collect(Collectors.groupingBy(SideRow::table));
    for (SideTable table : tables) {
      put(table, byTable.getOrDefault(table.name(), List.of()));
    }
  }

  /** Whether there is a side table of that name. */
  public boolean knows(String table) {
    return tables.stream().anyMatch(t -> t.name().equals(table));
  }

  void clear() {
    tables.forEach(table -> jdbc.update("delete from " + table.name(), p -> {}));
  }

  private void put(SideTable table, List<SideRow> given) {
    // Several things may have the same row, such as documents with the same content.
    Map<List<String>, SideRow> byKey = new LinkedHashMap<>();
    for (SideRow row : given) {
      byKey.put(
          table.key().stream().map(k -> Objects.requireNonNull(row.values().get(k))).toList(), row);
    }
    List<SideRow> rows = List.copyOf(byKey.values());
    String key = table.key().stream().map(k -> k + " = ?").collect(Collectors.joining(" and "));
    List<Column> keys =
        table.columns().stream().filter(c -> table.key().contains(c.name())).toList();
    String names = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    String marks = table.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
    jdbc.batch(
        "delete from " + table.name() + " where " + key,
        rows,
        (p, row) -> {
          for (String name : table.key()) {
            bind(
                p, keys.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow(), row);
          }
        });
    jdbc.batch(
        "insert into " + table.name() + " (" + names + ") values (" + marks + ")",
        rows,
        (p, row) -> {
          for (Column column : table.columns()) {
            bind(p, column, row);
          }
        });
  }

  private static SideRow row(SideTable table, Row row) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      values.put(column.name(), text(column, row));
    }
    return new SideRow(table.name(), values);
  }

  private static String text(Column column, Row row) throws SQLException {
    String name = column.name();
    return switch (column.form()) {
      case TEXT -> row.text(name);
      case UUID -> row.uuid(name).toString();
      case NUMBER -> Long.toString(row.longValue(name));
      case INSTANT -> row.instant(name).toString();
      case FLAG -> Boolean.toString(row.flag(name));
      case BYTES -> Base64.getEncoder().encodeToString(row.bytes(name));
    };
  }

  private static void bind(Parameters p, Column column, SideRow row) throws SQLException {
    String text = Objects.requireNonNull(row.values().get(column.name()), column.name());
    switch (column.form()) {
      case TEXT -> p.text(text);
      case UUID -> p.uuid(UUID.fromString(text));
      case NUMBER -> p.number(Long.parseLong(text));
      case INSTANT -> p.instant(Instant.parse(text));
      case FLAG -> p.flag(Boolean.parseBoolean(text));
      case BYTES -> p.bytes(Base64.getDecoder().decode(text));
    }
  }
}
