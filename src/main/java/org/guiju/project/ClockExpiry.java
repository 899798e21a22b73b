package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guiju.calendar.Holidays;
import org.guiju.deadline.ClockRun;
import org.guiju.deadline.Clocks;
import org.guiju.ledger.Correction;
import org.guiju.ledger.Event;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.ClockRule;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.procedure.engine.Unmet;

/**
 * What the end of a plan's time or of a comment round brings about, and when it was wrong that it
 * did: a step told later or a correction may show that the time had not run out.
 */
@ApplicationScoped
class ClockExpiry implements GuardBook {

  /** A round is closed before the plan that ends on the same day is frozen, or never. */
  private static final Comparator<ClockRun> IN_TURN =
      Comparator.comparing((ClockRun run) -> Objects.requireNonNull(run.dueOn()))
          .thenComparing(run -> !run.rule().onExpiry().equals(ClockRule.CLOSE));

  private final ProcedureCatalog procedures;
  private final Holidays holidays;
  private final Map<String, Guard> guards =
      Map.of(
          "TRACK_EXPIRED", this::expired,
          "WITHIN_TRACK", this::within,
          "EXTENSION_GRANTED", ClockExpiry::extended);

  ClockExpiry(ProcedureCatalog procedures, Holidays holidays) {
    this.procedures = procedures;
    this.holidays = holidays;
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof Project;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  private Optional<Unmet> expired(Situation s, GuardRule rule) {
    Optional<ClockRun> plan = running((Project) s.subject());
    LocalDate due = plan.map(ClockRun::dueOn).orElse(null);
    if (due == null) {
      return Optional.of(
          Unmet.of(rule.code(), new Text("没有正在计算的计划期限。", "No time of a plan is running.")));
    }
    if (s.on().isAfter(due)) {
      return Optional.empty();
    }
    LocalDate from = due.plusDays(1);
    return Optional.of(
        new Unmet(
            rule.code(),
            new Text("计划期限未满，自 %s 起可办。", "The plan's time has not run out; possible from %s on.")
                .with(from),
            from));
  }

  /** Where the end of the plan's time has no consequence, a late submission is late and no more. */
  private Optional<Unmet> within(Situation s, GuardRule rule) {
    return running((Project) s.subject())
        .filter(run -> run.rule().expiryStep() != null)
        .filter(run -> run.isPastDue(s.on()))
        .map(
            run ->
                Unmet.noRecord(
                    rule.code(),
                    new Text(
                            "计划期限 %s 已过；须先获准延期（change-requests）。",
                            "The plan's time ended on %s; more time must be granted first"
                                + " (change-requests).")
                        .with(Objects.requireNonNull(run.dueOn()))));
  }

  /** What the service does follows from a request that was granted. */
  private static Optional<Unmet> extended(Situation s, GuardRule rule) {
    Event frozen = s.lastStep("FREEZE");
    Event extended = s.lastStep("EXTEND");
    boolean since =
        extended != null
            && (frozen == null || s.past().indexOf(extended) > s.past().indexOf(frozen));
    return since || s.actor().equals(Actor.SYSTEM)
        ? Optional.empty()
        : Optional.of(
            Unmet.noRecord(
                rule.code(),
                new Text(
                    "没有获准的延期申请；请先提出并获准（change-requests）。",
                    "No request for more time was granted; ask for it first (change-requests).")));
  }

  /** The plan's time, where it runs at the end of the history. */
  Optional<ClockRun> running(Project project) {
    return Clocks.of(ProjectClocks.timeline(project), holidays.workingDays()).stream()
        .filter(run -> run.clock().equals(ProjectClocks.TRACK) && run.stoppedOn() == null)
        .findFirst();
  }

  /** The step that is due; none where no such clock has ended, or the project went on after it. */
  Optional<Step> dueStep(Project project, LocalDate today) {
    return ended(project, today).stream()
        .filter(run -> !wentOn(project, Objects.requireNonNull(run.dueOn())))
        .flatMap(run -> step(project, run).stream())
        .findFirst();
  }

  /**
   * The clocks that have run out without anybody stopping them and at whose end something is due.
   */
  private List<ClockRun> ended(Project project, LocalDate today) {
    return Clocks.of(ProjectClocks.timeline(project), holidays.workingDays()).stream()
        .filter(run -> run.stoppedOn() == null && acts(run.rule()) && run.isPastDue(today))
        .sorted(IN_TURN)
        .toList();
  }

  private static boolean acts(ClockRule rule) {
    return rule.onExpiry().equals(ClockRule.CLOSE)
        || rule.code().equals(ProjectClocks.TRACK) && rule.expiryStep() != null;
  }

  /** What the service itself did at the end of other clocks is not meant. */
  private static boolean wentOn(Project project, LocalDate due) {
    return project.steps().stream()
        .anyMatch(step -> step.effectiveOn().isAfter(due) && !isExpiry(project, step));
  }

  private static Optional<Step> step(Project project, ClockRun run) {
    LocalDate due = Objects.requireNonNull(run.dueOn());
    Text clock = run.rule().name();
    return project
        .machine()
        .find(project.position().state(), Objects.requireNonNull(run.rule().expiryStep()))
        .map(
            transition ->
                new Step(
                    transition.id(),
                    due.plusDays(1),
                    "%s于 %s 届满 / %s ended on %s".formatted(clock.zh(), due, clock.en(), due),
                    transition.basis().text(),
                    List.of(),
                    Map.of(),
                    null,
                    null));
  }

  /**
   * Voids the step that SYSTEM took at the end of a clock, where a history brought in from
   * elsewhere now tells of the same step: what was told counts. The caller takes the step next, and
   * undoes both where it is refused.
   */
  void giveWay(Work work, Stream stream, Step told) {
    List<Event> history = stream.effective();
    if (told.attested().isEmpty() || history.stream().noneMatch(ClockExpiry::bySystem)) {
      return;
    }
    Project project = Project.fold(history, procedures);
    boolean possible =
        project.machine().find(project.position().state(), told.action()).isPresent();
    if (possible) {
      return;
    }
    for (Event event : history.reversed()) {
      if (isExpiry(project, event)) {
        Transitioned taken = event.payload(Transitioned.class);
        if (taken.action().equals(told.action()) || taken.transition().equals(told.action())) {
          append(work, stream, event, "历史另有记载 / the history tells of it otherwise");
        }
        return;
      }
    }
  }

  /**
   * Voids what SYSTEM did at the end of a plan's time where the history, as it is told now, says
   * that the time had not run out by then. Where what came later would no longer be allowed, it
   * stays.
   */
  void retract(Work work, Stream stream) {
    List<Event> history = stream.effective();
    for (int place = 1; place < history.size(); place++) {
      Event event = history.get(place);
      if (!bySystem(event) || founded(history.subList(0, place), event)) {
        continue;
      }
      long before = stream.version();
      append(work, stream, event, "期限当时未满 / the time had not run out");
      try {
        Project.fold(stream.effective(), procedures);
      } catch (DomainException e) {
        work.undo(stream, before);
      }
      return;
    }
  }

  private static void append(Work work, Stream stream, Event voided, String why) {
    work.append(
        stream,
        new NewEvent(
            Event.CORRECTED,
            voided.effectiveOn(),
            why,
            null,
            new Correction(true, null, null),
            voided.id(),
            null),
        Actor.SYSTEM);
  }

  private static boolean bySystem(Event event) {
    return event.type().equals(Transitioned.TYPE) && event.actor().equals(Actor.SYSTEM.name());
  }

  private static boolean isExpiry(Project project, Event event) {
    return bySystem(event)
        && project.procedure().clocks().values().stream()
            .anyMatch(rule -> isOf(rule, event.payload(Transitioned.class)));
  }

  private static boolean isOf(ClockRule rule, Transitioned taken) {
    return acts(rule) && taken.action().equals(rule.expiryStep());
  }

  /** Whether it is no step that the end of a clock brought about, or the clock had then run out. */
  private boolean founded(List<Event> past, Event event) {
    Project project = Project.fold(past, procedures);
    return !isExpiry(project, event)
        || ended(project, event.effectiveOn()).stream()
            .anyMatch(run -> isOf(run.rule(), event.payload(Transitioned.class)));
  }
}
