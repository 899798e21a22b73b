package org.guiju.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.platform.Actor;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.Procedure;
import org.guiju.project.Project;
import org.guiju.project.ProjectCommands;
import org.guiju.project.ProjectScope;

/** Documents of projects. */
@ApplicationScoped
class ProjectOwner implements DocumentOwner {

  static final String TYPE = "PROJECT";
  private static final String ADOPTION = "ADOPTION";

  private final Ledger ledger;
  private final ProjectCommands commands;
  private final ProjectScope scope;
  private final LegalDay legalDay;

  ProjectOwner(Ledger ledger, ProjectCommands commands, ProjectScope scope, LegalDay legalDay) {
    this.ledger = ledger;
    this.commands = commands;
    this.scope = scope;
    this.legalDay = legalDay;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<Thing> find(UUID id) {
    Stream stream = ledger.read(new Ref(TYPE, id));
    return stream.effective().isEmpty()
        ? Optional.empty()
        : Optional.of(new OfProject(commands.fold(stream)));
  }

  @Override
  public List<Ref> origins(UUID id) {
    return List.of();
  }

  private final class OfProject implements Thing {

    private final Project project;

    OfProject(Project project) {
      this.project = project;
    }

    @Override
    public Ref ref() {
      return new Ref(TYPE, project.id());
    }

    @Override
    public List<Ref> origins() {
      return List.of();
    }

    @Override
    public Procedure procedure() {
      return project.procedure();
    }

    @Override
    public boolean adopts() {
      return project.conditions().contains(ADOPTION);
    }

    @Override
    public List<Event> steps() {
      return project.steps();
    }

    @Override
    public Set<String> reached() {
      return Set.of();
    }

    @Override
    public boolean involves(Actor actor) {
      return Scopes.allows(() -> scope.check(actor, project, legalDay.today()));
    }

    @Override
    public boolean isInRegionOf(Actor actor) {
      return Scopes.allows(
          () -> scope.checkRegion(actor, project.description().regionCode(), legalDay.today()));
    }
  }
}
