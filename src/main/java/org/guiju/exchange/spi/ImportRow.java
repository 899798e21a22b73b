package org.guiju.exchange.spi;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, read by column. What cannot be read as asked is noted with its column and
 * reads as absent; {@link #check} then refuses the row with all that was noted.
 */
public final class ImportRow {

  /** Between the parts of a list in one CSV field. */
  private static final String SEPARATOR = "\\|";

  /** Where the values are. */
  @FunctionalInterface
  public interface Cells {
    /** A {@link String} or {@link JsonNode}, or null where the row has no such column. */
    @Nullable Object get(String column);
  }

  private final long number;
  private final long line;
  private final Cells cells;
  private final List<Violation> violations = new ArrayList<>(0);

  /**
   * Made by the readers, and by tests.
   *
   * @param number place among the rows of the file, from 1, without header and empty lines
   * @param line line of the file on which it begins, from 1
   */
  public ImportRow(long number, long line, Cells cells) {
    this.number = number;
    this.line = line;
    this.cells = cells;
  }

  public long number() {
    return number;
  }

  public long line() {
    return line;
  }

  /**
   * Notes that something is wrong; the same thing only once, since a row may be judged more than
   * once.
   */
  public void refuse(String column, String code, Text message) {
    Violation violation = new Violation(column, code, message);
    if (!violations.contains(violation)) {
      violations.add(violation);
    }
  }

  /** Whether nothing wrong was noted. */
  public boolean isClean() {
    return violations.isEmpty();
  }

  /** What was noted. */
  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** Refuses the row where something wrong was noted. */
  public void check() {
    if (!isClean()) {
      throw DomainException.invalid(violations);
    }
  }

  /** Whether the row says anything there. */
  public boolean has(String column) {
    return raw(column) != null;
  }

  /** The text without blanks around it; null where there is none. */
  public @Nullable String text(String column) {
    Object value = raw(column);
    if (value instanceof JsonNode node && !node.isTextual()) {
      if (node.isNumber()) {
        return node.asText();
      }
      refuse(column, "NOT_A_TEXT", new Text("须为文本。", "It must be a text."));
      return null;
    }
    return value == null ? null : string(value);
  }

  /** A text that must be there; empty, with a note, where it is not. */
  public String required(String column) {
    String text = text(column);
    if (text == null && violations.stream().noneMatch(v -> v.pointer().equals(column))) {
      missing(column);
    }
    return Objects.requireNonNullElse(text, "");
  }

  /** The text, of bounded length. */
  public @Nullable String text(String column, int longest) {
    String text = text(column);
    if (text != null && text.length() > longest) {
      refuse(
          column,
          "TOO_LONG",
          new Text("不得超过 %s 个字符。", "It must have at most %s characters.").with(longest));
      return null;
    }
    return text;
  }

  /**
   * The parts of a list: separated by {@code |} in CSV, an array in NDJSON. Empty parts are left
   * out.
   */
  public List<String> list(String column) {
    Object value = raw(column);
    if (value == null) {
      return List.of();
    }
    if (value instanceof JsonNode node && node.isArray()) {
      List<String> parts = new ArrayList<>(node.size());
      for (JsonNode part : node) {
        if (!part.isTextual()) {
          refuse(
              column, "NOT_A_LIST_OF_TEXTS", new Text("须为文本数组。", "It must be an array of texts."));
          return List.of();
        }
        parts.add(part.asText());
      }
      return nonBlank(parts.stream());
    }
    String text = text(column);
    return text == null ? List.of() : nonBlank(Arrays.stream(text.split(SEPARATOR)));
  }

  private static List<String> nonBlank(java.util.stream.Stream<String> parts) {
    return parts.map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  /** A day, {@code yyyy-MM-dd}. */
  public @Nullable LocalDate date(String column) {
    return read(
        column,
        LocalDate::parse,
        "NOT_A_DATE",
        new Text("须为存在的日期，形如 2026-01-31。", "It must be a day that exists, such as 2026-01-31."));
  }

  /** A day that must be there; {@link LocalDate#EPOCH}, with a note, where it is not. */
  public LocalDate requiredDate(String column) {
    return orMissing(column, date(column), LocalDate.EPOCH);
  }

  /** A moment with its offset. */
  public @Nullable Instant instant(String column) {
    return read(
        column,
        text -> OffsetDateTime.parse(text).toInstant(),
        "NOT_AN_INSTANT",
        new Text(
            "须为带时区的时刻，形如 2026-01-31T08:00:00+00:00。",
            "It must be a moment with its offset, such as 2026-01-31T08:00:00+00:00."));
  }

  /** A moment that must be there; {@link Instant#EPOCH}, with a note, where it is not. */
  public Instant requiredInstant(String column) {
    return orMissing(column, instant(column), Instant.EPOCH);
  }

  /** A whole number. */
  public @Nullable Integer integer(String column) {
    return read(
        column,
        Integer::valueOf,
        "NOT_AN_INTEGER",
        new Text("须为整数。", "It must be a whole number."));
  }

  /** A number. */
  public @Nullable BigDecimal decimal(String column) {
    return read(column, BigDecimal::new, "NOT_A_NUMBER", new Text("须为数字。", "It must be a number."));
  }

  /** {@code true} or {@code false}; absent is false. */
  public boolean flag(String column) {
    Object value = raw(column);
    if (value instanceof JsonNode node && node.isBoolean()) {
      return node.booleanValue();
    }
    String text = text(column);
    if (text != null && !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      refuse(
          column, "NOT_TRUE_OR_FALSE", new Text("须为 true 或 false。", "It must be true or false."));
    }
    return "true".equalsIgnoreCase(text);
  }

  /** A UUID. */
  public @Nullable UUID uuid(String column) {
    return read(column, UUID::fromString, "NOT_A_UUID", new Text("须为 UUID。", "It must be a UUID."));
  }

  /** One of a closed list, by name in any case. */
  public <E extends Enum<E>> @Nullable E name(String column, Class<E> type) {
    String all = String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    return read(
        column,
        text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)),
        "UNKNOWN_VALUE",
        new Text("须为下列之一：" + all + "。", "It must be one of: " + all + "."));
  }

  /** The object of a column that only NDJSON can have; null where there is none. */
  public @Nullable JsonNode object(String column) {
    Object value = raw(column);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonNode node && node.isObject()) {
      return node;
    }
    refuse(column, "NOT_AN_OBJECT", new Text("须为 JSON 对象。", "It must be a JSON object."));
    return null;
  }

  private <T> @Nullable T read(
      String column, Function<String, T> reader, String code, Text message) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      refuse(column, code, message);
      return null;
    }
  }

  private <T> T orMissing(String column, @Nullable T value, T instead) {
    if (value == null && raw(column) == null) {
      missing(column);
    }
    return value == null ? instead : value;
  }

  private void missing(String column) {
    refuse(column, "REQUIRED", new Text("必须给出。", "It is required."));
  }

  private @Nullable Object raw(String column) {
    Object value = cells.get(column);
    if (value instanceof JsonNode node) {
      return node.isNull() || (node.isTextual() && node.asText().isBlank()) ? null : node;
    }
    return value instanceof String text && !text.isBlank() ? text : null;
  }

  private static String string(Object value) {
    return (value instanceof JsonNode node ? node.asText() : (String) value).strip();
  }
}
