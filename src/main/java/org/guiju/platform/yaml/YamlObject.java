package org.guiju.platform.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping in a data file, read key by key; every mistake is a {@link YamlException} with file and
 * line.
 */
public final class YamlObject {

  private static final int LONGEST_NAME = 80;

  private final String file;
  private final String pointer;
  private final MappingNode node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();

  YamlObject(String file, String pointer, MappingNode node) {
    this.file = file;
    this.pointer = pointer;
    this.node = node;
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw error(
            tuple.getKeyNode(), pointer, "WRONG_TYPE", new Text("键须为一个词。", "a key must be a word"));
      }
      if (values.put(key.getValue(), tuple.getValueNode()) != null) {
        throw error(key.getValue(), "REPEATED", new Text("同一项给出了两次。", "is given twice"));
      }
    }
  }

  /** JSON pointer of the mapping in its file. */
  public String pointer() {
    return pointer;
  }

  /** JSON pointer of a value of the mapping. */
  public String pointer(String key) {
    String name = key.length() > LONGEST_NAME ? key.substring(0, LONGEST_NAME) + "…" : key;
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** The mapping as JSON. */
  public ObjectNode toJson() {
    return (ObjectNode) YamlTree.json(node);
  }

  /** Keys in the order of the file; each counts as read. */
  public Set<String> keys() {
    read.addAll(values.keySet());
    return values.keySet();
  }

  public boolean has(String key) {
    read.add(key);
    Node value = values.get(key);
    return value != null && !value.getTag().equals(Tag.NULL);
  }

  public String text(String key) {
    String value = scalar(required(key), key);
    if (value.isBlank()) {
      throw error(key, "REQUIRED", new Text(key + " 为空。", key + " is empty"));
    }
    return value;
  }

  public @Nullable String textOrNull(String key) {
    return has(key) ? text(key) : null;
  }

  /** A text in both languages: {@code {zh: …, en: …}}. */
  public Text bilingual(String key) {
    YamlObject texts = object(key);
    Text text = new Text(texts.text("zh"), texts.text("en"));
    texts.end();
    return text;
  }

  public @Nullable Text bilingualOrNull(String key) {
    return has(key) ? bilingual(key) : null;
  }

  public LocalDate date(String key) {
    try {
      return LocalDate.parse(text(key));
    } catch (DateTimeParseException e) {
      throw error(
          key,
          "WRONG_FORM",
          new Text(key + " 须为日期，如 2025-12-31。", key + " must be a date such as 2025-12-31"));
    }
  }

  public @Nullable LocalDate dateOrNull(String key) {
    return has(key) ? date(key) : null;
  }

  public BigDecimal decimal(String key) {
    try {
      return new BigDecimal(text(key));
    } catch (NumberFormatException e) {
      throw error(key, "WRONG_FORM", new Text(key + " 须为数。", key + " must be a number"));
    }
  }

  public @Nullable BigDecimal decimalOrNull(String key) {
    return has(key) ? decimal(key) : null;
  }

  /** {@code true} or {@code false}; false where the key is absent. */
  public boolean flag(String key) {
    return flagOr(key, false);
  }

  /** {@code true} or {@code false}, or what is taken where the key is absent. */
  public boolean flagOr(String key, boolean absent) {
    if (!has(key)) {
      return absent;
    }
    return switch (text(key)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw error(
              key,
              "WRONG_FORM",
              new Text(key + " 须为 true 或 false。", key + " must be true or false"));
    };
  }

  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    return constant(required(key), pointer(key), key, scalar(required(key), key), type);
  }

  public <E extends Enum<E>> @Nullable E choiceOrNull(String key, Class<E> type) {
    return has(key) ? choice(key, type) : null;
  }

  /** A list of constants; empty where the key is absent. */
  public <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
    Set<E> constants = new LinkedHashSet<>();
    List<Node> items = items(key);
    for (int i = 0; i < items.size(); i++) {
      Node item = items.get(i);
      constants.add(constant(item, pointer(key) + "/" + i, key, scalar(item, key), type));
    }
    return constants;
  }

  /** A list of texts; empty where the key is absent. */
  public List<String> texts(String key) {
    return items(key).stream().map(item -> scalar(item, key)).toList();
  }

  public YamlObject object(String key) {
    if (required(key) instanceof MappingNode mapping) {
      return new YamlObject(file, pointer(key), mapping);
    }
    throw error(key, "WRONG_TYPE", new Text(key + " 须为一组键值。", key + " must be a mapping"));
  }

  public @Nullable YamlObject objectOrNull(String key) {
    return has(key) ? object(key) : null;
  }

  /** A list of mappings; empty where the key is absent. */
  public List<YamlObject> objects(String key) {
    List<YamlObject> objects = new ArrayList<>();
    List<Node> items = items(key);
    for (int i = 0; i < items.size(); i++) {
      String at = pointer(key) + "/" + i;
      if (!(items.get(i) instanceof MappingNode mapping)) {
        throw error(
            items.get(i),
            at,
            "WRONG_TYPE",
            new Text(key + " 的每一项须为一组键值。", "each of " + key + " must be a mapping"));
      }
      objects.add(new YamlObject(file, at, mapping));
    }
    return objects;
  }

  /** Fails where there is a key that nobody asked for. */
  public void end() {
    for (Map.Entry<String, Node> value : values.entrySet()) {
      if (!read.contains(value.getKey())) {
        throw unknown(value.getKey(), value.getValue());
      }
    }
  }

  /** Every key that nobody asked for, as a mistake of its own. */
  public List<YamlException> unknownKeys() {
    return values.entrySet().stream()
        .filter(value -> !read.contains(value.getKey()))
        .map(value -> unknown(value.getKey(), value.getValue()))
        .toList();
  }

  private YamlException unknown(String key, Node value) {
    String name = key.length() > LONGEST_NAME ? key.substring(0, LONGEST_NAME) + "…" : key;
    return error(
        value,
        pointer(key),
        "UNKNOWN_FIELD",
        new Text("没有 " + name + " 这一项。", "unknown key " + name));
  }

  /** A mistake in the value of the key, or in the mapping where the key is absent. */
  public YamlException error(String key, String message) {
    return error(key, "INVALID", new Text(message, message));
  }

  /** The same, in both languages and with a code for programs. */
  public YamlException error(String key, String code, Text message) {
    return error(values.getOrDefault(key, node), pointer(key), code, message);
  }

  private YamlException error(Node at, String place, String code, Text message) {
    int line = at.getStartMark() == null ? 0 : at.getStartMark().getLine() + 1;
    return new YamlException(file, line, new Violation(place, code, message));
  }

  private Node required(String key) {
    Node value = values.get(key);
    if (!has(key) || value == null) {
      throw error(key, "REQUIRED", new Text("缺少 " + key + "。", key + " is missing"));
    }
    return value;
  }

  private List<Node> items(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (values.get(key) instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw error(key, "WRONG_TYPE", new Text(key + " 须为列表。", key + " must be a list"));
  }

  private String scalar(Node value, String key) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error(
        value,
        pointer(key),
        "WRONG_TYPE",
        new Text(key + " 须为单个值。", key + " must be a single value"));
  }

  private <E extends Enum<E>> E constant(
      Node at, String place, String key, String name, Class<E> type) {
    String known = Arrays.toString(type.getEnumConstants());
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                error(
                    at,
                    place,
                    "VALUE_UNKNOWN",
                    new Text(key + " 可取：" + known + "。", key + " must be one of " + known)));
  }
}
