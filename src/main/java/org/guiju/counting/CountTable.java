package org.guiju.counting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Statements on the counts and their differences, in batches on a connection of the caller. */
final class CountTable {

  private static final String CELL =
      "measure, region, tag, on_day, kind, nature, level, role, work_type, stage, starts, ends, amount";

  private CountTable() {}

  /** Appends differences that a later fold adds to the counts. */
  static void append(Connection connection, Map<CountKey, CountDifference> cells) throws SQLException {
    String sql =
        "insert into fact_count_delta (" + CELL + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (Batch batch = new Batch(connection.prepareStatement(sql))) {
      for (Map.Entry<CountKey, CountDifference> cell : cells.entrySet()) {
        batch.cell(cell.getKey()).difference(cell.getValue()).end();
      }
    }
  }
}
