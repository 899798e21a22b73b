package org.guiju.platform.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of keys and first answers; every method runs in the transaction of its caller. */
@ApplicationScoped
class FirstAnswers {

  /** Longest body that is kept. */
  static final int LONGEST_BODY = 1_000_000;

  private static final String UNIQUE_VIOLATION = "23505";

  private final AgroalDataSource database;

  FirstAnswers(AgroalDataSource database) {
    this.database = database;
  }

  Optional<FirstAnswer> find(String account, String key) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select fingerprint, status, location, etag, body from idempotency_key"
                    + " where account = ? and key_value = ?")) {
      select.setString(1, account);
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new FirstAnswer(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Takes the key; false where somebody else has it, and then nothing more can be done in this
   * transaction.
   */
  boolean take(String account, String key, String fingerprint, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into idempotency_key (account, key_value, fingerprint, created_at) values"
                    + " (?, ?, ?, ?)")) {
      insert.setString(1, account);
      insert.setString(2, key);
      insert.setString(3, fingerprint);
      insert.setObject(4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
      insert.executeUpdate();
      return true;
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw new IllegalStateException(e);
    }
  }

  void keep(String account, String key, FirstAnswer answer) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update idempotency_key set status = ?, location = ?, etag = ?, body = ?"
                    + " where account = ? and key_value = ?")) {
      update.setInt(1, answer.status());
      set(update, 2, answer.location());
      set(update, 3, answer.etag());
      set(update, 4, answer.body());
      update.setString(5, account);
      update.setString(6, key);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Forgets what is older. */
  int purge(Instant before) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
      delete.setObject(1, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(PreparedStatement statement, int index, @Nullable String value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.VARCHAR);
    } else {
      statement.setString(index, value);
    }
  }
}
