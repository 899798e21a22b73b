package org.guiju.procedure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** Reads the machines of one procedure. */
final class MachineReader {

  private final Dictionaries words;
  private final Arguments arguments;
  private final Map<String, ProcedureReader.Holder> holders;
  private final Problems problems;

  MachineReader(
      Dictionaries words,
      Arguments arguments,
      Map<String, ProcedureReader.Holder> holders,
      Problems problems) {
    this.words = words;
    this.arguments = arguments;
    this.holders = holders;
    this.problems = problems;
  }

  Machine machine(String name, Fields f) {
    var transitions = f.entries("transitions", this::transition);
    var title = f.optionalName("name");
    return new Machine(
        name,
        title == null ? new Text(name, name) : title,
        Ordered.set(f.codes("about")),
        f.flag("balloted"),
        f.text("initial"),
        f.entries("states", MachineReader::state),
        List.copyOf(transitions.values()));
  }

  private static State state(String id, Fields f) {
    return new State(
        id,
        f.name("name"),
        f.optionalText("stage"),
        f.flag("terminal"),
        f.flag("inForce"),
        Ordered.set(f.codes("alsoStages")),
        f.optionalTerm("finding", Finding.class));
  }

  private Transition transition(String id, Fields f) {
    return new Transition(
        id,
        f.text("action"),
        f.name("name"),
        Ordered.set(f.codes("from")),
        f.text("to"),
        roles(f, "roles"),
        f.codes("stages"),
        f.items("documents").stream().map(this::document).toList(),
        f.items("guards").stream().map(this::guard).toList(),
        f.list("inputs", MachineReader::input),
        f.flag("reasonRequired"),
        f.flag("basisRequired"),
        f.codes("startsClocks"),
        f.codes("stopsClocks"),
        f.flag("bySystem"),
        f.flag("aside"),
        f.codes("flags"),
        f.list("effects", MachineReader::effect),
        f.basis());
  }

  /** Roles, with those whose holders may act as them here. */
  Set<String> roles(Fields f, String key) {
    var roles = new LinkedHashSet<String>();
    for (var role : f.codes(key)) {
      roles.add(role);
      var holder = holders.get(role);
      if (holder != null) {
        roles.addAll(holder.also());
      }
    }
    return roles;
  }

  private DocumentRule document(Tree tree) {
    if (tree instanceof Tree.Leaf leaf) {
      return problems.place(new DocumentRule(leaf.text(), true, null), leaf.at());
    }
    return Fields.read(
        tree,
        problems,
        f -> new DocumentRule(f.text("code"), !f.flag("optional"), f.optionalText("when")));
  }

  private GuardRule guard(Tree tree) {
    if (tree instanceof Tree.Leaf leaf) {
      return problems.place(guard(leaf.text(), Map.of(), null, null, leaf.at()), leaf.at());
    }
    return Fields.read(
        tree,
        problems,
        f ->
            guard(
                f.text("code"),
                f.children("arguments"),
                f.optionalText("when"),
                f.optionalBasis(),
                f.at()));
  }

  private GuardRule guard(
      String code, Map<String, Tree> given, @Nullable String when, @Nullable Basis basis, At at) {
    var values = new LinkedHashMap<String, Object>();
    var parameters = new LinkedHashMap<String, String>();
    Basis ofParameter = null;
    for (var entry : given.entrySet()) {
      var tree = entry.getValue();
      if (arguments.absent(tree)) {
        continue;
      }
      values.put(entry.getKey(), arguments.value(tree));
      if (takesValue(code, entry.getKey())) {
        arguments.noteNamed(tree);
      }
      var p = arguments.parameter(tree);
      if (p != null) {
        parameters.put(entry.getKey(), Arguments.parameterName(tree));
        ofParameter =
            ofParameter == null ? new Basis(p.basis(), p.confidence(), p.source()) : ofParameter;
      }
    }
    return new GuardRule(code, values, when, basis(code, at, basis, ofParameter), parameters);
  }

  /** Whether the argument is a plain value, and not the name of a step, an input or the like. */
  private boolean takesValue(String code, String argument) {
    var info = words.guards().get(code);
    var known = info == null ? null : info.arguments().get(argument);
    return known != null && known.refers() == GuardInfo.Refers.NOTHING;
  }

  /** The rule's own basis, else that of its figure, else that of the guard. */
  private Basis basis(String code, At at, @Nullable Basis own, @Nullable Basis ofParameter) {
    if (own != null) {
      return own;
    }
    if (ofParameter != null) {
      return ofParameter;
    }
    var info = words.guards().get(code);
    var basis = info == null ? null : info.basis();
    if (basis != null) {
      return basis;
    }
    if (info != null) {
      problems.add(at, "basis of guard %s is missing, here and in the dictionary", code);
    }
    return new Basis("", Confidence.MEMORY_LOW, null);
  }

  private static InputRule input(Fields f) {
    return new InputRule(
        f.text("name"),
        f.text("type"),
        f.flag("required"),
        f.flag("issued"),
        f.entries("values", (code, value) -> new Text(value.text("zh"), value.text("en"))),
        f.optionalText("when"),
        f.flag("private"),
        f.name("description"));
  }

  private static EffectRule effect(Fields f) {
    return new EffectRule(
        f.optionalText("action"),
        texts(f, "inputs"),
        texts(f, "describe"),
        f.codes("tags"),
        f.optionalText("code"),
        f.optionalText("about"),
        f.optionalText("when"),
        f.flag("ifPossible"));
  }

  private static Map<String, String> texts(Fields f, String key) {
    var texts = new LinkedHashMap<String, String>();
    f.children(key)
        .forEach(
            (name, tree) -> {
              if (tree instanceof Tree.Leaf leaf) {
                texts.put(name, leaf.text());
              } else {
                f.problems().add(tree.at(), "%s must be a name", name);
              }
            });
    return texts;
  }
}
