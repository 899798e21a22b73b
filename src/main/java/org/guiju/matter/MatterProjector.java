package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.deadline.DeadlineStore;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.ProcedureCatalog;
import org.jspecify.annotations.Nullable;

/** Derives the periods and deadlines of matters from their histories. */
@ApplicationScoped
class MatterProjector implements Projector {

  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  private static final int ORDER = 80;

  private final Jdbc jdbc;
  private final ProcedureCatalog procedures;
  private final DeadlineStore deadlines;
  private final MatterTimes times;

  MatterProjector(
      Jdbc jdbc, ProcedureCatalog procedures, DeadlineStore deadlines, MatterTimes times) {
    this.times = times;
    this.jdbc = jdbc;
    this.procedures = procedures;
    this.deadlines = deadlines;
  }

  private record Period(
      Stream stream,
      Matter matter,
      LocalDate from,
      LocalDate to,
      String state,
      @Nullable LocalDate endedOn,
      boolean suspends) {

    Period until(LocalDate on) {
      return new Period(stream, matter, from, on, state, endedOn, suspends);
    }
  }

  @Override
  public String type() {
    return MatterCommands.TYPE;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void clear() {
    jdbc.update("delete from matter_period", p -> {});
    deadlines.clear(DeadlineSubject.Type.MATTER);
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<UUID> ids = changed.stream().map(Stream::id).toList();
    jdbc.deleteByKey("matter_period", "matter_id", ids);
    List<Period> periods = new ArrayList<>();
    List<DeadlineStore.Derived> clocks = new ArrayList<>();
    for (Stream stream : changed) {
      List<Event> history = stream.effective();
      if (history.size() > 1) {
        List<Period> own = new ArrayList<>();
        Matter matter =
            Matter.fold(
                history,
                procedures,
                (on, at) -> {
                  if (at.steps().isEmpty()) {
                    // Its first step was moved to a later day: until then there is no matter.
                    return;
                  }
                  if (!own.isEmpty()) {
                    own.add(own.removeLast().until(on));
                  }
                  own.add(
                      new Period(
                          stream,
                          at,
                          on,
                          OPEN,
                          at.position().state(),
                          at.endedOn(),
                          at.given().flag("suspends")));
                });
        periods.addAll(own);
        clocks.add(clocks(matter, stream.version()));
      }
    }
    write(periods);
    deadlines.replace(ids, clocks);
  }

  private DeadlineStore.Derived clocks(Matter matter, long version) {
    MatterEvents.About about = matter.about();
    return new DeadlineStore.Derived(
        new DeadlineSubject(
            DeadlineSubject.Type.MATTER,
            matter.id(),
            version,
            matter.procedure().ref(),
            about.kind(),
            about.reference(),
            about.titleZh(),
            about.titleEn(),
            about.committee(),
            about.organization(),
            about.organization() == null ? Set.of() : Set.of(about.organization()),
            on -> about.regionCode()),
        times.timeline(matter));
  }

  private void write(List<Period> periods) {
    jdbc.batch(
        "insert into matter_period (matter_id, from_on, to_on, type, procedure_ref, state, ended, opened_on, ended_on,"
            + " about_type, about_id, kind, reference, title_zh, title_en, committee, organization_id, region_code,"
            + " against, draw_id, suspends, version, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        periods,
        (p, period) -> {
          Matter it = period.matter();
          MatterEvents.About about = it.about();
          p.uuid(it.id())
              .date(period.from())
              .date(period.to())
              .text(it.type())
              .text(it.procedure().ref())
              .text(period.state())
              .flag(period.endedOn() != null)
              .date(it.openedOn())
              .date(period.endedOn())
              .text(about.type())
              .uuid(about.id())
              .name(about.kind())
              .text(about.reference())
              .text(about.titleZh())
              .text(about.titleEn())
              .text(about.committee())
              .uuid(about.organization())
              .text(about.regionCode())
              .uuid(it.given().has("against") ? it.given().id("against") : null)
              .uuid(it.given().has("draw") ? it.given().id("draw") : null)
              .flag(period.suspends())
              .number(period.stream().version())
              .instant(it.createdAt())
              .instant(period.stream().last().recordedAt());
        });
  }
}
