package org.guiju.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.organization.Organizations;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** The plans by which what was drawn is inspected. */
@ApplicationScoped
class DrawPlans {

  private final Ledger ledger;
  private final DrawScope scope;
  private final Organizations organizations;
  private final CurrentActor currentActor;
  private final LegalDay legalDay;

  DrawPlans(
      Ledger ledger,
      DrawScope scope,
      Organizations organizations,
      CurrentActor currentActor,
      LegalDay legalDay) {
    this.ledger = ledger;
    this.scope = scope;
    this.organizations = organizations;
    this.currentActor = currentActor;
    this.legalDay = legalDay;
  }

  /**
   * Gives a draw another plan from today on, or its first one. What was inspected before stands: it
   * is judged by the plan of its own day.
   *
   * @param seen the version of the draw that the client saw; null for any
   */
  @Transactional
  DrawView set(UUID id, @Nullable Long seen, DrawPlanRequest request) {
    LocalDate today = legalDay.today();
    Work work = ledger.begin(currentActor.get());
    Stream stream = work.open(new Ref(DrawEvents.TYPE, id));
    if (stream.isEmpty()) {
      throw Draw.notFound();
    }
    Draw draw = Draw.of(stream);
    scope.checkMayDraw(draw.drawn().criteria().region(), work.actor(), today);
    IfMatch.require(seen, stream.version());
    InspectionPlan plan = checked(request.plan(), draw.drawnOn());
    if (plan.equals(draw.plan())) {
      throw DomainException.conflict(
          "PLAN_UNCHANGED", new Text("计划与原计划相同，没有调整。", "That is the plan already."));
    }
    work.append(
        stream,
        NewEvent.of(DrawEvents.PLAN_SET, today, new DrawEvents.PlanSet(plan))
            .because(request.reason(), request.basis()));
    work.commit();
    return DrawView.of(Draw.of(stream));
  }

  /**
   * The plan as it is kept.
   *
   * @param drawnOn day of the draw that it is for
   * @throws DomainException INVALID where its days or its authorities are wrong
   */
  InspectionPlan checked(InspectionPlan given, LocalDate drawnOn) {
    InspectionPlan plan = given.tidy();
    List<Violation> wrong = new ArrayList<>();
    if (plan.to().isBefore(plan.from())) {
      wrong.add(
          new Violation(
              "/plan/to",
              "DATE_ORDER",
              new Text("不得早于首日 from。", "It may not be before the first day, from.")));
    } else if (plan.overBy(drawnOn)) {
      wrong.add(
          new Violation(
              "/plan/to",
              "PLAN_OVER",
              new Text(
                  "不得早于抽取之日；否则无从检查。",
                  "It may not be before the day of the draw: nothing could be inspected by it.")));
    }
    Set<UUID> known = organizations.existing(plan.authorities());
    for (int i = 0; i < given.authorities().size(); i++) {
      if (!known.contains(given.authorities().get(i))) {
        wrong.add(
            new Violation(
                "/plan/authorities/" + i,
                "ORGANIZATION_UNKNOWN",
                new Text("没有这个单位，请先登记。", "There is no such organization; register it first.")));
      }
    }
    if (!wrong.isEmpty()) {
      throw DomainException.invalid(wrong);
    }
    return plan;
  }
}
