package org.guiju.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Inputs;
import org.guiju.procedure.engine.Transitioned;
import org.jspecify.annotations.Nullable;

/**
 * A step as far as clocks are concerned.
 *
 * @param on day on which it was taken
 * @param starts codes of the clocks that it starts
 * @param stops codes of the clocks that it stops
 * @param given what was said with it
 * @param event the event in the ledger; null where it is no step of the thing's own
 * @param guards codes of the guards that the procedure asks of the step
 * @param stages international stage codes that it entered, in order
 */
public record Move(
    LocalDate on,
    List<String> starts,
    List<String> stops,
    Inputs given,
    @Nullable UUID event,
    List<String> guards,
    List<String> stages) {

  public Move {
    starts = List.copyOf(starts);
    stops = List.copyOf(stops);
    guards = List.copyOf(guards);
    stages = List.copyOf(stages);
  }

  /** A move that is known by nothing but its clocks. */
  public Move(LocalDate on, List<String> starts, List<String> stops, Inputs given) {
    this(on, starts, stops, given, null, List.of(), List.of());
  }

  /** A transition of which nothing else is known than its day. */
  public static Move of(LocalDate on, Transition transition) {
    return new Move(
        on,
        transition.startsClocks(),
        transition.stopsClocks(),
        Inputs.NONE,
        null,
        List.of(),
        transition.stages());
  }

  /** A step that was taken in a machine; none where the machine no longer has it. */
  public static List<Move> of(Machine machine, List<Event> steps) {
    return steps.stream().flatMap(step -> of(machine, step).stream()).toList();
  }

  private static List<Move> of(Machine machine, Event step) {
    Transitioned taken = step.payload(Transitioned.class);
    return machine.transitions().stream()
        .filter(t -> t.id().equals(taken.transition()))
        .map(
            t ->
                new Move(
                    step.effectiveOn(),
                    t.startsClocks(),
                    t.stopsClocks(),
                    taken.given(),
                    step.id(),
                    t.guards().stream().map(GuardRule::code).toList(),
                    taken.stages()))
        .toList();
  }

  /** The same, starting nothing. */
  public Move startingNothing() {
    return new Move(on, List.of(), stops, given, event, guards, List.of());
  }

  /** The same, not stopping a clock. */
  public Move notStopping(String clock) {
    List<String> others = stops.stream().filter(c -> !c.equals(clock)).toList();
    return new Move(on, starts, others, given, event, guards, stages);
  }

  /** The same, not starting some clocks. */
  public Move without(Set<String> clocks) {
    List<String> others = starts.stream().filter(c -> !clocks.contains(c)).toList();
    return new Move(on, others, stops, given, event, guards, stages);
  }
}
