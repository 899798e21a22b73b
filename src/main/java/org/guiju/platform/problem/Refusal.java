package org.guiju.platform.problem;

import java.util.List;
import java.util.Map;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A problem before its language is known.
 *
 * @param status HTTP status, that of the type unless another layer chose a rarer one
 * @param headers headers that go with the answer, such as {@code Allow}
 */
public record Refusal(
    ProblemType type,
    int status,
    String code,
    Text detail,
    List<Violation> violations,
    Map<String, Object> extensions,
    Map<String, String> headers,
    @Nullable String traceId) {

  public Refusal {
    violations = List.copyOf(violations);
    extensions = Map.copyOf(extensions);
    headers = Map.copyOf(headers);
  }

  /** A refusal without further members. */
  public static Refusal of(ProblemType type, String code, Text detail) {
    return of(type, code, detail, List.of());
  }

  /** A refusal that lists what is wrong. */
  public static Refusal of(ProblemType type, String code, Text detail, List<Violation> violations) {
    return new Refusal(type, type.status(), code, detail, violations, Map.of(), Map.of(), null);
  }

  /** A refusal that says no more than its type. */
  public static Refusal of(ProblemType type) {
    return of(type, type.name(), type.explanation());
  }

  Refusal withHeader(String name, String value) {
    Map<String, String> all = new java.util.HashMap<>(headers);
    all.put(name, value);
    return new Refusal(type, status, code, detail, violations, extensions, all, traceId);
  }

  Refusal withStatus(int other) {
    return new Refusal(type, other, code, detail, violations, extensions, headers, traceId);
  }

  Refusal withTrace(String id) {
    return new Refusal(type, status, code, detail, violations, extensions, headers, id);
  }
}
