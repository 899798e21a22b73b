package org.guiju.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (2020-12) of the attributes of a register's entries. Beside the formats of that
 * standard there are {@code organization}, {@code project} and {@code standard} (ids of things
 * here), {@code committee} (the code of one recorded here), {@code standard-number}, and {@code
 * number} and {@code name}: what an entry is searched by.
 */
final class AttributeSchema {

  private static final int DEEPEST = 8;
  private static final Set<String> KEYWORDS = JsonMetaSchema.getV202012().getKeywords().keySet();

  private final JsonNode source;
  private final JsonSchema zh;
  private final JsonSchema en;
  private final Attributes attributes;

  AttributeSchema(JsonNode source) {
    if (!source.path("type").asText().equals("object")) {
      throw new IllegalArgumentException("attributes must be the schema of an object");
    }
    requireKnown(source, "");
    this.source = source;
    this.zh = schema(source, Locale.SIMPLIFIED_CHINESE);
    this.en = schema(source, Locale.ENGLISH);
    this.attributes = new Attributes(source, declared -> schema(declared, Locale.ENGLISH));
  }

  /** A keyword that the standard does not have is a mistake of whoever wrote the file. */
  private static void requireKnown(JsonNode schema, String place) {
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      if (!KEYWORDS.contains(keyword.getKey())) {
        throw new IllegalArgumentException(
            "attributes%s: JSON Schema has no keyword '%s'".formatted(place, keyword.getKey()));
      }
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      requireKnown(property.getValue(), place + "/" + property.getKey());
    }
    for (String inner : List.of("items", "not")) {
      if (schema.path(inner).isObject()) {
        requireKnown(schema.path(inner), place + "/" + inner);
      }
    }
  }

  /** Names of the attributes. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    source.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Those by which entries can be listed. */
  Attributes attributes() {
    return attributes;
  }

  private static JsonSchema schema(JsonNode source, Locale locale) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            source,
            SchemaValidatorsConfig.builder().locale(locale).formatAssertionsEnabled(true).build());
  }

  /** What is wrong with the attributes, with JSON pointers below {@code pointer}. */
  List<Violation> violations(JsonNode attributes, String pointer) {
    Set<ValidationMessage> wrong = en.validate(attributes);
    if (wrong.isEmpty()) {
      return List.of();
    }
    Map<String, Text> messages = new TreeMap<>();
    Map<String, String> inChinese = new TreeMap<>();
    zh.validate(attributes).forEach(message -> inChinese.put(key(message), plain(message)));
    for (ValidationMessage message : wrong) {
      String key = key(message);
      messages.put(key, new Text(inChinese.getOrDefault(key, plain(message)), plain(message)));
    }
    List<Violation> violations = new ArrayList<>();
    messages.forEach(
        (key, text) ->
            violations.add(
                new Violation(
                    pointer + key.substring(0, key.indexOf(' ')), "ATTRIBUTE_INVALID", text)));
    return violations;
  }

  private static String key(ValidationMessage message) {
    return pointer(message) + " " + message.getType() + " " + message.getProperty();
  }

  private static String pointer(ValidationMessage message) {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < message.getInstanceLocation().getNameCount(); i++) {
      pointer.append('/').append(message.getInstanceLocation().getName(i));
    }
    return pointer.toString();
  }

  /** The message without the path in front, which the pointer says. */
  private static String plain(ValidationMessage message) {
    String text = message.getMessage();
    int colon = text.indexOf(": ");
    return colon < 0 ? text : text.substring(colon + 2);
  }

  /**
   * A value of a format.
   *
   * @param format such as {@code organization}
   * @param pointer where it stands
   */
  record Value(String format, String pointer, String text) {}

  /** The texts of the attributes whose schema names a format. */
  List<Value> formatted(JsonNode attributes) {
    List<Value> values = new ArrayList<>();
    collect(source, attributes, "", 0, values);
    return values;
  }

  private static void collect(
      JsonNode schema, @Nullable JsonNode value, String pointer, int depth, List<Value> into) {
    if (value == null || depth > DEEPEST) {
      return;
    }
    if (value.isTextual() && schema.hasNonNull("format")) {
      into.add(new Value(schema.get("format").asText(), pointer, value.asText()));
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        collect(schema.path("items"), value.get(i), pointer + "/" + i, depth + 1, into);
      }
    }
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        collect(
            property.getValue(),
            value.get(property.getKey()),
            pointer + "/" + property.getKey(),
            depth + 1,
            into);
      }
    }
  }
}
