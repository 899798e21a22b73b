package org.guiju.deadline;

import java.time.LocalDate;
import java.util.List;
import org.guiju.ledger.Event;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Inputs;
import org.guiju.procedure.engine.Transitioned;

/**
 * A step as far as clocks are concerned.
 *
 * @param on day on which it was taken
 * @param starts codes of the clocks that it starts
 * @param stops codes of the clocks that it stops
 * @param given what was said with it
 */
public record Move(LocalDate on, List<String> starts, List<String> stops, Inputs given) {

  public Move {
    starts = List.copyOf(starts);
    stops = List.copyOf(stops);
  }

  /** A transition of which nothing else is known than its day. */
  public static Move of(LocalDate on, Transition transition) {
    return new Move(on, transition.startsClocks(), transition.stopsClocks(), Inputs.NONE);
  }

  /** A step that was taken in a machine; none where the machine no longer has it. */
  public static List<Move> of(Machine machine, List<Event> steps) {
    return steps.stream().flatMap(step -> of(machine, step).stream()).toList();
  }

  private static List<Move> of(Machine machine, Event step) {
    Transitioned taken = step.payload(Transitioned.class);
    return machine.transitions().stream()
        .filter(t -> t.id().equals(taken.transition()))
        .map(t -> new Move(step.effectiveOn(), t.startsClocks(), t.stopsClocks(), taken.given()))
        .toList();
  }

  /** The same, starting nothing. */
  public Move startingNothing() {
    return new Move(on, List.of(), stops, given);
  }

  /** The same, not starting one clock. */
  public Move without(String clock) {
    return new Move(on, starts.stream().filter(c -> !c.equals(clock)).toList(), stops, given);
  }
}
