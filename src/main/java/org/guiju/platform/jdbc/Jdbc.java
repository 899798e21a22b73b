package org.guiju.platform.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Prepared statements on the connection of the running transaction. One statement for H2 and
 * PostgreSQL alike; sets of keys go in as one array parameter ({@code = any(?)}), so that a
 * statement's text never depends on their number.
 */
@Singleton
public class Jdbc {

  /** Rows sent in one round trip. */
  private static final int BATCH = 1_000;

  private static final int FETCH = 1_000;

  /** Keys in one condition of a deletion: H2 compares every row it finds with every key. */
  private static final int KEYS = 100;

  private final DataSource dataSource;

  Jdbc(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Sets the parameters of a statement. */
  @FunctionalInterface
  public interface Binder {
    void bind(Parameters parameters) throws SQLException;
  }

  /** Sets the parameters of a statement for one of many rows. */
  @FunctionalInterface
  public interface RowBinder<T> {
    void bind(Parameters parameters, T row) throws SQLException;
  }

  /** Makes a value of one row of an answer. */
  @FunctionalInterface
  public interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  /** Takes one row after the other, for answers too large to hold. */
  @FunctionalInterface
  public interface RowConsumer {
    void accept(Row row) throws SQLException;
  }

  /** All rows of a bounded query. */
  public <T> List<T> query(String sql, Binder binder, Mapper<T> mapper) {
    List<T> rows = new ArrayList<>();
    stream(sql, binder, row -> rows.add(mapper.map(row)));
    return rows;
  }

  /**
   * The rows of a query that PostgreSQL plans best without looking at its values: a connection
   * plans it once, where it would otherwise do so each time that values seem to promise less work.
   * Within a transaction; elsewhere it is the same as {@link #query}. PostgreSQL only.
   */
  public <T> List<T> queryByOnePlan(String sql, Binder binder, Mapper<T> mapper) {
    update("set local plan_cache_mode to force_generic_plan", p -> {});
    List<T> rows = query(sql, binder, mapper);
    update("set local plan_cache_mode to default", p -> {});
    return rows;
  }

  /** Hands over the rows of a query one by one, without holding them. */
  public void stream(String sql, Binder binder, RowConsumer consumer) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      statement.setFetchSize(FETCH);
      binder.bind(new Parameters(connection, statement));
      try (ResultSet rows = statement.executeQuery()) {
        Row row = new Row(rows);
        while (rows.next()) {
          consumer.accept(row);
        }
      }
    } catch (SQLException e) {
      throw new JdbcException(e);
    }
  }

  /**
   * The first column of the first row as a number; 0 where there is no row or the value is null.
   */
  public long number(String sql, Binder binder) {
    List<Long> found = query(sql, binder, row -> row.longValue(1));
    return found.isEmpty() ? 0 : found.getFirst();
  }

  /** Executes one statement and returns the number of rows it touched. */
  public int update(String sql, Binder binder) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      binder.bind(new Parameters(connection, statement));
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new JdbcException(e);
    }
  }

  /** Inserts one row and returns the key that the database gave it. */
  public long insertForKey(String sql, String keyColumn, Binder binder) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql, new String[] {keyColumn})) {
      binder.bind(new Parameters(connection, statement));
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    } catch (SQLException e) {
      throw new JdbcException(e);
    }
  }

  /** Executes one statement once per row, in batches. */
  public <T> void batch(String sql, Collection<T> rows, RowBinder<T> binder) {
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      Parameters parameters = new Parameters(connection, statement);
      int waiting = 0;
      for (T row : rows) {
        parameters.restart();
        binder.bind(parameters, row);
        statement.addBatch();
        if (++waiting == BATCH) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        statement.executeBatch();
      }
    } catch (SQLException e) {
      throw new JdbcException(e);
    }
  }

  /** Deletes the rows of {@code table} whose {@code column} is one of the keys. */
  public void deleteByKey(String table, String column, Collection<UUID> keys) {
    List<UUID> all = List.copyOf(keys);
    String sql = "delete from " + table + " where " + column + " = any(?)";
    for (int from = 0; from < all.size(); from += KEYS) {
      List<UUID> part = all.subList(from, Math.min(from + KEYS, all.size()));
      update(sql, p -> p.uuids(part));
    }
  }
}
