package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.platform.security.Roles;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.project.Project;
import org.guiju.project.ProjectCommands;
import org.guiju.standard.Participation;

/** Ballots about projects. */
@ApplicationScoped
class ProjectSubject implements BallotSubject {

  static final String TYPE = "PROJECT";
  private static final String CONVENE = "CONVENE_EXAMINATION";

  private final Ledger ledger;
  private final ProjectCommands projects;

  ProjectSubject(Ledger ledger, ProjectCommands projects) {
    this.ledger = ledger;
    this.projects = projects;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<Matter> find(UUID id, LocalDate on) {
    Stream stream = ledger.read(new Ref(TYPE, id));
    List<Event> past = stream.asOf(on);
    return past.isEmpty()
        ? Optional.empty()
        : Optional.of(matter(projects.fold(new Stream(stream.ref(), past))));
  }

  private static Matter matter(Project project) {
    return new Matter(
        project.procedure(),
        project.description().committee(),
        Participation.answerable(project.description().responsible(), project.participations()),
        organizations(project),
        drafters(project),
        managers(project.machine()),
        project.position().stage());
  }

  /** Those that draft. */
  static Set<UUID> organizations(Project project) {
    return project.participations().stream()
        .map(Participation::organization)
        .collect(Collectors.toSet());
  }

  private static Set<String> drafters(Project project) {
    Set<String> drafting =
        project.machine().transitions().stream()
            .filter(t -> t.roles().contains(Roles.DRAFTER))
            .map(Transition::id)
            .collect(Collectors.toSet());
    return project.steps().stream()
        .filter(e -> drafting.contains(e.payload(Transitioned.class).transition()))
        .map(Event::actor)
        .collect(Collectors.toSet());
  }

  private static Set<String> managers(Machine machine) {
    Set<String> managers = new HashSet<>(Set.of(Roles.TC_SEC, Roles.DEPT));
    machine.transitions().stream()
        .filter(t -> t.answersTo(CONVENE))
        .forEach(t -> managers.addAll(t.roles()));
    return managers;
  }
}
