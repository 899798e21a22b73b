package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.ledger.Correction;
import org.guiju.ledger.Event;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Payload;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Voided;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/**
 * Begins editions and lets one displace another. What a date brings about is recorded at once, by
 * SYSTEM, dated on the day on which it takes effect: an edition enters into force, and its
 * predecessor is replaced, on the implementation date and not before, whether or not the service
 * runs on that day.
 */
@ApplicationScoped
public class StandardEditions {

  private static final String IN_FORCE = "E61";
  private static final String WITHDRAWN = "E99";

  private final SystemSteps steps;
  private final Succession succession;
  private final StandardNumbers numbers;
  private final Jdbc jdbc;
  private final Instance<Voided> voided;

  StandardEditions(
      SystemSteps steps,
      Succession succession,
      StandardNumbers numbers,
      Jdbc jdbc,
      @Any Instance<Voided> voided) {
    this.voided = voided;
    this.numbers = numbers;
    this.steps = steps;
    this.succession = succession;
    this.jdbc = jdbc;
  }

  /**
   * Waits for whoever publishes an edition of the same family or of what this one replaces, so that
   * each sees the other. Histories that are brought in do not wait: they may run long.
   */
  public void awaitTurn(Publication publication) {
    List<String> named = new ArrayList<>(publication.numbers());
    named.addAll(publication.replaces());
    named.addAll(publication.partlyReplaces());
    numbers.hold(named);
  }

  /** The editions of its families that wait for their first day in force while it would. */
  public List<String> toCome(Publication publication, UUID project) {
    return numbers.toCome(
        publication.numbers(), publication.issueDate(), publication.inForceFrom(), project);
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
    steps.take(work, stream, publication.inForceFrom(), IN_FORCE, Map.of());
    succession.displace(work, stream, publication);
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
      succession.retract(
          work, stream.id(), stream.effective().getFirst().payload(Publication.class));
      SystemSteps.voidEvents(work, stream, stream.effective());
      voided.forEach(room -> room.voided(work, stream));
      return;
    }
    Event published = stream.recorded().getFirst();
    Publication before = stream.effective().getFirst().payload(Publication.class);
    correct(work, stream, published, publication.issueDate(), publication);
    if (before.numbers().equals(publication.numbers())
        && before.replaces().equals(publication.replaces())
        && before.partlyReplaces().equals(publication.partlyReplaces())
        && before.inForceFrom().equals(publication.inForceFrom())) {
      return;
    }
    succession.retract(work, stream.id(), before);
    stream.effective().stream()
        .filter(e -> SystemSteps.isTo(e, IN_FORCE))
        .findFirst()
        .ifPresent(e -> correct(work, stream, e, publication.inForceFrom(), null));
    succession.displace(work, stream, publication);
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
                steps.take(
                    work,
                    work.open(new Ref(StandardProjector.TYPE, id)),
                    on,
                    withdrawn ? WITHDRAWN : IN_FORCE,
                    Map.of()));
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
}
