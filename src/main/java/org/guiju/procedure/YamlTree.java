package org.guiju.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads one YAML document into a {@link Tree} without building objects, so that no tag can call
 * code.
 */
final class YamlTree {

  private static final int DEEPEST = 30;
  private static final Set<String> YES = Set.of("true", "yes", "on");

  private final String file;
  private final Problems problems;

  private YamlTree(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The file's tree; null where it is no mapping, which is a problem noted. */
  static Tree.@Nullable Branch read(String file, String text, Problems problems) {
    try {
      var options = new LoaderOptions();
      var composer =
          new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options);
      var node = composer.getSingleNode();
      if (node instanceof MappingNode) {
        return (Tree.Branch) new YamlTree(file, problems).tree(node, line(node), 0);
      }
      problems.add(new At(file, 1), "the file must be a mapping of keys to values");
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      problems.add(
          new At(file, mark == null ? 1 : mark.getLine() + 1),
          "not valid YAML: %s",
          e.getProblem());
    } catch (YAMLException e) {
      problems.add(new At(file, 1), "not valid YAML: %s", e.getMessage());
    }
    return null;
  }

  private Tree tree(Node node, int line, int depth) {
    var at = new At(file, line);
    if (depth > DEEPEST) {
      throw new YAMLException("nested too deeply");
    }
    return switch (node) {
      case MappingNode mapping -> branch(mapping, at, depth);
      case SequenceNode sequence -> {
        var items = new ArrayList<Tree>();
        sequence.getValue().forEach(item -> items.add(tree(item, line(item), depth + 1)));
        yield new Tree.Sequence(items, at);
      }
      case ScalarNode scalar -> leaf(scalar, at);
      default -> throw new YAMLException("a form of node that is not used here");
    };
  }

  private Tree branch(MappingNode mapping, At at, int depth) {
    var children = new LinkedHashMap<String, Tree>();
    for (NodeTuple pair : mapping.getValue()) {
      int line = line(pair.getKeyNode());
      if (!(pair.getKeyNode() instanceof ScalarNode key)) {
        problems.add(new At(file, line), "a key must be a plain text");
      } else if (children.containsKey(key.getValue())) {
        problems.add(new At(file, line), "the key %s stands twice", key.getValue());
      } else {
        children.put(key.getValue(), tree(pair.getValueNode(), line, depth + 1));
      }
    }
    return new Tree.Branch(children, at);
  }

  private Tree leaf(ScalarNode scalar, At at) {
    var text = scalar.getValue();
    var tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return new Tree.Leaf("", null, at);
    }
    if (tag.equals(Tag.BOOL)) {
      return new Tree.Leaf(text, YES.contains(text.toLowerCase(Locale.ROOT)), at);
    }
    if (tag.equals(Tag.INT) && text.matches("-?(0|[1-9]\\d{0,8})")) {
      return new Tree.Leaf(text, Integer.valueOf(text), at);
    }
    return new Tree.Leaf(text, text, at);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
