package org.guiju.procedure;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.BiFunction;

/** Lays one procedure file over the one that it extends. */
final class Extension {

  /** Mappings whose entries are replaced one by one; everything else is replaced whole. */
  private static final Set<String> BY_ENTRY = Set.of("parameters", "roles", "clocks", "fastTracks");

  private static final Set<String> NOT_INHERITED =
      Set.of(
          "procedure", "template", "profile", "extends", "version", "effectiveFrom", "effectiveTo");

  private final Problems problems;

  Extension(Problems problems) {
    this.problems = problems;
  }

  Tree.Branch over(Tree.Branch parent, Tree.Branch child) {
    var merged = new LinkedHashMap<String, Tree>();
    parent
        .children()
        .forEach(
            (key, tree) -> {
              if (!NOT_INHERITED.contains(key)) {
                merged.put(key, tree);
              }
            });
    child
        .children()
        .forEach(
            (key, tree) -> merged.merge(key, tree, (old, replacing) -> lay(key, old, replacing)));
    return new Tree.Branch(merged, child.at());
  }

  private Tree lay(String key, Tree old, Tree replacing) {
    if (BY_ENTRY.contains(key)) {
      return branch(old).replacedBy(branch(replacing));
    }
    return key.equals("machines")
        ? eachOf(branch(old), branch(replacing), this::machine)
        : replacing;
  }

  private Tree machine(Tree.Branch old, Tree.Branch replacing) {
    var merged = new LinkedHashMap<>(old.children());
    replacing
        .children()
        .forEach(
            (key, tree) ->
                merged.merge(
                    key,
                    tree,
                    (o, r) ->
                        switch (key) {
                          case "states" -> branch(o).replacedBy(branch(r));
                          case "transitions" ->
                              eachOf(branch(o), branch(r), Tree.Branch::replacedBy);
                          default -> r;
                        }));
    return new Tree.Branch(merged, replacing.at());
  }

  private Tree eachOf(
      Tree.Branch old, Tree.Branch replacing, BiFunction<Tree.Branch, Tree.Branch, Tree> inner) {
    var merged = new LinkedHashMap<>(old.children());
    replacing
        .children()
        .forEach(
            (key, tree) ->
                merged.merge(
                    key, tree, (o, r) -> r.empty() ? r : inner.apply(branch(o), branch(r))));
    merged.values().removeIf(Tree::empty);
    return new Tree.Branch(merged, replacing.at());
  }

  private Tree.Branch branch(Tree tree) {
    return Fields.branch(tree, problems);
  }
}
