package org.guiju.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
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

  /**
   * A thing that waits, or that waited.
   *
   * @param waiting whether it waits
   * @param leftOn day on which it stopped to wait, or the clock that asked for it; null where it
   *     waits, or never waited by what is known now
   */
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
      Instant updatedAt,
      boolean waiting,
      @Nullable LocalDate leftOn) {

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

  List<Line> list(Question question, Slice slice) {
    WorkItemSql all = WorkItemSql.of(question);
    boolean down = slice.descending();
    String after = slice.fromStart() ? "" : " where (due, id) " + (down ? "<" : ">") + " (?, ?)";
    String order = down ? " desc" : "";
    return jdbc.query(
        "select * from ("
            + all.text()
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
          all.bind(p);
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
    WorkItemSql all = WorkItemSql.of(question);
    return jdbc.number("select count(*) from (" + all.text() + ") w", all::bind);
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
        row.instant("updated_at"),
        row.flag("waiting"),
        later(row.dateOrNull("left_on"), row.dateOrNull("stopped_on")));
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
