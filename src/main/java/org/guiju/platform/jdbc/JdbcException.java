package org.guiju.platform.jdbc;

import java.sql.SQLException;
import java.util.Objects;

/**
 * A statement failed; the cause says why. Constraint violations are told apart by {@link
 * SQLException#getSQLState}.
 */
public final class JdbcException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JdbcException(SQLException cause) {
    super(cause);
  }

  /** The database's own exception. */
  public SQLException sql() {
    return (SQLException) Objects.requireNonNull(getCause());
  }
}
