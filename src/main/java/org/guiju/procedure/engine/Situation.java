package org.guiju.procedure.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.ledger.Event;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.Transition;
import org.jspecify.annotations.Nullable;

/**
 * All that a guard may look at.
 *
 * @param procedure the version that the thing started under
 * @param machine the machine that is run
 * @param transition the step in question
 * @param position where the thing stands just before it
 * @param on the day of the step
 * @param step the step as asked for; null where it is only asked what could be done
 * @param actor who asks
 * @param past the steps taken before, in effective order
 * @param conditions named conditions that hold for the thing, such as ADOPTION
 * @param subject the thing itself, as its room knows it
 * @param work what is being recorded with the step; null where it is only asked what could be done
 */
public record Situation(
    Procedure procedure,
    Machine machine,
    Transition transition,
    Position position,
    LocalDate on,
    @Nullable Step step,
    Actor actor,
    List<Event> past,
    Set<String> conditions,
    Subject subject,
    @Nullable Work work) {

  /** The same with a step that brings more inputs. */
  Situation giving(Map<String, JsonNode> more) {
    if (step == null || more.isEmpty()) {
      return this;
    }
    return new Situation(
        procedure,
        machine,
        transition,
        position,
        on,
        step.giving(more),
        actor,
        past,
        conditions,
        subject,
        work);
  }

  /** Whether a real step is decided, not only asked about. */
  public boolean deciding() {
    return step != null;
  }

  /** Inputs of the step; none where it is only asked about. */
  public Inputs inputs() {
    return step == null ? Inputs.NONE : new Inputs(step.inputs());
  }

  Map<String, JsonNode> rawInputs() {
    return step == null ? Map.of() : step.inputs();
  }

  /** The last step taken before under that id or verb. */
  public @Nullable Event lastStep(String idOrAction) {
    for (Event event : past.reversed()) {
      if (isStep(event, idOrAction)) {
        return event;
      }
    }
    return null;
  }

  /** How often a step was taken before. */
  public long count(String idOrAction) {
    return past.stream().filter(e -> isStep(e, idOrAction)).count();
  }

  private boolean isStep(Event event, String idOrAction) {
    if (!event.type().equals(Transitioned.TYPE)) {
      return false;
    }
    Transitioned taken = event.payload(Transitioned.class);
    return taken.machine().equals(machine.name())
        && (taken.transition().equals(idOrAction) || taken.action().equals(idOrAction));
  }

  /** Argument of a guard as a number of a parameter or a literal; null where absent. */
  public @Nullable Integer number(@Nullable Object argument) {
    return switch (argument) {
      case null -> null;
      case Number n -> n.intValue();
      case String s when procedure.parameters().containsKey(s) -> procedure.intParameter(s);
      case String s -> Integer.valueOf(s);
      default -> throw new IllegalStateException("guard argument is not a number: " + argument);
    };
  }
}
