package org.guiju.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads how projects stand in their pipeline and how others went through it. */
final class PipelineTable {

  private static final String STAGES = "STAGE_ENTERED";
  private static final String PIPELINE = "PROJECT_PIPELINE";
  private static final String PUBLISHED = "60.60";

  private PipelineTable() {}

  static List<Passage> passages(
      Connection connection,
      Set<String> kinds,
      Set<String> stages,
      LocalDate from,
      LocalDate to,
      @Nullable Instant knownAt)
      throws SQLException {
    Sql sql =
        new Sql()
            .add(
                "select kind, stage, starts_on, next_on, published_on, ended_on, count(*) from ("
                    + "select measure, kind, stage, starts_on, lead(starts_on) over"
                    + " (partition by subject_id, measure order by starts_on, occurrence) as next_on,"
                    + " min(case when stage = '"
                    + PUBLISHED
                    + "' then starts_on end) over (partition by subject_id) as published_on,"
                    + " max(case when measure = '"
                    + PIPELINE
                    + "' then ends_on end) over (partition by subject_id) as ended_on from (");
    ofKinds(sql, STAGES, kinds, to, knownAt);
    sql.add(" and starts_on >= ? union all ", from);
    ofKinds(sql, PIPELINE, kinds, to, knownAt);
    sql.add(
            " and ends_on > ?) gone) passed where measure = ? and ended_on is not null",
            from,
            STAGES)
        .in("stage", stages)
        .add(" group by kind, stage, starts_on, next_on, published_on, ended_on");
    List<Passage> passages = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        passages.add(
            new Passage(
                result.getString(1),
                result.getString(2),
                result.getObject(3, LocalDate.class),
                result.getObject(4, LocalDate.class),
                result.getObject(5, LocalDate.class),
                result.getObject(6, LocalDate.class),
                result.getInt(7)));
      }
    }
    return passages;
  }

  private static void ofKinds(
      Sql sql, String measure, Set<String> kinds, LocalDate to, @Nullable Instant knownAt) {
    sql.add(
            "select subject_id, measure, occurrence, kind, stage, starts_on, ends_on from fact"
                + " where measure = ? and tag = '' and region = ? and starts_on <= ?",
            measure,
            Fact.WORLD,
            to)
        .in("kind", kinds);
    Conditions.known(sql, knownAt);
  }

  static List<Standing> standings(
      Connection connection, Filter pipeline, LocalDate on, @Nullable Instant knownAt)
      throws SQLException {
    Sql sql = new Sql().add("select kind, stage, since, count(*)");
    standing(sql, pipeline, on, knownAt);
    sql.add(" group by kind, stage, since");
    List<Standing> standings = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        Standing.Key key = key(result, 1);
        standings.add(new Standing(key.kind(), key.stage(), key.since(), result.getLong(4)));
      }
    }
    return standings;
  }

  /** Those that stand in one of these ways, in no order. */
  static List<PipelineRow> rows(
      Connection connection,
      Filter pipeline,
      LocalDate on,
      @Nullable Instant knownAt,
      Collection<Standing.Key> keys)
      throws SQLException {
    Sql sql = new Sql().add("select kind, stage, since, id, subject_type");
    standing(sql, pipeline, on, knownAt);
    sql.add(" and (1 = 0");
    for (Standing.Key key : keys) {
      sql.add(" or (kind = ? and stage = ? and since = ?)", key.kind(), key.stage(), key.since());
    }
    sql.add(")");
    List<PipelineRow> rows = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        rows.add(
            new PipelineRow(result.getObject(4, UUID.class), result.getString(5), key(result, 1)));
      }
    }
    return rows;
  }

  private static Standing.Key key(ResultSet result, int first) throws SQLException {
    return new Standing.Key(
        result.getString(first),
        result.getString(first + 1),
        result.getObject(first + 2, LocalDate.class));
  }

  /**
   * {@code from (…) standing where nth = 1}, one row for each project with the stage that it
   * entered last; of several entries on one day the one recorded last. The measure is put together
   * with the empty tag so that H2 looks entries up by project: by the index of the measure it would
   * go through the entries of all projects for each one.
   */
  private static void standing(Sql sql, Filter pipeline, LocalDate on, @Nullable Instant knownAt) {
    sql.add(
        " from (select id, there.subject_type, there.kind, coalesce(entry.stage, '') as stage,"
            + " coalesce(entry.starts_on, came_on) as since, row_number() over"
            + " (partition by id order by entry.starts_on desc, entry.occurrence desc) as nth"
            + " from (select subject_id as id, subject_type, kind, starts_on as came_on");
    Conditions.facts(sql, pipeline, false, new When.On(on), knownAt);
    sql.add(
        ") there left join fact entry on entry.subject_id = id and measure || tag = ?"
            + " and region || tag = ? and starts_on <= ?",
        STAGES,
        Fact.WORLD,
        on);
    Conditions.known(sql, knownAt);
    sql.add(") standing where nth = 1");
  }
}
