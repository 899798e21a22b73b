package org.guiju.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.jspecify.annotations.Nullable;

/** What is wrong with a JSON body: where, and what is expected there; never the value found. */
final class JsonFailures {

  private static final int LONGEST_NAME = 80;

  private JsonFailures() {}

  /** Empty for what is a fault of the service, such as a class that cannot be read or written. */
  static Optional<Refusal> explain(JacksonException e) {
    if (e.getCause() instanceof DomainException domain) {
      return Optional.of(Explainer.explain(domain));
    }
    return switch (e) {
      case InvalidDefinitionException x -> Optional.empty();
      case UnrecognizedPropertyException x -> Optional.of(invalid(x, "UNKNOWN_FIELD", unknown(x)));
      case InvalidFormatException x ->
          Optional.of(invalid(x, "WRONG_FORM", expected(x.getTargetType())));
      case MismatchedInputException x ->
          Optional.of(invalid(x, "WRONG_TYPE", expected(x.getTargetType())));
      case JsonMappingException x -> Optional.of(invalid(x, "WRONG_VALUE", wrong()));
      case StreamReadException x -> Optional.of(malformed(x));
      case StreamConstraintsException x -> Optional.of(malformed(x));
      default -> Optional.empty();
    };
  }

  private static Refusal invalid(JsonMappingException e, String code, Text message) {
    return Refusal.of(
        ProblemType.INVALID,
        "INVALID",
        new Text("请求内容不符合规则，见 errors。", "The request breaks a rule; see errors."),
        List.of(new Violation(pointer(e), code, message)));
  }

  private static Refusal malformed(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    Text where =
        at == null
            ? new Text("", "")
            : new Text("第 %d 行第 %d 列：", "Line %d, column %d: ")
                .with(at.getLineNr(), at.getColumnNr());
    Text what =
        switch (e) {
          case JsonEOFException x -> new Text("JSON 不完整。", "the JSON ends too early.");
          case JsonParseException x when duplicate(x) ->
              new Text("字段重复出现。", "a field occurs twice.");
          case StreamConstraintsException x ->
              new Text("JSON 嵌套过深或过长。", "the JSON is nested too deep or too long.");
          default -> new Text("不是有效的 JSON。", "this is not valid JSON.");
        };
    return Refusal.of(
        ProblemType.MALFORMED_REQUEST,
        "MALFORMED_JSON",
        new Text(where.zh() + what.zh(), where.en() + what.en()));
  }

  private static boolean duplicate(JsonParseException e) {
    return e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate field");
  }

  private static Text unknown(UnrecognizedPropertyException e) {
    String known =
        e.getKnownPropertyIds() == null
            ? ""
            : e.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    return new Text(
        "没有这个字段；可用的字段：" + known + "。", "There is no such field; the fields are: " + known + ".");
  }

  private static Text wrong() {
    return new Text("此处的值不合规则。", "The value here is not allowed.");
  }

  private static Text expected(@Nullable Class<?> type) {
    if (type == null) {
      return wrong();
    }
    if (type.isEnum()) {
      String values =
          Arrays.stream(type.getEnumConstants())
              .map(c -> ((Enum<?>) c).name())
              .collect(Collectors.joining(", "));
      return new Text("可取的值：" + values + "。", "One of: " + values + ".");
    }
    return switch (type.getSimpleName()) {
      case "LocalDate" ->
          new Text("须为存在的日期，如 2026-01-31。", "A date that exists, such as 2026-01-31.");
      case "Instant" ->
          new Text(
              "须为带时区的时刻，如 2026-01-31T08:00:00Z。",
              "A moment with zone, such as 2026-01-31T08:00:00Z.");
      case "UUID" -> new Text("须为 UUID。", "A UUID.");
      case "String" -> new Text("须为字符串。", "A string.");
      case "int", "Integer", "long", "Long" -> new Text("须为整数。", "An integer.");
      case "boolean", "Boolean" -> new Text("须为 true 或 false。", "true or false.");
      case "BigDecimal", "double", "Double" -> new Text("须为数。", "A number.");
      case "List", "ArrayList", "Set", "HashSet", "LinkedHashSet" -> new Text("须为数组。", "An array.");
      default ->
          type.isArray()
              ? new Text("须为数组。", "An array.")
              : new Text("须为 JSON 对象。", "A JSON object.");
    };
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : escape(r.getFieldName()))
        .collect(Collectors.joining("/", e.getPath().isEmpty() ? "" : "/", ""));
  }

  static String escape(String name) {
    return (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name)
        .replace("~", "~0")
        .replace("/", "~1");
  }
}
