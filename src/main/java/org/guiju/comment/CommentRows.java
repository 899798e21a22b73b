package org.guiju.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/** Queries over the comments. */
@ApplicationScoped
class CommentRows {

  private static final int SHOWN = 3;
  private static final int MOST_GROUPS = 500;
  private static final String NOW = " from comment_period where round_id = ? and to_on = ?";

  private final Jdbc jdbc;

  CommentRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many there are, and the first few.
   *
   * @param count how many
   * @param first their ids, a few
   */
  record Some(long count, List<UUID> first) {}

  /** How many there are of one sort. */
  record Group(@Nullable String key, long count) {}

  /** Which comments are asked for. */
  record Selection(UUID round, CommentFilter filter, LocalDate on, boolean publishedOnly) {}

  /** Those of the rounds that nobody has disposed of. */
  Some undisposed(Collection<UUID> rounds) {
    return some(rounds, "disposition is null");
  }

  /** Those of the rounds with a major dissent that stands. */
  Some dissenting(Collection<UUID> rounds) {
    return some(rounds, "major_dissent = true");
  }

  private Some some(Collection<UUID> rounds, String condition) {
    record Found(UUID id, long count) {}
    List<Found> found =
        jdbc.query(
            "select comment_id, count(*) over () as so_many from comment_period where round_id ="
                + " any(?) and to_on = ? and "
                + condition
                + " order by comment_id fetch first "
                + SHOWN
                + " rows only",
            p -> p.uuids(rounds).date(CommentRound.NEVER),
            row -> new Found(row.uuid("comment_id"), row.longValue("so_many")));
    return found.isEmpty()
        ? new Some(0, List.of())
        : new Some(found.getFirst().count(), found.stream().map(Found::id).toList());
  }

  /** Ids in the order of receipt. */
  List<UUID> ids(Selection selection, @Nullable UUID after, boolean descending, int most) {
    Conditions conditions = conditions(selection);
    if (after != null) {
      conditions.and("c.comment_id " + (descending ? "<" : ">") + " ?", p -> p.uuid(after));
    }
    return jdbc.query(
        "select c.comment_id"
            + from(selection)
            + conditions.where()
            + " order by c.comment_id"
            + (descending ? " desc" : "")
            + " fetch first "
            + most
            + " rows only",
        conditions,
        row -> row.uuid("comment_id"));
  }

  long count(Selection selection) {
    Conditions conditions = conditions(selection);
    return jdbc.number("select count(*)" + from(selection) + conditions.where(), conditions);
  }

  /** What was published once and is so no more is shown of no day. */
  private static String from(Selection selection) {
    return " from comment_period c"
        + (selection.publishedOnly()
            ? " join comment_period n on n.comment_id = c.comment_id and n.visibility = 'PUBLISHED'"
            : "");
  }

  private static Conditions conditions(Selection selection) {
    CommentFilter filter = selection.filter();
    Conditions all = new Conditions();
    if (selection.publishedOnly()) {
      all.and("n.to_on = ?", p -> p.date(CommentRound.NEVER));
      all.and("c.visibility = 'PUBLISHED'");
    }
    all.and("c.round_id = ?", p -> p.uuid(selection.round()));
    all.and("c.from_on <= ? and c.to_on > ?", p -> p.date(selection.on()).date(selection.on()));
    if (filter.disposed != null) {
      all.and("c.disposition is " + (filter.disposed ? "not null" : "null"));
    }
    all.and(filter.visibility, "c.visibility = ?", (p, value) -> p.name(value));
    all.and(filter.disposition, "c.disposition = ?", (p, value) -> p.name(value));
    all.and(filter.majorDissent, "c.major_dissent = ?", (p, value) -> p.flag(value));
    all.and(filter.type, "c.type = ?", (p, value) -> p.name(value));
    all.and(filter.clause, "c.clause = ?", (p, value) -> p.text(value));
    all.and(filter.organization, "c.organization_id = ?", (p, value) -> p.uuid(value));
    return all;
  }

  /** How many comments of a round there are now of each sort, the most frequent first. */
  List<Group> groups(UUID round, Grouping by) {
    return jdbc.query(
        "select "
            + by.column
            + " as k, count(*) as n"
            + NOW
            + " group by "
            + by.column
            + " order by n desc, k fetch first "
            + MOST_GROUPS
            + " rows only",
        p -> p.uuid(round).date(CommentRound.NEVER),
        row -> new Group(row.textOrNull("k"), row.longValue("n")));
  }

  /** What comments can be counted by. */
  enum Grouping {
    VISIBILITY("visibility"),
    TYPE("type"),
    DISPOSITION("disposition"),
    DISSENT("case when major_dissent then 'YES' else 'NO' end"),
    CLAUSE("clause"),
    ORGANIZATION("cast(organization_id as varchar(36))");

    private final String column;

    Grouping(String column) {
      this.column = column;
    }
  }

  /** The comments of a round that bear these keys in the forms that they came in. */
  Map<String, UUID> byFormKeys(UUID round, Collection<String> keys) {
    record Found(String key, UUID id) {}
    return jdbc
        .query(
            "select form_key, comment_id from comment_form_key where round_id = ? and form_key ="
                + " any(?)",
            p -> p.uuid(round).texts(keys),
            row -> new Found(row.text("form_key"), row.uuid("comment_id")))
        .stream()
        .collect(Collectors.toMap(Found::key, Found::id));
  }
}
