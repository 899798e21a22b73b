package org.guiju.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.deadline.SubjectsNamed;
import org.guiju.ledger.Ref;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;
import org.guiju.platform.jdbc.SqlText;
import org.guiju.platform.paging.Slice;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Queries over what waits: things in a state that asks for a step, and clocks that run out. */
@ApplicationScoped
class WorkItemRows {

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final Jdbc jdbc;
  private final SubjectsNamed subjects;
  private final boolean planned;
  private final int few;

  WorkItemRows(
      Jdbc jdbc,
      SubjectsNamed subjects,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
    this.jdbc = jdbc;
    this.subjects = subjects;
    this.planned = database.equals("postgresql");
    this.few = planned ? Candidates.FEW : Candidates.FEW_ON_H2;
  }

  /**
   * A thing that waits, or that waited.
   *
   * @param kind null of a draw from several kinds
   * @param inspection of a draw, the one of which something was recorded last since the draw was
   *     changed; null where none, and of other things
   * @param gone of a draw, the declaration that was there last to be inspected no more since the
   *     draw was changed; null where none, and of other things
   * @param waiting whether it waits
   * @param leftOn day on which it stopped to wait, or the clock that asked for it; null where it
   *     waits, or never waited by what is known now
   */
  record Line(
      WorkItemType type,
      UUID id,
      @Nullable Kind kind,
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
      @Nullable UUID inspection,
      @Nullable UUID gone,
      boolean waiting,
      @Nullable LocalDate leftOn) {

    boolean isDraw() {
      return type == WorkItemType.DRAW;
    }

    /** The things whose histories tell how it stopped to wait. */
    List<Ref> toldBy() {
      List<Ref> things = new ArrayList<>();
      if (inspection != null) {
        things.add(new Ref(WorkItemType.MATTER.name(), inspection));
      }
      if (gone != null) {
        things.add(new Ref(WorkItemType.DECLARATION.name(), gone));
      }
      return things.isEmpty() ? List.of(new Ref(type.name(), id)) : things;
    }

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
   * @param findings places in which an inspection found something; null where it is not the turn of
   *     the roles asked for to inspect
   * @param supervised what an authority has to do besides what is its organization's own; null
   *     where nothing
   * @param among the only things that can be among what waits, draws left out; null where they are
   *     many or were not looked for
   * @param on day
   */
  record Question(
      WorkItemFilter filter,
      Set<String> places,
      Set<String> clocks,
      @Nullable UUID own,
      @Nullable Set<String> regions,
      @Nullable Set<String> findings,
      @Nullable Supervised supervised,
      @Nullable List<UUID> among,
      LocalDate on) {

    /** The same, asked of these things alone. */
    Question among(@Nullable List<UUID> things) {
      return new Question(filter, places, clocks, own, regions, findings, supervised, things, on);
    }

    /** Whether it is never the turn of those asked for, so that nothing waits for them. */
    boolean asksNobody() {
      return places.isEmpty()
          && clocks.isEmpty()
          && findings == null
          && supervised == null
          && filter.updatedSince == null;
    }

    /** Whether it is about all things, so that a page is best read in the order of the limits. */
    boolean isWide() {
      return among == null
          && own == null
          && regions == null
          && filter.organization == null
          && filter.committee == null
          && filter.updatedSince == null;
    }
  }

  /**
   * What waits for an authority.
   *
   * @param places in which it is its turn
   * @param clocks near whose end it is
   * @param area codes of its region and of all below
   */
  record Supervised(Set<String> places, Set<String> clocks, Set<String> area) {}

  /** The same question, of the few things that it can be about, where these are few. */
  Question narrowed(Question question) {
    return question.asksNobody()
        ? question
        : question.among(Candidates.of(question, few, jdbc, subjects));
  }

  /**
   * A page of what waits, part by part. What goes from one part to the other while both are read
   * comes once.
   */
  List<Line> list(Question question, Slice slice) {
    if (question.asksNobody()) {
      return List.of();
    }
    Map<UUID, Line> lines = new LinkedHashMap<>();
    for (Part part : Part.inOrder(slice.descending())) {
      if (lines.size() < slice.fetch()) {
        list(question, part, slice).forEach(line -> lines.putIfAbsent(line.id(), line));
      }
    }
    return lines.values().stream().limit(slice.fetch()).toList();
  }

  private List<Line> list(Question question, Part part, Slice slice) {
    Conditions conditions = question.filter().conditions(question.on());
    if (!slice.fromStart() && !goOn(conditions, part, slice)) {
      return List.of();
    }
    String ordered =
        " order by " + slice.order("due", "id") + " fetch first " + slice.fetch() + " rows only";
    SqlText within = new SqlText().add(conditions.where(), conditions).add(ordered);
    SqlText all = WorkItemSql.of(question, part, within);
    if (all.isEmpty()) {
      return List.of();
    }
    String sql = "select * from (" + all.text() + ") v" + ordered;
    return planned && question.isWide()
        ? jdbc.queryByOnePlan(sql, all, WorkItemRows::line)
        : jdbc.query(sql, all, WorkItemRows::line);
  }

  /**
   * Leaves out what was seen of a part.
   *
   * @return false where all of it was
   */
  private static boolean goOn(Conditions conditions, Part part, Slice slice) {
    LocalDate due = slice.key(0, LocalDate::parse);
    UUID id = slice.key(1, UUID::fromString);
    String beyond = slice.descending() ? "<" : ">";
    Part reached = due.equals(NEVER) ? Part.WITHOUT_LIMIT : Part.WITH_LIMIT;
    if (part != reached) {
      return part != Part.inOrder(slice.descending()).getFirst();
    }
    if (part == Part.WITHOUT_LIMIT) {
      conditions.and("id " + beyond + " ?", p -> p.uuid(id));
    } else {
      conditions.and("(due, id) " + beyond + " (?, ?)", p -> p.date(due).uuid(id));
    }
    return true;
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

  /** Who inspects what those draws drew, by their plans of a day. */
  Map<UUID, List<UUID>> authorities(List<UUID> draws, LocalDate on) {
    Map<UUID, List<UUID>> found = new HashMap<>();
    if (!draws.isEmpty()) {
      jdbc.stream(
          "select a.draw_id, a.organization_id from draw_plan_authority a join draw_plan_period t"
              + " on t.draw_id = a.draw_id and t.place = a.place where a.draw_id = any(?)"
              + " and t.from_on <= ? and t.to_on > ? order by a.draw_id, a.organization_id",
          p -> p.uuids(draws).date(on).date(on),
          row ->
              found
                  .computeIfAbsent(row.uuid("draw_id"), id -> new ArrayList<>())
                  .add(row.uuid("organization_id")));
    }
    return found;
  }

  long count(Question question) {
    if (question.asksNobody()) {
      return 0;
    }
    long count = 0;
    for (Part part : Part.values()) {
      Conditions conditions = question.filter().conditions(question.on());
      SqlText all =
          WorkItemSql.of(question, part, new SqlText().add(conditions.where(), conditions));
      count += all.isEmpty() ? 0 : jdbc.number("select count(*) from (" + all.text() + ") v", all);
    }
    return count;
  }

  private static Line line(Row row) throws SQLException {
    return new Line(
        row.enumValue("type", WorkItemType.class),
        row.uuid("id"),
        row.enumOrNull("kind", Kind.class),
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
        row.uuidOrNull("inspection_id"),
        row.uuidOrNull("gone_id"),
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
