package org.guiju.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.register.Attribute.Type;
import org.jspecify.annotations.Nullable;

/** The attributes of a register by which its entries can be listed, by their names. */
final class Attributes {

  /** The parameter of lists that asks for them. */
  static final String PARAMETER = "attribute";

  /** Longest name, with all on the way to it. */
  static final int LONGEST_NAME = 100;

  private static final int DEEPEST = 8;

  private final Map<String, Attribute> all = new LinkedHashMap<>();
  private final Function<JsonNode, JsonSchema> judge;

  /**
   * Those that a schema of an object declares.
   *
   * @param judge makes what judges a value by its schema
   */
  Attributes(JsonNode schema, Function<JsonNode, JsonSchema> judge) {
    this.judge = judge;
    collect(List.of(), schema, false, 0);
  }

  private void collect(List<String> path, JsonNode schema, boolean many, int depth) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      List<String> to = new ArrayList<>(path);
      to.add(property.getKey());
      JsonNode declared = property.getValue();
      boolean several = many;
      while (type(declared).equals("array") && declared.path("items").isObject()) {
        declared = declared.path("items");
        several = true;
      }
      if (declared.path("properties").isObject()) {
        if (depth < DEEPEST) {
          collect(to, declared, several, depth + 1);
        }
      } else {
        add(to, declared, several);
      }
    }
  }

  private void add(List<String> path, JsonNode declared, boolean many) {
    String name = String.join(".", path);
    if (name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "attributes: '%s' is longer than %d characters".formatted(name, LONGEST_NAME));
    }
    Type type = typeOf(declared);
    boolean bounded =
        type != Type.TEXT
            || declared.has("enum")
            || declared.path("maxLength").asInt(Integer.MAX_VALUE) <= Attribute.LONGEST_KEY;
    all.putIfAbsent(name, new Attribute(name, path, type, many, bounded, judge(declared)));
  }

  private @Nullable JsonSchema judge(JsonNode declared) {
    return declared.findValue("$ref") == null ? judge.apply(declared) : null;
  }

  /** The type that is declared; the first but null where there are several. */
  private static String type(JsonNode schema) {
    for (JsonNode type : schema.path("type")) {
      if (!type.asText().equals("null")) {
        return type.asText();
      }
    }
    return schema.path("type").asText();
  }

  private static Type typeOf(JsonNode declared) {
    String format = declared.path("format").asText();
    return switch (type(declared)) {
      case "integer", "number" -> Type.NUMBER;
      case "boolean" -> Type.FLAG;
      default ->
          switch (format) {
            case "date" -> Type.DAY;
            case "standard-number" -> Type.STANDARD;
            case "committee" -> Type.COMMITTEE;
            case "number" -> Type.CODE;
            default -> Attribute.IDS.contains(format) ? Type.ID : Type.TEXT;
          };
    };
  }

  /** In the order in which they are declared. */
  List<Attribute> all() {
    return List.copyOf(all.values());
  }

  /** What is asked of one of them: a value, or a range with either end open. */
  record Asked(
      Attribute attribute,
      Attribute.@Nullable Value value,
      Attribute.@Nullable Value from,
      Attribute.@Nullable Value to) {}

  /**
   * Reads {@code NAME:VALUE} or {@code NAME:FROM..TO}.
   *
   * @throws DomainException MALFORMED for an attribute that there is not or a value that it cannot
   *     have
   */
  Asked read(String text) {
    Attribute attribute =
        all.values().stream()
            .filter(it -> text.startsWith(it.name() + ":"))
            .reduce((one, other) -> one.name().length() < other.name().length() ? other : one)
            .orElseThrow(() -> refused("ATTRIBUTE_UNKNOWN", new Text("", "")));
    String value = text.substring(attribute.name().length() + 1);
    int dots = attribute.type().ordered() ? value.indexOf("..") : -1;
    if (dots < 0) {
      Attribute.Value one = attribute.asked(value);
      if (one == null) {
        throw unfit(attribute);
      }
      return new Asked(attribute, one, null, null);
    }
    Attribute.Value from = bound(attribute, value.substring(0, dots));
    Attribute.Value to = bound(attribute, value.substring(dots + 2));
    if (from == null && to == null) {
      throw unfit(attribute);
    }
    return new Asked(attribute, null, from, to);
  }

  private Attribute.@Nullable Value bound(Attribute attribute, String text) {
    if (text.isEmpty()) {
      return null;
    }
    Attribute.Value bound = attribute.bound(text);
    if (bound == null) {
      throw unfit(attribute);
    }
    return bound;
  }

  private DomainException unfit(Attribute attribute) {
    return refused(
        "ATTRIBUTE_VALUE",
        new Text("%s 不能取该值。", "%s cannot have that value. ").with(described(attribute)));
  }

  private DomainException refused(String code, Text first) {
    String names =
        all.values().stream().map(Attributes::described).collect(Collectors.joining(", "));
    Text text =
        all.isEmpty()
            ? new Text("该名录没有属性。", "The register has no attributes.")
            : new Text(
                first.zh() + "属性按 NAME:VALUE 给出，数值和日期亦可为 NAME:FROM..TO；可取：" + names + "。",
                first.en()
                    + "An attribute is given as NAME:VALUE, a number or day also as NAME:FROM..TO;"
                    + " it can be: "
                    + names
                    + ".");
    return DomainException.malformed(PARAMETER, code, text);
  }

  private static String described(Attribute attribute) {
    return "%s (%s)".formatted(attribute.name(), attribute.type().name().toLowerCase(Locale.ROOT));
  }
}
