package org.guiju.project;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.Parties;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Steps;
import org.guiju.standard.Participation;
import org.guiju.standard.Publication;
import org.guiju.standard.StandardEditions;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to projects, in a work that may hold many of them: one command of a client, or a
 * chunk of an import. A command that is refused leaves the work as it was.
 */
@ApplicationScoped
public class ProjectCommands {

  /** What a work claims for a project that it gives a plan number; followed by the number. */
  public static final String PLAN_CLAIM = "plan:";

  /** What a work claims for a project that it gives a number; followed by the number. */
  public static final String NUMBER_CLAIM = "number:";

  private static final String WITHDRAWN = "95.99";

  private final ProcedureCatalog procedures;
  private final Fold<Project> fold;
  private final Steps steps;
  private final DescriptionRules rules;
  private final ProjectScope scope;
  private final StandardEditions editions;
  private final ProjectPublications publications;
  private final Organizations organizations;
  private final ProjectCorrections corrections;
  private final ClockExpiry expiry;
  private final Instance<Voided> voided;

  ProjectCommands(
      ProcedureCatalog procedures,
      Steps steps,
      DescriptionRules rules,
      ProjectScope scope,
      StandardEditions editions,
      ProjectPublications publications,
      Organizations organizations,
      ProjectCorrections corrections,
      ClockExpiry expiry,
      @Any Instance<Voided> voided) {
    this.voided = voided;
    this.expiry = expiry;
    this.procedures = procedures;
    this.fold = Project.reading(procedures);
    this.steps = steps;
    this.rules = rules;
    this.scope = scope;
    this.editions = editions;
    this.publications = publications;
    this.organizations = organizations;
    this.corrections = corrections;
  }

  /** The project that a stream gives as it is known now. */
  public Project fold(Stream stream) {
    return fold.of(stream);
  }

  /** The project that a history gives. */
  public Project fold(List<Event> events) {
    return fold.of(events);
  }

  /** Registers a project under the procedure in force on the day. */
  public Stream register(
      Work work,
      Kind kind,
      @Nullable Nature nature,
      @Nullable String procedureId,
      Description description,
      LocalDate on,
      @Nullable String sourceKey) {
    return register(
        work,
        kind,
        nature,
        procedureId,
        scope.owned(work.actor(), description, on),
        on,
        sourceKey,
        work.actor());
  }

  /** Registers a project that follows from something else, as the service itself. */
  public Stream begin(
      Work work,
      Kind kind,
      @Nullable Nature nature,
      Description description,
      LocalDate on,
      String sourceKey) {
    return register(work, kind, nature, null, description, on, sourceKey, Actor.SYSTEM);
  }

  private Stream register(
      Work work,
      Kind kind,
      @Nullable Nature nature,
      @Nullable String procedureId,
      Description description,
      LocalDate on,
      @Nullable String sourceKey,
      Actor actor) {
    Description said = rules.checked(description, on);
    Nature of = nature == null ? DescriptionRules.usualNature(kind) : nature;
    Procedure procedure = procedure(kind, of, procedureId, said, on);
    if (procedure.kind() != kind) {
      throw DomainException.invalid(
          "/procedure",
          "PROCEDURE_OF_ANOTHER_KIND",
          new Text("该程序不适用于此类标准。", "The procedure is for another kind."));
    }
    Stream stream = work.create(ProjectProjector.TYPE);
    work.append(
        stream,
        NewEvent.of(
                ProjectEvents.CREATED,
                on,
                new ProjectEvents.Created(kind, of, procedure.ref(), said))
            .from(sourceKey),
        actor);
    return stream;
  }

  private Procedure procedure(
      Kind kind, @Nullable Nature nature, @Nullable String id, Description said, LocalDate on) {
    if (id == null) {
      UUID responsible = said.responsible();
      return procedures.inForce(
          kind, nature, said.regionCode(), responsible == null ? null : responsible.toString(), on);
    }
    return procedures
        .find(id)
        .orElseThrow(
            () ->
                DomainException.invalid(
                    "/procedure",
                    "PROCEDURE_UNKNOWN",
                    new Text(
                        "没有这个程序；见 /procedures。", "There is no such procedure; see /procedures.")));
  }

  /**
   * Changes what a project says of itself, as a register that is brought in tells it; what a client
   * asks for is in {@link ProjectRevisions}.
   *
   * @param patch JSON merge patch of {@link Description}
   * @return whether anything changed
   */
  public boolean describe(
      Work work, Stream stream, JsonNode patch, LocalDate on, @Nullable String sourceKey) {
    Project before = fold(stream);
    scope.check(work.actor(), before, on);
    Description wanted =
        rules.checked(Payload.merge(before.description(), patch, Description.class), on);
    scope.checkRegion(work.actor(), wanted.regionCode(), on);
    if (wanted.equals(before.description())) {
      return false;
    }
    Publication published = before.publication();
    work.append(
        stream,
        NewEvent.of(
                ProjectEvents.DESCRIBED,
                on,
                new ProjectEvents.Described(DescriptionDifference.of(before.description(), wanted)))
            .from(sourceKey));
    followUp(work, stream, published);
    Titles.claim(work, fold(stream));
    return true;
  }

  /**
   * Makes a standard of another nature of the project, under the procedure for that nature; it
   * stands where it stood.
   */
  public void changeNature(Work work, Stream stream, Nature nature, LocalDate on) {
    Project before = fold(stream);
    Description said = before.description();
    Procedure procedure = procedure(before.kind(), nature, null, said, on);
    long version = stream.version();
    work.append(
        stream,
        NewEvent.of(
            ProjectEvents.NATURE_CHANGED,
            on,
            new ProjectEvents.NatureChanged(nature, procedure.ref())));
    try {
      fold(stream);
    } catch (DomainException e) {
      work.undo(stream, version);
      throw e;
    }
  }

  /** Sets an organization's part in a project. */
  public boolean participate(
      Work work,
      Stream stream,
      Participation participation,
      LocalDate on,
      @Nullable String sourceKey) {
    Project before = fold(stream);
    scope.check(work.actor(), before, on);
    if (!organizations
        .existing(Set.of(participation.organization()))
        .contains(participation.organization())) {
      throw DomainException.invalid(
          "/organization",
          "ORGANIZATION_UNKNOWN",
          new Text("没有这个单位，请先登记。", "There is no such organization; register it first."));
    }
    if (before.participations().contains(participation)) {
      return false;
    }
    work.append(
        stream,
        NewEvent.of(
                ProjectEvents.PARTICIPATION_SET,
                on.isBefore(before.createdOn()) ? before.createdOn() : on,
                participation)
            .from(sourceKey));
    followUp(work, stream, before.publication());
    return true;
  }

  /** Takes an organization's part in a project away. */
  public void leave(
      Work work, Stream stream, UUID organization, LocalDate on, @Nullable String reason) {
    Project before = fold(stream);
    scope.check(work.actor(), before, on);
    if (before.participations().stream().noneMatch(p -> p.organization().equals(organization))) {
      throw DomainException.notFound(new Text("参与单位", "participation"));
    }
    work.append(
        stream,
        NewEvent.of(
                ProjectEvents.PARTICIPATION_REMOVED,
                on,
                new ProjectEvents.ParticipationRemoved(organization))
            .because(reason, null));
    followUp(work, stream, before.publication());
  }

  /** Takes a step of the procedure; publication begins the edition. */
  public Event take(Work work, Stream stream, Step step) {
    Project before = fold(stream);
    scope.check(before.machine().acting(work.actor(), step.action()), before, step.effectiveOn());
    return take(work, stream, step, work.actor());
  }

  /** Takes a step that follows from another thing's, as the service itself. */
  public Event carryOut(Work work, Stream stream, Step step) {
    return take(work, stream, step, Actor.SYSTEM);
  }

  /** Refuses a project that the account may not touch. */
  public void checkScope(Actor actor, Stream stream, LocalDate on) {
    scope.check(actor, fold(stream), on);
  }

  /** Among whom those are who may take the steps of a project. */
  public Parties parties(Project project, LocalDate on) {
    return scope.parties(project, on);
  }

  private Event take(Work work, Stream stream, Step step, Actor actor) {
    Project before = fold(stream);
    Publication published = before.publication();
    Event event = taken(work, stream, step, actor);
    expiry.expiry().retract(work, stream);
    Project after = fold(stream);
    if (after.planNumber() != null) {
      work.claim(PLAN_CLAIM + after.planNumber(), after.id());
    }
    Titles.claim(work, after);
    after.numbers().forEach(number -> work.claim(NUMBER_CLAIM + number, after.id()));
    publications.follow(work, stream, published, after.publication());
    if (published != null && after.kind() == Kind.INTERNATIONAL) {
      boolean is = WITHDRAWN.equals(after.position().stage());
      if (is != WITHDRAWN.equals(before.position().stage())) {
        editions.follow(work, stream.id(), is, step.effectiveOn());
      }
    }
    return event;
  }

  private Event taken(Work work, Stream stream, Step step, Actor actor) {
    long version = stream.version();
    expiry.expiry().giveWay(work, stream, step);
    try {
      if (!actor.equals(Actor.SYSTEM)) {
        expiry.expiry().comeFirst(work, stream, step, this::carryOut);
      }
      return steps.take(work, stream, step, fold, actor);
    } catch (DomainException e) {
      work.undo(stream, version);
      throw e;
    }
  }

  /**
   * Puts an event right, and with it the edition that came of it. The registration of a project to
   * which nothing else happened can be voided; nothing is then left of it but its history.
   */
  public Event correct(Work work, Stream stream, CorrectionRequest request) {
    Project before = fold(stream);
    scope.check(work.actor().as(Set.of()), before, before.createdOn());
    Publication published = before.publication();
    long version = stream.version();
    Correction correction = request.correction();
    Optional<Event> wrong =
        stream.effective().stream().filter(e -> e.id().equals(request.event())).findFirst();
    Event event =
        steps.correct(
            work,
            stream,
            request.event(),
            wrong.isPresent() ? corrections.checked(wrong.get(), correction) : correction,
            request.reason(),
            request.basis(),
            fold);
    try {
      requireSound(work, stream, before, event.effectiveOn());
    } catch (DomainException e) {
      work.undo(stream, version);
      throw e;
    }
    expiry.expiry().retract(work, stream);
    followUp(work, stream, published);
    if (stream.effective().isEmpty()) {
      voided.forEach(room -> room.voided(work, stream));
    }
    return event;
  }

  private void requireSound(Work work, Stream stream, Project before, LocalDate on) {
    if (stream.effective().isEmpty()) {
      if (before.publication() != null) {
        throw DomainException.conflict(
            "PUBLISHED",
            new Text("已发布的项目不能撤销登记。", "A published project's registration cannot be voided."));
      }
      return;
    }
    Project after = fold(stream);
    if (!after.description().equals(before.description())) {
      rules.checked(after.description(), on);
      scope.check(work.actor(), after, on);
    }
  }

  /** An edition is what its project's publication says; where that changed, so does the edition. */
  private void followUp(Work work, Stream stream, @Nullable Publication before) {
    if (!stream.effective().isEmpty()) {
      publications.follow(work, stream, before, fold(stream).publication());
    }
  }

  static Ref ref(UUID id) {
    return new Ref(ProjectProjector.TYPE, id);
  }
}
