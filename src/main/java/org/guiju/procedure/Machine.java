package org.guiju.procedure;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.guiju.platform.Actor;

/**
 * States and transitions of one sort of thing: PROJECT, EDITION, DECLARATION, FILING and others.
 *
 * @param name which sort of thing
 * @param initial state in which a thing starts
 * @param states by id, in the order of the data
 * @param transitions in the order of the data; at most one per state and action
 */
public record Machine(
    String name, String initial, Map<String, State> states, List<Transition> transitions) {

  /** Pseudo-state of a thing that is not there yet; stands only in {@link Transition#from()}. */
  public static final String NOTHING = "-";

  /** Target of a transition that goes back to the state before the freeze. */
  public static final String PREVIOUS = "PREVIOUS";

  /** Target of a transition that goes to the cell given by the input {@code stage}. */
  public static final String STAGE = "{stage}";

  public Machine {
    states = Ordered.map(states);
    transitions = List.copyOf(transitions);
  }

  /** The state with that id, which must exist. */
  public State state(String id) {
    var state = states.get(id);
    if (state == null) {
      throw new NoSuchElementException("machine " + name + " has no state " + id);
    }
    return state;
  }

  /** What can be done in a state, guards aside. */
  public List<Transition> from(String state) {
    return transitions.stream().filter(t -> t.from().contains(state)).toList();
  }

  /** The transition by that action or id in a state. */
  public Optional<Transition> find(String from, String actionOrId) {
    return transitions.stream()
        .filter(t -> t.from().contains(from) && t.answersTo(actionOrId))
        .findFirst();
  }

  /**
   * Whether the actor has the role and the step, in whatever state it is taken, is one of that
   * role.
   */
  public boolean isStepOf(String actionOrId, String role, Actor actor) {
    List<Transition> steps = transitions.stream().filter(t -> t.answersTo(actionOrId)).toList();
    return actor.roles().contains(role)
        && !steps.isEmpty()
        && steps.stream().allMatch(t -> t.roles().contains(role));
  }

  /** Whether any transition has that action or id, in whatever state. */
  public boolean knows(String actionOrId) {
    return transitions.stream().anyMatch(t -> t.answersTo(actionOrId));
  }
}
