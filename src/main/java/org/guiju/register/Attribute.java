package org.guiju.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.guiju.identifier.CommitteeCode;
import org.guiju.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that a register's schema declares, by which its entries are listed.
 *
 * @param name as it is asked for: the names on the way to it, with full stops between them
 * @param path the names on the way to it
 * @param type what its values are
 * @param many whether an entry can have several values
 * @param bounded whether its values are short enough to be told one by one
 * @param schema judges a value; null where that is not to be judged alone
 */
record Attribute(
    String name,
    List<String> path,
    Type type,
    boolean many,
    boolean bounded,
    @Nullable JsonSchema schema) {

  /** The formats whose values are ids. */
  static final Set<String> IDS = Set.of("organization", "project", "standard", "uuid");

  /** Longest key of a value. */
  static final int LONGEST_KEY = 300;

  /** What is left of a longer text; its digest follows. */
  private static final int HEAD = 200;

  /** Digits of a number, before or after the point, up to which it is read in a request. */
  private static final int MOST_DIGITS = 40;

  /** Powers of ten beyond which a number is not written out. */
  private static final int LONGEST_NUMBER = 100;

  Attribute {
    path = List.copyOf(path);
  }

  /** What the values are. */
  enum Type {
    TEXT,
    /** Ids of things here, in any case. */
    ID,
    /** Numbers of standards, in any spelling. */
    STANDARD,
    /** Codes of committees, in any spelling. */
    COMMITTEE,
    /** Other numbers, in any case, with or without blanks. */
    CODE,
    FLAG,
    NUMBER,
    DAY;

    /** Whether a range can be asked for. */
    boolean ordered() {
      return this == NUMBER || this == DAY;
    }
  }

  /**
   * A value as it is compared.
   *
   * @param number of a number
   * @param day of a day
   */
  record Value(String key, @Nullable Double number, @Nullable LocalDate day) {

    private static Value of(String key) {
      return new Value(
          key.length() > LONGEST_KEY ? key.substring(0, HEAD) + "#" + Sha256.hex(key) : key,
          null,
          null);
    }
  }

  /** The values in the attributes of an entry; what is no value of its type is a text. */
  List<Value> of(JsonNode attributes) {
    List<JsonNode> found = new ArrayList<>(List.of(attributes));
    for (String step : path) {
      List<JsonNode> below = new ArrayList<>();
      found.forEach(node -> each(node.path(step), below));
      found = below;
    }
    return found.stream()
        .filter(node -> node.isValueNode() && !node.isNull())
        .map(this::value)
        .distinct()
        .toList();
  }

  private static void each(JsonNode node, List<JsonNode> into) {
    if (node.isArray()) {
      node.forEach(item -> each(item, into));
    } else {
      into.add(node);
    }
  }

  private Value value(JsonNode node) {
    if (type == Type.NUMBER && node.isNumber()) {
      double real = node.doubleValue();
      boolean beyond =
          node.isFloatingPointNumber() && !node.isBigDecimal() && Double.isInfinite(real);
      return new Value(beyond ? node.asText() : key(node.decimalValue()), real, null);
    }
    String text = node.asText();
    return switch (type) {
      case STANDARD -> Value.of(Adoptions.reference(text).reference());
      case COMMITTEE -> Value.of(CommitteeCode.normalize(text).orElse(text));
      case CODE -> Value.of(Named.key(text));
      case ID -> Value.of(text.toLowerCase(Locale.ROOT));
      case DAY -> {
        LocalDate day = day(text);
        yield day == null ? Value.of(text) : new Value(text, null, day);
      }
      default -> Value.of(text);
    };
  }

  /** A number written in one way. */
  private static String key(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return Math.abs(plain.scale()) > LONGEST_NUMBER || plain.precision() > LONGEST_NUMBER
        ? Value.of(plain.toString()).key()
        : plain.toPlainString();
  }

  /** A value asked for; null where the attribute cannot have it. */
  @Nullable Value asked(String text) {
    JsonNode node = node(text);
    if (node == null
        || type == Type.ID && !isId(text)
        || type == Type.DAY && day(text) == null
        || schema != null && !schema.validate(node).isEmpty()) {
      return null;
    }
    return value(node);
  }

  /** An end of a range; null where it is none. */
  @Nullable Value bound(String text) {
    JsonNode node = node(text);
    return node == null || type == Type.DAY && day(text) == null ? null : value(node);
  }

  private @Nullable JsonNode node(String text) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (type) {
      case NUMBER -> {
        BigDecimal number = number(text);
        yield number == null
            ? null
            : number.stripTrailingZeros().scale() <= 0
                ? json.numberNode(number.toBigInteger())
                : json.numberNode(number);
      }
      case FLAG ->
          text.equals("true") || text.equals("false")
              ? json.booleanNode(text.equals("true"))
              : null;
      default -> json.textNode(text);
    };
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS
          ? null
          : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
