package org.guiju.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** The fields of one mapping: asked one by one, and what nobody asked for is an unknown key. */
final class Fields {

  private final Tree.Branch branch;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(Tree.Branch branch, Problems problems) {
    this.branch = branch;
    this.problems = problems;
  }

  /** Reads a mapping with the reader and then refuses the keys that it did not ask for. */
  static <T> T read(Tree tree, Problems problems, Function<Fields, T> reader) {
    var fields = new Fields(branch(tree, problems), problems);
    T read = reader.apply(fields);
    fields.refuseTheRest();
    return problems.place(read, tree.at());
  }

  /** The mapping; an empty one where it is none, which is a problem noted. */
  static Tree.Branch branch(Tree tree, Problems problems) {
    if (tree instanceof Tree.Branch branch) {
      return branch;
    }
    if (!tree.empty()) {
      problems.add(tree.at(), "a mapping of keys to values is expected here");
    }
    return new Tree.Branch(new LinkedHashMap<>(), tree.at());
  }

  At at() {
    return branch.at();
  }

  Problems problems() {
    return problems;
  }

  boolean has(String key) {
    return get(key) != null;
  }

  @Nullable Tree get(String key) {
    asked.add(key);
    var tree = branch.get(key);
    return tree == null || tree.empty() ? null : tree;
  }

  /** The text, which must be there. */
  String text(String key) {
    var text = optionalText(key);
    if (text == null) {
      problems.add(at(), "%s is missing", key);
      return "";
    }
    return text;
  }

  @Nullable String optionalText(String key) {
    var tree = get(key);
    if (tree == null) {
      return null;
    }
    if (tree instanceof Tree.Leaf leaf && !leaf.text().isBlank()) {
      return leaf.text();
    }
    problems.add(tree.at(), "%s must be a text", key);
    return "";
  }

  boolean flag(String key) {
    var tree = get(key);
    if (tree instanceof Tree.Leaf leaf && leaf.value() instanceof Boolean flag) {
      return flag;
    }
    if (tree != null) {
      problems.add(tree.at(), "%s must be true or false", key);
    }
    return false;
  }

  @Nullable LocalDate date(String key) {
    var text = optionalText(key);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      problems.add(branchAt(key), "%s must be a date such as 2024-06-01", key);
      return null;
    }
  }

  /** A text in both languages, which must be there. */
  Text name(String key) {
    var tree = get(key);
    if (tree == null) {
      problems.add(at(), "%s is missing: both zh and en", key);
      return new Text("", "");
    }
    return name(tree, problems);
  }

  @Nullable Text optionalName(String key) {
    var tree = get(key);
    return tree == null ? null : name(tree, problems);
  }

  static Text name(Tree tree, Problems problems) {
    return read(tree, problems, f -> new Text(f.text("zh"), f.text("en")));
  }

  <E extends Enum<E>> @Nullable E optionalTerm(String key, Class<E> type) {
    var text = optionalText(key);
    if (text == null) {
      return null;
    }
    try {
      return Enum.valueOf(type, text);
    } catch (IllegalArgumentException e) {
      problems.add(branchAt(key), "%s must be one of %s", key, List.of(type.getEnumConstants()));
      return null;
    }
  }

  <E extends Enum<E>> E term(String key, Class<E> type) {
    if (!has(key)) {
      problems.add(at(), "%s is missing", key);
    }
    var term = optionalTerm(key, type);
    return term == null ? type.getEnumConstants()[0] : term;
  }

  /** The items of a list, or none; a single value counts as a list of one. */
  List<Tree> items(String key) {
    return switch (get(key)) {
      case null -> List.of();
      case Tree.Sequence sequence -> sequence.items();
      case Tree single -> List.of(single);
    };
  }

  /** A list of short codes, each either plain or as {@code {code: …}}. */
  List<String> codes(String key) {
    var codes = new ArrayList<String>();
    for (var item : items(key)) {
      codes.add(
          item instanceof Tree.Leaf leaf ? leaf.text() : read(item, problems, f -> f.text("code")));
    }
    return codes;
  }

  <T> List<T> list(String key, Function<Fields, T> reader) {
    return items(key).stream().map(item -> read(item, problems, reader)).toList();
  }

  /** The entries of a mapping by key, read one by one. */
  <T> Map<String, T> entries(String key, BiFunction<String, Fields, T> reader) {
    var entries = new LinkedHashMap<String, T>();
    children(key)
        .forEach((id, tree) -> entries.put(id, read(tree, problems, f -> reader.apply(id, f))));
    return entries;
  }

  Map<String, Tree> children(String key) {
    var tree = get(key);
    if (tree == null) {
      return Map.of();
    }
    var children = new LinkedHashMap<>(branch(tree, problems).children());
    children.values().removeIf(Tree::empty);
    return children;
  }

  /** The basis, which must be there. */
  Basis basis() {
    var tree = get("basis");
    if (tree == null) {
      problems.add(at(), "basis is missing");
      return new Basis("", Confidence.MEMORY_LOW, null);
    }
    return basis(tree, problems);
  }

  @Nullable Basis optionalBasis() {
    var tree = get("basis");
    return tree == null ? null : basis(tree, problems);
  }

  static Basis basis(Tree tree, Problems problems) {
    return read(
        tree,
        problems,
        f ->
            new Basis(
                f.text("text"), f.term("confidence", Confidence.class), f.optionalText("source")));
  }

  private At branchAt(String key) {
    var tree = branch.get(key);
    return tree == null ? at() : tree.at();
  }

  private void refuseTheRest() {
    branch
        .children()
        .forEach(
            (key, tree) -> {
              if (!asked.contains(key)) {
                problems.add(
                    tree.at(), "unknown key %s; known here: %s", key, String.join(", ", asked));
              }
            });
  }
}
