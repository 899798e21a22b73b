package org.guiju.platform.yaml;

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

  private final String file;
  private final MappingNode node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();

  YamlObject(String file, MappingNode node) {
    this.file = file;
    this.node = node;
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw error(tuple.getKeyNode(), "a key must be a word");
      }
      values.put(key.getValue(), tuple.getValueNode());
    }
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
      throw error(key, key + " is empty");
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
      throw error(key, key + " must be a date such as 2025-12-31");
    }
  }

  public @Nullable LocalDate dateOrNull(String key) {
    return has(key) ? date(key) : null;
  }

  public BigDecimal decimal(String key) {
    try {
      return new BigDecimal(text(key));
    } catch (NumberFormatException e) {
      throw error(key, key + " must be a number");
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
      default -> throw error(key, key + " must be true or false");
    };
  }

  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    return constant(required(key), key, scalar(required(key), key), type);
  }

  public <E extends Enum<E>> @Nullable E choiceOrNull(String key, Class<E> type) {
    return has(key) ? choice(key, type) : null;
  }

  /** A list of constants; empty where the key is absent. */
  public <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
    Set<E> constants = new LinkedHashSet<>();
    for (Node item : items(key)) {
      constants.add(constant(item, key, scalar(item, key), type));
    }
    return constants;
  }

  /** A list of texts; empty where the key is absent. */
  public List<String> texts(String key) {
    return items(key).stream().map(item -> scalar(item, key)).toList();
  }

  public YamlObject object(String key) {
    if (required(key) instanceof MappingNode mapping) {
      return new YamlObject(file, mapping);
    }
    throw error(key, key + " must be a mapping");
  }

  public @Nullable YamlObject objectOrNull(String key) {
    return has(key) ? object(key) : null;
  }

  /** A list of mappings; empty where the key is absent. */
  public List<YamlObject> objects(String key) {
    List<YamlObject> objects = new ArrayList<>();
    for (Node item : items(key)) {
      if (!(item instanceof MappingNode mapping)) {
        throw error(item, "each of " + key + " must be a mapping");
      }
      objects.add(new YamlObject(file, mapping));
    }
    return objects;
  }

  /** Fails where there is a key that nobody asked for. */
  public void end() {
    for (Map.Entry<String, Node> value : values.entrySet()) {
      if (!read.contains(value.getKey())) {
        throw error(value.getValue(), "unknown key " + value.getKey());
      }
    }
  }

  /** A mistake in the value of the key, or in the mapping where the key is absent. */
  public YamlException error(String key, String message) {
    return error(values.getOrDefault(key, node), message);
  }

  private YamlException error(Node at, String message) {
    return new YamlException(file, at.getStartMark().getLine() + 1, message);
  }

  private Node required(String key) {
    Node value = values.get(key);
    if (!has(key) || value == null) {
      throw error(key, key + " is missing");
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
    throw error(key, key + " must be a list");
  }

  private String scalar(Node value, String key) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error(value, key + " must be a single value");
  }

  private <E extends Enum<E>> E constant(Node at, String key, String name, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> error(at, key + " must be one of " + Arrays.toString(type.getEnumConstants())));
  }
}
