package org.guiju.procedure.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Correction;
import org.guiju.ledger.Event;
import org.guiju.ledger.Fold;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Payload;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Takes steps and puts them right, on any day: a step is judged by what the history says of its own
 * day, and must leave what follows allowed.
 */
@ApplicationScoped
public class Steps {

  private final Engine engine;
  private final LegalDay legalDay;
  private final List<DocumentBook> books;

  Steps(Engine engine, LegalDay legalDay, @Any Instance<DocumentBook> books) {
    this.engine = engine;
    this.legalDay = legalDay;
    this.books = books.stream().toList();
  }

  /** The document of each code that a thing got last, for {@link ActionView}. */
  public Map<String, DocumentRef> uploaded(Ref about) {
    return books.isEmpty() ? Map.of() : books.getFirst().latest(about);
  }

  /**
   * Takes a step: decides it and appends its event.
   *
   * @param fold what a history gives; refuses one that the procedure does not allow
   * @throws DomainException with the reason; the stream is then as it was
   */
  public <S extends Subject> Event take(
      Work work, Stream stream, Step asked, Fold<S> fold, Actor actor) {
    Step step = asked.restingOn(complete(work, stream, asked.documents()));
    if (!actor.equals(Actor.SYSTEM)) {
      notInFuture(step.effectiveOn());
    }
    List<Event> effective = stream.effective();
    Transitioned taken =
        engine.decide(engine.completed(situation(work, step, folded(stream, step, fold), actor)));
    long before = stream.version();
    Event event =
        work.append(
            stream,
            NewEvent.of(Transitioned.TYPE, step.effectiveOn(), taken)
                .because(step.reason(), step.basis())
                .from(step.sourceKey()),
            actor);
    boolean last =
        effective.isEmpty() || !effective.getLast().effectiveOn().isAfter(step.effectiveOn());
    if (!last) {
      keepAllowed(work, stream, before, effective, fold);
    }
    return event;
  }

  private List<DocumentRef> complete(Work work, Stream stream, List<DocumentRef> given) {
    boolean kept = given.stream().anyMatch(d -> d.document() != null || d.version() != null);
    return kept && !books.isEmpty() ? books.getFirst().complete(work, stream.ref(), given) : given;
  }

  /** Puts an event right: appends the correction where the history stays allowed with it. */
  public <S extends Subject> Event correct(
      Work work,
      Stream stream,
      UUID wrong,
      Correction correction,
      @Nullable String reason,
      @Nullable String basis,
      Fold<S> fold) {
    Event target =
        stream.recorded().stream()
            .filter(e -> e.id().equals(wrong) && !e.isCorrection())
            .findFirst()
            .orElseThrow(
                () ->
                    DomainException.invalid(
                        "/event",
                        "EVENT_UNKNOWN",
                        new Text(
                            "该历史中没有这一事件，或它本身是更正。",
                            "This history has no such event, or it is a correction itself.")));
    if (stream.effective().stream().noneMatch(e -> e.id().equals(wrong))) {
      throw DomainException.conflict(
          "EVENT_VOIDED", new Text("这个事件已被撤销。", "The event was voided already."));
    }
    correction.requireOneThing();
    if (target.type().equals(Transitioned.TYPE) && correction.payload() != null) {
      Retaken.requireWhole(Payload.given(correction.payload(), Transitioned.class));
    }
    LocalDate on =
        correction.effectiveOn() == null ? target.effectiveOn() : correction.effectiveOn();
    if (!target.actor().equals(Actor.SYSTEM.name())) {
      notInFuture(on);
    }
    long before = stream.version();
    List<Event> effective = stream.effective();
    Event event =
        work.append(
            stream, new NewEvent(Event.CORRECTED, on, reason, basis, correction, wrong, null));
    keepAllowed(work, stream, before, effective, fold);
    if (!correction.voided() && target.type().equals(Transitioned.TYPE)) {
      recheck(work, stream, before, effective, wrong, correction.payload() != null, fold);
    }
    return event;
  }

  /** What can be done on a day, and what stands against it. */
  public List<Engine.Option> options(Subject subject, LocalDate on, Actor actor) {
    return subject.machine().from(subject.position().state()).stream()
        .map(transition -> engine.option(situation(null, subject, transition, on, null, actor)))
        .toList();
  }

  /** The thing as it was on the day of the step. */
  private static <S extends Subject> S folded(Stream stream, Step step, Fold<S> fold) {
    List<Event> effective = stream.effective();
    List<Event> past = until(effective, step.effectiveOn());
    return past.size() == effective.size() && !past.isEmpty()
        ? fold.of(stream)
        : folded(past, fold);
  }

  private static <S extends Subject> S folded(List<Event> past, Fold<S> fold) {
    if (past.isEmpty()) {
      throw DomainException.conflict(
          "BEFORE_REGISTRATION", new Text("该日早于其登记日。", "It was not registered yet on that day."));
    }
    return fold.of(past);
  }

  private static Situation situation(Work work, Step step, Subject subject, Actor actor) {
    String state = subject.position().state();
    Transition transition =
        subject
            .machine()
            .find(state, step.action())
            .orElseThrow(() -> notAllowed(subject, step.action()));
    return situation(work, subject, transition, step.effectiveOn(), step, actor);
  }

  private static List<Event> until(List<Event> effective, LocalDate on) {
    boolean all = effective.isEmpty() || !effective.getLast().effectiveOn().isAfter(on);
    return all ? effective : effective.stream().filter(e -> !e.effectiveOn().isAfter(on)).toList();
  }

  private static Situation situation(
      @Nullable Work work,
      Subject subject,
      Transition transition,
      LocalDate on,
      @Nullable Step step,
      Actor actor) {
    Set<String> conditions = new HashSet<>(subject.conditions());
    if (step != null) {
      conditions.addAll(subject.machine().conditionsOf(step.inputs()));
    }
    if (step != null && new Inputs(step.inputs()).has("fastTrack")) {
      conditions.addAll(
          subject.procedure().conditionsOf(new Inputs(step.inputs()).text("fastTrack")));
    }
    return new Situation(
        subject.procedure(),
        subject.machine(),
        transition,
        subject.position(),
        on,
        step,
        actor,
        subject.steps(),
        conditions,
        subject,
        work);
  }

  /**
   * @param was the history before the correction
   * @param given whether its payload is a client's, who must say of the step what the procedure
   *     says
   */
  private <S extends Subject> void recheck(
      Work work,
      Stream stream,
      long before,
      List<Event> was,
      UUID corrected,
      boolean given,
      Fold<S> fold) {
    Transitioned now = event(stream.effective(), corrected).payload(Transitioned.class);
    try {
      Set<String> excused =
          Retaken.excused(
              work.actor(), stream.recorded(corrected).payload(Transitioned.class), now);
      Situation anew = retaken(work, stream.effective(), corrected, excused, fold);
      Transitioned decided =
          engine.decide(anew, () -> known(work, was, corrected, excused, now, fold));
      if (given && !decided.isSameStepAs(now)) {
        throw Payload.unreadable();
      }
      if (given && !complete(work, stream, now.documents()).equals(now.documents())) {
        throw DomainException.invalid(
            "/payload/documents",
            "DOCUMENT_INCOMPLETE",
            new Text(
                "更正须写明所引文件的版本和 SHA-256。",
                "A correction names the version and the SHA-256 of each document it refers to."));
      }
    } catch (DomainException e) {
      work.undo(stream, before);
      throw e;
    }
  }

  /**
   * What stood against the step already as it was, by rules that came after it: a correction that
   * says nothing else with the step is not refused for that.
   */
  private <S extends Subject> List<Unmet> known(
      Work work,
      List<Event> was,
      UUID corrected,
      Set<String> excused,
      Transitioned now,
      Fold<S> fold) {
    return event(was, corrected).payload(Transitioned.class).inputs().equals(now.inputs())
        ? engine.objections(retaken(work, was, corrected, excused, fold))
        : List.of();
  }

  private static Event event(List<Event> history, UUID id) {
    return history.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }

  /** The situation in which a step of a history was taken. */
  private static <S extends Subject> Situation retaken(
      Work work, List<Event> history, UUID id, Set<String> excused, Fold<S> fold) {
    Event event = event(history, id);
    Transitioned taken = event.payload(Transitioned.class);
    Step step = Retaken.step(event, taken, excused);
    List<Event> past = history.subList(0, history.indexOf(event));
    S subject = folded(until(past, event.effectiveOn()), fold);
    return situation(work, step, subject, Retaken.by(work.actor(), subject, taken));
  }

  /** What follows must stay allowed: by the table, and by the periods that had run out. */
  private <S extends Subject> void keepAllowed(
      Work work, Stream stream, long before, List<Event> was, Fold<S> fold) {
    List<Event> effective = stream.effective();
    if (effective.isEmpty()) {
      return;
    }
    try {
      Objects.requireNonNull(fold.of(effective));
      Set<UUID> early = cutShort(work, was, fold);
      cutShort(work, effective, fold).stream()
          .filter(id -> !early.contains(id))
          .findFirst()
          .ifPresent(id -> refuseCut(stream.recorded(id)));
    } catch (DomainException e) {
      work.undo(stream, before);
      throw e;
    }
  }

  /**
   * The steps that somebody took before a period had run out. What the service itself did at the
   * end of a clock is taken back by whoever follows that clock.
   */
  private <S extends Subject> Set<UUID> cutShort(Work work, List<Event> history, Fold<S> fold) {
    Set<UUID> early = new LinkedHashSet<>();
    for (int place = 1; place < history.size(); place++) {
      Event event = history.get(place);
      if (!event.type().equals(Transitioned.TYPE) || event.actor().equals(Actor.SYSTEM.name())) {
        continue;
      }
      Transitioned taken = event.payload(Transitioned.class);
      S subject = fold.of(history.subList(0, place));
      Optional<Transition> transition =
          subject.machine().find(subject.position().state(), taken.transition());
      if (transition.isPresent()
          && engine.cutsShort(
              situation(
                  work, subject, transition.get(), event.effectiveOn(), null, Actor.SYSTEM))) {
        early.add(event.id());
      }
    }
    return early;
  }

  private static void refuseCut(Event step) {
    String action = step.payload(Transitioned.class).action();
    throw new DomainException(
        DomainException.Category.CONFLICT,
        "HISTORY_NOT_ALLOWED",
        new Text(
            "%s 的步骤“%s”将早于法定期限届满；请先更正该步骤。".formatted(step.effectiveOn(), action),
            "Step %s of %s would come before its period had run out; put that step right first."
                .formatted(action, step.effectiveOn())),
        List.of(),
        Map.of("event", step.id()));
  }

  private void notInFuture(LocalDate on) {
    if (on.isAfter(legalDay.today())) {
      throw DomainException.invalid(
          "/effectiveOn",
          "IN_FUTURE",
          new Text("不得晚于今日（北京时间）。", "It may not be after today (Asia/Shanghai)."));
    }
  }

  private static DomainException notAllowed(Subject subject, String action) {
    String state = subject.position().state();
    if (!subject.machine().knows(action)) {
      return DomainException.invalid(
          "/action",
          "ACTION_UNKNOWN",
          new Text("该程序没有此步骤；见 actions。", "The procedure has no such step; see actions."));
    }
    List<String> possible =
        subject.machine().from(state).stream().map(Transition::action).distinct().toList();
    Text name =
        state.equals(Machine.NOTHING)
            ? new Text("尚未开始", "not begun")
            : subject.machine().state(state).name();
    return new DomainException(
        DomainException.Category.CONFLICT,
        "TRANSITION_NOT_ALLOWED",
        new Text(
            "当前状态“%s”下不能办理此步骤；可办理：%s。".formatted(name.zh(), String.join("、", possible)),
            "This step cannot be taken from \"%s\"; possible are: %s."
                .formatted(name.en(), String.join(", ", possible))),
        List.of(),
        Map.of("state", state, "possible", possible));
  }
}
