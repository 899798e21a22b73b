package org.guiju.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Reads rows of evidence page by page. */
final class EvidenceTable {

  private static final String COLUMNS =
      "subject_type, subject_id, occurrence, starts_on, ends_on, kind, nature, level, role,"
          + " work_type, stage, committee, type, party, amount, recorded_at, measure, share";

  private EvidenceTable() {}

  private static boolean hasIndexByKind(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }

  /** Whether its rows are those of facts, in the order of their own days. */
  private static boolean isOfFactsAsTheyAre(Filter filter) {
    return !filter.distinct() && filter.dated() == null && filter.territory() == null;
  }

  /**
   * Begins a statement that reads a page of each kind and measure, and merges them: a kind of which
   * there is little may lie far behind the others.
   */
  private static void kinds(Sql sql, Filter filter) {
    List<Kind> kinds =
        filter.kinds().isEmpty() ? List.of(Kind.values()) : List.copyOf(filter.kinds());
    Stream<String> none = filter.kinds().isEmpty() ? Stream.of("") : Stream.empty();
    sql.add("select " + COLUMNS)
        .add(
            " from unnest(cast(? as varchar array)) as kinds (of_kind)"
                + " cross join unnest(cast(? as varchar array)) as measures (of_measure)"
                + " cross join lateral (",
            Stream.concat(kinds.stream().map(Kind::name), none).toArray(String[]::new),
            Conditions.measures(filter).toArray(String[]::new));
  }

  static List<EvidenceRow> page(
      Connection connection,
      Filter filter,
      When when,
      @Nullable Beside beside,
      @Nullable Instant knownAt,
      boolean descending,
      EvidenceRow.@Nullable Position after,
      int limit)
      throws SQLException {
    Sql sql = new Sql();
    String order =
        " order by starts_on%1$s, subject_id%1$s, occurrence%1$s fetch first %2$d rows only"
            .formatted(descending ? " desc" : "", limit);
    boolean byKinds = hasIndexByKind(connection) && isOfFactsAsTheyAre(filter);
    if (byKinds) {
      kinds(sql, filter);
    }
    sql.add("select " + COLUMNS);
    Conditions.facts(sql, filter, false, when, knownAt);
    Conditions.beside(sql, beside, knownAt);
    if (after != null) {
      sql.add(
          " and (starts_on, subject_id, occurrence) " + (descending ? "<" : ">") + " (?, ?, ?)",
          after.on(),
          after.subjectId(),
          after.occurrence());
    }
    if (byKinds) {
      sql.add(" and kind = of_kind and measure = of_measure" + order + ") one");
    }
    sql.add(order);
    List<EvidenceRow> rows = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        rows.add(row(result));
      }
    }
    return withRegions(connection, rows, knownAt);
  }

  /** How many facts are counted that are, or are not, counted by another count too. */
  static long count(
      Connection connection, Filter filter, When when, Beside beside, @Nullable Instant knownAt)
      throws SQLException {
    Sql sql = new Sql().add("select count(*)");
    Conditions.facts(sql, filter, false, when, knownAt);
    Conditions.beside(sql, beside, knownAt);
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  private static EvidenceRow row(ResultSet result) throws SQLException {
    LocalDate until = result.getObject(5, LocalDate.class);
    return new EvidenceRow(
        result.getString(1),
        result.getObject(2, UUID.class),
        result.getString(17),
        result.getString(3),
        result.getObject(4, LocalDate.class),
        until.isBefore(FactRow.OPEN) ? until : null,
        text(result, 6),
        text(result, 7),
        text(result, 8),
        text(result, 9),
        text(result, 10),
        text(result, 11),
        text(result, 12),
        text(result, 13),
        text(result, 14),
        result.getBigDecimal(15),
        List.of(),
        result.getObject(16, OffsetDateTime.class).toInstant(),
        result.getString(18).isEmpty() ? "1" : result.getString(18));
  }

  private static @Nullable String text(ResultSet result, int column) throws SQLException {
    String value = result.getString(column);
    return value.isEmpty() ? null : value;
  }

  static Set<UUID> among(
      Connection connection,
      Collection<UUID> subjects,
      String measure,
      LocalDate on,
      @Nullable Instant knownAt)
      throws SQLException {
    Set<UUID> found = new HashSet<>();
    if (!subjects.isEmpty()) {
      Sql sql = new Sql().add("select subject_id");
      Conditions.facts(sql, Filter.of(measure, Fact.WORLD), false, new When.On(on), knownAt);
      sql.add(" and subject_id = any(?)", connection.createArrayOf("uuid", subjects.toArray()));
      try (PreparedStatement select = sql.prepare(connection);
          ResultSet result = select.executeQuery()) {
        while (result.next()) {
          found.add(result.getObject(1, UUID.class));
        }
      }
    }
    return found;
  }

  /** Another row of the same fact. */
  private record FactId(UUID subjectId, String measure, String occurrence) {}

  private static List<EvidenceRow> withRegions(
      Connection connection, List<EvidenceRow> rows, @Nullable Instant knownAt)
      throws SQLException {
    if (rows.isEmpty()) {
      return rows;
    }
    Map<FactId, TreeSet<String>> regions = new HashMap<>();
    Sql sql =
        new Sql()
            .add(
                "select subject_id, measure, occurrence, region from fact where subject_id = any(?)"
                    + " and tag = ''",
                connection.createArrayOf(
                    "uuid", rows.stream().map(EvidenceRow::subjectId).distinct().toArray()))
            .in("measure", rows.stream().map(EvidenceRow::measure).distinct().toList());
    Conditions.known(sql, knownAt);
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        regions
            .computeIfAbsent(
                new FactId(
                    result.getObject(1, UUID.class), result.getString(2), result.getString(3)),
                id -> new TreeSet<>())
            .add(result.getString(4));
      }
    }
    return rows.stream()
        .map(
            row ->
                row.in(
                    regions.getOrDefault(
                        new FactId(row.subjectId(), row.measure(), row.occurrence()),
                        new TreeSet<>())))
        .toList();
  }
}
