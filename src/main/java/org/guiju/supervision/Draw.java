package org.guiju.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A draw as its events give it: what was drawn, which never changes, and the plan by which it is
 * inspected, which may.
 */
final class Draw {

  private static final Text THING = new Text("随机抽取", "draw");

  private final long version;
  private final Event event;
  private final DrawEvents.Drawn drawn;
  private final List<DrawPlanView> plans;

  private Draw(long version, Event event, DrawEvents.Drawn drawn, List<DrawPlanView> plans) {
    this.version = version;
    this.event = event;
    this.drawn = drawn;
    this.plans = plans;
  }

  /** The draw of a history that is not empty. */
  static Draw of(Stream stream) {
    Event first = stream.effective().getFirst();
    DrawEvents.Drawn drawn = first.payload(DrawEvents.Drawn.class);
    List<DrawPlanView> plans = new ArrayList<>();
    if (drawn.plan() != null) {
      plans.add(DrawPlanView.of(drawn.plan(), first));
    }
    for (Event event : stream.effective()) {
      if (event.type().equals(DrawEvents.PLAN_SET)) {
        plans.add(DrawPlanView.of(event.payload(DrawEvents.PlanSet.class).plan(), event));
      }
    }
    return new Draw(stream.version(), first, drawn, List.copyOf(plans));
  }

  /** The draw of that id; null where there is none. */
  static @Nullable Draw find(Ledger ledger, UUID id) {
    Stream stream = ledger.read(new Ref(DrawEvents.TYPE, id));
    return stream.isEmpty() ? null : of(stream);
  }

  /**
   * The draw of that id.
   *
   * @throws DomainException NOT_FOUND where there is none
   */
  static Draw get(Ledger ledger, UUID id) {
    Draw draw = find(ledger, id);
    if (draw == null) {
      throw notFound();
    }
    return draw;
  }

  static DomainException notFound() {
    return DomainException.notFound(THING);
  }

  long version() {
    return version;
  }

  /** The event with which it was drawn. */
  Event event() {
    return event;
  }

  DrawEvents.Drawn drawn() {
    return drawn;
  }

  /** Day on which it was drawn. */
  LocalDate drawnOn() {
    return event.effectiveOn();
  }

  /** Its plan and what that was changed to, the oldest first. */
  List<DrawPlanView> plans() {
    return plans;
  }

  /** The plan as it is; null where there is none. */
  @Nullable InspectionPlan plan() {
    return plans.isEmpty() ? null : plans.getLast().plan();
  }

  /** The plan that held at the end of a day; null where there was none. */
  @Nullable InspectionPlan planOn(LocalDate day) {
    return plans.reversed().stream()
        .filter(plan -> !plan.effectiveOn().isAfter(day))
        .map(DrawPlanView::plan)
        .findFirst()
        .orElse(null);
  }
}
