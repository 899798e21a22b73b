package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.calendar.Holidays;
import org.guiju.calendar.Length;
import org.guiju.ledger.Event;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Inputs;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.procedure.engine.Unmet;
import org.guiju.project.PlanTime;
import org.guiju.project.Project;
import org.jspecify.annotations.Nullable;

/** Guards on the steps of matters. */
@ApplicationScoped
class MatterGuards implements GuardBook {

  private final Parents parents;
  private final MatterLookups lookups;
  private final PlanTime planTime;
  private final Holidays holidays;
  private final Map<String, Guard> guards;

  MatterGuards(Parents parents, MatterLookups lookups, PlanTime planTime, Holidays holidays) {
    this.parents = parents;
    this.lookups = lookups;
    this.planTime = planTime;
    this.holidays = holidays;
    this.guards =
        Map.of(
            "ONE_OF_A_KIND", of(this::oneOfAKind),
            "FILED_BY_THE_PROVINCE", of(MatterGuards::filedByTheProvince),
            "PROJECT_RUNNING", of(this::projectRunning),
            "CHANGE_SAID", of(MatterGuards::changeSaid),
            "EXTENSION_RULES", of(this::extensionRules),
            "EXTENSION_CAP", of(this::extensionCap),
            "AMENDMENT_ITEMS", of(MatterGuards::amendmentItems),
            "APPEAL_TIMELY", of(this::appealTimely));
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof Matter;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  /** A guard that knows that its subject is a matter. */
  @FunctionalInterface
  private interface MatterGuard {
    Optional<Unmet> check(Situation situation, GuardRule rule, Matter matter);
  }

  private static Guard of(MatterGuard guard) {
    return (situation, rule) -> guard.check(situation, rule, (Matter) situation.subject());
  }

  private Optional<Unmet> oneOfAKind(Situation s, GuardRule rule, Matter matter) {
    return lookups.onlyOnes(matter.about().id(), matter.type()).stream()
        .filter(other -> !other.equals(matter.id()))
        .findFirst()
        .flatMap(other -> unmet(rule, new Text("已有同类事项 %s。", "There is one already, %s."), other));
  }

  private static Optional<Unmet> filedByTheProvince(Situation s, GuardRule rule, Matter matter) {
    return s.count("FORWARD_TO_NATIONAL") > 0
        ? Optional.empty()
        : unmet(
            rule,
            new Text(
                "设区的市的地方标准先报省级备案。",
                "A city's standard is submitted to its province first, which forwards it."));
  }

  private @Nullable Project project(Situation s, Matter matter) {
    return parents.on(s.work(), matter.about(), s.on()) instanceof Project project ? project : null;
  }

  private Optional<Unmet> projectRunning(Situation s, GuardRule rule, Matter matter) {
    Project project = project(s, matter);
    return project == null || !project.machine().state(project.position().state()).terminal()
        ? Optional.empty()
        : unmet(rule, new Text("项目已经结束。", "The project has ended."));
  }

  private static Optional<Unmet> changeSaid(Situation s, GuardRule rule, Matter matter) {
    Collection<?> names = (Collection<?>) rule.arguments().get("anyOf");
    if (!s.deciding() || names == null || names.stream().anyMatch(n -> s.inputs().has("" + n))) {
      return Optional.empty();
    }
    return unmet(
        rule,
        new Text("请至少填写 inputs 中的一项：%s。", "Give at least one of these inputs: %s."),
        String.join(", ", names.stream().map(Object::toString).toList()));
  }

  private Optional<Unmet> extensionRules(Situation s, GuardRule rule, Matter matter) {
    if (Boolean.FALSE.equals(rule.arguments().get("allowed"))) {
      return unmet(rule, new Text("本程序不允许延期。", "This procedure allows no extension."));
    }
    Project project = project(s, matter);
    LocalDate due = project == null ? null : planTime.lastDay(project);
    if (project == null || due == null) {
      return unmet(rule, new Text("项目没有期限。", "The project has no deadline."));
    }
    Integer notice = s.number(rule.arguments().get("noticeDays"));
    LocalDate last =
        planTime.lastDayToAsk(project).orElse(due.minusDays(notice == null ? 0 : notice));
    if (s.on().isAfter(last)) {
      return unmet(
          rule,
          new Text("延期申请最迟应于 %s 提出。", "More time had to be asked for by %s at the latest."),
          last);
    }
    return extensionCap(s, rule, matter);
  }

  private Optional<Unmet> extensionCap(Situation s, GuardRule rule, Matter matter) {
    Project project = project(s, matter);
    LocalDate asked = s.inputs().date("deadline");
    asked = asked == null ? matter.given().date("deadline") : asked;
    if (project == null || asked == null) {
      return Optional.empty();
    }
    LocalDate due = planTime.lastDay(project);
    if (due != null && !asked.isAfter(due)) {
      return unmet(
          rule, new Text("新的期限须晚于现有期限 %s。", "It must be after the present deadline, %s."), due);
    }
    Integer months = s.number(rule.arguments().get("maximumMonths"));
    LocalDate first = project.firstDeadline();
    LocalDate latest =
        months == null || first == null ? null : planTime.latest(project, first, months);
    return latest != null && asked.isAfter(latest)
        ? unmet(
            rule,
            new Text("累计延期不得超过 %s。", "With all extensions it may be %s at the latest."),
            latest)
        : Optional.empty();
  }

  private static Optional<Unmet> amendmentItems(Situation s, GuardRule rule, Matter matter) {
    return tooMany(s, rule, s.inputs());
  }

  /** How many items a slip changes, against the most that it may. */
  static Optional<Unmet> tooMany(Situation s, GuardRule rule, Inputs inputs) {
    Integer items = inputs.integer("items");
    Integer maximum = s.number(rule.arguments().get("maximum"));
    if (items == null || maximum == null || (items >= 1 && items <= maximum)) {
      return Optional.empty();
    }
    return unmet(rule, new Text("每份修改单为一至 %s 项。", "A slip changes one to %s items."), maximum);
  }

  private Optional<Unmet> appealTimely(Situation s, GuardRule rule, Matter matter) {
    UUID against = s.inputs().id("against");
    if (against == null) {
      return Optional.empty();
    }
    List<Event> history =
        parents.open(s.work(), matter.about().type(), matter.about().id()).effective();
    Optional<Event> decision =
        history.stream()
            .filter(e -> e.id().equals(against) && e.type().equals(Transitioned.TYPE))
            .filter(e -> !e.effectiveOn().isAfter(s.on()))
            .findFirst();
    if (decision.isEmpty()) {
      return unmet(
          rule,
          new Text(
              "against 须为该事物在此日之前的某一步骤的事件。",
              "`against` must be the event of a step of that thing, taken by that day."));
    }
    Integer days = s.number(rule.arguments().get("days"));
    boolean rolls = Boolean.TRUE.equals(rule.arguments().get("rolls"));
    LocalDate last =
        holidays
            .workingDays()
            .count(
                decision.get().effectiveOn(),
                new Length(days == null ? 0 : days, Length.Unit.DAY),
                rolls)
            .lastDay();
    return s.on().isAfter(last)
        ? unmet(rule, new Text("申诉期限已于 %s 届满。", "The time for an appeal ended on %s."), last)
        : Optional.empty();
  }

  static Optional<Unmet> unmet(GuardRule rule, Text text, Object... arguments) {
    return Optional.of(Unmet.of(rule.code(), text.with(arguments)));
  }
}
