package org.guiju.procedure.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.ledger.Event;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing stands in a machine.
 *
 * @param state id of the state
 * @param stage international stage code, null before the first
 * @param before where it stood when it was frozen, to which it goes back; null unless frozen
 */
public record Position(String state, @Nullable String stage, @Nullable Position before) {

  private static final String PREVIOUS = "PREVIOUS";
  private static final String BY_INPUT = "{stage}";

  /** Where a matter stands before the step that begins it. */
  public static Position nothing() {
    return new Position(Machine.NOTHING, null, null);
  }

  /** Where a thing stands before its first step. */
  public static Position start(Machine machine) {
    return new Position(machine.initial(), machine.state(machine.initial()).stage(), null);
  }

  /** The state that the transition leads to from here. */
  public String target(Transition transition, Map<String, JsonNode> inputs) {
    return switch (transition.to()) {
      case PREVIOUS -> before == null ? state : before.state();
      case Machine.SAME -> state;
      case BY_INPUT -> inputs.containsKey("stage") ? inputs.get("stage").asText() : state;
      default -> transition.to();
    };
  }

  /** The stage codes that the transition enters from here, in order. */
  public List<String> entered(Transition transition, Map<String, JsonNode> inputs) {
    List<String> entered = new ArrayList<>(transition.stages().size());
    for (String code : transition.stages()) {
      if (code.equals(BY_INPUT)) {
        entered.add(target(transition, inputs));
      } else if (code.startsWith("x.")) {
        entered.add((stage == null ? "00" : stage.substring(0, 2)) + code.substring(1));
      } else {
        entered.add(code);
      }
    }
    return entered;
  }

  /** Where the thing stands after the transition. */
  public Position after(Machine machine, Transition transition, Map<String, JsonNode> inputs) {
    String to = target(transition, inputs);
    if (transition.to().equals(PREVIOUS) && before != null) {
      return before;
    }
    List<String> entered = entered(transition, inputs);
    if (transition.to().equals(Machine.SAME)) {
      return new Position(state, entered.isEmpty() ? stage : entered.getLast(), before);
    }
    String ownStage = machine.state(to).stage();
    String next = !entered.isEmpty() ? entered.getLast() : stage == null ? ownStage : stage;
    boolean freezes =
        transition.stages().isEmpty() && ownStage == null && !machine.state(to).terminal();
    return new Position(to, next, freezes ? this : null);
  }

  /**
   * The transition that a step of a history took from here.
   *
   * @throws DomainException CONFLICT where the procedure does not know it from here
   */
  public Transition taken(Machine machine, Event event, Transitioned step) {
    return machine
        .find(state, step.transition())
        .orElseThrow(() -> notAllowed(machine, event, step));
  }

  private DomainException notAllowed(Machine machine, Event event, Transitioned step) {
    Text from =
        state.equals(Machine.NOTHING) ? new Text("尚未开始", "not begun") : machine.state(state).name();
    return new DomainException(
        DomainException.Category.CONFLICT,
        "HISTORY_NOT_ALLOWED",
        new Text(
            "程序不允许：%s 的步骤“%s”不能从状态“%s”办理。".formatted(event.effectiveOn(), step.action(), from.zh()),
            "The procedure does not allow it: step %s of %s cannot be taken from \"%s\"."
                .formatted(step.action(), event.effectiveOn(), from.en())),
        List.of(),
        Map.of("event", event.id(), "state", state));
  }
}
