package org.guiju.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Statements on the counts and their differences, in batches on a connection of the caller. */
final class CountTable {

  private static final String KEY =
      "measure, region, tag, on_day, kind, nature, level, role, work_type, stage, type, amount";
  private static final String CELL = KEY + ", starts, ends";

  private CountTable() {}

  /**
   * Keeps folds out until the end of the transaction.
   *
   * @return false where a fold is running already, which is not waited for
   */
  static boolean lockUnlessLocked(Connection connection) throws SQLException {
    return lock(connection, " skip locked");
  }

  /** Keeps folds out until the end of the transaction; waits for one that is running. */
  static void lock(Connection connection) throws SQLException {
    lock(connection, "");
  }

  private static boolean lock(Connection connection, String waiting) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select id from fact_count_fold where id = 1 for update" + waiting);
        ResultSet result = select.executeQuery()) {
      return result.next();
    }
  }

  /** Appends differences that a later fold adds to the counts. */
  static void append(Connection connection, Map<CountKey, CountDifference> cells)
      throws SQLException {
    String sql =
        "insert into fact_count_delta ("
            + CELL
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (Batch batch = new Batch(connection.prepareStatement(sql))) {
      for (Map.Entry<CountKey, CountDifference> cell : cells.entrySet()) {
        batch.cell(cell.getKey()).difference(cell.getValue()).end();
      }
    }
  }

  /** Appends the differences that take all live facts of a type out of the counts. */
  static void takeOut(Connection connection, String subjectType) throws SQLException {
    String sql =
        "insert into fact_count_delta (%1$s) select measure, region, tag, %2$s, kind, nature, level, role,"
            + " work_type, stage, type, coalesce(amount, 0), %3$s from fact where subject_type = ? and retracted_at = ? and %2$s < ?"
            + " group by measure, region, tag, %2$s, kind, nature, level, role, work_type, stage, type,"
            + " coalesce(amount, 0)";
    for (List<String> day :
        List.of(List.of("starts_on", "-count(*), 0"), List.of("ends_on", "0, -count(*)"))) {
      try (PreparedStatement insert =
          connection.prepareStatement(sql.formatted(CELL, day.getFirst(), day.getLast()))) {
        insert.setString(1, subjectType);
        insert.setObject(2, FactTable.LIVE);
        insert.setObject(3, FactRow.OPEN);
        insert.executeUpdate();
      }
    }
  }

  /**
   * Adds at most {@code limit} differences to the counts by day, month and year and removes exactly
   * those: one that commits late stays for the next fold. Only one fold at a time may run.
   *
   * @return how many differences were folded
   */
  static int fold(Connection connection, int limit) throws SQLException {
    List<Long> ids = new ArrayList<>();
    Map<Grain, CountDifference.Sum> sums = new EnumMap<>(Grain.class);
    for (Grain grain : List.of(Grain.DAY, Grain.MONTH, Grain.YEAR)) {
      sums.put(grain, new CountDifference.Sum());
    }
    String sql =
        "select id, "
            + CELL
            + " from fact_count_delta order by id fetch first "
            + limit
            + " rows only";
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        ids.add(result.getLong(1));
        CountKey key = key(result, 2);
        CountDifference difference =
            new CountDifference(result.getLong("starts"), result.getLong("ends"));
        sums.forEach((grain, sum) -> sum.add(key.on(grain.start(key.day())), difference));
      }
    }
    for (Map.Entry<Grain, CountDifference.Sum> sum : sums.entrySet()) {
      add(connection, sum.getKey(), sum.getValue().cells());
    }
    delete(connection, "fact_count_delta", ids);
    return ids.size();
  }

  /**
   * Adds at most {@code limit} changes of lists to their counts and removes exactly those, as
   * {@link #fold} does.
   *
   * @return how many changes were folded
   */
  static int foldLists(Connection connection, int limit) throws SQLException {
    List<Long> ids = new ArrayList<>();
    add(connection, Grain.ALL, ListedChangeTable.read(connection, limit, ids).cells());
    delete(connection, "listed_change", ids);
    return ids.size();
  }

  /** The cell in the columns from the one given on, in the order of {@link #KEY}. */
  static CountKey key(ResultSet result, int first) throws SQLException {
    return new CountKey(
        result.getString(first),
        result.getString(first + 1),
        result.getString(first + 2),
        result.getObject(first + 3, LocalDate.class),
        result.getString(first + 4),
        result.getString(first + 5),
        result.getString(first + 6),
        result.getString(first + 7),
        result.getString(first + 8),
        result.getString(first + 9),
        result.getString(first + 10),
        result.getBigDecimal(first + 11));
  }

  private static void add(Connection connection, Grain grain, Map<CountKey, CountDifference> cells)
      throws SQLException {
    List<Map.Entry<CountKey, CountDifference>> entries = List.copyOf(cells.entrySet());
    List<Integer> missing = update(connection, grain, entries);
    String sql =
        "insert into fact_count ("
            + CELL
            + ", grain) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (Batch batch = new Batch(connection.prepareStatement(sql))) {
      for (int index : missing) {
        Map.Entry<CountKey, CountDifference> cell = entries.get(index);
        batch.cell(cell.getKey()).difference(cell.getValue()).add(grain.code()).end();
      }
    }
  }

  /** The indexes of the cells that are not there yet. */
  private static List<Integer> update(
      Connection connection, Grain grain, List<Map.Entry<CountKey, CountDifference>> cells)
      throws SQLException {
    String sql =
        "update fact_count set starts = starts + cast(? as bigint), ends = ends + cast(? as bigint)"
            + " where measure = ? and region = ? and tag = ? and on_day = ? and kind = ? and nature = ?"
            + " and level = ? and role = ? and work_type = ? and stage = ? and type = ? and amount = ?"
            + " and grain = ?";
    Batch batch = new Batch(connection.prepareStatement(sql));
    try (batch) {
      for (Map.Entry<CountKey, CountDifference> cell : cells) {
        batch.difference(cell.getValue()).cell(cell.getKey()).add(grain.code()).end();
      }
    }
    return batch.untouched();
  }

  /** One by one: H2 would go through the whole table for an array of keys. */
  private static void delete(Connection connection, String table, List<Long> ids)
      throws SQLException {
    try (Batch batch =
        new Batch(connection.prepareStatement("delete from " + table + " where id = ?"))) {
      for (Long id : ids) {
        batch.add(id).end();
      }
    }
  }
}
