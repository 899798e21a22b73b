package org.guiju.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.standard.Standard;
import org.guiju.standard.StandardService;
import org.jspecify.annotations.Nullable;

/** Reads the reviews of an edition from its steps and its clocks. */
@ApplicationScoped
class Reviews {

  private static final String REVIEW = "C_REVIEW";
  private static final String DECISION = "C_REVIEWRUN";
  private static final String START = "START_REVIEW";
  private static final String SUSPEND = "SUSPEND";
  private static final Set<String> BEGINNINGS = Set.of(START, SUSPEND);

  private final StandardService standards;
  private final RevisionProjects revisions;
  private final Jdbc jdbc;

  Reviews(StandardService standards, RevisionProjects revisions, Jdbc jdbc) {
    this.standards = standards;
    this.revisions = revisions;
    this.jdbc = jdbc;
  }

  /** A run of a clock of the edition. */
  private record Run(
      String clock,
      LocalDate startedOn,
      @Nullable LocalDate warnOn,
      LocalDate dueOn,
      @Nullable LocalDate stoppedOn) {

    boolean runsOn(LocalDate day) {
      return !startedOn.isAfter(day) && (stoppedOn == null || stoppedOn.isAfter(day));
    }
  }

  /** The reviews of an edition as they stand on a day. */
  @Transactional
  ReviewsView of(UUID id, LocalDate on) {
    Standard standard = standards.on(id, on);
    List<Run> runs = runs(id);
    List<RevisionProjects.Naming> naming = revisions.naming(standard.publication().numbers());
    Run next =
        runs.stream()
            .filter(run -> run.clock().equals(REVIEW) && run.runsOn(on) && standard.isAlive())
            .reduce((first, last) -> last)
            .orElse(null);
    return new ReviewsView(
        id,
        standard.position().state(),
        next == null ? null : next.warnOn() == null ? next.dueOn() : next.warnOn(),
        next == null ? null : next.dueOn(),
        next != null && next.dueOn().isBefore(on),
        revisions.successor(standard.publication().numbers(), on),
        cycles(standard.steps(), runs, naming));
  }

  private List<Run> runs(UUID id) {
    return jdbc.query(
        "select clock, started_on, warn_on, due_on, stopped_on from deadline"
            + " where subject_id = ? and clock in ('C_REVIEW', 'C_REVIEWRUN')"
            + " order by started_on, place",
        p -> p.uuid(id),
        row ->
            new Run(
                row.text("clock"),
                row.date("started_on"),
                row.dateOrNull("warn_on"),
                row.date("due_on"),
                row.dateOrNull("stopped_on")));
  }

  private static List<ReviewCycleView> cycles(
      List<Event> steps, List<Run> runs, List<RevisionProjects.Naming> naming) {
    List<ReviewCycleView> cycles = new ArrayList<>();
    for (int place = 0; place < steps.size(); place++) {
      if (BEGINNINGS.contains(action(steps.get(place)))) {
        int end = place + 1;
        while (end < steps.size() && !BEGINNINGS.contains(action(steps.get(end)))) {
          end++;
        }
        LocalDate next = end < steps.size() ? steps.get(end).effectiveOn() : LocalDate.MAX;
        cycles.add(cycle(steps.subList(place, end), next, runs, naming));
      }
    }
    return cycles;
  }

  /**
   * @param own the step that began it and those up to the next beginning
   * @param next day of that beginning
   */
  private static ReviewCycleView cycle(
      List<Event> own, LocalDate next, List<Run> runs, List<RevisionProjects.Naming> naming) {
    Event start = own.getFirst();
    Event decision = own.stream().skip(1).filter(Reviews::leads).findFirst().orElse(null);
    ReviewCycleView.Outcome outcome =
        decision == null
            ? ReviewCycleView.Outcome.OPEN
            : ReviewCycleView.Outcome.of(action(decision));
    LocalDate decidedOn = decision == null ? null : decision.effectiveOn();
    LocalDate on = start.effectiveOn();
    LocalDate due = due(runs, REVIEW, on, true);
    List<DocumentRef> documents = new ArrayList<>(start.payload(Transitioned.class).documents());
    if (decision != null) {
      documents.addAll(decision.payload(Transitioned.class).documents());
    }
    boolean leadsToProject =
        outcome == ReviewCycleView.Outcome.REVISE || outcome == ReviewCycleView.Outcome.CONVERT;
    return new ReviewCycleView(
        start.id(),
        trigger(start),
        start.reason(),
        on,
        start.actor(),
        due,
        due != null && due.isBefore(on),
        due(runs, DECISION, on, false),
        documents,
        outcome,
        decidedOn,
        decision == null ? null : decision.id(),
        outcome == ReviewCycleView.Outcome.WITHDRAW ? on(own, "ABOLISH") : null,
        outcome == ReviewCycleView.Outcome.WITHDRAW ? on(own, "KEEP") : null,
        leadsToProject && decidedOn != null ? project(naming, decidedOn, next) : null);
  }

  private static ReviewCycleView.Trigger trigger(Event start) {
    if (action(start).equals(SUSPEND)) {
      return ReviewCycleView.Trigger.SUSPENSION;
    }
    return start.reason() == null || start.reason().isBlank()
        ? ReviewCycleView.Trigger.PERIODIC
        : ReviewCycleView.Trigger.CALLED_FOR;
  }

  /** Whether a step leads out of the review; slips and orders meanwhile do not. */
  private static boolean leads(Event step) {
    Transitioned taken = step.payload(Transitioned.class);
    return !taken.from().equals(taken.to());
  }

  private static @Nullable LocalDate due(
      List<Run> runs, String clock, LocalDate on, boolean startedBefore) {
    return runs.stream()
        .filter(run -> run.clock().equals(clock))
        .filter(
            run ->
                startedBefore
                    ? run.startedOn().isBefore(on) && run.runsOn(on)
                    : run.startedOn().equals(on))
        .map(Run::dueOn)
        .reduce((first, last) -> last)
        .orElse(null);
  }

  private static @Nullable LocalDate on(List<Event> own, String action) {
    return own.stream()
        .filter(step -> action(step).equals(action))
        .map(Event::effectiveOn)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable UUID project(
      List<RevisionProjects.Naming> naming, LocalDate decided, LocalDate next) {
    return naming.stream()
        .filter(p -> p.to().isAfter(decided) && p.from().isBefore(next))
        .map(RevisionProjects.Naming::id)
        .findFirst()
        .orElse(null);
  }

  private static String action(Event step) {
    return step.payload(Transitioned.class).action();
  }
}
