package org.guiju.declaration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Correction;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.Event;
import org.guiju.ledger.Fold;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Payload;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Voided;
import org.guiju.ledger.Work;
import org.guiju.organization.Organizations;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.security.Roles;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.Parties;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Steps;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to declarations, in a work that may hold many of them: one command of a client,
 * or a chunk of an import. A command that is refused leaves the work as it was.
 */
@ApplicationScoped
public class DeclarationCommands {

  /** Type of the aggregate in the ledger. */
  public static final String TYPE = "DECLARATION";

  private final ProcedureCatalog procedures;
  private final Fold<Declaration> fold;
  private final Steps steps;
  private final DeclarationScope scope;
  private final Organizations organizations;
  private final Validator validator;
  private final Instance<Voided> voided;

  DeclarationCommands(
      ProcedureCatalog procedures,
      Steps steps,
      DeclarationScope scope,
      Organizations organizations,
      Validator validator,
      @Any Instance<Voided> voided) {
    this.voided = voided;
    this.procedures = procedures;
    this.fold = new Fold<>(Declaration.class, history -> Declaration.fold(history, procedures));
    this.steps = steps;
    this.scope = scope;
    this.organizations = organizations;
    this.validator = validator;
  }

  /** The ledger's name of a declaration. */
  public static Ref ref(UUID id) {
    return new Ref(TYPE, id);
  }

  /** The declaration that a stream gives as it is known now. */
  public Declaration fold(Stream stream) {
    return fold.of(stream);
  }

  /** The declaration that a history gives. */
  public Declaration fold(List<Event> events) {
    return fold.of(events);
  }

  Fold<Declaration> reading() {
    return fold;
  }

  /**
   * Registers a declaration under the procedure in force on the day.
   *
   * @throws DomainException INVALID where the content breaks a rule; FORBIDDEN where the account
   *     may not speak for the declarer
   */
  public Stream create(
      Work work, DeclarationDraft draft, LocalDate on, @Nullable String sourceKey) {
    if (draft.kind() != Kind.ENTERPRISE && draft.kind() != Kind.GROUP) {
      throw DomainException.invalid(
          "/kind",
          "KIND_NOT_DECLARED",
          new Text("只有企业标准和团体标准自我声明公开。", "Only enterprise and group standards are self-declared."));
    }
    UUID declarer = scope.declarer(work.actor(), draft.organization(), on);
    known(declarer, "/organization");
    DeclarationContent said = ContentRules.checked(draft.content(), draft.kind());
    checkMakers(said, declarer, "");
    Procedure procedure = procedures.inForce(draft.kind(), null, null, declarer.toString(), on);
    Stream stream = work.create(TYPE);
    work.append(
        stream,
        NewEvent.of(
                DeclarationEvents.CREATED,
                on,
                new DeclarationEvents.Created(declarer, draft.kind(), procedure.ref(), said))
            .from(sourceKey));
    return stream;
  }

  /**
   * Changes what a declaration says; it becomes public with the next step that publishes it.
   *
   * @param wanted all that it is to say
   * @return whether anything changed
   */
  public boolean describe(
      Work work,
      Stream stream,
      DeclarationContent wanted,
      LocalDate on,
      @Nullable String sourceKey) {
    Declaration before = fold(stream);
    scope.check(work.actor(), before.organization(), on);
    if (before.ended()) {
      throw DomainException.conflict(
          "DECLARATION_ENDED",
          new Text(
              "已废止或撤销的声明不能更改。", "A declaration that was withdrawn or revoked cannot be changed."));
    }
    DeclarationContent said = ContentRules.checked(wanted, before.kind());
    if (said.equals(before.content())) {
      return false;
    }
    checkMakers(said, before.organization(), "");
    LocalDate from = on.isBefore(before.createdOn()) ? before.createdOn() : on;
    work.append(
        stream,
        NewEvent.of(
                DeclarationEvents.DESCRIBED,
                from,
                new DeclarationEvents.Described(difference(before.content(), said)))
            .from(sourceKey));
    return true;
  }

  private static ObjectNode difference(DeclarationContent before, DeclarationContent wanted) {
    ObjectNode old = Payload.tree(before);
    ObjectNode now = Payload.tree(wanted);
    ObjectNode patch = now.deepCopy();
    now.fieldNames()
        .forEachRemaining(
            name -> {
              if (now.get(name).equals(old.get(name))) {
                patch.remove(name);
              } else if (now.get(name) instanceof ObjectNode inner
                  && old.get(name) instanceof ObjectNode was) {
                ObjectNode members = inner.deepCopy();
                was.fieldNames()
                    .forEachRemaining(
                        member -> {
                          if (!inner.has(member)) {
                            members.putNull(member);
                          }
                        });
                patch.set(name, members);
              }
            });
    old.fieldNames()
        .forEachRemaining(
            name -> {
              if (!now.has(name)) {
                patch.putNull(name);
              }
            });
    return patch;
  }

  /** Takes a step of the procedure. */
  public Event take(Work work, Stream stream, Step step) {
    Declaration before = fold(stream);
    if (before.machine().isStepOf(step.action(), Roles.INSPECTOR, work.actor())) {
      scope.checkSupervisor(work.actor(), before.organization(), step.effectiveOn());
    } else {
      scope.check(work.actor(), before.organization(), step.effectiveOn());
    }
    return steps.take(work, stream, step, fold, work.actor());
  }

  /** Takes a step that follows from another thing's, as the service itself. */
  public Event carryOut(Work work, Stream stream, Step step) {
    return steps.take(work, stream, step, fold, Actor.SYSTEM);
  }

  /**
   * Refuses a declaration that the account may not touch.
   *
   * @param supervising whether it is done as the supervising authority
   */
  public void checkScope(Actor actor, Stream stream, boolean supervising, LocalDate on) {
    UUID declarer = fold(stream).organization();
    if (supervising) {
      scope.checkSupervisor(actor, declarer, on);
    } else {
      scope.check(actor, declarer, on);
    }
  }

  /** Among whom those are who may take its steps. */
  Parties parties(Declaration declaration, LocalDate on) {
    return scope.parties(declaration.organization(), on);
  }

  /** Voids an event of a declaration, where what follows stays allowed. */
  public void voidEvent(Work work, Stream stream, UUID event, @Nullable String reason) {
    steps.correct(work, stream, event, new Correction(true, null, null), reason, null, fold);
  }

  /** Puts an event right. */
  public Event correct(Work work, Stream stream, CorrectionRequest request) {
    Declaration before = fold(stream);
    if (work.actor().roles().contains(Roles.INSPECTOR)) {
      scope.checkSupervisor(work.actor(), before.organization(), before.createdOn());
    } else {
      scope.check(work.actor(), before.organization(), before.createdOn());
    }
    Correction correction = request.correction();
    stream.recorded().stream()
        .filter(e -> e.id().equals(request.event()))
        .findFirst()
        .ifPresent(wrong -> checkPayload(work, before, wrong.type(), correction));
    long version = stream.version();
    Event event =
        steps.correct(
            work, stream, request.event(), correction, request.reason(), request.basis(), fold);
    try {
      keepSaid(before, stream);
    } catch (DomainException e) {
      work.undo(stream, version);
      throw e;
    }
    if (stream.effective().isEmpty()) {
      voided.forEach(room -> room.voided(work, stream));
    }
    return event;
  }

  /** What was made public with its name and its values does not lose them by a correction. */
  private void keepSaid(Declaration before, Stream stream) {
    DeclarationContent was = before.publicContent();
    if (was == null || stream.effective().isEmpty()) {
      return;
    }
    DeclarationContent now = fold(stream).publicContent();
    if (now != null) {
      ContentRules.checkNothingTakenAway(was, now);
    }
  }

  private void checkPayload(Work work, Declaration before, String type, Correction correction) {
    if (correction.voided() || correction.payload() == null) {
      return;
    }
    try {
      switch (type) {
        case DeclarationEvents.CREATED ->
            checkCreation(
                work, before, Payload.given(correction.payload(), DeclarationEvents.Created.class));
        case DeclarationEvents.DESCRIBED ->
            check(
                Payload.merge(
                    before.content(),
                    Payload.given(correction.payload(), DeclarationEvents.Described.class).patch(),
                    DeclarationContent.class),
                before.kind());
        default -> Payload.given(correction.payload(), Transitioned.class);
      }
    } catch (IllegalStateException | IllegalArgumentException | NullPointerException e) {
      throw Payload.unreadable();
    }
  }

  private void check(DeclarationContent content, Kind kind) {
    Set<ConstraintViolation<DeclarationContent>> broken = validator.validate(content);
    if (!broken.isEmpty()) {
      throw new ConstraintViolationException(broken);
    }
    ContentRules.checked(content, kind);
  }

  private void checkCreation(Work work, Declaration before, DeclarationEvents.Created created) {
    boolean declared = created.kind() == Kind.ENTERPRISE || created.kind() == Kind.GROUP;
    if (!declared
        || created.organization() == null
        || created.procedure() == null
        || created.content() == null) {
      throw Payload.unreadable();
    }
    check(created.content(), created.kind());
    checkMakers(created.content(), created.organization(), "/payload/content");
    scope.check(work.actor(), created.organization(), before.createdOn());
    known(created.organization(), "/payload/organization");
    Kind ofProcedure = procedures.find(created.procedure()).map(Procedure::kind).orElse(null);
    if (ofProcedure != created.kind()) {
      throw DomainException.invalid(
          "/payload/procedure",
          "PROCEDURE_OF_ANOTHER_KIND",
          new Text("该程序不适用于此类标准。", "The procedure is for another kind."));
    }
  }

  /** A standard is made together with others, who are registered. */
  private void checkMakers(DeclarationContent said, UUID declarer, String at) {
    Set<UUID> makers =
        said.standards().stream()
            .flatMap(standard -> standard.jointWith().stream())
            .map(JointMaker::organization)
            .collect(Collectors.toSet());
    if (makers.isEmpty()) {
      return;
    }
    Set<UUID> existing = organizations.existing(makers);
    for (int i = 0; i < said.standards().size(); i++) {
      List<JointMaker> with = said.standards().get(i).jointWith();
      for (int j = 0; j < with.size(); j++) {
        UUID maker = with.get(j).organization();
        String pointer = at + "/standards/" + i + "/jointWith/" + j + "/organization";
        if (maker.equals(declarer)) {
          throw DomainException.invalid(
              pointer,
              "JOINT_WITH_ITSELF",
              new Text("声明单位不是自己的联合制定单位。", "The declarer is not among the others."));
        }
        if (!existing.contains(maker)) {
          throw DomainException.invalid(
              pointer,
              "ORGANIZATION_UNKNOWN",
              new Text("没有这个单位，请先登记。", "There is no such organization; register it first."));
        }
      }
    }
  }

  private void known(UUID organization, String pointer) {
    if (!organizations.existing(Set.of(organization)).contains(organization)) {
      throw DomainException.invalid(
          pointer,
          "ORGANIZATION_UNKNOWN",
          new Text("没有这个单位，请先登记。", "There is no such organization; register it first."));
    }
  }
}
