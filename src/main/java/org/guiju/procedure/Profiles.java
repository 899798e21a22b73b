package org.guiju.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a shared table to one profile: parts that bear {@code for} stay only where it names the
 * profile's letter.
 */
final class Profiles {

  private static final String FOR = "for";

  private Profiles() {}

  static Tree.Branch cut(Tree.Branch shared, String letter, Problems problems) {
    var cut = (Tree.Branch) keep(shared, letter, problems);
    return cut == null ? new Tree.Branch(new LinkedHashMap<>(), shared.at()) : cut;
  }

  private static @Nullable Tree keep(Tree tree, String letter, Problems problems) {
    return switch (tree) {
      case Tree.Leaf leaf -> leaf;
      case Tree.Sequence sequence -> {
        var items = new ArrayList<Tree>();
        sequence.items().forEach(item -> addIfKept(items, keep(item, letter, problems)));
        yield new Tree.Sequence(items, sequence.at());
      }
      case Tree.Branch branch -> keepBranch(branch, letter, problems);
    };
  }

  private static void addIfKept(List<Tree> items, @Nullable Tree item) {
    if (item != null) {
      items.add(item);
    }
  }

  private static @Nullable Tree keepBranch(Tree.Branch branch, String letter, Problems problems) {
    var letters = branch.get(FOR);
    if (letters != null && !names(letters, letter, problems)) {
      return null;
    }
    var children = new LinkedHashMap<String, Tree>();
    branch
        .children()
        .forEach(
            (key, child) -> {
              var kept = key.equals(FOR) ? null : keep(child, letter, problems);
              if (kept != null) {
                children.put(key, kept);
              }
            });
    return new Tree.Branch(children, branch.at());
  }

  private static boolean names(Tree letters, String letter, Problems problems) {
    if (letters instanceof Tree.Sequence sequence) {
      return sequence.items().stream()
          .anyMatch(item -> item instanceof Tree.Leaf leaf && leaf.text().equals(letter));
    }
    problems.add(letters.at(), "for must be a list of profile letters");
    return true;
  }
}
