package org.guiju.procedure.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guiju.ledger.Event;
import org.guiju.platform.Text;
import org.guiju.procedure.FastTrack;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.State;
import org.jspecify.annotations.Nullable;

/**
 * Guards on dates, repetition, stages and separated duties, which look at nothing but the history
 * of the thing.
 */
@ApplicationScoped
class CommonGuards implements GuardBook {

  private static final String EMERGENCY = "EMERGENCY";

  private final Map<String, Guard> guards =
      Map.ofEntries(
          Map.entry("ELAPSED_SINCE", CommonGuards::elapsedSince),
          Map.entry("PERIOD_MINIMUM", CommonGuards::periodMinimum),
          Map.entry("DATE_ORDER", CommonGuards::dateOrder),
          Map.entry("SEPARATION_OF_DUTIES", CommonGuards::separationOfDuties),
          Map.entry("REPEAT_LIMIT", CommonGuards::repeatLimit),
          Map.entry("FAST_TRACK", CommonGuards::fastTrack),
          Map.entry("CORRECTION_MISSED", CommonGuards::correctionMissed),
          Map.entry("ORDER_RUNNING", CommonGuards::orderRunning),
          Map.entry("STAGE_CELL", CommonGuards::stageCell),
          Map.entry("STAGE_FORWARD", (s, r) -> stageDirection(s, r, 1)),
          Map.entry("STAGE_BACKWARD", (s, r) -> stageDirection(s, r, -1)),
          Map.entry("IMPLEMENTATION_REACHED", CommonGuards::implementationReached));

  @Override
  public boolean judges(Subject subject) {
    return true;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  /**
   * The period began on the day of an earlier step; that day is not counted and the last one runs
   * to its end. Where no length is prescribed, it is the day that the step announced, if it did.
   */
  private static Optional<Unmet> elapsedSince(Situation s, GuardRule rule) {
    Event start = s.lastStep((String) Objects.requireNonNull(rule.arguments().get("transition")));
    LocalDate announced =
        start != null && rule.arguments().get("until") instanceof String until
            ? start.payload(Transitioned.class).given().date(until)
            : null;
    if (announced == null && Boolean.TRUE.equals(rule.arguments().get("onlyWhereAnnounced"))) {
      return Optional.empty();
    }
    if (start == null) {
      return unmet(
          rule,
          new Text("须先办理“%s”。", "It must be preceded by %s."),
          rule.arguments().get("transition"));
    }
    LocalDate lastDay = start.effectiveOn();
    Integer months = s.number(rule.arguments().get("months"));
    lastDay = months == null ? lastDay.plusDays(days(s, rule)) : lastDay.plusMonths(months);
    lastDay = announced != null && announced.isAfter(lastDay) ? announced : lastDay;
    if (s.on().isAfter(lastDay)) {
      return Optional.empty();
    }
    LocalDate from = lastDay.plusDays(1);
    return Optional.of(
        new Unmet(
            rule.code(),
            new Text("法定期限未满，自 %s 起可办。", "The period has not run out; possible from %s on.")
                .with(from),
            from));
  }

  private static Optional<Unmet> periodMinimum(Situation s, GuardRule rule) {
    LocalDate until =
        s.inputs().date((String) Objects.requireNonNull(rule.arguments().get("input")));
    if (until == null) {
      return Optional.empty();
    }
    LocalDate earliest = s.on().plusDays(days(s, rule));
    return until.isBefore(earliest)
        ? unmet(
            rule,
            new Text(
                "期限过短，最早截止日为 %s。", "The period is too short; it may end on %s at the earliest."),
            earliest)
        : Optional.empty();
  }

  private static int days(Situation s, GuardRule rule) {
    Integer emergency = s.number(rule.arguments().get("daysEmergency"));
    Integer days = s.number(rule.arguments().get("days"));
    return emergency != null && s.conditions().contains(EMERGENCY)
        ? emergency
        : Objects.requireNonNullElse(days, 0);
  }

  /** The order that has not ended; null where none runs. */
  private static @Nullable Event runningOrder(Situation s, GuardRule rule) {
    Event order = s.lastStep(String.valueOf(rule.arguments().get("order")));
    Event end = s.lastStep(String.valueOf(rule.arguments().get("end")));
    boolean ended = order != null && end != null && s.past().indexOf(end) > s.past().indexOf(order);
    return ended ? null : order;
  }

  private static Optional<Unmet> orderRunning(Situation s, GuardRule rule) {
    return runningOrder(s, rule) != null
        ? Optional.empty()
        : unmet(rule, new Text("没有尚未结束的责令。", "No order is running."));
  }

  private static Optional<Unmet> correctionMissed(Situation s, GuardRule rule) {
    Event order = runningOrder(s, rule);
    if (order == null) {
      return Optional.of(
          Unmet.noRecord(
              rule.code(),
              new Text("须先责令限期改正。", "A correction must be ordered first, with a deadline.")));
    }
    LocalDate deadline = order.payload(Transitioned.class).given().date("deadline");
    if (deadline == null || s.on().isAfter(deadline)) {
      return Optional.empty();
    }
    LocalDate from = deadline.plusDays(1);
    return Optional.of(
        new Unmet(
            rule.code(),
            new Text(
                    "改正期限未满，自 %s 起可办。",
                    "The time for the correction has not run out; possible from %s on.")
                .with(from),
            from));
  }

  private static Optional<Unmet> dateOrder(Situation s, GuardRule rule) {
    String earlierName = (String) Objects.requireNonNull(rule.arguments().get("earlier"));
    String laterName = (String) Objects.requireNonNull(rule.arguments().get("later"));
    LocalDate earlier = date(s, earlierName);
    LocalDate later = date(s, laterName);
    if (earlier == null || later == null) {
      return Optional.empty();
    }
    Integer minimum = s.number(rule.arguments().get("minimumDays"));
    LocalDate earliest = earlier.plusDays(minimum == null ? 0 : minimum);
    return later.isBefore(earliest)
        ? unmet(rule, new Text("%s 不得早于 %s。", "%s may not be before %s."), laterName, earliest)
        : Optional.empty();
  }

  private static @Nullable LocalDate date(Situation s, String name) {
    return name.equals("effectiveOn") ? s.on() : s.inputs().date(name);
  }

  /**
   * By account; who records for others says for whom, and then it is those others who are compared.
   */
  private static Optional<Unmet> separationOfDuties(Situation s, GuardRule rule) {
    for (String earlier : texts(rule.arguments().get("transition"))) {
      Event drafted = s.lastStep(earlier);
      if (drafted == null) {
        continue;
      }
      String by = who(drafted.actor(), drafted.payload(Transitioned.class).onBehalfOf());
      Step step = s.step();
      String now = who(s.actor().name(), step == null ? null : step.onBehalfOf());
      boolean recordedByOffice = s.actor().isAdmin() && now.equals(s.actor().name());
      if (by.equals(now) && !recordedByOffice) {
        return unmet(
            rule,
            new Text(
                "起草者不得办理此步骤，请由另一账户办理。",
                "Who drafted may not take this step; another account must."));
      }
    }
    return Optional.empty();
  }

  private static String who(String account, @Nullable String onBehalfOf) {
    return onBehalfOf == null ? account : onBehalfOf;
  }

  private static Optional<Unmet> repeatLimit(Situation s, GuardRule rule) {
    Integer maximum = s.number(rule.arguments().get("maximum"));
    Integer minimum = s.number(rule.arguments().get("minimum"));
    long taken = s.count((String) Objects.requireNonNull(rule.arguments().get("transition")));
    if (maximum != null && taken >= maximum) {
      return unmet(
          rule, new Text("已达重复次数上限 %s 次。", "The limit of %s repetitions is reached."), maximum);
    }
    return minimum != null && taken < minimum
        ? unmet(
            rule, new Text("须先重复 %s 次。", "It must have been repeated %s times before."), minimum)
        : Optional.empty();
  }

  private static Optional<Unmet> fastTrack(Situation s, GuardRule rule) {
    Collection<String> codes = texts(rule.arguments().get("codes"));
    Collection<String> known = s.procedure().fastTracks().keySet();
    String asked = s.inputs().text("fastTrack");
    if (asked == null && Boolean.TRUE.equals(rule.arguments().get("optional"))) {
      return Optional.empty();
    }
    if (asked != null && !known.contains(asked)) {
      return unmet(
          rule,
          new Text("本程序没有这一快速程序；有：%s。", "The procedure has no such track; it has: %s."),
          String.join("/", known));
    }
    String track =
        s.procedure().fastTracks().keySet().stream()
            .filter(code -> s.conditions().contains("FAST_TRACK_" + code))
            .findFirst()
            .orElse("A");
    FastTrack chosen = s.procedure().fastTracks().get(track);
    if (chosen != null && chosen.when() != null && !s.conditions().contains(chosen.when())) {
      return unmet(
          rule,
          new Text(
              "快速程序 %s 不适用于本项目（条件 %s）。", "Fast track %s is not for this project (condition %s)."),
          track,
          chosen.when());
    }
    return codes.contains(track)
        ? Optional.empty()
        : unmet(
            rule,
            new Text("仅适用于快速程序 %s。", "Only for projects on fast track %s."),
            String.join("/", codes));
  }

  private static Optional<Unmet> stageCell(Situation s, GuardRule rule) {
    String stage = s.inputs().text("stage");
    State cell = stage == null ? null : s.machine().states().get(stage);
    boolean among =
        !(rule.arguments().get("cells") instanceof Collection<?> cells)
            || (stage != null && cells.contains(stage));
    return stage == null || (cell != null && cell.stage() != null && among)
        ? Optional.empty()
        : unmet(rule, new Text("不是合法的阶段代码。", "It is not a legal stage code."));
  }

  private static Optional<Unmet> stageDirection(Situation s, GuardRule rule, int direction) {
    String stage = s.inputs().text("stage");
    String current = s.position().stage();
    boolean restart =
        rule.arguments().get("restartFrom") instanceof Collection<?> ends
            && current != null
            && ends.contains(current);
    if (stage == null
        || current == null
        || restart
        || Integer.signum(stage.compareTo(current)) == direction) {
      return Optional.empty();
    }
    return unmet(
        rule,
        direction > 0
            ? new Text("须为当前阶段 %s 之后的阶段。", "It must be a stage after the current one, %s.")
            : new Text("须为当前阶段 %s 之前的阶段。", "It must be a stage before the current one, %s."),
        current);
  }

  private static Optional<Unmet> implementationReached(Situation s, GuardRule rule) {
    if (!(s.subject() instanceof Implemented subject) || subject.implementationDate() == null) {
      return Optional.empty();
    }
    LocalDate date = subject.implementationDate();
    return ChronoUnit.DAYS.between(date, s.on()) >= 0
        ? Optional.empty()
        : Optional.of(
            new Unmet(
                rule.code(),
                new Text("实施日期 %s 未到。", "The implementation date, %s, has not come.").with(date),
                date));
  }

  private static Collection<String> texts(@Nullable Object argument) {
    return argument instanceof Collection<?> many
        ? many.stream().map(Object::toString).toList()
        : java.util.List.of(String.valueOf(argument));
  }

  private static Optional<Unmet> unmet(GuardRule rule, Text text, Object... arguments) {
    return Optional.of(Unmet.of(rule.code(), text.with(arguments)));
  }
}
