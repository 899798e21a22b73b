package org.guiju.procedure.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Payload of the event that a step leaves in the ledger.
 *
 * @param machine PROJECT, EDITION, DECLARATION …
 * @param transition id in the procedure
 * @param action verb in the procedure
 * @param from state before
 * @param to state after
 * @param stages international stage codes entered, in order
 * @param documents what it rests on
 * @param inputs what the transition asked for
 * @param onBehalfOf who really took the step, where somebody else recorded it
 * @param unchecked codes of the guards that the procedure names and that were not yet checked when
 *     it was taken
 * @param attested codes of the guards for which the actor vouched, as nothing was recorded here
 *     that showed them to hold
 */
public record Transitioned(
    String machine,
    String transition,
    String action,
    String from,
    String to,
    List<String> stages,
    List<DocumentRef> documents,
    Map<String, JsonNode> inputs,
    @Nullable String onBehalfOf,
    List<String> unchecked,
    List<String> attested) {

  /** Type of the event. */
  public static final String TYPE = "TRANSITIONED";

  public Transitioned {
    stages = stages == null ? List.of() : List.copyOf(stages);
    documents = documents == null ? List.of() : List.copyOf(documents);
    inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
    unchecked = unchecked == null ? List.of() : List.copyOf(unchecked);
    attested = attested == null ? List.of() : List.copyOf(attested);
  }

  /** Whether the other one says of the procedure what this one says. */
  boolean isSameStepAs(Transitioned other) {
    return machine.equals(other.machine)
        && transition.equals(other.transition)
        && action.equals(other.action)
        && from.equals(other.from)
        && to.equals(other.to)
        && stages.equals(other.stages);
  }

  /** Typed access to the inputs. */
  public Inputs given() {
    return new Inputs(inputs);
  }
}
