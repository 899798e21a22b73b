package org.guiju.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;
import org.guiju.platform.jdbc.SqlText;
import org.guiju.platform.paging.Slice;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Queries over the deadlines. */
@ApplicationScoped
class DeadlineRows {

  private static final String COLUMNS =
      "select id, subject_type, subject_id, clock, place, started_on, counted_to, warn_on, due_on,"
          + " stopped_on, meaning, effect, is_binding, calendar_known, procedure_ref, kind,"
          + " reference, title_zh, title_en, committee, organization_id, region_code";

  private static final String FROM = " from deadline";

  private final Jdbc jdbc;

  DeadlineRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** One deadline as it stands in the table. */
  record Line(
      UUID id,
      DeadlineSubject.Type subjectType,
      UUID subject,
      String clock,
      int place,
      LocalDate startedOn,
      LocalDate countedTo,
      @Nullable LocalDate warnOn,
      LocalDate dueOn,
      @Nullable LocalDate stoppedOn,
      String meaning,
      String effect,
      boolean binding,
      boolean calendarKnown,
      String procedure,
      Kind kind,
      @Nullable String reference,
      @Nullable String titleZh,
      @Nullable String titleEn,
      @Nullable String committee,
      @Nullable UUID organization,
      @Nullable String region) {}

  /**
   * The deadlines of a page.
   *
   * @param bounds of what the filter asks for
   */
  List<Line> list(DeadlineFilter filter, SubjectBounds bounds, LocalDate on, Slice slice) {
    boolean down = slice.descending();
    String ordered =
        " order by " + slice.order("due_on", "id") + " fetch first " + slice.fetch() + " rows only";
    SqlText all = new SqlText();
    for (Conditions way : ways(filter, bounds, on)) {
      if (!slice.fromStart()) {
        LocalDate due = slice.key(0, LocalDate::parse);
        UUID id = slice.key(1, UUID::fromString);
        way.and("(due_on, id) " + (down ? "<" : ">") + " (?, ?)", p -> p.date(due).uuid(id));
      }
      all.next(" union all ");
      all.add("(" + COLUMNS + FROM + way.where(), way).add(ordered + ")");
    }
    return jdbc.query("select * from (" + all.text() + ") d" + ordered, all, DeadlineRows::line);
  }

  /** All deadlines of a thing, the earliest start first. */
  List<Line> ofSubject(UUID subject) {
    return jdbc.query(
        COLUMNS + " from deadline where subject_id = ? order by started_on, clock, place",
        p -> p.uuid(subject),
        DeadlineRows::line);
  }

  long count(DeadlineFilter filter, SubjectBounds bounds, LocalDate on) {
    return ways(filter, bounds, on).stream()
        .mapToLong(way -> jdbc.number("select count(*)" + FROM + way.where(), way))
        .sum();
  }

  private List<Conditions> ways(DeadlineFilter filter, SubjectBounds bounds, LocalDate on) {
    boolean runs = filter.status != DeadlineStatus.STOPPED;
    List<Conditions> ways = DeadlineStatus.ways(filter.status, on, runs && stoppedAfter(on));
    ways.forEach(way -> restrict(way, filter, bounds, on));
    return ways;
  }

  /** From the last such day, which PostgreSQL has at the end of an index, whatever is asked. */
  private boolean stoppedAfter(LocalDate on) {
    return jdbc.query(
            "select max(stopped_on) as last_on from deadline where stopped_on is not null",
            p -> {},
            row -> Optional.ofNullable(row.dateOrNull("last_on")))
        .getFirst()
        .filter(last -> last.isAfter(on))
        .isPresent();
  }

  private static void restrict(
      Conditions all, DeadlineFilter filter, SubjectBounds bounds, LocalDate on) {
    filter.restrict(all, bounds, "subject_id");
    all.and("started_on <= ?", p -> p.date(on));
    all.and(filter.effect, "effect = ?", (p, value) -> p.text(value));
    all.and(filter.subjectType, "subject_type = ?", (p, value) -> p.name(value));
    all.and(filter.subject, "subject_id = ?", (p, value) -> p.uuid(value));
    all.between("due_on", filter.from, filter.to);
    all.and(filter.meaning, "meaning = ?", (p, value) -> p.text(value));
    all.and(filter.calendarKnown, "calendar_known = ?", (p, value) -> p.flag(value));
    all.between("started_on", filter.startedFrom, filter.startedTo);
    all.between("warn_on", filter.warnFrom, filter.warnTo);
    all.between("counted_to", filter.countedFrom, filter.countedTo);
    all.between("stopped_on", filter.stoppedFrom, filter.stoppedTo);
    all.amongNumbers("place", filter.place);
  }

  private static Line line(Row row) throws SQLException {
    return new Line(
        row.uuid("id"),
        row.enumValue("subject_type", DeadlineSubject.Type.class),
        row.uuid("subject_id"),
        row.text("clock"),
        row.intValue("place"),
        row.date("started_on"),
        row.date("counted_to"),
        row.dateOrNull("warn_on"),
        row.date("due_on"),
        row.dateOrNull("stopped_on"),
        row.text("meaning"),
        row.text("effect"),
        row.flag("is_binding"),
        row.flag("calendar_known"),
        row.text("procedure_ref"),
        row.enumValue("kind", Kind.class),
        row.textOrNull("reference"),
        row.textOrNull("title_zh"),
        row.textOrNull("title_en"),
        row.textOrNull("committee"),
        row.uuidOrNull("organization_id"),
        row.textOrNull("region_code"));
  }
}
