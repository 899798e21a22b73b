package org.guiju.matter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Subject;
import org.guiju.standard.Participation;
import org.guiju.standard.Publication;
import org.guiju.standard.Standard;
import org.guiju.standard.StandardService;

/** Matters about editions. */
@ApplicationScoped
class StandardParent implements Parent {

  static final String TYPE = "STANDARD";

  private final StandardService standards;

  StandardParent(StandardService standards) {
    this.standards = standards;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Subject fold(List<Event> history) {
    return standards.fold(history);
  }

  @Override
  public LocalDate publishedOn(List<Event> history) {
    return standards.fold(history).publication().issueDate();
  }

  @Override
  public MatterEvents.About about(UUID id, List<Event> history) {
    Standard standard = standards.fold(history);
    Publication it = standard.publication();
    return new MatterEvents.About(
        TYPE,
        id,
        it.kind(),
        it.numbers().isEmpty() ? null : it.numbers().getFirst(),
        it.titleZh(),
        it.titleEn(),
        it.committee(),
        Participation.answerable(it.responsible(), it.participations()),
        it.regionCode(),
        it.issuingRegions(),
        standard.conditions(),
        Participation.all(it.responsible(), it.participations()));
  }

  @Override
  public Set<UUID> parties(List<Event> history) {
    Publication it = standards.fold(history).publication();
    return Participation.all(it.responsible(), it.participations());
  }

  @Override
  public void checkScope(Actor actor, Stream stream, boolean supervising, LocalDate on) {
    standards.checkScope(actor, stream, supervising, on);
  }

  @Override
  public Event carryOut(Work work, Stream stream, Step step) {
    return standards.carryOut(work, stream, step);
  }

  @Override
  public void describe(Work work, Stream stream, JsonNode patch, LocalDate on, String sourceKey) {
    throw new UnsupportedOperationException("an edition is what its project says");
  }

  @Override
  public void voidEvent(Work work, Stream stream, UUID event, String reason) {
    standards.voidEvent(work, stream, event, reason);
  }
}
