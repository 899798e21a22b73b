package org.guiju.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Which transactions a reader of the ledger sees: two equal marks see the very same, and so derive
 * the same from them. A transaction that comes into sight is at first one without a place; when it
 * gets its place the next position grows, and that never goes back. So nothing can come into sight
 * and leave both numbers as they were.
 *
 * @param nextPosition the first position that is not given out
 * @param unplaced how many transactions are in sight that have no place yet
 */
public record LedgerMark(long nextPosition, long unplaced) {

  private static final String SQL =
      "select (select next_position from ledger_head where id = 1),"
          + " (select count(*) from ledger_commit where first_position is null)";

  /** The mark of what the connection sees, in one statement. */
  public static LedgerMark read(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SQL);
        ResultSet result = select.executeQuery()) {
      result.next();
      return new LedgerMark(result.getLong(1), result.getLong(2));
    }
  }
}
