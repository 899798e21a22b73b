package org.guiju.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.calendar.Holidays;
import org.guiju.ledger.Correction;
import org.guiju.ledger.Event;
import org.guiju.ledger.Fold;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.ClockRule;
import org.guiju.procedure.State;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Transitioned;

/**
 * What the ends of clocks bring about for things of one sort, and when it was wrong that they did:
 * a step told later or a correction may show that the time had not run out.
 *
 * @param <S> the sort of thing
 */
public final class Expiry<S extends Subject> {

  /** A round is closed before the plan that ends on the same day is frozen, or never. */
  private static final Comparator<ClockRun> IN_TURN =
      Comparator.comparing((ClockRun run) -> Objects.requireNonNull(run.dueOn()))
          .thenComparing(run -> !run.rule().onExpiry().equals(ClockRule.CLOSE));

  /** Takes a step in the name of the service. */
  @FunctionalInterface
  public interface Taker {
    /** Takes it, with all that follows. */
    void take(Work work, Stream stream, Step step);
  }

  private final Fold<S> fold;
  private final Function<S, Timeline> timeline;
  private final Holidays holidays;

  /**
   * The ends of clocks of a sort of thing.
   *
   * @param fold how a history of one is read
   * @param timeline all that its clocks depend on
   */
  public Expiry(Fold<S> fold, Function<S, Timeline> timeline, Holidays holidays) {
    this.fold = fold;
    this.timeline = timeline;
    this.holidays = holidays;
  }

  /** Every run of its clocks. */
  public List<ClockRun> runs(S thing) {
    return Clocks.of(timeline.apply(thing), holidays.workingDays());
  }

  /**
   * Takes the steps that are due and writes them; nothing where something was recorded of the thing
   * lately.
   *
   * @return whether a step was taken
   */
  public boolean act(
      Work work, Stream stream, LocalDate today, Instant recordedBefore, Taker taker) {
    if (stream.effective().isEmpty() || stream.last().recordedAt().isAfter(recordedBefore)) {
      return false;
    }
    boolean acted = takeDue(work, stream, today, taker);
    work.commit();
    return acted;
  }

  private boolean takeDue(Work work, Stream stream, LocalDate today, Taker taker) {
    boolean acted = false;
    Optional<Step> step = dueStep(stream, today);
    while (step.isPresent()) {
      taker.take(work, stream, step.get());
      acted = true;
      step = dueStep(stream, today);
    }
    return acted;
  }

  /**
   * Takes what is due before a step that somebody asks for where a thing has come to rest or to its
   * end by then: whoever comes late does not find it going on, though the service has not acted
   * yet. A history that is brought in, or vouched for, tells what went on instead; and a step that
   * stops the clock is judged by its own guards.
   */
  public void comeFirst(Work work, Stream stream, Step asked, Taker taker) {
    List<Event> history = stream.effective();
    if (history.isEmpty() || asked.sourceKey() != null || !asked.attested().isEmpty()) {
      return;
    }
    LocalDate last = history.getLast().effectiveOn();
    LocalDate on = last.isAfter(asked.effectiveOn()) ? last : asked.effectiveOn();
    S thing = fold.of(stream);
    boolean over =
        ended(thing, on).stream()
            .filter(run -> run.rule().takes() == null && !stops(thing, asked, run.rule()))
            .anyMatch(run -> !wentOn(thing, Objects.requireNonNull(run.dueOn())));
    if (over) {
      takeDue(work, stream, on, taker);
    }
  }

  private static boolean stops(Subject thing, Step asked, ClockRule rule) {
    return thing
        .machine()
        .find(thing.position().state(), asked.action())
        .filter(
            transition ->
                transition.stopsClocks().contains(rule.code())
                    || endsBeyond(thing, transition, asked, rule))
        .isPresent();
  }

  /** Whether the step ends the thing at a stage in which the clock does not run. */
  private static boolean endsBeyond(
      Subject thing, Transition transition, Step asked, ClockRule rule) {
    State end = thing.machine().states().get(thing.position().target(transition, asked.inputs()));
    return end != null
        && end.terminal()
        && !rule.runsInStages().isEmpty()
        && thing.position().entered(transition, asked.inputs()).stream()
            .anyMatch(stage -> !rule.runsInStages().contains(stage));
  }

  /** The step that is due; none where no such clock has ended, or the thing went on after it. */
  private Optional<Step> dueStep(Stream stream, LocalDate today) {
    List<Event> past = stream.asOf(today);
    if (past.isEmpty()) {
      return Optional.empty();
    }
    S thing = fold.of(past);
    return ended(thing, today).stream()
        .filter(run -> !wentOn(thing, Objects.requireNonNull(run.dueOn())))
        .flatMap(run -> step(thing, run).stream())
        .findFirst();
  }

  /**
   * The clocks that have run out without anybody stopping them and at whose end something is due.
   */
  private List<ClockRun> ended(S thing, LocalDate today) {
    return runs(thing).stream()
        .filter(run -> run.stoppedOn() == null && acts(run.rule()) && run.isPastDue(today))
        .sorted(IN_TURN)
        .toList();
  }

  private static boolean acts(ClockRule rule) {
    return rule.expiryStep() != null;
  }

  /** What the service itself did at the end of other clocks is not meant. */
  private static boolean wentOn(Subject thing, LocalDate due) {
    return thing.steps().stream()
        .anyMatch(step -> step.effectiveOn().isAfter(due) && !isExpiry(thing, step));
  }

  private static Optional<Step> step(Subject thing, ClockRun run) {
    LocalDate due = Objects.requireNonNull(run.dueOn());
    Text clock = run.rule().name();
    return thing
        .machine()
        .find(thing.position().state(), Objects.requireNonNull(run.rule().expiryStep()))
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
   * elsewhere now tells of the same step, or tells that the work which SYSTEM ended went on: what
   * was told counts. The caller takes the step next, and undoes both where it is refused.
   */
  public void giveWay(Work work, Stream stream, Step told) {
    List<Event> history = stream.effective();
    if (told.attested().isEmpty() || history.stream().noneMatch(Expiry::bySystem)) {
      return;
    }
    S thing = fold.of(stream);
    boolean possible = thing.machine().find(thing.position().state(), told.action()).isPresent();
    if (possible) {
      return;
    }
    for (Event event : history.reversed()) {
      if (isExpiry(thing, event)) {
        Transitioned taken = event.payload(Transitioned.class);
        boolean same =
            taken.action().equals(told.action()) || taken.transition().equals(told.action());
        if (same || taken.action().equals(ClockRule.LAPSE)) {
          append(work, stream, event, "历史另有记载 / the history tells of it otherwise");
        }
        return;
      }
    }
  }

  /**
   * Voids what SYSTEM did at the end of a clock where the history, as it is told now, says that the
   * time had not run out by then. Where what came later would no longer be allowed, it stays.
   */
  public void retract(Work work, Stream stream) {
    List<Event> history = stream.effective();
    for (int place = 1; place < history.size(); place++) {
      Event event = history.get(place);
      if (!bySystem(event) || founded(history.subList(0, place), event)) {
        continue;
      }
      long before = stream.version();
      append(work, stream, event, "期限当时未满 / the time had not run out");
      try {
        Objects.requireNonNull(fold.of(stream));
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

  private static boolean isExpiry(Subject thing, Event event) {
    return bySystem(event)
        && thing.procedure().clocks().values().stream()
            .anyMatch(rule -> isOf(rule, event.payload(Transitioned.class)));
  }

  private static boolean isOf(ClockRule rule, Transitioned taken) {
    return acts(rule) && taken.action().equals(rule.expiryStep());
  }

  /** Whether it is no step that the end of a clock brought about, or the clock had then run out. */
  private boolean founded(List<Event> past, Event event) {
    S thing = fold.of(past);
    return !isExpiry(thing, event)
        || ended(thing, event.effectiveOn()).stream()
            .anyMatch(run -> isOf(run.rule(), event.payload(Transitioned.class)));
  }
}
