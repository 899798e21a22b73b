package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * What the end of a plan's time brings about, and when it was wrong that it did: a step told later
 * or a correction may show that the time had not run out.
 */
@ApplicationScoped
class PlanExpiry implements GuardBook {

  /** The step that SYSTEM takes, by what the clock says happens at its end. */
  static final Map<String, String> ACTIONS = Map.of("FREEZE", "FREEZE", "LAPSE", "LAPSE");

  private final ProcedureCatalog procedures;
  private final Holidays holidays;
  private final Map<String, Guard> guards =
      Map.of(
          "TRACK_EXPIRED", this::expired,
          "WITHIN_TRACK", this::within,
          "EXTENSION_GRANTED", PlanExpiry::extended);

  PlanExpiry(ProcedureCatalog procedures, Holidays holidays) {
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
        .filter(run -> ACTIONS.containsKey(run.rule().onExpiry()))
        .filter(run -> run.isPastDue(s.on()))
        .map(
            run ->
                Unmet.noRecord(
                    rule.code(),
                    new Text(
                            "计划期限 %s 已过；须先获准延期（change-requests）。",
                            "The plan's time ended on %s; more time must be granted first"
                                + " (change-requests).")
                        .with(run.dueOn())));
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

  /** The step that is due; none where the plan's time runs, or the project went on after it. */
  Optional<Step> dueStep(Project project, LocalDate today) {
    Optional<ClockRun> plan = running(project);
    LocalDate due = plan.map(ClockRun::dueOn).orElse(null);
    String action = plan.map(run -> ACTIONS.get(run.rule().onExpiry())).orElse(null);
    if (due == null || action == null || !due.isBefore(today)) {
      return Optional.empty();
    }
    boolean wentOn = project.steps().getLast().effectiveOn().isAfter(due);
    return wentOn
        ? Optional.empty()
        : project
            .machine()
            .find(project.position().state(), action)
            .map(
                transition ->
                    new Step(
                        transition.id(),
                        due.plusDays(1),
                        "计划期限 %s 届满 / the plan's time ended on %s".formatted(due, due),
                        transition.basis().text(),
                        List.of(),
                        Map.of(),
                        null,
                        null));
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
      if (!isExpiry(event) || founded(history.subList(0, place), event.effectiveOn())) {
        continue;
      }
      long before = stream.version();
      work.append(
          stream,
          new NewEvent(
              Event.CORRECTED,
              event.effectiveOn(),
              "计划期限当时未满 / the plan's time had not run out",
              null,
              new Correction(true, null, null),
              event.id(),
              null),
          Actor.SYSTEM);
      try {
        Project.fold(stream.effective(), procedures);
      } catch (DomainException e) {
        work.undo(stream, before);
      }
      return;
    }
  }

  private static boolean isExpiry(Event event) {
    return event.type().equals(Transitioned.TYPE)
        && event.actor().equals(Actor.SYSTEM.name())
        && Set.copyOf(ACTIONS.values()).contains(event.payload(Transitioned.class).action());
  }

  private boolean founded(List<Event> past, LocalDate on) {
    return running(Project.fold(past, procedures)).filter(run -> run.isPastDue(on)).isPresent();
  }
}
