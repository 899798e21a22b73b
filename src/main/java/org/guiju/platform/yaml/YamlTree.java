package org.guiju.platform.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The same tree as YAML and as JSON. */
final class YamlTree {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private YamlTree() {}

  /** JSON as nodes of YAML; they have no lines. */
  static Node yaml(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> {
        List<NodeTuple> tuples = new ArrayList<>();
        json.properties()
            .forEach(
                member ->
                    tuples.add(
                        new NodeTuple(scalar(Tag.STR, member.getKey()), yaml(member.getValue()))));
        yield new MappingNode(Tag.MAP, true, tuples, null, null, FlowStyle.FLOW);
      }
      case ARRAY -> {
        List<Node> items = new ArrayList<>();
        json.forEach(item -> items.add(yaml(item)));
        yield new SequenceNode(Tag.SEQ, true, items, null, null, FlowStyle.FLOW);
      }
      case NULL, MISSING -> scalar(Tag.NULL, "");
      case BOOLEAN -> scalar(Tag.BOOL, json.asText());
      case NUMBER -> scalar(Tag.FLOAT, json.decimalValue().toPlainString());
      default -> scalar(Tag.STR, json.asText());
    };
  }

  private static ScalarNode scalar(Tag tag, String value) {
    return new ScalarNode(tag, true, value, null, null, ScalarStyle.PLAIN);
  }

  /** YAML as JSON; plain numbers and truth values become such, everything else a text. */
  static JsonNode json(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
          if (tuple.getKeyNode() instanceof ScalarNode key) {
            object.set(key.getValue(), json(tuple.getValueNode()));
          }
        }
        yield object;
      }
      case SequenceNode sequence -> {
        ArrayNode array = JSON.arrayNode();
        sequence.getValue().forEach(item -> array.add(json(item)));
        yield array;
      }
      case ScalarNode scalar -> value(scalar);
      default -> JSON.nullNode();
    };
  }

  private static JsonNode value(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)
        && (scalar.getValue().equals("true") || scalar.getValue().equals("false"))) {
      return JSON.booleanNode(Boolean.parseBoolean(scalar.getValue()));
    }
    if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT))
        && scalar.getValue().matches("-?(0|[1-9][0-9]{0,30})([.][0-9]{1,30})?")) {
      return JSON.numberNode(new BigDecimal(scalar.getValue()));
    }
    return JSON.textNode(scalar.getValue());
  }
}
