package org.guiju.standard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Correction;
import org.guiju.ledger.Event;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Payload;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Transitioned;
import org.jspecify.annotations.Nullable;

/**
 * Begins editions and lets one displace another. What a date brings about is recorded at once, by
 * SYSTEM, dated on the day on which it takes effect: an edition enters into force, and its
 * predecessor is replaced, on the implementation date and not before, whether or not the service
 * runs on that day.
 */
@ApplicationScoped
public class StandardEditions {

  private static final String REPLACED = "E98";
  private static final String IN_FORCE = "E61";
  private static final String WITHDRAWN = "E99";
  private static final String REPLACED_BY = "replacedBy";

  private final ProcedureCatalog procedures;
  private final StandardNumbers numbers;
  private final Jdbc jdbc;

  StandardEditions(ProcedureCatalog procedures, StandardNumbers numbers, Jdbc jdbc) {
    this.procedures = procedures;
    this.numbers = numbers;
    this.jdbc = jdbc;
  }

  /**
   * Begins an edition. What was recorded before in the same work must have been committed, so that
   * its predecessors are found.
   *
   * @return the id of the standard
   */
  public UUID publish(
      Work work, Publication publication, @Nullable String basis, @Nullable String sourceKey) {
    Stream stream = work.create(StandardProjector.TYPE);
    work.append(
        stream,
        NewEvent.of(Standard.PUBLISHED, publication.issueDate(), publication)
            .because(null, basis)
            .from(sourceKey));
    systemStep(work, stream, publication.inForceFrom(), IN_FORCE, Map.of());
    displace(work, stream, publication);
    return stream.id();
  }

  /**
   * Puts an edition right after its project's publication was put right; null where it was not
   * published at all.
   */
  public void republish(Work work, UUID project, @Nullable Publication publication) {
    Optional<UUID> id = ofProject(project);
    if (id.isEmpty()) {
      if (publication != null) {
        publish(work, publication, null, null);
      }
      return;
    }
    Stream stream = work.open(new Ref(StandardProjector.TYPE, id.get()));
    if (publication == null) {
      retractDisplacements(work, stream.id());
      voidEvents(work, stream, stream.effective());
      return;
    }
    Event published = stream.recorded().getFirst();
    Publication before = stream.effective().getFirst().payload(Publication.class);
    correct(work, stream, published, publication.issueDate(), publication);
    if (before.numbers().equals(publication.numbers())
        && before.replaces().equals(publication.replaces())
        && before.inForceFrom().equals(publication.inForceFrom())) {
      return;
    }
    retractDisplacements(work, stream.id());
    stream.effective().stream()
        .filter(e -> isSystemStepTo(e, IN_FORCE))
        .findFirst()
        .ifPresent(e -> correct(work, stream, e, publication.inForceFrom(), null));
    displace(work, stream, publication);
  }

  /** The edition that a project became. */
  public Optional<UUID> ofProject(UUID project) {
    return jdbc
        .query(
            "select distinct standard_id from standard_period where project_id = ?",
            p -> p.uuid(project),
            row -> row.uuid("standard_id"))
        .stream()
        .findFirst();
  }

  /**
   * An international edition follows its project: withdrawn at 95.99, reinstated when the project
   * leaves it.
   */
  public void follow(Work work, UUID project, boolean withdrawn, LocalDate on) {
    if (work.isPending()) {
      work.commit();
    }
    ofProject(project)
        .ifPresent(
            id ->
                systemStep(
                    work,
                    work.open(new Ref(StandardProjector.TYPE, id)),
                    on,
                    withdrawn ? WITHDRAWN : IN_FORCE,
                    Map.of()));
  }

  private void displace(Work work, Stream stream, Publication publication) {
    Set<UUID> family = new HashSet<>(numbers.inFamiliesOf(publication.numbers()));
    Set<UUID> named = new HashSet<>(numbers.bearing(publication.replaces()));
    Set<UUID> successors = new HashSet<>(numbers.replacing(publication.numbers()));
    List<UUID> others = new ArrayList<>(family);
    others.addAll(named);
    others.addAll(successors);
    others.removeIf(stream.id()::equals);
    work.openAll(StandardProjector.TYPE, others);
    for (UUID other : new HashSet<>(others)) {
      Stream it = work.open(new Ref(StandardProjector.TYPE, other));
      if (it.effective().isEmpty()) {
        continue;
      }
      LocalDate theirs = Standard.fold(it.effective(), procedures).publication().inForceFrom();
      boolean isSuccessor =
          successors.contains(other)
              || (!named.contains(other) && theirs.isAfter(publication.inForceFrom()));
      if (isSuccessor) {
        systemStep(
            work, stream, theirs, REPLACED, Map.of(REPLACED_BY, new TextNode(other.toString())));
      } else {
        systemStep(
            work,
            it,
            publication.inForceFrom(),
            REPLACED,
            Map.of(REPLACED_BY, new TextNode(stream.id().toString())));
      }
    }
  }

  private void retractDisplacements(Work work, UUID by) {
    List<UUID> displaced =
        jdbc.query(
            "select distinct standard_id from standard_period where replaced_by = ?",
            p -> p.uuid(by),
            row -> row.uuid("standard_id"));
    work.openAll(StandardProjector.TYPE, displaced);
    for (UUID id : displaced) {
      Stream stream = work.open(new Ref(StandardProjector.TYPE, id));
      voidEvents(
          work,
          stream,
          stream.effective().stream()
              .filter(e -> isSystemStepTo(e, REPLACED))
              .filter(
                  e ->
                      by.toString().equals(e.payload(Transitioned.class).given().text(REPLACED_BY)))
              .toList());
    }
  }

  private static boolean isSystemStepTo(Event event, String state) {
    return event.type().equals(Transitioned.TYPE)
        && event.actor().equals(Actor.SYSTEM.name())
        && event.payload(Transitioned.class).to().equals(state);
  }

  /**
   * Takes the step by itself to a state, where the edition can take it on that day; else nothing
   * happens.
   */
  private void systemStep(
      Work work, Stream stream, LocalDate on, String to, Map<String, JsonNode> inputs) {
    List<Event> past =
        stream.effective().stream().filter(e -> !e.effectiveOn().isAfter(on)).toList();
    if (past.isEmpty()) {
      return;
    }
    Standard standard = Standard.fold(past, procedures);
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

  private static void correct(
      Work work, Stream stream, Event wrong, LocalDate on, @Nullable Object payload) {
    Correction correction =
        new Correction(false, on, payload == null ? null : Payload.tree(payload));
    work.append(
        stream,
        new NewEvent(Event.CORRECTED, on, null, null, correction, wrong.id(), null),
        Actor.SYSTEM);
  }

  private static void voidEvents(Work work, Stream stream, List<Event> events) {
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
