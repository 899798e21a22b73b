package org.guiju.exchange.job;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.platform.DomainException;
import org.guiju.platform.Ids;
import org.guiju.platform.Text;
import org.jboss.logging.Logger;

/** Whose fault a failed transaction is. */
enum Fault {
  /** The rows': they break a rule, a constraint, or make the code fail. */
  ROWS,
  /** Another transaction's: trying again may succeed. */
  COLLISION,
  /** The database's or the service's: no row is to blame. */
  SERVICE;

  private static final Logger LOG = Logger.getLogger(Fault.class);

  /** Two writers appended to one history. */
  private static final String SAME_VERSION = "uq_ledger_event_version";

  private static final int DEEPEST = 20;
  private static final Pattern CONSTRAINT =
      Pattern.compile(
          "\\b(?:uq|fk|ck|pk)_[a-z0-9_]+?(?=_index_[0-9a-f]+\\b|\\b)", Pattern.CASE_INSENSITIVE);

  static Fault of(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
      switch (cause) {
        case DomainException refusal -> {
          return ROWS;
        }
        case OptimisticLockException stale -> {
          return COLLISION;
        }
        case SQLException sql -> {
          return of(sql);
        }
        default -> {}
      }
    }
    return ROWS;
  }

  private static Fault of(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.equals("23505")
        && String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains(SAME_VERSION)) {
      return COLLISION;
    }
    return switch (state) {
      case "40001", "40P01", "55P03", "HYT00", "90131" -> COLLISION;
      default ->
          state.startsWith("22") || state.startsWith("23") || state.startsWith("54")
              ? ROWS
              : SERVICE;
    };
  }

  /**
   * Throws the error that a failure wraps: what befell the process is no row's fault and ends the
   * run as it is.
   */
  static void rethrowError(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
      if (cause instanceof Error error && !(cause instanceof StackOverflowError)) {
        throw error;
      }
    }
  }

  /** Why the one row that is to blame is refused. */
  static DomainException explain(Exception failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
      if (cause instanceof DomainException refusal) {
        return refusal;
      }
      if (cause instanceof SQLException sql && of(sql) == ROWS) {
        return explain(sql);
      }
    }
    if (of(failure) == COLLISION) {
      return DomainException.conflict(
          "SIMULTANEOUS_CHANGE",
          new Text(
              "同一时刻有另一更改，多次重试未成；请再次导入。",
              "Other changes were made at the same moment, again and again; import it once more."));
    }
    String trace = Ids.next().toString();
    LOG.errorf(failure, "An import row failed, trace %s", trace);
    return DomainException.conflict(
        "INTERNAL_ERROR",
        new Text(
                "服务处理此行时出错；请把编号 %s 告诉管理员。",
                "The service failed at this row; tell the administrator the number %s.")
            .with(trace));
  }

  private static DomainException explain(SQLException e) {
    String state = e.getSQLState();
    if (state.startsWith("23")) {
      Matcher constraint = CONSTRAINT.matcher(e.getMessage() == null ? "" : e.getMessage());
      String name = constraint.find() ? constraint.group().toLowerCase(Locale.ROOT) : "";
      return state.equals("23505")
          ? DomainException.conflict(
              "DUPLICATE",
              new Text(
                      "其中的编号、名称或代码已被使用（%s）。", "A number, name or code in it is already taken (%s).")
                  .with(name))
          : DomainException.conflict(
              "CONSTRAINT",
              new Text("与数据库约束冲突（%s）。", "It breaks a database constraint (%s).").with(name));
    }
    return DomainException.conflict(
        "VALUE_TOO_LARGE", new Text("某个值过长或超出范围。", "A value is too long or out of range."));
  }
}
