package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.guiju.deadline.ClockRun;
import org.guiju.procedure.ClockRule;
import org.jspecify.annotations.Nullable;

/** The time of a plan as its clocks count it, days off included; what /deadlines says of it. */
@ApplicationScoped
public class PlanTime {

  private final ClockExpiry clocks;

  PlanTime(ClockExpiry clocks) {
    this.clocks = clocks;
  }

  /** Last day of the plan, also where it has passed; null where the plan has none. */
  public @Nullable LocalDate lastDay(Project project) {
    return lastRun(project, run -> run.clock().equals(ProjectClocks.TRACK))
        .map(ClockRun::dueOn)
        .orElse(project.deadline());
  }

  /** Last day on which more time can be asked for; empty where no clock counts it. */
  public Optional<LocalDate> lastDayToAsk(Project project) {
    return lastRun(project, run -> run.rule().onExpiry().equals(ClockRule.REFUSE_EXTENSION))
        .map(ClockRun::dueOn);
  }

  /** Last day to which all extensions together can lead; months from the first deadline. */
  public LocalDate latest(Project project, LocalDate first, int months) {
    return clocks.lastDay(project.procedure(), first, months);
  }

  private Optional<ClockRun> lastRun(Project project, Predicate<ClockRun> which) {
    return clocks.expiry().runs(project).stream().filter(which).reduce((first, last) -> last);
  }
}
