package org.guiju.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Ledger;
import org.guiju.matter.MatterSubject;
import org.guiju.organization.OrganizationView;
import org.guiju.organization.Organizations;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Unmet;
import org.jspecify.annotations.Nullable;

/**
 * The guard of inspections that name a draw with a plan: they are begun within the plan's days and
 * by one of its authorities, by the plan of their own day. That the draw drew the declaration is
 * told by another guard, DRAWN.
 */
@ApplicationScoped
class PlanGuards implements GuardBook {

  private static final int MOST_NAMES = 5;

  private final Ledger ledger;
  private final Organizations organizations;
  private final Map<String, Guard> guards = Map.of("WITHIN_PLAN", this::withinPlan);

  PlanGuards(Ledger ledger, Organizations organizations) {
    this.ledger = ledger;
    this.organizations = organizations;
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof MatterSubject;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  private Optional<Unmet> withinPlan(Situation s, GuardRule rule) {
    UUID id = s.inputs().id("draw");
    Draw draw = id == null ? null : Draw.find(ledger, id);
    if (draw == null) {
      return Optional.empty();
    }
    InspectionPlan plan = draw.planOn(later(s.on(), draw.drawnOn()));
    if (plan == null) {
      return Optional.empty();
    }
    LocalDate first = plan.firstDay(draw.drawnOn());
    boolean early = s.on().isBefore(first);
    if (early || plan.overBy(s.on())) {
      return Optional.of(new Unmet(rule.code(), outside(plan, first), early ? first : null));
    }
    UUID authority = s.inputs().id(InspectingAuthority.AUTHORITY);
    return authority != null && plan.authorities().contains(authority)
        ? Optional.empty()
        : Optional.of(Unmet.of(rule.code(), notOne(plan, authority, s.on())));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Text outside(InspectionPlan plan, LocalDate first) {
    return new Text(
            "计划“%s”的检查自 %s 起至 %s 止（含首末日）；请在此期间检查，或先调整计划（draws/…/plan）；不属计划的检查不填 draw。",
            "The plan \"%s\" has its inspections from %s to %s, both included: inspect within these days, have the plan"
                + " changed (draws/…/plan), or, where it is no inspection of the plan, name no draw.")
        .with(plan.name(), first, plan.to());
  }

  private Text notOne(InspectionPlan plan, @Nullable UUID authority, LocalDate on) {
    Text who =
        authority == null
            ? new Text(
                "没有写明由哪个单位检查（authority）", "It is not said which authority inspects (authority)")
            : new Text("所写的单位不在其中", "The one that inspects is none of them");
    return new Text(
        "计划“%s”由下列单位检查：%s。%s；请由其中的单位检查，或先调整计划（draws/…/plan）；不属计划的检查不填 draw。"
            .formatted(plan.name(), names(plan, on, Locale.CHINESE), who.zh()),
        ("By the plan \"%s\" these inspect: %s. %s: let one of them inspect, have the plan changed (draws/…/plan), or,"
                + " where it is no inspection of the plan, name no draw.")
            .formatted(plan.name(), names(plan, on, Locale.ENGLISH), who.en()));
  }

  private String names(InspectionPlan plan, LocalDate on, Locale language) {
    List<UUID> some = plan.authorities().stream().limit(MOST_NAMES).toList();
    Map<UUID, OrganizationView> known = organizations.getAll(new LinkedHashSet<>(some), on);
    String names =
        some.stream()
            .map(id -> known.containsKey(id) ? known.get(id).name(language) : id.toString())
            .collect(Collectors.joining(language.equals(Locale.CHINESE) ? "、" : ", "));
    return some.size() < plan.authorities().size() ? names + " …" : names;
  }
}
