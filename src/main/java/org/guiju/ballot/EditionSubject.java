package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.platform.security.Roles;
import org.guiju.procedure.Machine;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.standard.Participation;
import org.guiju.standard.Publication;
import org.guiju.standard.Standard;

/**
 * Ballots about published editions, such as on what comes of a review (复审). Who drafted an edition
 * votes on it like the others; who is to stand aside is named when the ballot is announced.
 */
@ApplicationScoped
class EditionSubject implements BallotSubject {

  static final String TYPE = "STANDARD";
  private static final String REVIEW = "START_REVIEW";

  private final Ledger ledger;
  private final ProcedureCatalog procedures;
  private final ProjectSubject projects;

  EditionSubject(Ledger ledger, ProcedureCatalog procedures, ProjectSubject projects) {
    this.ledger = ledger;
    this.procedures = procedures;
    this.projects = projects;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<Matter> find(UUID id, LocalDate on) {
    List<Event> past = ledger.read(new Ref(TYPE, id)).asOf(on);
    return past.isEmpty()
        ? Optional.empty()
        : Optional.of(matter(Standard.fold(past, procedures), on));
  }

  /** Its reviews are stages of the project that became it. */
  private Matter matter(Standard standard, LocalDate on) {
    Publication said = standard.publication();
    return new Matter(
        standard.procedure(),
        said.committee(),
        Participation.answerable(said.responsible(), said.participations()),
        Set.of(),
        Set.of(),
        managers(standard.machine()),
        said.project() == null
            ? null
            : projects
                .find(said.project(), on)
                .flatMap(project -> Optional.ofNullable(project.stage()))
                .orElse(null));
  }

  private static Set<String> managers(Machine machine) {
    Set<String> managers = new HashSet<>(Set.of(Roles.TC_SEC, Roles.DEPT));
    machine.transitions().stream()
        .filter(t -> t.answersTo(REVIEW))
        .forEach(t -> managers.addAll(t.roles()));
    return managers;
  }
}
