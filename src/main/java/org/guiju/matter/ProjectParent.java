package org.guiju.matter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.Event;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Subject;
import org.guiju.project.Description;
import org.guiju.project.Project;
import org.guiju.project.ProjectCommands;
import org.guiju.project.ProjectRevisions;
import org.guiju.standard.Participation;
import org.jspecify.annotations.Nullable;

/** Matters about projects. */
@ApplicationScoped
class ProjectParent implements Parent {

  static final String TYPE = "PROJECT";

  private final ProjectCommands commands;
  private final ProjectRevisions revisions;

  ProjectParent(ProjectCommands commands, ProjectRevisions revisions) {
    this.commands = commands;
    this.revisions = revisions;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Subject fold(List<Event> history) {
    return commands.fold(history);
  }

  @Override
  public @Nullable LocalDate publishedOn(List<Event> history) {
    return commands.fold(history).publicationDay();
  }

  @Override
  public MatterEvents.About about(UUID id, List<Event> history) {
    Project project = commands.fold(history);
    Description said = project.description();
    return new MatterEvents.About(
        TYPE,
        id,
        project.kind(),
        project.planNumber() == null ? said.reference() : project.planNumber(),
        said.titleZh(),
        said.titleEn(),
        said.committee(),
        Participation.answerable(said.responsible(), project.participations()),
        said.regionCode(),
        said.regions(),
        project.conditions(),
        Participation.all(said.responsible(), project.participations()));
  }

  @Override
  public Set<UUID> parties(List<Event> history) {
    Project project = commands.fold(history);
    return commands.parties(project, history.getLast().effectiveOn()).organizations();
  }

  @Override
  public void checkScope(Actor actor, Stream stream, boolean supervising, LocalDate on) {
    commands.checkScope(actor, stream, on);
  }

  @Override
  public Event carryOut(Work work, Stream stream, Step step) {
    return commands.carryOut(work, stream, step);
  }

  @Override
  public void describe(Work work, Stream stream, JsonNode patch, LocalDate on, String sourceKey) {
    revisions.revise(work, stream, patch, on, sourceKey);
  }

  @Override
  public void voidEvent(Work work, Stream stream, UUID event, String reason) {
    commands.correct(work, stream, new CorrectionRequest(event, true, null, null, reason, null));
  }
}
