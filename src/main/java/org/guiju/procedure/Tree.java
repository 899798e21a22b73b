package org.guiju.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file as read, every part knowing its place, so that parts of several files can be merged
 * and still blamed.
 */
sealed interface Tree {

  /** Where it begins. */
  At at();

  /**
   * Whether it is written as empty ({@code ~}), which in an extension removes what was inherited.
   */
  default boolean empty() {
    return false;
  }

  /** Key and value pairs. */
  record Branch(SequencedMap<String, Tree> children, At at) implements Tree {

    @Nullable Tree get(String key) {
      return children.get(key);
    }

    /**
     * A copy in which the other's children stand in place of this one's; what the other leaves
     * empty is removed.
     */
    Branch replacedBy(Branch other) {
      var merged = new LinkedHashMap<>(children);
      merged.putAll(other.children);
      merged.values().removeIf(Tree::empty);
      return new Branch(merged, other.at);
    }
  }

  /** Items in order. */
  record Sequence(List<Tree> items, At at) implements Tree {}

  /**
   * One value.
   *
   * @param text as written
   * @param value as YAML understands it: Integer, Boolean or String; null where empty
   */
  record Leaf(String text, @Nullable Object value, At at) implements Tree {

    @Override
    public boolean empty() {
      return value == null;
    }
  }
}
