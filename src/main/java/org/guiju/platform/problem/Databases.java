package org.guiju.platform.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;

/** What the database refuses by its named constraints and its locks. */
final class Databases {

  private static final Pattern CONSTRAINT =
      Pattern.compile(
          "\\b(uq|fk|ck|pk)_([a-z0-9_]+?)(?:_index_[0-9a-f]+)?\\b", Pattern.CASE_INSENSITIVE);
  private static final int DEEPEST = 20;

  private Databases() {}

  static Optional<Refusal> explain(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException) {
        return Optional.of(simultaneous());
      }
      if (cause instanceof SQLException sql) {
        return explain(sql);
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> explain(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return switch (state) {
      case "23505" -> Optional.of(refusal("DUPLICATE", name(e), taken()));
      case "23503", "23506" -> Optional.of(refusal("REFERENCE", name(e), reference()));
      case "40001", "40P01", "55P03", "HYT00" -> Optional.of(simultaneous());
      case "22001", "22003", "22007", "22008", "22021", "23513", "23514" -> Optional.of(unfit());
      default -> Optional.empty();
    };
  }

  private static Refusal refusal(String what, String name, Text text) {
    return Refusal.of(ProblemType.CONFLICT, name.isEmpty() ? what : what + "_" + name, text);
  }

  private static Text taken() {
    return new Text("其中的编号、名称或代码已被使用。", "A number, name or code in it is already taken.");
  }

  private static Text reference() {
    return new Text(
        "所引用的内容不存在，或仍被引用。", "It refers to something that does not exist, or is still referred to.");
  }

  /** What no rule before foresaw: too long, or out of the range that the register can hold. */
  private static Refusal unfit() {
    Text text =
        new Text(
            "其中有过长的文本或超出范围的值。",
            "A text in it is too long, or a value is out of the range that can be kept.");
    return Refusal.of(
        ProblemType.INVALID,
        "VALUE_OUT_OF_RANGE",
        text,
        List.of(new Violation("", "VALUE_OUT_OF_RANGE", text)));
  }

  private static Refusal simultaneous() {
    return Refusal.of(
        ProblemType.CONFLICT,
        "SIMULTANEOUS_CHANGE",
        new Text(
            "同一时刻有另一更改，本次未生效；请重新读取后再试。",
            "Another change was made at the same moment and this one had no effect; read again and"
                + " retry."));
  }

  private static String name(SQLException e) {
    Matcher constraint = CONSTRAINT.matcher(e.getMessage() == null ? "" : e.getMessage());
    return constraint.find() ? constraint.group(2).toUpperCase(Locale.ROOT) : "";
  }
}
