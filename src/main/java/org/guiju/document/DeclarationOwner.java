package org.guiju.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.declaration.Declaration;
import org.guiju.declaration.DeclarationCommands;
import org.guiju.declaration.DeclarationScope;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.platform.Actor;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.Procedure;

/** Documents of declarations. */
@ApplicationScoped
class DeclarationOwner implements DocumentOwner {

  private final Ledger ledger;
  private final DeclarationCommands commands;
  private final DeclarationScope scope;
  private final LegalDay legalDay;

  DeclarationOwner(
      Ledger ledger, DeclarationCommands commands, DeclarationScope scope, LegalDay legalDay) {
    this.ledger = ledger;
    this.commands = commands;
    this.scope = scope;
    this.legalDay = legalDay;
  }

  @Override
  public String type() {
    return DeclarationCommands.TYPE;
  }

  @Override
  public Optional<Thing> find(UUID id) {
    Stream stream = ledger.read(DeclarationCommands.ref(id));
    return stream.effective().isEmpty()
        ? Optional.empty()
        : Optional.of(new OfDeclaration(commands.fold(stream)));
  }

  @Override
  public List<Ref> origins(UUID id) {
    return List.of();
  }

  private final class OfDeclaration implements Thing {

    private final Declaration declaration;

    OfDeclaration(Declaration declaration) {
      this.declaration = declaration;
    }

    @Override
    public Ref ref() {
      return DeclarationCommands.ref(declaration.id());
    }

    @Override
    public List<Ref> origins() {
      return List.of();
    }

    @Override
    public Procedure procedure() {
      return declaration.procedure();
    }

    @Override
    public boolean adopts() {
      return false;
    }

    @Override
    public List<Event> steps() {
      return declaration.steps();
    }

    @Override
    public Set<String> reached() {
      return Set.of();
    }

    @Override
    public boolean involves(Actor actor) {
      // An inspector brings papers to what is declared in the region of the authority.
      return actor.roles().contains(Roles.INSPECTOR)
          ? Scopes.allows(
              () -> scope.checkSupervisor(actor, declaration.organization(), legalDay.today()))
          : Scopes.allows(() -> scope.check(actor, declaration.organization(), legalDay.today()));
    }

    @Override
    public boolean isInRegionOf(Actor actor) {
      return Scopes.allows(
          () ->
              scope.check(
                  StandardOwner.unbound(actor), declaration.organization(), legalDay.today()));
    }
  }
}
