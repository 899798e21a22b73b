package org.guiju.counting;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.guiju.platform.jdbc.OneView;

/**
 * Opens one view of the counts and facts, in which all figures agree whatever is written meanwhile.
 */
@ApplicationScoped
public class Counting {

  private final AgroalDataSource dataSource;
  private final Indicators indicators;
  private final TransactionSynchronizationRegistry transactions;

  Counting(
      AgroalDataSource dataSource,
      Indicators indicators,
      TransactionSynchronizationRegistry transactions) {
    this.dataSource = dataSource;
    this.indicators = indicators;
    this.transactions = transactions;
  }

  /** Reads figures from one view; within a transaction of the caller it is the caller's view. */
  public <T> T inOneView(Function<Figures, T> reading) {
    try (Connection connection = dataSource.getConnection()) {
      return transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
          ? inSnapshot(connection, reading)
          : reading.apply(new Figures(connection, indicators));
    } catch (SQLException e) {
      throw new IllegalStateException("The figures could not be read.", e);
    }
  }

  private <T> T inSnapshot(Connection connection, Function<Figures, T> reading)
      throws SQLException {
    connection.setAutoCommit(false);
    OneView.fix(connection);
    try {
      return reading.apply(new Figures(connection, indicators));
    } finally {
      connection.rollback();
    }
  }
}
