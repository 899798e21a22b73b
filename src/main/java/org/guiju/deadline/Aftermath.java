package org.guiju.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.guiju.ledger.Event;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.Text;
import org.guiju.procedure.ClockRule;
import org.guiju.procedure.engine.Consequences;
import org.guiju.procedure.engine.Parties;
import org.guiju.procedure.engine.Steps;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.procedure.engine.TurnBook;
import org.guiju.procedure.engine.Unmet;
import org.jspecify.annotations.Nullable;

/** Tells what follows from a step, once it is written and before its transaction ends. */
@ApplicationScoped
public class Aftermath {

  private final DeadlineRows rows;
  private final Steps steps;
  private final Instance<TurnBook> turns;

  Aftermath(DeadlineRows rows, Steps steps, @Any Instance<TurnBook> turns) {
    this.rows = rows;
    this.steps = steps;
    this.turns = turns;
  }

  /**
   * What follows from a step.
   *
   * @param work that wrote it
   * @param subject the thing after it
   * @param step its event
   * @param preview whether to tell, too, what is to be done next, by whom, and what stands against
   *     it, for which all guards are asked
   * @param parties among whom those are looked for whose turn it will be; asked for a preview alone
   */
  public Consequences of(
      Work work,
      Subject subject,
      Event step,
      boolean preview,
      Supplier<Parties> parties,
      Locale locale) {
    return new Consequences(
        clocks(subject, step, locale),
        follows(work, step),
        preview ? next(subject, step, parties.get(), locale) : null);
  }

  private List<Consequences.ClockChange> clocks(Subject subject, Event step, Locale locale) {
    return rows.ofSubject(step.aggregate().id()).stream()
        .filter(
            line ->
                line.startedOn().equals(step.effectiveOn())
                    || step.effectiveOn().equals(line.stoppedOn()))
        .map(
            line ->
                new Consequences.ClockChange(
                    line.clock(),
                    name(subject.procedure().clocks().get(line.clock()), line.clock()).in(locale),
                    line.startedOn(),
                    line.dueOn(),
                    line.stoppedOn()))
        .toList();
  }

  private static Text name(@Nullable ClockRule rule, String code) {
    return rule == null ? new Text(code, code) : rule.name();
  }

  private static List<Consequences.Follow> follows(Work work, Event step) {
    return work.recorded().stream()
        .filter(event -> !event.id().equals(step.id()))
        .map(
            event ->
                new Consequences.Follow(
                    event.aggregate().type(),
                    event.aggregate().id(),
                    event.type(),
                    event.type().equals(Transitioned.TYPE)
                        ? event.payload(Transitioned.class).action()
                        : null,
                    event.effectiveOn(),
                    event.actor()))
        .toList();
  }

  /** Guards are asked for nobody in particular, as if the step were taken on the same day. */
  private List<Consequences.Next> next(
      Subject subject, Event step, Parties parties, Locale locale) {
    return steps.options(subject, step.effectiveOn(), Actor.PUBLIC).stream()
        .filter(option -> option.transition().isTask())
        .map(
            option -> {
              TurnBook.Turn turn = turn(option.transition().roles(), parties, step, locale);
              return new Consequences.Next(
                  option.transition().action(),
                  option.transition().name().in(locale),
                  List.copyOf(option.transition().roles()),
                  option.unmet().stream().map(Unmet::code).toList(),
                  turn.organizations(),
                  turn.accounts(),
                  turn.more());
            })
        .toList();
  }

  private TurnBook.Turn turn(Collection<String> roles, Parties parties, Event step, Locale locale) {
    return turns.isUnsatisfied()
        ? TurnBook.Turn.NOBODY
        : turns.get().of(new HashSet<>(roles), parties, step.effectiveOn(), locale);
  }
}
