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

  /**
   * That others may read the comment of a period {@code p}: what was published once and is so no
   * more is shown of no day.
   */
  static final String PUBLISHED =
      "p.visibility = 'PUBLISHED' and exists (select 1 from comment_period n"
          + " where n.comment_id = p.comment_id and n.visibility = 'PUBLISHED'"
          + " and n.to_on = date '9999-12-31')";

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

  /**
   * Ids of those in a round on a day, in the order of receipt.
   *
   * @param published whether of those alone that others may read
   */
  List<UUID> ids(UUID round, LocalDate on, boolean published, @Nullable UUID after, int most) {
    Conditions conditions =
        new Conditions()
            .and("p.round_id = ?", p -> p.uuid(round))
            .and("p.from_on <= ? and p.to_on > ?", p -> p.date(on).date(on))
            .and(after, "p.comment_id > ?", (p, id) -> p.uuid(id));
    if (published) {
      conditions.and(PUBLISHED);
    }
    return jdbc.query(
        "select p.comment_id from comment_period p"
            + conditions.where()
            + " order by p.comment_id fetch first "
            + most
            + " rows only",
        conditions,
        row -> row.uuid("comment_id"));
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
