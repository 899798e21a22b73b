package org.guiju.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Parameters;
import org.guiju.platform.jdbc.Row;
import org.guiju.platform.paging.Slice;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Queries over what waits: things in a state that asks for a step, and clocks that run out. */
@ApplicationScoped
class WorkItemRows {

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final Jdbc jdbc;

  WorkItemRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** A thing that waits. */
  record Line(
      WorkItemType type,
      UUID id,
      Kind kind,
      @Nullable String reference,
      @Nullable String titleZh,
      @Nullable String titleEn,
      String machine,
      String procedure,
      String state,
      LocalDate since,
      LocalDate due,
      @Nullable String clock,
      @Nullable UUID organization,
      @Nullable String committee,
      @Nullable String region,
      Instant updatedAt) {

    @Nullable LocalDate dueOn() {
      return due.equals(NEVER) ? null : due;
    }
  }

  /**
   * What is asked for.
   *
   * @param filter of the client
   * @param places in which it is the turn of the roles asked for
   * @param clocks near whose end it is
   * @param own organization whose things are asked for; null means no bound
   * @param regions codes of the region asked for and of all below; null means no bound
   * @param supervised what an authority has to do besides what is its organization's own; null
   *     where nothing
   * @param on day
   */
  record Question(
      WorkItemFilter filter,
      Set<String> places,
      Set<String> clocks,
      @Nullable UUID own,
      @Nullable Set<String> regions,
      @Nullable Supervised supervised,
      LocalDate on) {}

  /**
   * What waits for an authority.
   *
   * @param places in which it is its turn
   * @param clocks near whose end it is
   * @param area codes of its region and of all below
   */
  record Supervised(Set<String> places, Set<String> clocks, Set<String> area) {}

  private record Part(String sql, List<Jdbc.Binder> binders) {}

  /**
   * How the periods of one sort of thing are read.
   *
   * @param machine expression that names the machine
   * @param region expression of its own region; null where its organization's is the only one
   */
  private record Source(
      WorkItemType type,
      String table,
      String id,
      String machine,
      String reference,
      String titleZh,
      String titleEn,
      String committee,
      String organization,
      @Nullable String region,
      @Nullable String participation) {

    /** The region in which it is at home; {@code h} is the organization on the day. */
    String home() {
      return region == null ? "h.region_code" : "coalesce(" + region + ", h.region_code)";
    }
  }

  private static final List<Source> SOURCES =
      List.of(
          new Source(
              WorkItemType.PROJECT,
              "project_period",
              "project_id",
              "'PROJECT'",
              "coalesce(t.plan_number, t.reference)",
              "t.title_zh",
              "t.title_en",
              "t.committee",
              "t.responsible_id",
              "t.region_code",
              "project_participation"),
          new Source(
              WorkItemType.STANDARD,
              "standard_period",
              "standard_id",
              "'EDITION'",
              "t.number",
              "t.title_zh",
              "t.title_en",
              "t.committee",
              "t.responsible_id",
              "t.region_code",
              "standard_participation"),
          new Source(
              WorkItemType.DECLARATION,
              "declaration_period",
              "declaration_id",
              "'DECLARATION'",
              "t.number",
              "t.title",
              "cast(null as varchar(1000))",
              "cast(null as varchar(80))",
              "t.organization_id",
              null,
              null),
          new Source(
              WorkItemType.MATTER,
              "matter_period",
              "matter_id",
              "case when t.ended then '' else t.type end",
              "t.reference",
              "t.title_zh",
              "t.title_en",
              "t.committee",
              "t.organization_id",
              "t.region_code",
              null));

  List<Line> list(Question question, Slice slice) {
    Part all = all(question);
    boolean down = slice.descending();
    String after = slice.fromStart() ? "" : " where (due, id) " + (down ? "<" : ">") + " (?, ?)";
    String order = down ? " desc" : "";
    return jdbc.query(
        "select * from ("
            + all.sql()
            + ") w"
            + after
            + " order by due"
            + order
            + ", id"
            + order
            + " fetch first "
            + slice.fetch()
            + " rows only",
        p -> {
          bind(all, p);
          if (!slice.fromStart()) {
            p.date(slice.key(0, LocalDate::parse)).uuid(slice.key(1, UUID::fromString));
          }
        },
        WorkItemRows::line);
  }

  /**
   * A clock that asks somebody to act.
   *
   * @param subject whose it is
   * @param procedure as id@version
   * @param clock its code
   */
  record Asking(UUID subject, String procedure, String clock) {}

  /** The clocks of things that are about to run out on a day, the first one first. */
  List<Asking> asking(List<UUID> subjects, LocalDate on) {
    return jdbc.query(
        "select subject_id, procedure_ref, clock from deadline where subject_id = any(?) and stopped_on is null"
            + " and started_on <= ? and (warn_on <= ? or due_on <= ?) order by due_on, id",
        p -> p.uuids(subjects).date(on).date(on).date(on),
        row -> new Asking(row.uuid("subject_id"), row.text("procedure_ref"), row.text("clock")));
  }

  long count(Question question) {
    Part all = all(question);
    return jdbc.number("select count(*) from (" + all.sql() + ") w", p -> bind(all, p));
  }

  private static void bind(Part part, Parameters p) throws SQLException {
    for (Jdbc.Binder binder : part.binders()) {
      binder.bind(p);
    }
  }

  private static Part all(Question question) {
    List<String> sql = new ArrayList<>();
    List<Jdbc.Binder> binders = new ArrayList<>();
    for (Source source : SOURCES) {
      if (question.filter().type == null || question.filter().type == source.type()) {
        sql.add(of(source, question, binders));
      }
    }
    return new Part(String.join(" union all ", sql), binders);
  }

  /**
   * Things of one sort that stand where it is somebody's turn, or with a clock that asks for it.
   */
  private static String of(Source s, Question q, List<Jdbc.Binder> binders) {
    WorkItemFilter filter = q.filter();
    StringBuilder sql =
        new StringBuilder("select '%s' as type, t.%s as id, t.kind".formatted(s.type(), s.id()))
            .append(", %s as reference, %s as title_zh".formatted(s.reference(), s.titleZh()))
            .append(", %s as title_en, %s as machine".formatted(s.titleEn(), s.machine()))
            .append(", t.procedure_ref, t.state")
            .append(
                (", coalesce((select max(b.to_on) from %1$s b where b.%2$s = t.%2$s and b.to_on <= t.from_on"
                        + " and b.state <> t.state), (select min(f.from_on) from %1$s f where f.%2$s = t.%2$s))"
                        + " as since")
                    .formatted(s.table(), s.id()))
            .append(", coalesce(d.due_on, date '9999-12-31') as due, d.clock")
            .append(
                ", %s as organization_id, %s as committee"
                    .formatted(s.organization(), s.committee()))
            .append(", %s as region_code, t.updated_at".formatted(s.home()))
            .append(" from %s t left join deadline d on d.id = (".formatted(s.table()))
            .append("select r.id from deadline r where r.subject_id = t.%s".formatted(s.id()))
            .append(
                " and r.stopped_on is null and r.is_binding and r.meaning = 'LIMIT' and r.started_on <= ?")
            .append(" order by r.due_on, r.id fetch first 1 rows only)")
            .append(" left join organization_period h on h.organization_id = " + s.organization())
            .append(" and h.from_on <= ? and h.to_on > ?")
            .append(" where t.from_on <= ? and t.to_on > ? and ((");
    binders.add(p -> p.date(q.on()).date(q.on()).date(q.on()).date(q.on()).date(q.on()));
    waits(sql, binders, s, q.places(), q.clocks(), q.on());
    belongs(sql, binders, s, q.own(), q.on());
    sql.append(")");
    Supervised supervised = q.supervised();
    if (supervised != null) {
      sql.append(" or (");
      waits(sql, binders, s, supervised.places(), supervised.clocks(), q.on());
      sql.append(" and ").append(s.home()).append(" = any(?))");
      binders.add(p -> p.texts(supervised.area()));
    }
    sql.append(")");
    belongs(sql, binders, s, filter.organization, q.on());
    add(sql, binders, filter.kind, " and t.kind = ?", (p, v) -> p.name(v));
    add(sql, binders, filter.committee, " and " + s.committee() + " = ?", (p, v) -> p.text(v));
    add(sql, binders, filter.updatedSince, " and t.updated_at >= ?", (p, v) -> p.instant(v));
    add(sql, binders, filter.dueBy, " and d.due_on <= ?", (p, v) -> p.date(v));
    add(sql, binders, q.regions(), " and " + s.home() + " = any(?)", (p, v) -> p.texts(v));
    return sql.toString();
  }

  /** It stands where it is somebody's turn, or has a clock that is about to run out. */
  private static void waits(
      StringBuilder sql,
      List<Jdbc.Binder> binders,
      Source s,
      Set<String> places,
      Set<String> clocks,
      LocalDate on) {
    sql.append("(t.procedure_ref || '|' || ")
        .append(s.machine())
        .append(" || '|' || t.state = any(?)");
    binders.add(p -> p.texts(places));
    sql.append(
        " or exists (select 1 from deadline c where c.subject_id = t.%s and c.stopped_on is null"
            .formatted(s.id()));
    sql.append(
        " and (c.warn_on <= ? or c.due_on <= ?) and c.procedure_ref || '|' || c.clock = any(?)))");
    binders.add(p -> p.date(on).date(on).texts(clocks));
  }

  /** The organization asked for answers for it, takes part in it or keeps its secretariat. */
  private static void belongs(
      StringBuilder sql,
      List<Jdbc.Binder> binders,
      Source s,
      @Nullable UUID organization,
      LocalDate on) {
    if (organization == null) {
      return;
    }
    sql.append(" and (").append(s.organization()).append(" = ?");
    binders.add(p -> p.uuid(organization));
    if (s.participation() != null) {
      sql.append(
          " or exists (select 1 from %1$s o where o.%2$s = t.%2$s and o.organization_id = ?)"
              .formatted(s.participation(), s.id()));
      binders.add(p -> p.uuid(organization));
    }
    sql.append(" or exists (select 1 from committee_period k where k.code = ")
        .append(s.committee())
        .append(" and k.secretariat = ? and k.from_on <= ? and k.to_on > ?))");
    binders.add(p -> p.uuid(organization).date(on).date(on));
  }

  private static <T> void add(
      StringBuilder sql,
      List<Jdbc.Binder> binders,
      @Nullable T value,
      String condition,
      Jdbc.RowBinder<T> binder) {
    if (value != null) {
      sql.append(condition);
      binders.add(p -> binder.bind(p, value));
    }
  }

  private static Line line(Row row) throws SQLException {
    return new Line(
        row.enumValue("type", WorkItemType.class),
        row.uuid("id"),
        row.enumValue("kind", Kind.class),
        row.textOrNull("reference"),
        row.textOrNull("title_zh"),
        row.textOrNull("title_en"),
        row.text("machine"),
        row.text("procedure_ref"),
        row.text("state"),
        row.date("since"),
        row.date("due"),
        row.textOrNull("clock"),
        row.uuidOrNull("organization_id"),
        row.textOrNull("committee"),
        row.textOrNull("region_code"),
        row.instant("updated_at"));
  }
}
