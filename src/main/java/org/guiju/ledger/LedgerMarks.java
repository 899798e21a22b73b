package org.guiju.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells which transactions of the ledger can be seen right now, by whichever copy recorded them.
 */
@Singleton
public class LedgerMarks {

  private final AgroalDataSource dataSource;

  LedgerMarks(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Outside of a transaction: the mark of everything committed before the call. */
  public LedgerMark now() {
    try (Connection connection = dataSource.getConnection()) {
      return LedgerMark.read(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The ledger could not be read.", e);
    }
  }
}
