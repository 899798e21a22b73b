package org.guiju.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the figures of a procedure into the places where {@code $name} stands, or {@code $name or
 * none} if it has one.
 */
final class Arguments {

  private static final String OR_NONE = " or none";

  private final Map<String, Parameter> parameters;
  private final Set<String> read;
  private final Problems problems;

  /**
   * @param read where the names of the parameters that stand somewhere are noted
   */
  Arguments(Map<String, Parameter> parameters, Set<String> read, Problems problems) {
    this.parameters = parameters;
    this.read = read;
    this.problems = problems;
  }

  /** The value without looking for parameters. */
  static Object plain(Tree tree) {
    return new Arguments(Map.of(), new HashSet<>(), new Problems()).value(tree);
  }

  /** Whether the value is that of a parameter. */
  static boolean isParameter(Tree tree) {
    return tree instanceof Tree.Leaf leaf && leaf.text().startsWith("$");
  }

  /** The name behind the dollar. */
  static String parameterName(Tree tree) {
    var name = ((Tree.Leaf) tree).text().substring(1);
    return optional(name) ? name.substring(0, name.length() - OR_NONE.length()) : name;
  }

  private static boolean optional(String text) {
    return text.endsWith(OR_NONE);
  }

  /** Whether the tree is a parameter that may be absent ({@code $name or none}) and is. */
  boolean absent(Tree tree) {
    return isParameter(tree)
        && optional(((Tree.Leaf) tree).text())
        && !parameters.containsKey(parameterName(tree));
  }

  @Nullable Parameter parameter(Tree tree) {
    return isParameter(tree) ? parameters.get(parameterName(tree)) : null;
  }

  /** Notes a parameter that a guard takes by its plain name. */
  void noteNamed(Tree tree) {
    if (tree instanceof Tree.Leaf leaf && parameters.containsKey(leaf.text())) {
      read.add(leaf.text());
    }
  }

  Object value(Tree tree) {
    return switch (tree) {
      case Tree.Branch branch -> {
        var map = new LinkedHashMap<String, Object>();
        branch.children().forEach((key, child) -> map.put(key, value(child)));
        yield Ordered.map(map);
      }
      case Tree.Sequence sequence -> {
        var list = new ArrayList<Object>();
        sequence.items().forEach(item -> list.add(value(item)));
        yield List.copyOf(list);
      }
      case Tree.Leaf leaf when isParameter(leaf) -> {
        read.add(parameterName(leaf));
        var parameter = parameters.get(parameterName(leaf));
        if (parameter == null) {
          problems.add(leaf.at(), "unknown parameter %s", parameterName(leaf));
          yield leaf.text();
        }
        yield parameter.value();
      }
      case Tree.Leaf leaf -> leaf.value() == null ? "" : leaf.value();
    };
  }
}
