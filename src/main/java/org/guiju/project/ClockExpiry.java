package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guiju.calendar.Holidays;
import org.guiju.calendar.Length;
import org.guiju.deadline.ClockRun;
import org.guiju.deadline.Expiry;
import org.guiju.platform.Text;
import org.guiju.procedure.ClockRule;
import org.guiju.procedure.FastTrack;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Unmet;

/** Guards on the time of a plan, and what the ends of a project's clocks bring about. */
@ApplicationScoped
class ClockExpiry implements GuardBook {

  private final Expiry<Project> expiry;
  private final Holidays holidays;
  private final Map<String, Guard> guards =
      Map.of(
          "TRACK_EXPIRED", this::expired,
          "WITHIN_TRACK", this::within,
          "DEADLINE_SET", this::deadlineSet,
          "EXTENSION_CAP", this::capped);

  ClockExpiry(ProcedureCatalog procedures, Holidays holidays) {
    this.holidays = holidays;
    this.expiry = new Expiry<>(Project.reading(procedures), ProjectClocks::timeline, holidays);
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

  /** A day that is told as the last of a plan is not later than the one that would be counted. */
  private Optional<Unmet> deadlineSet(Situation s, GuardRule rule) {
    LocalDate deadline = s.inputs().date("deadline");
    Integer months = s.number(rule.arguments().getOrDefault("months", "trackMonths"));
    if (deadline == null || months == null) {
      return Optional.empty();
    }
    String track = s.inputs().text("fastTrack");
    FastTrack chosen = track == null ? null : s.procedure().fastTracks().get(track);
    Integer ofTrack = chosen == null ? null : chosen.trackMonths();
    LocalDate latest = lastDay(s.procedure(), s.on(), ofTrack == null ? months : ofTrack);
    if (deadline.isAfter(latest)) {
      return Optional.of(
          Unmet.of(
              rule.code(),
              new Text("完成期限最迟为 %s。", "The deadline may be %s at the latest.").with(latest)));
    }
    return deadline.isAfter(s.on())
        ? Optional.empty()
        : Optional.of(
            Unmet.of(
                rule.code(),
                new Text("完成期限须晚于下达日。", "The deadline must be after the day of issue.")));
  }

  /**
   * The last day of so many months of a plan's time, days off counted as the clock of the plan
   * counts them.
   */
  LocalDate lastDay(Procedure procedure, LocalDate start, int months) {
    ClockRule track = procedure.clocks().get(ProjectClocks.TRACK);
    return holidays
        .workingDays()
        .lastDay(start, new Length(months, Length.Unit.MONTH), track != null && track.rolls());
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

  /** More time than there was, and no more months of it than may be added. */
  private Optional<Unmet> capped(Situation s, GuardRule rule) {
    LocalDate asked = s.inputs().date("deadline");
    LocalDate due = running((Project) s.subject()).map(ClockRun::dueOn).orElse(null);
    if (due == null) {
      return Optional.of(
          Unmet.of(rule.code(), new Text("没有正在计算的计划期限。", "No time of a plan is running.")));
    }
    Integer months = s.number(rule.arguments().get("maximumMonths"));
    LocalDate latest = months == null ? LocalDate.MAX : lastDay(s.procedure(), due, months);
    return asked == null || asked.isAfter(due) && !asked.isAfter(latest)
        ? Optional.empty()
        : Optional.of(
            Unmet.of(
                rule.code(),
                new Text("新的期限须晚于 %s，且不晚于 %s。", "It must be after %s, and %s at the latest.")
                    .with(due, latest)));
  }

  /** The plan's time, where it runs at the end of the history. */
  Optional<ClockRun> running(Project project) {
    return expiry.runs(project).stream()
        .filter(run -> run.clock().equals(ProjectClocks.TRACK) && run.stoppedOn() == null)
        .findFirst();
  }

  /** What the ends of clocks bring about for projects. */
  Expiry<Project> expiry() {
    return expiry;
  }
}
