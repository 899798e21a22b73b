package org.guiju.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.calendar.Counted;
import org.guiju.calendar.Length;
import org.guiju.calendar.WorkingDays;
import org.guiju.procedure.ClockRule;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a thing, as its procedure's data and what was done give them. Each start is a run
 * of its own; a clock that is started while it runs begins anew.
 */
public final class Clocks {

  private static final String EMERGENCY = "EMERGENCY";

  private final Timeline line;
  private final WorkingDays days;
  private final List<Started> started = new ArrayList<>();
  private final Map<String, Started> running = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private @Nullable Set<String> recorded;

  private Clocks(Timeline line, WorkingDays days) {
    this.line = line;
    this.days = days;
  }

  /** All runs, in the order in which they started. */
  public static List<ClockRun> of(Timeline line, WorkingDays days) {
    return new Clocks(line, days).runs();
  }

  /** A run while it is not yet known when it stops. */
  private static final class Started {

    private final ClockRule rule;
    private final int place;
    private final int step;
    private final Move by;
    private @Nullable LocalDate stoppedOn;

    Started(ClockRule rule, int place, int step, Move by) {
      this.rule = rule;
      this.place = place;
      this.step = step;
      this.by = by;
    }
  }

  private List<ClockRun> runs() {
    for (int i = 0; i < line.moves().size(); i++) {
      int step = i;
      Move move = line.moves().get(i);
      move.stops().forEach(code -> stop(code, move.on()));
      move.starts().forEach(code -> start(code, step, move));
      move.stages().forEach(stage -> enter(stage, step, move));
    }
    LocalDate end = line.endedOn();
    if (end != null) {
      Set.copyOf(running.keySet()).forEach(code -> stop(code, end));
    }
    return started.stream().map(this::run).toList();
  }

  /** A stage that is entered ends the clocks that do not run in it, and starts its own. */
  private void enter(String stage, int step, Move move) {
    for (ClockRule rule : line.procedure().clocks().values()) {
      if (!rule.runsInStages().isEmpty() && !rule.runsInStages().contains(stage)) {
        stop(rule.code(), move.on());
      } else if (rule.startsInStages().contains(stage)
          && (rule.restarts() || !running.containsKey(rule.code()))) {
        start(rule.code(), step, move);
      }
    }
  }

  private void start(String code, int step, Move by) {
    ClockRule rule = line.procedure().clocks().get(code);
    if (rule == null || !rule.runsUnder(line.conditions())) {
      return;
    }
    stop(code, by.on());
    Started now = new Started(rule, places.merge(code, 1, Integer::sum) - 1, step, by);
    started.add(now);
    running.put(code, now);
  }

  private void stop(String code, LocalDate on) {
    Started it = running.remove(code);
    if (it != null) {
      it.stoppedOn = on;
    }
  }

  private ClockRun run(Started it) {
    Counted end = end(it);
    return new ClockRun(
        it.rule,
        it.place,
        it.by,
        startedOn(it),
        end,
        end == null ? null : warnOn(it, end.lastDay()),
        it.stoppedOn,
        binding(it.rule));
  }

  /** One that is counted from the publication of another thing starts with it at the earliest. */
  private LocalDate startedOn(Started it) {
    LocalDate step = it.by.on();
    LocalDate published = it.rule.startsOn() == null ? null : line.publishedOn();
    if (published == null || published.isBefore(step)) {
      return step;
    }
    return it.stoppedOn != null && it.stoppedOn.isBefore(published) ? step : published;
  }

  private @Nullable Counted end(Started it) {
    if (it.rule.before() != null) {
      return countedBack(it, it.rule.before());
    }
    LocalDate given = it.rule.until() == null ? null : it.by.given().date(it.rule.until());
    Length length = length(it.rule);
    LocalDate from = it.rule.startsOn() == null ? it.by.on() : line.publishedOn();
    if (length == null || from == null) {
      return given == null ? null : Counted.named(given);
    }
    Counted counted = days.count(from, length, it.rule.rolls());
    if (given != null) {
      boolean tooShort = it.rule.meaning().equals(ClockRule.MINIMUM);
      return tooShort && given.isBefore(counted.lastDay()) ? counted : Counted.named(given);
    }
    return bounded(it, counted);
  }

  /** One that ends before the implementation date does so on the day before, once it has begun. */
  private Counted bounded(Started it, Counted counted) {
    LocalDate inForce = line.implementationOn();
    if (!it.rule.beforeImplementation() || inForce == null) {
      return counted;
    }
    LocalDate start = startedOn(it);
    LocalDate latest = inForce.isAfter(start) ? inForce.minusDays(1) : start;
    if (!counted.lastDay().isAfter(latest)) {
      return counted;
    }
    boolean early = counted.countedTo().isAfter(latest);
    // Where days off have moved it beyond that day, others can move it back.
    return early
        ? Counted.named(latest)
        : new Counted(counted.countedTo(), latest, counted.dependsFrom(), counted.calendarKnown());
  }

  /** The clock that it is counted back from started with the same step. */
  private @Nullable Counted countedBack(Started it, String from) {
    Length length = length(it.rule);
    for (Started other : started) {
      if (other.step == it.step && other.rule.code().equals(from)) {
        Counted end = end(other);
        return end == null || length == null
            ? null
            : Counted.named(days.before(end.lastDay(), length), end.calendarKnown());
      }
    }
    return null;
  }

  private @Nullable Length length(ClockRule rule) {
    Integer own = line.conditions().contains(EMERGENCY) ? rule.lengthEmergency() : null;
    Integer given = line.lengths().get(rule.code());
    Integer amount = given != null ? given : own != null ? own : rule.length();
    return amount == null ? null : Length.of(amount, rule.unit());
  }

  private @Nullable LocalDate warnOn(Started it, LocalDate due) {
    return Warnings.of(it.rule, startedOn(it), due).stream().findFirst().orElse(null);
  }

  private boolean binding(ClockRule rule) {
    return rule.meaning().equals(ClockRule.LIMIT)
        && rule.before() == null
        && (!rule.runsInStages().isEmpty() || endIsRecorded(rule.code()));
  }

  private boolean endIsRecorded(String code) {
    if (recorded == null) {
      recorded =
          line.procedure().machines().values().stream()
              .flatMap(machine -> machine.transitions().stream())
              .flatMap(t -> t.stopsClocks().stream())
              .collect(Collectors.toSet());
    }
    return recorded.contains(code);
  }
}
