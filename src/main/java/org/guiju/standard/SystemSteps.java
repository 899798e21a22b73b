package org.guiju.standard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guiju.ledger.Correction;
import org.guiju.ledger.Event;
import org.guiju.ledger.Fold;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Transitioned;

/** Records what a date brings about for an edition, and takes it back. */
@ApplicationScoped
class SystemSteps {

  private final Fold<Standard> fold;

  SystemSteps(ProcedureCatalog procedures) {
    this.fold = Standard.reading(procedures);
  }

  Standard fold(Stream stream) {
    return fold.of(stream);
  }

  /**
   * Takes the step by itself to a state, where the edition can take it on that day; else nothing
   * happens.
   */
  void take(Work work, Stream stream, LocalDate on, String to, Map<String, JsonNode> inputs) {
    List<Event> past = stream.asOf(on);
    if (past.isEmpty()) {
      return;
    }
    Standard standard = fold.of(past);
    String from = standard.position().state();
    Optional<Transition> step =
        standard.machine().from(from).stream()
            .filter(t -> t.bySystem() && t.to().equals(to))
            .findFirst();
    if (step.isEmpty()) {
      return;
    }
    Transition transition = step.get();
    Transitioned taken =
        new Transitioned(
            standard.machine().name(),
            transition.id(),
            transition.action(),
            from,
            to,
            standard.position().entered(transition, inputs),
            List.of(),
            inputs,
            null,
            List.of(),
            List.of());
    work.append(
        stream,
        NewEvent.of(Transitioned.TYPE, on, taken).because(null, transition.basis().text()),
        Actor.SYSTEM);
  }

  /** Whether it is such a step to a state. */
  static boolean isTo(Event event, String state) {
    return event.type().equals(Transitioned.TYPE)
        && event.actor().equals(Actor.SYSTEM.name())
        && event.payload(Transitioned.class).to().equals(state);
  }

  static void voidEvents(Work work, Stream stream, List<Event> events) {
    for (Event event : events) {
      work.append(
          stream,
          new NewEvent(
              Event.CORRECTED,
              Objects.requireNonNull(event.effectiveOn()),
              null,
              null,
              new Correction(true, null, null),
              event.id(),
              null),
          Actor.SYSTEM);
    }
  }
}
