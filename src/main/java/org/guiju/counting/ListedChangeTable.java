package org.guiju.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Statements on the changes of lists that are not folded yet, on a connection of the caller. */
final class ListedChangeTable {

  private static final String COLUMNS =
      "measure, places, kind, nature, level, work_type, stage, type, n";

  private ListedChangeTable() {}

  /** Appends changes; those that are none are left out. */
  static void append(Connection connection, Map<ListedChange, Integer> changes)
      throws SQLException {
    String sql = "insert into listed_change (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (Batch batch = new Batch(connection.prepareStatement(sql))) {
      for (Map.Entry<ListedChange, Integer> change : changes.entrySet()) {
        if (change.getValue() != 0) {
          CountKey cell = change.getKey().everywhere();
          batch
              .add(cell.measure())
              .add(change.getKey().places())
              .add(cell.kind())
              .add(cell.nature())
              .add(cell.level())
              .add(cell.workType())
              .add(cell.stage())
              .add(cell.type())
              .add(change.getValue())
              .end();
        }
      }
    }
  }

  /**
   * Adds the oldest changes up, by cell of every place.
   *
   * @param ids takes their ids
   */
  static CountDifference.Sum read(Connection connection, int limit, List<Long> ids)
      throws SQLException {
    CountDifference.Sum sum = new CountDifference.Sum();
    String sql =
        "select id, "
            + COLUMNS
            + " from listed_change order by id fetch first "
            + limit
            + " rows only";
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        ids.add(result.getLong(1));
        CountDifference difference = new CountDifference(result.getLong(10), 0);
        change(result).forEachCell(cell -> sum.add(cell, difference));
      }
    }
    return sum;
  }

  private static ListedChange change(ResultSet result) throws SQLException {
    return new ListedChange(
        new CountKey(
            result.getString(2),
            Fact.WORLD,
            FactRow.ANY_TAG,
            Grain.FIRST,
            result.getString(4),
            result.getString(5),
            result.getString(6),
            "",
            result.getString(7),
            result.getString(8),
            result.getString(9),
            CountKey.NO_AMOUNT),
        result.getString(3));
  }

  /** All changes that wait, added up. */
  static CountDifference.Sum read(Connection connection) throws SQLException {
    return read(connection, Integer.MAX_VALUE, new ArrayList<>());
  }
}
