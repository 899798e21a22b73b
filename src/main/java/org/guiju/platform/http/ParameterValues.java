package org.guiju.platform.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.platform.Text;
import org.guiju.platform.json.StrictScalars;

/** What a value of a query parameter must look like. */
final class ParameterValues {

  private static final int LONGEST_NUMBER = 30;

  private ParameterValues() {}

  /**
   * What is wrong with the value, if anything; types not known here are left to whoever converts
   * them.
   */
  static Optional<Text> objection(Class<?> type, String value) {
    if (type == LocalDate.class) {
      return attempt(
          StrictScalars::date,
          value,
          new Text("须为存在的日期，如 2026-01-31。", "A date that exists, such as 2026-01-31."));
    }
    if (type == Instant.class) {
      return attempt(
          // Instant.parse is what converts it in the end, and it takes offsets as well
          text -> StrictScalars.moment(text),
          value,
          new Text(
              "须为带时区的时刻，如 2026-01-31T08:00:00Z。",
              "A moment with zone, such as 2026-01-31T08:00:00Z."));
    }
    if (type == UUID.class) {
      return attempt(StrictScalars::id, value, new Text("须为 UUID。", "A UUID."));
    }
    if (type == int.class || type == Integer.class) {
      return attempt(Integer::parseInt, value, new Text("须为整数。", "An integer."));
    }
    if (type == long.class || type == Long.class) {
      return attempt(Long::parseLong, value, new Text("须为整数。", "An integer."));
    }
    if (type == BigDecimal.class) {
      return value.length() > LONGEST_NUMBER
          ? Optional.of(new Text("须为数。", "A number."))
          : attempt(BigDecimal::new, value, new Text("须为数。", "A number."));
    }
    if (type == boolean.class || type == Boolean.class) {
      return value.equals("true") || value.equals("false")
          ? Optional.empty()
          : Optional.of(new Text("须为 true 或 false。", "true or false."));
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
              .anyMatch(c -> ((Enum<?>) c).name().equals(value))
          ? Optional.empty()
          : Optional.of(new Text("可取的值：%s。", "One of: %s.").with(names(type)));
    }
    return Optional.empty();
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(c -> ((Enum<?>) c).name())
        .collect(Collectors.joining(", "));
  }

  private static Optional<Text> attempt(Function<String, ?> reader, String value, Text objection) {
    try {
      var readable = reader.apply(value);
      return readable == null ? Optional.of(objection) : Optional.empty();
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.of(objection);
    }
  }
}
