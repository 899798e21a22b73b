package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.calendar.Holidays;
import org.guiju.deadline.Expiry;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.Event;
import org.guiju.ledger.Fold;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.security.Roles;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Parties;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Steps;
import org.guiju.procedure.engine.Subject;

/**
 * What can be done to matters, in a work that may hold many of them. A command that is refused
 * leaves the work as it was.
 */
@ApplicationScoped
class MatterCommands {

  /** Type of the aggregate in the ledger. */
  static final String TYPE = MatterSubject.TYPE;

  static final String PUBLIC = "PUBLIC";

  private final Fold<Matter> fold;
  private final Steps steps;
  private final Parents parents;
  private final Effects effects;
  private final ProjectChanges changes;
  private final Expiry<Matter> expiry;

  MatterCommands(
      ProcedureCatalog procedures,
      Steps steps,
      Parents parents,
      Effects effects,
      ProjectChanges changes,
      MatterTimes times,
      Holidays holidays) {
    this.changes = changes;
    this.fold = new Fold<>(Matter.class, history -> Matter.fold(history, procedures));
    this.expiry = new Expiry<>(fold, times::timeline, holidays);
    this.steps = steps;
    this.parents = parents;
    this.effects = effects;
  }

  static Ref ref(UUID id) {
    return new Ref(TYPE, id);
  }

  Matter fold(List<Event> history) {
    return fold.of(history);
  }

  /**
   * Begins a matter with a step of its machine.
   *
   * @param type the machine
   * @param about type of the thing it is about
   * @param id of that thing
   * @throws DomainException with the reason; nothing is then recorded
   */
  Stream open(Work work, String type, String about, UUID id, Step step) {
    Parent parent = parents.of(about);
    Stream thing = parents.open(work, about, id);
    List<Event> past =
        thing.effective().stream()
            .filter(e -> !e.effectiveOn().isAfter(step.effectiveOn()))
            .toList();
    if (past.isEmpty()) {
      throw DomainException.conflict(
          "BEFORE_REGISTRATION", new Text("该日早于其登记日。", "It was not registered yet on that day."));
    }
    Subject subject = parent.fold(past);
    Procedure procedure = subject.procedure();
    if (!procedure.hasMachine(type) || !procedure.machine(type).about().contains(about)) {
      throw DomainException.invalid(
          "/type",
          "MATTER_UNKNOWN",
          new Text(
              "该程序没有此类事项；见 /procedures。",
              "The procedure has no such matter about it; see /procedures."));
    }
    checkScope(work.actor(), procedure.machine(type), Machine.NOTHING, step, parent, thing);
    Stream stream = work.create(TYPE);
    work.append(
        stream,
        NewEvent.of(
            MatterEvents.OPENED,
            step.effectiveOn(),
            new MatterEvents.Opened(type, procedure.ref(), parent.about(id, past))));
    try {
      step(work, stream, step, work.actor());
    } catch (DomainException e) {
      work.undo(stream, 0);
      throw e;
    }
    return stream;
  }

  /** Takes a step of a matter, and brings about what follows from it. */
  Event take(Work work, Stream stream, Step step) {
    Matter matter = fold.of(stream);
    requireStanding(matter);
    if (!isCommissioned(work.actor(), matter)) {
      checkScope(
          work.actor(),
          matter.machine(),
          matter.position().state(),
          step,
          parents.of(matter.about().type()),
          parents.open(work, matter.about().type(), matter.about().id()));
    }
    return step(work, stream, step, work.actor());
  }

  /** Takes a step that follows from something else, as the service itself. */
  Event carryOut(Work work, Stream stream, Step step) {
    return step(work, stream, step, Actor.SYSTEM);
  }

  /** What the ends of clocks bring about for matters. */
  Expiry<Matter> expiry() {
    return expiry;
  }

  /** A matter about nothing has come to its end. */
  private static void requireStanding(Matter matter) {
    if (matter.lapsed()) {
      throw DomainException.conflict(
          "MATTER_LAPSED",
          new Text("所涉事物已撤销，事项已终结。", "What it was about was voided, and with that it ended."));
    }
  }

  /** An evaluator has no part in what it evaluates; it is the matter that names it. */
  static boolean isCommissioned(Actor actor, Matter matter) {
    UUID own = actor.organization();
    return own != null
        && actor.roles().contains(Roles.EVALUATOR)
        && own.equals(matter.given().id(EvaluationGuards.EVALUATOR));
  }

  private Event step(Work work, Stream stream, Step step, Actor actor) {
    int mark = work.mark();
    try {
      expiry.giveWay(work, stream, step);
      Event event = steps.take(work, stream, step, fold, actor);
      expiry.retract(work, stream);
      effects.bringAbout(work, fold.of(stream), event);
      return event;
    } catch (DomainException e) {
      work.backTo(mark);
      throw e;
    }
  }

  /**
   * What the public may do needs no scope; the supervising authorities act for their region, all
   * others where they may touch the thing itself.
   */
  private static void checkScope(
      Actor actor, Machine machine, String state, Step step, Parent parent, Stream thing) {
    Transition transition = machine.find(state, step.action()).orElse(null);
    if (transition == null || transition.roles().contains(PUBLIC)) {
      return;
    }
    boolean supervising =
        transition.roles().stream()
            .anyMatch(role -> Roles.SUPERVISING.contains(role) && actor.roles().contains(role));
    parent.checkScope(actor.as(transition.roles()), thing, supervising, step.effectiveOn());
  }

  /** Among whom those are who may take the steps of a matter. */
  Parties parties(Work work, Matter matter, LocalDate on) {
    MatterEvents.About about = matter.about();
    Parent parent = parents.of(about.type());
    Stream thing = parents.open(work, about.type(), about.id());
    Set<UUID> organizations = new HashSet<>(parent.parties(thing.effective()));
    if (matter.given().has(EvaluationGuards.EVALUATOR)) {
      UUID evaluator = matter.given().id(EvaluationGuards.EVALUATOR);
      if (evaluator != null) {
        organizations.add(evaluator);
      }
    }
    return new Parties(
        organizations,
        about.committee(),
        about.regionCode(),
        (actor, roles) -> {
          boolean supervising =
              roles.stream()
                  .anyMatch(r -> Roles.SUPERVISING.contains(r) && actor.roles().contains(r));
          return isCommissioned(actor, matter)
              || Parties.allows(() -> parent.checkScope(actor.as(roles), thing, supervising, on));
        });
  }

  /** Whether the account is of a supervising authority that has a part in such matters. */
  static boolean supervises(Actor actor, Machine machine) {
    return machine.transitions().stream()
        .flatMap(transition -> transition.roles().stream())
        .anyMatch(role -> Roles.SUPERVISING.contains(role) && actor.roles().contains(role));
  }

  /**
   * Puts an event right. What followed from a step is voided with it; a step that brought something
   * about is voided and taken anew, not changed.
   */
  Event correct(Work work, Stream stream, CorrectionRequest request) {
    Matter matter = fold.of(stream);
    requireStanding(matter);
    Stream thing = parents.open(work, matter.about().type(), matter.about().id());
    Parent parent = parents.of(matter.about().type());
    parent.checkScope(
        work.actor().as(Set.of()),
        thing,
        supervises(work.actor(), matter.machine()),
        matter.openedOn());
    List<Event> followed = Effects.following(thing, request.event());
    List<Stream> others =
        matter.given().ids("projects").stream()
            .map(id -> parents.open(work, ProjectParent.TYPE, id))
            .toList();
    List<Stream> split = changes.splitOff(work, matter, request.event());
    boolean voids = Boolean.TRUE.equals(request.voided());
    if (!followed.isEmpty() && !voids) {
      throw DomainException.conflict(
          "VOID_INSTEAD",
          new Text(
              "该步骤已产生后果；请撤销后重新办理。", "The step brought something about; void it and take it anew."));
    }
    Event event =
        steps.correct(
            work,
            stream,
            request.event(),
            request.correction(),
            request.reason(),
            request.basis(),
            fold);
    expiry.retract(work, stream);
    followed.reversed().forEach(it -> parent.voidEvent(work, thing, it.id(), request.reason()));
    for (Stream other : others) {
      Effects.following(other, request.event())
          .reversed()
          .forEach(it -> parent.voidEvent(work, other, it.id(), request.reason()));
    }
    for (Stream off : split) {
      parent.voidEvent(work, off, off.effective().getFirst().id(), request.reason());
    }
    return event;
  }
}
