package org.guiju.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.guiju.identifier.CommitteeCode;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.SqlText;
import org.guiju.worklist.WorkItemRows.Question;
import org.guiju.worklist.WorkItemRows.Supervised;
import org.jspecify.annotations.Nullable;

/**
 * The question for what waits and for what waited, as text and as what is bound to it, each where
 * it stands.
 */
final class WorkItemSql {

  /** What is told of each thing, as the columns of a row. */
  static final String THING =
      "type, id, kind, reference, title_zh, title_en, machine, procedure_ref, state, since, due,"
          + " clock, organization_id, committee, region_code, updated_at, inspection_id, gone_id";

  private static final String NEVER = "date '9999-12-31'";

  /** A limit that runs. */
  private static final String RUNS =
      "%1$s.stopped_on is null and %1$s.is_binding and %1$s.meaning = 'LIMIT' and %1$s.started_on <= ?";

  /** Whether a period is one in which a thing waits. */
  private interface Waiting {
    void write(Set<String> places, Set<String> clocks);
  }

  private final Question question;
  private final Part part;
  private final SqlText within;
  private final SqlText sql;

  private WorkItemSql(Question question, Part part, SqlText within, SqlText sql) {
    this.question = question;
    this.part = part;
    this.within = within;
    this.sql = sql;
  }

  /**
   * The rows asked for of one part: what waits, and where it is asked since when something changed,
   * what has waited and does so no more. Nothing where there can be none.
   *
   * @param within narrows the rows of each sort, and may say how many are taken in which order
   */
  static SqlText of(Question question, Part part, SqlText within) {
    SqlText text = new SqlText();
    WorkItemSql sql = new WorkItemSql(question, part, within, text);
    WorkItemFilter filter = question.filter();
    for (WorkItemSource source : WorkItemSource.ALL) {
      if (filter.type == null || filter.type == source.type()) {
        sql.each(() -> sql.waiting(source), since -> sql.done(source, since));
      }
    }
    if (part == Part.WITH_LIMIT && DrawItemSql.answers(question)) {
      DrawItemSql draws = new DrawItemSql(question, text);
      sql.each(draws::waiting, draws::done);
    }
    return text;
  }

  /** What waits of one sort, and what does so no more, where they are asked for. */
  private void each(Runnable waiting, Consumer<Instant> done) {
    WorkItemFilter filter = question.filter();
    if (filter.asksFor(WorkItemStatus.WAITING)) {
      one(waiting);
    }
    Instant since = filter.updatedSince;
    if (since != null && filter.asksFor(WorkItemStatus.DONE)) {
      one(() -> done.accept(since));
    }
  }

  private void one(Runnable rows) {
    sql.next(" union all ");
    add("(select * from (");
    rows.run();
    add(") w").add(within.text(), within).add(")");
  }

  private SqlText add(String more) {
    return sql.add(more);
  }

  private SqlText add(String more, Jdbc.Binder binder) {
    return sql.add(more, binder);
  }

  /** What waits: it stands where it is somebody's turn, or has a clock that asks for it. */
  private void waiting(WorkItemSource s) {
    WorkItemFilter filter = question.filter();
    columns(s);
    add(", true as waiting, cast(null as date) as left_on, cast(null as date) as stopped_on");
    from(s);
    add(" and (");
    matches(s, "t", s.homeNow(), (places, clocks) -> waitsNow(s, places, clocks));
    add(")");
    Instant since = filter.updatedSince;
    if (since != null) {
      add(" and t.updated_at >= ?", p -> p.instant(since));
    }
    List<UUID> among = question.among();
    if (among != null) {
      add(" and " + id(s) + " = any(?)", p -> p.uuids(among));
    }
    LocalDate dueBy = filter.dueBy;
    if (dueBy != null) {
      add(" and " + due() + " <= ?", p -> p.date(dueBy));
    }
  }

  /**
   * What something was recorded of since, and that does not wait: it left a state, or lost a clock,
   * that asked for a step; or a correction or the end of somebody's part may have taken it away.
   */
  private void done(WorkItemSource s, Instant since) {
    add("select " + THING + ", waiting, left_on, stopped_on from (");
    columns(s);
    add(", false as waiting, ");
    left(s, since);
    add(" as left_on, ");
    stopped(s, since);
    add(" as stopped_on, case when ");
    unsettled(s, since);
    add(" then 1 else 0 end as unsettled");
    from(s);
    add(" and t.updated_at >= ? and (", p -> p.instant(since));
    matches(s, "t", s.homeNow(), (places, clocks) -> waitsNow(s, places, clocks));
    add(") is not true) y where left_on is not null or stopped_on is not null or unsettled = 1");
  }

  private void columns(WorkItemSource s) {
    add("select '%s' as type, %s as id, t.kind".formatted(s.type(), id(s)))
        .add(", %s as reference, %s as title_zh".formatted(s.reference(), s.titleZh()))
        .add(", %s as title_en, %s as machine".formatted(s.titleEn(), s.machine()))
        .add(", t.procedure_ref, t.state")
        .add(
            (", coalesce((select max(b.to_on) from %1$s b where b.%2$s = t.%2$s and b.to_on <= t.from_on"
                    + " and b.state <> t.state), (select min(f.from_on) from %1$s f where f.%2$s = t.%2$s))"
                    + " as since")
                .formatted(s.table(), s.id()))
        .add(", " + due() + " as due")
        .add(part == Part.WITH_LIMIT ? ", d.clock" : ", cast(null as varchar(60)) as clock")
        .add(", %s as organization_id, %s as committee".formatted(s.organization(), s.committee()))
        .add(", %s as region_code, t.updated_at".formatted(s.homeNow()))
        .add(", cast(null as uuid) as inspection_id, cast(null as uuid) as gone_id");
  }

  /**
   * Each thing in the period of the day, with its clock that runs out first and its organization.
   */
  private void from(WorkItemSource s) {
    LocalDate on = question.on();
    add(part == Part.WITH_LIMIT
            ? " from deadline d join %s t on t.%s = d.subject_id".formatted(s.table(), s.id())
            : " from %s t".formatted(s.table()))
        .add(" left join organization_period h on h.organization_id = " + s.organization())
        .add(" and h.from_on <= ? and h.to_on > ?", p -> p.date(on).date(on))
        .add(" where t.from_on <= ? and t.to_on > ?", p -> p.date(on).date(on));
    if (part == Part.WITH_LIMIT) {
      add(" and d.subject_type = '%s' and ".formatted(s.type()))
          .add(RUNS.formatted("d"), p -> p.date(on))
          .add(" and not exists (select 1 from deadline r where r.subject_id = d.subject_id and ")
          .add(RUNS.formatted("r"), p -> p.date(on))
          .add(" and (r.due_on, r.id) < (d.due_on, d.id))");
    } else {
      add(" and not exists (select 1 from deadline r where r.subject_id = t.%s and "
              .formatted(s.id()))
          .add(RUNS.formatted("r") + ")", p -> p.date(on));
    }
  }

  /** The thing, as the column by which the part is in order. */
  private String id(WorkItemSource s) {
    return part == Part.WITH_LIMIT ? "d.subject_id" : "t." + s.id();
  }

  private String due() {
    return part == Part.WITH_LIMIT ? "d.due_on" : NEVER;
  }

  /** Last day on which it left a state in which it waited, by something recorded since. */
  private void left(WorkItemSource s, Instant since) {
    LocalDate on = question.on();
    add("(select max(b.to_on) from %1$s b where b.%2$s = t.%2$s".formatted(s.table(), s.id()))
        .add(" and b.to_on <= ? and (", p -> p.date(on));
    matches(s, "b", s.home("b"), (places, clocks) -> stands(s, "b", places));
    add(")");
    recorded("b." + s.id(), " and e.effective_on = b.to_on", since);
    add(")");
  }

  /** Last day on which a clock stopped that asked for it, by something recorded since. */
  private void stopped(WorkItemSource s, Instant since) {
    LocalDate on = question.on();
    Set<String> clocks = new HashSet<>(question.clocks());
    Supervised supervised = question.supervised();
    if (supervised != null) {
      clocks.addAll(supervised.clocks());
    }
    add("(select max(c.stopped_on) from deadline c where c.subject_id = t." + s.id())
        .add(" and c.stopped_on <= ?", p -> p.date(on))
        .add(" and (c.warn_on <= c.stopped_on or c.due_on <= c.stopped_on)")
        .add(" and c.procedure_ref || '|' || c.clock = any(?) and (", p -> p.texts(clocks));
    matches(s, "t", s.homeNow(), (places, ignored) -> add("1 = 1"));
    add(")");
    recorded("c.subject_id", " and e.effective_on = c.stopped_on", since);
    add(")");
  }

  /** Whether what it was before was put right since, or somebody's part in it ended. */
  private void unsettled(WorkItemSource s, Instant since) {
    add("((");
    matches(s, "t", s.homeNow(), (places, ignored) -> add("1 = 1"));
    add(")");
    recorded("t." + s.id(), " and e.type = 'CORRECTED'", since);
    add(")");
    if (s.participation() != null) {
      add(" or (1 = 1");
      recorded("t." + s.id(), " and e.type = 'PARTICIPATION_REMOVED'", since);
      add(")");
    }
  }

  private void recorded(String thing, String which, Instant since) {
    add(" and exists (select 1 from ledger_event e where e.aggregate_id = " + thing + which)
        .add(" and e.recorded_at >= ?)", p -> p.instant(since));
  }

  /** It waits for those asked for, and is what the client narrowed it down to. */
  private void matches(WorkItemSource s, String period, String home, Waiting waiting) {
    WorkItemFilter filter = question.filter();
    add("((");
    waiting.write(question.places(), question.clocks());
    belongs(s, period, question.own());
    add(")");
    Supervised supervised = question.supervised();
    if (supervised != null) {
      add(" or (");
      waiting.write(supervised.places(), supervised.clocks());
      add(" and " + home + " = any(?))", p -> p.texts(supervised.area()));
    }
    add(")");
    belongs(s, period, filter.organization);
    narrowed(filter.kind, " and " + period + ".kind = ?", (p, v) -> p.name(v));
    narrowed(
        CommitteeCode.plain(filter.committee),
        " and " + WorkItemSource.of(period, s.committee()) + " = ?",
        (p, v) -> p.text(v));
    narrowed(question.regions(), " and " + home + " = any(?)", (p, v) -> p.texts(v));
  }

  private <T> void narrowed(@Nullable T value, String condition, Jdbc.RowBinder<T> binder) {
    if (value != null) {
      add(condition, p -> binder.bind(p, value));
    }
  }

  /**
   * It stands where it is somebody's turn, or has a clock that is about to run out. One clock is
   * asked for: whether any exists would be answered by collecting those of all things.
   */
  private void waitsNow(WorkItemSource s, Set<String> places, Set<String> clocks) {
    LocalDate on = question.on();
    add("(");
    stands(s, "t", places);
    add(" or (select 1 from deadline c where c.subject_id = t." + s.id())
        .add(
            " and c.stopped_on is null and (c.warn_on <= ? or c.due_on <= ?)",
            p -> p.date(on).date(on))
        .add(" and c.procedure_ref || '|' || c.clock = any(?)", p -> p.texts(clocks))
        .add(" fetch first 1 rows only) is not null)");
  }

  private void stands(WorkItemSource s, String period, Set<String> places) {
    add(
        "%1$s.procedure_ref || '|' || %2$s || '|' || %1$s.state = any(?)"
            .formatted(period, WorkItemSource.of(period, s.place())),
        p -> p.texts(places));
  }

  /** The organization asked for answers for it, takes part in it or keeps its secretariat. */
  private void belongs(WorkItemSource s, String period, @Nullable UUID organization) {
    if (organization == null) {
      return;
    }
    LocalDate on = question.on();
    add(" and (" + WorkItemSource.of(period, s.organization()) + " = ?", p -> p.uuid(organization));
    if (s.participation() != null) {
      add(
          " or exists (select 1 from %1$s o where o.%2$s = %3$s.%2$s and o.organization_id = ?"
              .formatted(s.participation(), s.id(), period),
          p -> p.uuid(organization));
      if (s.partsAreDated()) {
        add(" and o.from_on <= ? and o.to_on > ?", p -> p.date(on).date(on));
      }
      add(")");
    }
    add(" or exists (select 1 from committee_period k where k.code = ")
        .add(WorkItemSource.of(period, s.committee()))
        .add(
            " and k.secretariat = ? and k.from_on <= ? and k.to_on > ?))",
            p -> p.uuid(organization).date(on).date(on));
  }
}
