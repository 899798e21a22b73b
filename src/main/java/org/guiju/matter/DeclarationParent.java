package org.guiju.matter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.declaration.Declaration;
import org.guiju.declaration.DeclarationCommands;
import org.guiju.declaration.DeclaredStandard;
import org.guiju.ledger.Event;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.organization.Organizations;
import org.guiju.platform.Actor;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Subject;
import org.jspecify.annotations.Nullable;

/** Matters about self-declarations. */
@ApplicationScoped
class DeclarationParent implements Parent {

  private final DeclarationCommands commands;
  private final Organizations organizations;

  DeclarationParent(DeclarationCommands commands, Organizations organizations) {
    this.commands = commands;
    this.organizations = organizations;
  }

  @Override
  public String type() {
    return DeclarationCommands.TYPE;
  }

  @Override
  public Subject fold(List<Event> history) {
    return commands.fold(history);
  }

  @Override
  public @Nullable LocalDate publishedOn(List<Event> history) {
    return commands.fold(history).publishedOn();
  }

  @Override
  public MatterEvents.About about(UUID id, List<Event> history) {
    Declaration declaration = commands.fold(history);
    @Nullable DeclaredStandard first =
        declaration.content().standards().stream().findFirst().orElse(null);
    return new MatterEvents.About(
        type(),
        id,
        declaration.kind(),
        first == null ? null : first.number(),
        first == null ? null : first.name(),
        null,
        null,
        declaration.organization(),
        organizations.regionOn(declaration.organization(), history.getLast().effectiveOn()),
        List.of(),
        declaration.conditions(),
        Set.of(declaration.organization()));
  }

  @Override
  public Set<UUID> parties(List<Event> history) {
    return Set.of(commands.fold(history).organization());
  }

  @Override
  public void checkScope(Actor actor, Stream stream, boolean supervising, LocalDate on) {
    commands.checkScope(actor, stream, supervising, on);
  }

  @Override
  public Event carryOut(Work work, Stream stream, Step step) {
    return commands.carryOut(work, stream, step);
  }

  @Override
  public void describe(Work work, Stream stream, JsonNode patch, LocalDate on, String sourceKey) {
    throw new UnsupportedOperationException("a declaration is changed by its declarer alone");
  }

  @Override
  public void voidEvent(Work work, Stream stream, UUID event, String reason) {
    commands.voidEvent(work, stream, event, reason);
  }
}
