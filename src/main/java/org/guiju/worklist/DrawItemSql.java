package org.guiju.worklist;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.jdbc.Parameters;
import org.guiju.platform.jdbc.SqlText;
import org.guiju.vocabulary.Kind;
import org.guiju.worklist.WorkItemRows.Question;
import org.jspecify.annotations.Nullable;

/**
 * The question for draws of which something is left to inspect by their plan: a draw waits for the
 * authorities of the plan of the day, from the plan's first day on, while what it drew is not all
 * inspected or gone.
 */
final class DrawItemSql {

  private static final String WAITING =
      "state in ('" + DrawStanding.TO_INSPECT + "', '" + DrawStanding.UNDER_WAY + "')";

  /** The inspections of a thing that was drawn, on a day. */
  private static final String INSPECTIONS =
      "select 1 from matter_period m where m.draw_id = d.draw_id and m.about_id = d.declaration_id"
          + " and m.type = 'INSPECTION' and m.from_on <= ? and m.to_on > ?";

  /** That such an inspection found something. */
  private static final String FOUND =
      " and m.procedure_ref || '|' || m.type || '|' || m.state = any(?)";

  /** That a thing that was drawn is there to be inspected, on a day. */
  private static final String THERE =
      "exists (select 1 from declaration_period p where p.declaration_id = d.declaration_id"
          + " and p.is_public and p.from_on <= ? and p.to_on > ?)";

  /**
   * When something was recorded last of the draw, of an inspection that names it, or of a thing
   * that is there no more, or is again.
   */
  private static final String UPDATED =
      "greatest(t.updated_at, coalesce((select max(i.updated_at) from draw_inspection i"
          + " where i.draw_id = t.draw_id), t.updated_at), coalesce((select max(g.updated_at)"
          + " from draw_gone g where g.draw_id = t.draw_id), t.updated_at))";

  /** The inspection of which something was recorded last; null where it was the draw. */
  private static final String INSPECTION =
      "(select i.matter_id from draw_inspection i where i.draw_id = t.draw_id and i.updated_at > t.updated_at"
          + " order by i.updated_at desc, i.matter_id fetch first 1 rows only)";

  /** The thing drawn that was gone last since the draw was changed; null where none was. */
  private static final String GONE =
      "(select g.declaration_id from draw_gone g where g.draw_id = t.draw_id"
          + " and g.updated_at > t.updated_at"
          + " order by g.updated_at desc, g.declaration_id fetch first 1 rows only)";

  private final Question question;
  private final Set<String> findings;
  private final SqlText sql;

  DrawItemSql(Question question, SqlText sql) {
    this.question = question;
    this.findings = Objects.requireNonNull(question.findings());
    this.sql = sql;
  }

  /** Whether any draw can be among what is asked for. */
  static boolean answers(Question question) {
    WorkItemFilter filter = question.filter();
    return question.findings() != null
        && filter.committee == null
        && (filter.type == null || filter.type == WorkItemType.DRAW);
  }

  void waiting() {
    WorkItemFilter filter = question.filter();
    Instant since = filter.updatedSince;
    LocalDate dueBy = filter.dueBy;
    select(true);
    left();
    if (since != null) {
      recorded(since);
    }
    asked("t");
    sql.add(") x where " + WAITING);
    if (dueBy != null) {
      sql.add(" and due <= ?", p -> p.date(dueBy));
    }
  }

  /** What something was recorded of since, that began to wait by then and does not wait. */
  void done(Instant since) {
    LocalDate on = question.on();
    select(false);
    recorded(since);
    sql.add(") x where not (" + WAITING);
    asked("x");
    sql.add(") and exists (select 1 from draw_plan_period b where b.draw_id = x.draw_id")
        .add(" and b.from_on <= ? and b.first_on <= ?", p -> p.date(on).date(on));
    asked("b");
    sql.add(")");
  }

  /** Each draw with the plan of the day, up to where it can be narrowed. */
  private void select(boolean waiting) {
    LocalDate on = question.on();
    sql.add("select " + WorkItemSql.THING + ", " + waiting + " as waiting")
        .add(", cast(null as date) as left_on, cast(null as date) as stopped_on from (")
        .add(
            "select 'DRAW' as type, t.draw_id as id, w.kind, t.number as reference, t.name as title_zh")
        .add(", cast(null as varchar(4000)) as title_en, 'DRAW' as machine, '' as procedure_ref, ");
    standing();
    sql.add(" as state, t.first_on as since, t.last_on as due, cast(null as varchar(80)) as clock")
        .add(", cast(null as uuid) as organization_id, cast(null as varchar(80)) as committee")
        .add(", w.region_code, " + UPDATED + " as updated_at, " + INSPECTION + " as inspection_id")
        .add(", " + GONE + " as gone_id")
        .add(", t.draw_id, t.place from draw_plan_period t join draw w on w.id = t.draw_id")
        .add(" where t.from_on <= ? and t.to_on > ?", p -> p.date(on).date(on));
    Kind kind = question.filter().kind;
    if (kind != null) {
      sql.add(" and coalesce(w.kind, ?) = ?", p -> p.name(kind).name(kind));
    }
  }

  /**
   * Leaves out what does not wait because all that was drawn has its finding, as most has, or was
   * gone without an inspection.
   */
  private void left() {
    sql.add(" and t.first_on <= ?", p -> p.date(question.on()))
        .add(" and exists (select 1 from draw_declaration d where d.draw_id = t.draw_id")
        .add(" and not exists (" + INSPECTIONS, this::day)
        .add(FOUND + ")", p -> p.texts(findings))
        .add(" and (exists (" + INSPECTIONS + ")", this::day)
        .add(" or " + THERE + "))", this::day);
  }

  /** Something was recorded since then by which the draw changed. */
  private void recorded(Instant since) {
    sql.add(" and (t.updated_at >= ?", p -> p.instant(since))
        .add(" or exists (select 1 from draw_inspection i where i.draw_id = t.draw_id")
        .add(" and i.updated_at >= ?)", p -> p.instant(since))
        .add(" or exists (select 1 from draw_gone g where g.draw_id = t.draw_id")
        .add(" and g.updated_at >= ?))", p -> p.instant(since));
  }

  private void standing() {
    LocalDate on = question.on();
    sql.add("case when t.first_on > ? then '" + DrawStanding.PLANNED + "'", p -> p.date(on))
        .add(" when exists (select 1 from draw_declaration d where d.draw_id = t.draw_id")
        .add(" and not exists (" + INSPECTIONS + ")", this::day)
        .add(" and " + THERE + ")", this::day)
        .add(" then '" + DrawStanding.TO_INSPECT + "'")
        .add(" when exists (select 1 from draw_declaration d where d.draw_id = t.draw_id")
        .add(" and exists (" + INSPECTIONS + " and not m.ended)", this::day)
        .add(" and not exists (" + INSPECTIONS, this::day)
        .add(FOUND + "))", p -> p.texts(findings))
        .add(" then '" + DrawStanding.UNDER_WAY + "'")
        .add(" when exists (select 1 from draw_declaration d where d.draw_id = t.draw_id")
        .add(" and not exists (" + INSPECTIONS + "))", this::day)
        .add(" then '" + DrawStanding.GONE + "' else '" + DrawStanding.INSPECTED + "' end");
  }

  private void day(Parameters p) throws SQLException {
    p.date(question.on()).date(question.on());
  }

  /** The plan of that period is for one of the authorities asked for. */
  private void asked(String plan) {
    authority(plan, question.own());
    authority(plan, question.filter().organization);
    Set<String> regions = question.regions();
    if (regions != null) {
      sql.add(" and exists (select 1 from draw_plan_authority a join organization_period o")
          .add(
              " on o.organization_id = a.organization_id and o.from_on <= ? and o.to_on > ?",
              this::day)
          .add(" where a.draw_id = %1$s.draw_id and a.place = %1$s.place".formatted(plan))
          .add(" and o.region_code = any(?))", p -> p.texts(regions));
    }
  }

  private void authority(String plan, @Nullable UUID organization) {
    if (organization != null) {
      sql.add(
              " and exists (select 1 from draw_plan_authority a where a.draw_id = %1$s.draw_id"
                  .formatted(plan))
          .add(
              " and a.place = " + plan + ".place and a.organization_id = ?)",
              p -> p.uuid(organization));
    }
  }
}
