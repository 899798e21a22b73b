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
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.standard.Standard;
import org.guiju.standard.StandardScope;
import org.guiju.vocabulary.AdoptionDegree;

/** Documents of standards. */
@ApplicationScoped
class StandardOwner implements DocumentOwner {

  static final String TYPE = "STANDARD";

  /** An edition begins with its publication, which is a step of its project. */
  private static final Set<String> BORN_WITH = Set.of("PUBLISH", "60.60");

  private final Ledger ledger;
  private final ProcedureCatalog procedures;
  private final StandardScope scope;
  private final LegalDay legalDay;

  StandardOwner(
      Ledger ledger, ProcedureCatalog procedures, StandardScope scope, LegalDay legalDay) {
    this.ledger = ledger;
    this.procedures = procedures;
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
        : Optional.of(new OfStandard(Standard.fold(stream.effective(), procedures)));
  }

  private final class OfStandard implements Thing {

    private final Standard standard;

    OfStandard(Standard standard) {
      this.standard = standard;
    }

    @Override
    public Ref ref() {
      return new Ref(TYPE, standard.id());
    }

    @Override
    public List<Ref> origins() {
      UUID project = standard.publication().project();
      return project == null ? List.of() : List.of(new Ref(ProjectOwner.TYPE, project));
    }

    @Override
    public Procedure procedure() {
      return standard.procedure();
    }

    @Override
    public boolean adopts() {
      return standard.publication().adopts().stream()
          .anyMatch(adoption -> adoption.degree() != AdoptionDegree.NEQ);
    }

    @Override
    public List<Event> steps() {
      return standard.steps();
    }

    @Override
    public Set<String> reached() {
      return BORN_WITH;
    }

    @Override
    public boolean involves(Actor actor) {
      return Scopes.allows(
          () -> scope.check(actor, standard.publication(), false, legalDay.today()));
    }

    @Override
    public boolean isInRegionOf(Actor actor) {
      return Scopes.allows(
          () -> scope.check(unbound(actor), standard.publication(), true, legalDay.today()));
    }
  }

  /** The account as if no organization bound it. */
  static Actor unbound(Actor actor) {
    return new Actor(actor.name(), actor.roles(), null, actor.region());
  }
}
