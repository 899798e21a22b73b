package org.guiju.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.ledger.Correction;
import org.guiju.ledger.Event;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.jspecify.annotations.Nullable;

/**
 * What a history gives, worked out by the table of the procedure in the plainest way and by nothing
 * of the service's own: the model that the walks hold the service against.
 */
final class Plain {

  static final String STEP = "TRANSITIONED";

  private Plain() {}

  /** An event as it is to be read, corrections applied. */
  record Told(
      UUID id,
      long version,
      String type,
      LocalDate on,
      String actor,
      @Nullable String sourceKey,
      JsonNode payload) {

    /** A step that is only thought of. */
    static Told imagined(Transition transition, LocalDate on, JsonNode inputs) {
      return new Told(
          new UUID(0, 0),
          Long.MAX_VALUE,
          STEP,
          on,
          "",
          null,
          Client.json(Map.of("transition", transition.id(), "inputs", inputs)));
    }

    boolean isStep() {
      return type.equals(STEP);
    }

    String transition() {
      return payload.path("transition").asText();
    }

    String action() {
      return payload.path("action").asText();
    }

    JsonNode inputs() {
      return payload.path("inputs");
    }

    boolean bySystem() {
      return actor.equals("SYSTEM");
    }

    private Told corrected(Correction correction) {
      LocalDate day = correction.effectiveOn() == null ? on : correction.effectiveOn();
      JsonNode said = correction.payload() == null ? payload : correction.payload();
      return new Told(id, version, type, day, actor, sourceKey, said);
    }
  }

  /** Where a thing stands. */
  record Stand(
      Procedure procedure,
      Machine machine,
      String state,
      @Nullable String stage,
      @Nullable Stand beforeFreeze) {

    static Stand start(Procedure procedure, Machine machine, boolean begun) {
      String initial = begun ? machine.initial() : Machine.NOTHING;
      return new Stand(
          procedure, machine, initial, begun ? machine.state(initial).stage() : null, null);
    }

    boolean ended() {
      return !state.equals(Machine.NOTHING) && machine.state(state).terminal();
    }

    Optional<Transition> step(String actionOrId) {
      return machine.transitions().stream()
          .filter(t -> t.from().contains(state))
          .filter(t -> t.id().equals(actionOrId) || t.action().equals(actionOrId))
          .findFirst();
    }

    /** The stages that a step enters from here. */
    private List<String> entering(Transition step, JsonNode inputs) {
      return step.stages().stream()
          .map(
              code ->
                  switch (code) {
                    case Machine.STAGE -> inputs.path("stage").asText(state);
                    case "x.98" -> (stage == null ? "00" : stage.substring(0, 2)) + ".98";
                    default -> code;
                  })
          .toList();
    }

    private Stand after(Transition step, JsonNode inputs) {
      if (step.to().equals(Machine.PREVIOUS) && beforeFreeze != null) {
        return beforeFreeze;
      }
      boolean stays = step.to().equals(Machine.SAME);
      String to =
          switch (step.to()) {
            case Machine.SAME -> state;
            case Machine.STAGE -> inputs.path("stage").asText(state);
            default -> step.to();
          };
      List<String> entered = entering(step, inputs);
      String unmoved = stage == null && !stays ? machine.state(to).stage() : stage;
      String code = entered.isEmpty() ? unmoved : entered.getLast();
      boolean freezes =
          machine.from(to).stream().anyMatch(back -> back.to().equals(Machine.PREVIOUS));
      return new Stand(procedure, machine, to, code, stays ? beforeFreeze : freezes ? this : null);
    }
  }

  /** An event, where the thing stands after it, and the stages that it entered. */
  record Mark(Told told, Stand after, List<String> entered) {}

  /** The table does not allow it. */
  static final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAllowed(String why) {
      super(why);
    }
  }

  /** The events as they are to be read. */
  static List<Told> effective(List<Event> recorded) {
    Map<UUID, Told> standing = new LinkedHashMap<>();
    for (Event e : recorded) {
      if (e.corrects() == null) {
        standing.put(
            e.id(),
            new Told(
                e.id(),
                e.version(),
                e.type(),
                e.effectiveOn(),
                e.actor(),
                e.sourceKey(),
                e.payload(JsonNode.class)));
        continue;
      }
      Correction correction = e.payload(Correction.class);
      if (correction.voided()) {
        standing.remove(e.corrects());
      } else {
        standing.computeIfPresent(e.corrects(), (id, told) -> told.corrected(correction));
      }
    }
    return inOrder(new ArrayList<>(standing.values()));
  }

  static List<Told> inOrder(List<Told> events) {
    List<Told> ordered = new ArrayList<>(events);
    ordered.sort(Comparator.comparing(Told::on).thenComparingLong(Told::version));
    return ordered;
  }

  /**
   * Where the thing stands after each event.
   *
   * @throws NotAllowed where the table does not have one of the steps from where the thing stood
   */
  static List<Mark> fold(Sort sort, List<Told> effective, ProcedureCatalog procedures) {
    List<Mark> marks = new ArrayList<>();
    Stand stand = null;
    for (Told told : effective) {
      List<String> entered = List.of();
      if (stand == null) {
        stand = begin(sort, told, procedures);
        entered = sort == Sort.PROJECT ? opening(stand.machine()) : List.of();
      } else if (told.isStep()) {
        Stand from = stand;
        Transition step =
            from.step(told.transition())
                .orElseThrow(
                    () ->
                        new NotAllowed(
                            told.transition() + " cannot be taken from " + from.state()));
        entered = from.entering(step, told.inputs());
        stand = from.after(step, told.inputs());
      } else if (told.type().equals("NATURE_CHANGED")) {
        Procedure other = procedures.byRef(told.payload().path("procedure").asText());
        Machine machine = other.machine(stand.machine().name());
        if (!machine.states().containsKey(stand.state())) {
          throw new NotAllowed(other.ref() + " has no state " + stand.state());
        }
        stand = new Stand(other, machine, stand.state(), stand.stage(), stand.beforeFreeze());
      }
      marks.add(new Mark(told, stand, entered));
    }
    return marks;
  }

  /** Registration takes the step that leads from nothing to where projects begin. */
  private static List<String> opening(Machine machine) {
    return machine.from(Machine.NOTHING).stream()
        .filter(t -> t.to().equals(machine.initial()))
        .findFirst()
        .map(Transition::stages)
        .orElse(List.of());
  }

  private static Stand begin(Sort sort, Told told, ProcedureCatalog procedures) {
    if (!told.type().equals(sort.beginning)) {
      throw new NotAllowed(told.type() + " comes before the beginning");
    }
    Procedure procedure = procedures.byRef(told.payload().path("procedure").asText());
    return sort == Sort.MATTER
        ? Stand.start(procedure, procedure.machine(told.payload().path("type").asText()), false)
        : Stand.start(procedure, procedure.machine(sort.machine), true);
  }
}
