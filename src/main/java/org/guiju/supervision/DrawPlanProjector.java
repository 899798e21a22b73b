package org.guiju.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.guiju.platform.jdbc.Jdbc;

/** Derives which plan a draw had from when to when, and who inspects by it. */
@ApplicationScoped
class DrawPlanProjector implements Projector {

  private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  private static final int ORDER = 91;

  private final Jdbc jdbc;

  DrawPlanProjector(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record Period(
      UUID draw,
      int place,
      LocalDate from,
      LocalDate to,
      LocalDate first,
      InspectionPlan plan,
      Instant at) {}

  private record Authority(Period period, UUID organization) {}

  @Override
  public String type() {
    return DrawEvents.TYPE;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void clear() {
    jdbc.update("delete from draw_plan_authority", p -> {});
    jdbc.update("delete from draw_plan_period", p -> {});
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<UUID> ids = changed.stream().map(Stream::id).toList();
    jdbc.deleteByKey("draw_plan_authority", "draw_id", ids);
    jdbc.deleteByKey("draw_plan_period", "draw_id", ids);
    List<Period> periods =
        changed.stream()
            .filter(DrawPlanProjector::stands)
            .flatMap(stream -> periods(stream).stream())
            .toList();
    jdbc.batch(
        "insert into draw_plan_period (draw_id, place, from_on, to_on, first_on, last_on, number, name, updated_at,"
            + " begins_on, basis) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        periods,
        (p, it) ->
            p.uuid(it.draw())
                .number(it.place())
                .date(it.from())
                .date(it.to())
                .date(it.first())
                .date(it.plan().to())
                .text(it.plan().number())
                .text(it.plan().name())
                .instant(it.at())
                .date(it.plan().from())
                .text(it.plan().basis()));
    jdbc.batch(
        "insert into draw_plan_authority (draw_id, place, organization_id) values (?, ?, ?)",
        periods.stream()
            .flatMap(it -> it.plan().authorities().stream().map(one -> new Authority(it, one)))
            .toList(),
        (p, it) -> p.uuid(it.period().draw()).number(it.period().place()).uuid(it.organization()));
  }

  private static boolean stands(Stream stream) {
    List<Event> history = stream.effective();
    return !history.isEmpty() && history.getFirst().type().equals(DrawEvents.DRAWN);
  }

  /** Each holds until the next one; of several of one day the last one holds. */
  private static List<Period> periods(Stream stream) {
    Draw draw = Draw.of(stream);
    List<DrawPlanView> plans = draw.plans();
    List<Period> periods = new ArrayList<>();
    for (int place = 0; place < plans.size(); place++) {
      DrawPlanView it = plans.get(place);
      periods.add(
          new Period(
              stream.id(),
              place,
              it.effectiveOn(),
              place + 1 < plans.size() ? plans.get(place + 1).effectiveOn() : OPEN,
              it.plan().firstDay(draw.drawnOn()),
              it.plan(),
              stream.last().recordedAt()));
    }
    return periods;
  }
}
