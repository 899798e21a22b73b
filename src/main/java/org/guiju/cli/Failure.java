package org.guiju.cli;

import java.net.BindException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Says in a sentence why the service did not start; the stack trace is the log's. */
final class Failure {

  private Failure() {}

  static String sentence(Throwable failure) {
    BindException bind = cause(failure, BindException.class);
    if (bind != null) {
      return "The port is in use; choose another with --port.";
    }
    SQLException sql = cause(failure, SQLException.class);
    if (sql != null) {
      return "The database cannot be used: " + firstLine(sql);
    }
    return "Guiju could not start: " + firstLine(root(failure));
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return type.cast(t);
      }
    }
    return null;
  }

  private static Throwable root(Throwable failure) {
    Throwable t = failure;
    for (Throwable next = t.getCause(); next != null; next = t.getCause()) {
      t = next;
    }
    return t;
  }

  private static String firstLine(Throwable t) {
    String message = t.getMessage();
    return message == null
        ? t.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }
}
