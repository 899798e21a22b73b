package org.guiju.platform.jdbc;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Reads the database as it is at one moment, whatever is written meanwhile. */
@ApplicationScoped
public class OneView {

  private final DataSource dataSource;

  OneView(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Reads in a transaction of its own in which every statement sees what the first one saw.
   *
   * @param longest after that time the transaction ends and the reading with it
   */
  public void read(Duration longest, Runnable reading) {
    QuarkusTransaction.requiringNew()
        .timeout(Math.toIntExact(longest.toSeconds()))
        .run(
            () -> {
              try (Connection connection = dataSource.getConnection()) {
                fix(connection);
              } catch (SQLException e) {
                throw new JdbcException(e);
              }
              reading.run();
            });
  }

  /**
   * Lets all statements of a transaction that is yet to begin see one state: H2 fixes only tables
   * already read at REPEATABLE_READ.
   */
  public static void fix(Connection connection) throws SQLException {
    connection.setTransactionIsolation(
        connection.getMetaData().getDatabaseProductName().equals("H2")
            ? Connection.TRANSACTION_SERIALIZABLE
            : Connection.TRANSACTION_REPEATABLE_READ);
  }
}
