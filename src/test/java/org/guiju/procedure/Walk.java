package org.guiju.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A walk over a machine as the engine would go it, guards on stages included. */
final class Walk {

  final List<String> states = new ArrayList<>();
  final List<String> stages = new ArrayList<>();
  final List<Transition> taken = new ArrayList<>();
  private final Machine machine;
  private String state;
  private String stage;
  private String before;

  Walk(Machine machine) {
    this.machine = machine;
    this.state = machine.initial();
    this.stage = machine.state(state).stage();
    states.add(state);
  }

  String state() {
    return state;
  }

  String stage() {
    return stage;
  }

  /** Goes one random step; false where there is none. */
  boolean step(Random random) {
    List<Transition> ways = machine.from(state);
    if (ways.isEmpty()) {
      return false;
    }
    Transition t = ways.get(random.nextInt(ways.size()));
    List<String> targets = targets(t);
    if (!targets.isEmpty()) {
      take(t, targets.get(random.nextInt(targets.size())));
    }
    return true;
  }

  /** Goes a step to a target that {@link #targets} gave. */
  void take(Transition t, String target) {
    if (target.equals(freezing(t))) {
      before = state;
    }
    for (String code : t.stages()) {
      stage =
          switch (code) {
            case Machine.STAGE -> target;
            case "x.98" -> Stages.abandoned(stage);
            default -> code;
          };
      stages.add(stage);
    }
    state = target;
    if (t.to().equals(Machine.STAGE) && t.stages().isEmpty()) {
      stage = target;
    }
    taken.add(t);
    states.add(state);
  }

  List<String> targets(Transition t) {
    return switch (t.to()) {
      case Machine.PREVIOUS -> List.of(before);
      case Machine.SAME -> List.of(state);
      case Machine.STAGE -> Stages.legal().stream().filter(cell -> allowed(t, cell)).toList();
      default -> List.of(t.to());
    };
  }

  private boolean allowed(Transition t, String cell) {
    return t.guards().stream()
        .allMatch(
            g ->
                switch (g.code()) {
                  case "STAGE_CELL" ->
                      !(g.arguments().get("cells") instanceof List<?> cells)
                          || cells.contains(cell);
                  case "STAGE_FORWARD" -> Stages.move(state, cell) == Stages.Move.FORWARD;
                  case "STAGE_BACKWARD" -> Stages.move(state, cell) == Stages.Move.BACKWARD;
                  default -> true;
                });
  }

  private String freezing(Transition t) {
    boolean back =
        machine.states().containsKey(t.to())
            && machine.from(t.to()).stream().anyMatch(next -> next.to().equals(Machine.PREVIOUS));
    return back ? t.to() : "";
  }
}
