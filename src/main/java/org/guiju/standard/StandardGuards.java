package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.calendar.Holidays;
import org.guiju.deadline.ClockRun;
import org.guiju.deadline.Clocks;
import org.guiju.organization.Organizations;
import org.guiju.platform.Actor;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Unmet;
import org.guiju.region.RegionCodes;
import org.guiju.region.RegionLevel;
import org.jspecify.annotations.Nullable;

/** Guards on the life of an edition. */
@ApplicationScoped
class StandardGuards implements GuardBook {

  private final Holidays holidays;
  private final Organizations organizations;
  private final Map<String, Guard> guards =
      Map.of("REVIEW_DUE", this::reviewDue, "PROVINCE_OR_NATION", this::highEnough);

  StandardGuards(Holidays holidays, Organizations organizations) {
    this.holidays = holidays;
    this.organizations = organizations;
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof Standard;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  /** From the day of its warning on a review is due; before, something must call for it. */
  private Optional<Unmet> reviewDue(Situation s, GuardRule rule) {
    Step step = s.step();
    boolean calledFor = step != null && step.reason() != null && !step.reason().isBlank();
    LocalDate from =
        Clocks.of(StandardClocks.timeline((Standard) s.subject()), holidays.workingDays()).stream()
            .filter(
                run -> run.clock().equals(rule.arguments().get("clock")) && run.stoppedOn() == null)
            .flatMap(run -> Optional.ofNullable(begin(run)).stream())
            .reduce((first, last) -> last)
            .orElse(null);
    if (calledFor || from == null || !s.on().isBefore(from)) {
      return Optional.empty();
    }
    return Optional.of(
        new Unmet(
            rule.code(),
            new Text(
                    "复审自 %s 起到期；提前复审请写明事由（reason）。",
                    "The review is due from %s on; for an earlier one say what calls for it (reason).")
                .with(from),
            from));
  }

  /** An authority of a city or county may not; one that is bound to no region is the nation's. */
  private Optional<Unmet> highEnough(Situation s, GuardRule rule) {
    String bound = bound(s.actor(), s.on());
    if (s.actor().isAdmin()
        || bound == null
        || RegionCodes.level(bound).reaches(RegionLevel.PROVINCE)) {
      return Optional.empty();
    }
    return Optional.of(
        Unmet.of(
            rule.code(),
            new Text(
                    "须由省级以上的监管部门办理，本账户属于 %s。",
                    "An authority of a province or of the nation must take this step; the account is of %s.")
                .with(bound)));
  }

  private @Nullable String bound(Actor actor, LocalDate on) {
    UUID own = actor.organization();
    return actor.region() != null || own == null ? actor.region() : organizations.regionOn(own, on);
  }

  private static @Nullable LocalDate begin(ClockRun run) {
    LocalDate warned = run.warnOn();
    return warned == null ? run.dueOn() : warned;
  }
}
