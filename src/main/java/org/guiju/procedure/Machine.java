package org.guiju.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.platform.Actor;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * States and transitions of one sort of thing: PROJECT, EDITION, DECLARATION, FILING and others.
 */
public final class Machine {

  /** Pseudo-state of a thing that is not there yet; stands only in {@link Transition#from()}. */
  public static final String NOTHING = "-";

  /** Target of a transition that goes back to the state before the freeze. */
  public static final String PREVIOUS = "PREVIOUS";

  /** Target of a transition that goes to the cell given by the input {@code stage}. */
  public static final String STAGE = "{stage}";

  /** Target of a transition after which the thing stands where it stood. */
  public static final String SAME = "SAME";

  private final String name;
  private final Text title;
  private final Set<String> about;
  private final boolean balloted;
  private final String initial;
  private final Map<String, State> states;
  private final List<Transition> transitions;

  /** Histories are folded step by step, so that what can be done in a state is looked up often. */
  private final Map<String, List<Transition>> byState;

  /** Those that can make a condition hold. */
  private final List<InputRule> telling;

  /**
   * The machine of one sort of thing.
   *
   * @param name which sort of thing
   * @param title its name in Chinese and English
   * @param about types of the things that a matter of this machine can be about; empty for the
   *     machines of those things themselves
   * @param balloted whether a committee examines the text of such a matter and may vote on it
   * @param initial state in which a thing starts
   * @param states by id, in the order of the data
   * @param transitions in the order of the data; at most one per state and action
   */
  public Machine(
      String name,
      Text title,
      Set<String> about,
      boolean balloted,
      String initial,
      Map<String, State> states,
      List<Transition> transitions) {
    this.name = name;
    this.title = title;
    this.about = Ordered.set(about);
    this.balloted = balloted;
    this.initial = initial;
    this.states = Ordered.map(states);
    this.transitions = List.copyOf(transitions);
    Map<String, List<Transition>> found = new HashMap<>();
    for (Transition transition : transitions) {
      for (String state : transition.from()) {
        found.computeIfAbsent(state, s -> new ArrayList<>()).add(transition);
      }
    }
    this.byState = found;
    this.telling =
        transitions.stream()
            .flatMap(t -> t.inputs().stream())
            .filter(input -> !input.conditions().isEmpty())
            .toList();
  }

  /** Which sort of thing it is of. */
  public String name() {
    return name;
  }

  /** Its name in Chinese and English. */
  public Text title() {
    return title;
  }

  /** Types of the things that a matter of it can be about; empty for those of things themselves. */
  public Set<String> about() {
    return about;
  }

  /** Whether a committee examines the text of such a matter and may vote on it. */
  public boolean isBalloted() {
    return balloted;
  }

  /** The state in which a thing starts. */
  public String initial() {
    return initial;
  }

  /** Its states by id, in the order of the data. */
  public Map<String, State> states() {
    return states;
  }

  /** Its transitions in the order of the data; at most one per state and action. */
  public List<Transition> transitions() {
    return transitions;
  }

  /** Whether it is of matters about other things. */
  public boolean isOfMatters() {
    return !about.isEmpty();
  }

  /**
   * The conditions that what was said in a step or before makes hold: the choice of an ENUM, and
   * what a FLAG affirms, such as CHANGE_EXTENSION or SYNCHRONOUS.
   */
  public Set<String> conditionsOf(Map<String, JsonNode> said) {
    Set<String> conditions = new HashSet<>();
    for (InputRule input : telling) {
      JsonNode value = said.get(input.name());
      if (value != null) {
        input.condition(value).ifPresent(conditions::add);
      }
    }
    return conditions;
  }

  /** Names of what is said and only shown to those who may act, in whatever step it is said. */
  public Set<String> privateInputs() {
    return transitions.stream()
        .flatMap(t -> t.inputs().stream())
        .filter(InputRule::isPrivate)
        .map(InputRule::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether what is said in some step of it can make the condition hold. */
  boolean makes(@Nullable String condition) {
    return transitions.stream()
        .flatMap(t -> t.inputs().stream())
        .anyMatch(input -> condition != null && input.conditions().contains(condition));
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
    return Collections.unmodifiableList(byState.getOrDefault(state, List.of()));
  }

  /** The transition by that action or id in a state. */
  public Optional<Transition> find(String from, String actionOrId) {
    for (Transition transition : byState.getOrDefault(from, List.of())) {
      if (transition.answersTo(actionOrId)) {
        return Optional.of(transition);
      }
    }
    return Optional.empty();
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

  /**
   * The account with those of its roles alone by which it could take a step of that action or id,
   * in whatever state. Whom nothing binds stays as it is.
   */
  public Actor acting(Actor actor, String actionOrId) {
    return actor.isAdmin() || actor.organization() == null
        ? actor
        : actor.as(
            transitions.stream()
                .filter(t -> t.answersTo(actionOrId))
                .flatMap(t -> t.roles().stream())
                .collect(Collectors.toSet()));
  }

  /** Whether any transition has that action or id, in whatever state. */
  public boolean knows(String actionOrId) {
    return transitions.stream().anyMatch(t -> t.answersTo(actionOrId));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Machine that
        && name.equals(that.name)
        && title.equals(that.title)
        && about.equals(that.about)
        && balloted == that.balloted
        && initial.equals(that.initial)
        && states.equals(that.states)
        && transitions.equals(that.transitions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, initial, states.keySet());
  }

  @Override
  public String toString() {
    return "Machine[" + name + "]";
  }
}
