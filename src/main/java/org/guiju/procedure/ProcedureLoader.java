package org.guiju.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Loads dictionaries, shared tables and procedures from YAML texts, and refuses all of them where
 * one is wrong.
 */
final class ProcedureLoader {

  private static final String EXTENDS = "extends";

  private final Problems problems = new Problems();
  private final Map<String, Tree.Branch> templates = new LinkedHashMap<>();
  private final Map<String, Tree.Branch> procedures = new LinkedHashMap<>();
  private final DictionaryReader dictionary = new DictionaryReader(problems);

  private ProcedureLoader() {}

  /**
   * A file.
   *
   * @param name as people know it
   */
  @Schema(description = "A file.")
  record Source(String name, String text) {}

  /** All procedures with the words they use. */
  record Library(List<Procedure> procedures, Dictionaries words) {}

  static Library load(List<Source> sources) {
    return new ProcedureLoader().read(sources);
  }

  private Library read(List<Source> sources) {
    sources.forEach(this::sort);
    var words = dictionary.dictionaries();
    var reader = new ProcedureReader(words, problems);
    var read = new ArrayList<Procedure>();
    procedures
        .values()
        .forEach(
            tree -> {
              var merged = resolve(tree, new HashSet<>());
              if (merged != null) {
                read.add(reader.read(merged));
              }
            });
    reader.refuseUnread();
    new WordsValidator(words, problems).validate();
    read.forEach(procedure -> new ProcedureValidator(procedure, words, problems).validate());
    var versions = new Versions(problems);
    var closed = versions.close(read);
    problems.throwIfAny();
    return new Library(closed, words);
  }

  /** Puts a file where it belongs by its first words. */
  private void sort(Source source) {
    var tree = YamlTree.read(source.name(), source.text(), problems);
    if (tree == null) {
      return;
    }
    if (tree.get("template") instanceof Tree.Leaf name) {
      put(templates, name.text(), tree);
    } else if (tree.get("procedure") instanceof Tree.Leaf id) {
      put(procedures, id.text() + "@" + text(tree, "version"), tree);
    } else {
      dictionary.add(tree);
    }
  }

  private void put(Map<String, Tree.Branch> all, String name, Tree.Branch tree) {
    var other = all.putIfAbsent(name, tree);
    if (other != null) {
      problems.add(tree.at(), "%s is defined here and in %s", name, other.at().file());
    }
  }

  /**
   * The tree laid over everything that it extends; null where that cannot be found, which is a
   * problem noted.
   */
  private Tree.@Nullable Branch resolve(Tree.Branch tree, Set<Tree> seen) {
    var parents = parents(tree);
    if (parents.isEmpty()) {
      return tree;
    }
    if (!seen.add(tree)) {
      problems.add(tree.at(), "it extends itself");
      return null;
    }
    var extension = new Extension(problems);
    Tree.Branch base = null;
    for (var name : parents) {
      var parent = resolve(name, tree, seen);
      if (parent == null) {
        return null;
      }
      base = base == null ? parent : extension.over(base, parent);
    }
    return base == null ? tree : extension.over(base, tree);
  }

  private Tree.@Nullable Branch resolve(Tree.Leaf name, Tree.Branch child, Set<Tree> seen) {
    var template = templates.get(name.text());
    var parent = template == null ? procedure(name.text(), child) : template;
    if (parent == null) {
      problems.add(name.at(), "unknown procedure or template %s", name.text());
      return null;
    }
    var resolved = resolve(parent, seen);
    boolean whole = template == null || child.get("template") != null;
    return resolved == null || whole
        ? resolved
        : Profiles.cut(resolved, text(child, "profile"), problems);
  }

  private static List<Tree.Leaf> parents(Tree.Branch tree) {
    var parents =
        switch (tree.get(EXTENDS)) {
          case Tree.Sequence sequence -> sequence.items();
          case Tree.Leaf leaf -> List.<Tree>of(leaf);
          case null, default -> List.<Tree>of();
        };
    return parents.stream().filter(Tree.Leaf.class::isInstance).map(Tree.Leaf.class::cast).toList();
  }

  /**
   * The procedure by ref; by id alone, the version in force when the one that extends it begins.
   */
  private Tree.@Nullable Branch procedure(String ref, Tree.Branch child) {
    if (ref.contains("@")) {
      return procedures.get(ref);
    }
    var versions =
        procedures.values().stream()
            .filter(tree -> !tree.at().equals(child.at()) && text(tree, "procedure").equals(ref))
            .sorted(Comparator.comparing(ProcedureLoader::from))
            .toList();
    var begins = from(child);
    return versions.stream()
        .filter(tree -> !from(tree).isAfter(begins))
        .reduce((earlier, later) -> later)
        .orElse(versions.isEmpty() ? null : versions.getFirst());
  }

  private static LocalDate from(Tree.Branch tree) {
    try {
      return LocalDate.parse(text(tree, "effectiveFrom"));
    } catch (DateTimeParseException e) {
      return LocalDate.MIN;
    }
  }

  private static String text(Tree.Branch tree, String key) {
    return tree.get(key) instanceof Tree.Leaf leaf ? leaf.text() : "";
  }
}
