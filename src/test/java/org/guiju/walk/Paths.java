package org.guiju.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guiju.procedure.FastTrack;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.Transition;

/** The shortest way through a machine to where a transition starts. */
final class Paths {

  private static final String REGISTER = "REGISTER";

  private Paths() {}

  /** The steps to be taken before, so that the transition can be taken. */
  static List<Transition> to(Procedure procedure, Machine machine, String from, Transition wanted) {
    List<Transition> path = new ArrayList<>();
    String state = from;
    for (String before : prerequisites(machine, wanted)) {
      Transition needed =
          machine.transitions().stream().filter(t -> t.answersTo(before)).findFirst().orElseThrow();
      List<Transition> there = shortest(procedure, machine, state, needed);
      path.addAll(there);
      path.add(needed);
      String at = there.isEmpty() ? state : there.getLast().to();
      state = machine.states().containsKey(needed.to()) ? needed.to() : at;
    }
    path.addAll(shortest(procedure, machine, state, wanted));
    return path;
  }

  /** Steps that guards of it ask for and that are on no shortest way. */
  private static List<String> prerequisites(Machine machine, Transition wanted) {
    List<String> before = new ArrayList<>();
    for (GuardRule guard : wanted.guards()) {
      Map<String, Object> arguments = guard.arguments();
      if (guard.code().equals("REPEAT_LIMIT") && arguments.containsKey("minimum")) {
        before.add((String) Objects.requireNonNull(arguments.get("transition")));
      }
      // A project whose stage was only observed has no time to be extended.
      if (guard.code().equals("EXTENSION_CAP") && machine.knows(REGISTER)) {
        before.add(REGISTER);
      }
      if (guard.code().equals("ORDER_RUNNING")) {
        before.add((String) Objects.requireNonNull(arguments.get("order")));
      }
    }
    return before;
  }

  /** The track that a project must be on for the step; none for most. */
  static Optional<FastTrack> track(Procedure procedure, Transition wanted) {
    return procedure.fastTracks().values().stream()
        .filter(track -> track.opens().contains(wanted.id()))
        .findFirst();
  }

  private static List<Transition> shortest(
      Procedure procedure, Machine machine, String from, Transition wanted) {
    Map<String, Transition> reachedBy = new HashMap<>();
    Map<String, String> cameFrom = new HashMap<>();
    ArrayDeque<String> open = new ArrayDeque<>(List.of(from));
    cameFrom.put(from, "");
    while (!open.isEmpty()) {
      String state = open.remove();
      if (wanted.from().contains(state)) {
        List<Transition> path = new ArrayList<>();
        for (String s = state; reachedBy.containsKey(s); s = cameFrom.get(s)) {
          path.add(0, reachedBy.get(s));
        }
        return path;
      }
      for (Transition t : machine.from(state)) {
        boolean usual = !t.bySystem() && track(procedure, t).isEmpty();
        // A step to a cell that is given leads wherever it is wanted.
        Collection<String> targets = t.to().equals(Machine.STAGE) ? wanted.from() : Set.of(t.to());
        for (String to : targets) {
          if (usual && machine.states().containsKey(to) && !cameFrom.containsKey(to)) {
            cameFrom.put(to, state);
            reachedBy.put(to, t);
            open.add(to);
          }
        }
      }
    }
    throw new NoSuchElementException("no way from " + from + " to " + wanted.id());
  }
}
