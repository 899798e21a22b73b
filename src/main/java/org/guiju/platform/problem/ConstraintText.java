package org.guiju.platform.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Map;
import java.util.Objects;
import org.guiju.platform.Text;

/**
 * Codes and texts of Bean Validation constraints. A constraint with its own message gives both
 * languages in one: {@code message = "须早于结束日期|must be before the end"}.
 */
final class ConstraintText {

  private static final Map<String, String> CODES =
      Map.of("NotNull", "REQUIRED", "NotBlank", "REQUIRED", "NotEmpty", "REQUIRED");

  private ConstraintText() {}

  static String code(ConstraintViolation<?> violation) {
    String name = name(violation);
    return CODES.getOrDefault(
        name, name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT));
  }

  static Text of(ConstraintViolation<?> violation) {
    String template = violation.getMessageTemplate();
    int bar = template.indexOf('|');
    if (bar > 0) {
      return new Text(template.substring(0, bar), template.substring(bar + 1));
    }
    return switch (name(violation)) {
      case "NotNull" -> new Text("必须给出。", "It is required.");
      case "NotBlank", "NotEmpty" ->
          new Text("必须给出，不能为空。", "It is required and must not be empty.");
      case "Size", "Length" ->
          Integer.valueOf(Integer.MAX_VALUE).equals(attribute(violation, "max"))
              ? new Text("长度至少为 %s。", "Its length must be at least %s.")
                  .with(attribute(violation, "min"))
              : new Text("长度须为 %s 至 %s。", "Its length must be %s to %s.")
                  .with(attribute(violation, "min"), attribute(violation, "max"));
      case "Min", "DecimalMin" ->
          new Text("不得小于 %s。", "It must be at least %s.").with(attribute(violation, "value"));
      case "Max", "DecimalMax" ->
          new Text("不得大于 %s。", "It must be at most %s.").with(attribute(violation, "value"));
      case "Pattern" ->
          new Text("须符合格式 %s。", "It must be of the form %s.").with(attribute(violation, "regexp"));
      case "Positive" -> new Text("须大于 0。", "It must be greater than 0.");
      case "PositiveOrZero" -> new Text("不得小于 0。", "It must not be less than 0.");
      case "Past", "PastOrPresent" -> new Text("不得晚于今天。", "It must not be later than today.");
      case "Null" -> new Text("不得给出。", "It must not be given.");
      default -> new Text("不合规则。", "It breaks a rule.");
    };
  }

  /**
   * An attribute of the constraint's annotation; those of the named constraints are always there.
   */
  private static Object attribute(ConstraintViolation<?> violation, String name) {
    return Objects.requireNonNull(violation.getConstraintDescriptor().getAttributes().get(name));
  }

  private static String name(ConstraintViolation<?> violation) {
    return violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
  }
}
