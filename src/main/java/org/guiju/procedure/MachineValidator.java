package org.guiju.procedure;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.guiju.identifier.StageCode;

/**
 * Checks that a machine can be walked from its beginning to an end and that its stages agree with
 * its states.
 */
final class MachineValidator {

  /** Targets that depend on where the thing stands. */
  private static final Set<String> MOVING = Set.of(Machine.PREVIOUS, Machine.STAGE, Machine.SAME);

  private static final String ABANDONED = "x.98";

  private final Machine machine;
  private final Problems problems;
  private final At top;

  MachineValidator(Machine machine, Problems problems, At top) {
    this.machine = machine;
    this.problems = problems;
    this.top = top;
  }

  void validate() {
    if (!machine.states().containsKey(machine.initial())) {
      problems.add(
          top, "the initial state %s of %s is not defined", machine.initial(), machine.name());
      return;
    }
    machine.states().values().forEach(this::state);
    machine.transitions().forEach(this::targets);
    opening();
    refuseDoubles();
    machine.transitions().forEach(this::stages);
    walk();
  }

  private void state(State state) {
    var at = problems.at(state, top);
    if (state.id().equals(Machine.NOTHING) || MOVING.contains(state.id())) {
      problems.add(at, "%s is reserved and cannot be a state", state.id());
    }
    if (state.stage() != null) {
      cell(state.stage(), at);
    }
    state.alsoStages().forEach(stage -> cell(stage, at));
    if (state.finding() != null && !(machine.isOfMatters() && state.terminal())) {
      problems.add(at, "state %s has a finding and is no final state of a matter", state.id());
    }
  }

  private void targets(Transition t) {
    var at = problems.at(t, top);
    if (t.from().isEmpty()) {
      problems.add(at, "transition %s starts nowhere", t.id());
    }
    for (var from : t.from()) {
      if (!from.equals(Machine.NOTHING)) {
        known(t, from, at);
        var left = machine.states().get(from);
        if (left != null && left.terminal() && !t.reasonRequired()) {
          problems.add(
              at, "transition %s leaves the final state %s and asks for no reason", t.id(), from);
        }
      }
    }
    boolean fixed = !MOVING.contains(t.to());
    if (fixed) {
      known(t, t.to(), at);
    }
    if (t.to().equals(Machine.STAGE)
        && t.inputs().stream().noneMatch(i -> i.name().equals("stage") && i.required())) {
      problems.add(
          at, "transition %s goes to the given stage and does not require the input stage", t.id());
    }
  }

  /** A matter begins with a step. */
  private void opening() {
    if (machine.isOfMatters() && machine.from(Machine.NOTHING).isEmpty()) {
      problems.add(top, "no transition of %s begins it, from '-'", machine.name());
    }
  }

  private void known(Transition t, String state, At at) {
    if (!machine.states().containsKey(state)) {
      problems.add(at, "transition %s names the unknown state %s", t.id(), state);
    }
  }

  private void refuseDoubles() {
    Map<String, String> seen = new HashMap<>();
    machine
        .transitions()
        .forEach(
            t ->
                t.from()
                    .forEach(
                        from -> {
                          var other = seen.putIfAbsent(from + " " + t.action(), t.id());
                          if (other != null) {
                            problems.add(
                                problems.at(t, top),
                                "in state %s both %s and %s are called %s",
                                from,
                                other,
                                t.id(),
                                t.action());
                          }
                        }));
  }

  private void stages(Transition t) {
    var at = problems.at(t, top);
    t.stages().stream()
        .filter(s -> !s.equals(Machine.STAGE) && !s.equals(ABANDONED))
        .forEach(s -> cell(s, at));
    var target = machine.states().get(t.to());
    if (target == null || target.stage() == null) {
      return;
    }
    if (!t.stages().isEmpty()) {
      agree(t, t.stages().getLast(), target, at);
      return;
    }
    for (var from : t.from()) {
      var source = machine.states().get(from);
      if (source != null && source.stage() != null) {
        agree(t, source.stage(), target, at);
      }
    }
  }

  private void agree(Transition t, String reached, State target, At at) {
    var own = String.valueOf(target.stage());
    if (!reached.equals(own) && !target.alsoStages().contains(reached)) {
      problems.add(
          at,
          "transition %s ends at stage %s, but state %s has %s",
          t.id(),
          reached,
          target.id(),
          own);
    }
  }

  private void cell(String stage, At at) {
    if (!StageCode.isValid(stage)) {
      problems.add(at, "%s is no cell of the harmonized stage matrix", stage);
    }
  }

  private void walk() {
    var ways = new HashMap<String, Set<String>>();
    var back = new HashMap<String, Set<String>>();
    for (var t : machine.transitions()) {
      for (var from : t.from()) {
        for (var to : targetsOf(t, from)) {
          ways.computeIfAbsent(from, s -> new LinkedHashSet<>()).add(to);
          back.computeIfAbsent(to, s -> new LinkedHashSet<>()).add(from);
        }
      }
    }
    var reached = reach(Set.of(machine.initial(), Machine.NOTHING), ways);
    var ends = new LinkedHashSet<String>();
    machine.states().values().stream().filter(State::terminal).forEach(s -> ends.add(s.id()));
    if (ends.isEmpty()) {
      problems.add(top, "machine %s has no final state", machine.name());
    }
    var ending = reach(ends, back);
    for (var state : machine.states().values()) {
      var at = problems.at(state, top);
      if (!reached.contains(state.id())) {
        problems.add(at, "state %s of %s cannot be reached", state.id(), machine.name());
      } else if (!ends.isEmpty() && !ending.contains(state.id())) {
        problems.add(
            at, "from state %s of %s no final state can be reached", state.id(), machine.name());
      }
    }
  }

  private Set<String> targetsOf(Transition t, String from) {
    return switch (t.to()) {
      case Machine.PREVIOUS -> statesBefore(from);
      case Machine.STAGE -> cells();
      case Machine.SAME -> from.equals(Machine.NOTHING) ? Set.of() : Set.of(from);
      default -> Set.of(t.to());
    };
  }

  private Set<String> statesBefore(String frozen) {
    var before = new LinkedHashSet<String>();
    machine.transitions().stream()
        .filter(t -> t.to().equals(frozen))
        .forEach(t -> before.addAll(t.from()));
    before.remove(frozen);
    return before;
  }

  private Set<String> cells() {
    var cells = new LinkedHashSet<>(machine.states().keySet());
    cells.retainAll(Stages.legal());
    return cells;
  }

  private static Set<String> reach(Set<String> starts, Map<String, Set<String>> ways) {
    var reached = new HashSet<>(starts);
    var open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      for (var next : ways.getOrDefault(open.remove(), Set.of())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }
}
