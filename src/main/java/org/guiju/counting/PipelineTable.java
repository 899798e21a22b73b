package org.guiju.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads how projects stand in their pipeline and how others went through it. */
final class PipelineTable {

  private static final String STAGES = "STAGE_ENTERED";
  private static final String PIPELINE = "PROJECT_PIPELINE";
  private static final String PUBLISHED = "60.60";

  private PipelineTable() {}

  /**
   * How projects went on that entered the stage on the days of the sample. Each entry is found by
   * its day, what came after by its project, so that the work is bounded by the sample. Measure and
   * tag are put together for the reason told at {@link #standing}.
   */
  static List<Passage> passages(
      Connection connection, String kind, String stage, Sample sample, @Nullable Instant knownAt)
      throws SQLException {
    Sql sql =
        new Sql()
            .add("select on_day, next_on, published_on, ended_on, count(*) from (select on_day, (")
            .add("select min(later.starts_on)");
    of(sql, "later", STAGES, sample, knownAt);
    sql.add(
            " and (later.starts_on, later.occurrence) > (on_day, entered.occurrence)) as next_on, (")
        .add("select min(done.starts_on)");
    of(sql, "done", STAGES, sample, knownAt);
    sql.add(
            " and done.stage = '" + PUBLISHED + "' and done.starts_on >= ?) as published_on, (",
            sample.from())
        .add("select max(under_way.ends_on)");
    of(sql, "under_way", PIPELINE, sample, knownAt);
    sql.add(
        " and under_way.ends_on > ?) as ended_on from (select subject_id, occurrence, starts_on as"
            + " on_day from fact where stage <> '' and stage = ? and kind = ? and measure = '"
            + STAGES
            + "' and region = '*' and tag = ''",
        sample.from(),
        stage,
        kind);
    sample.days(sql);
    Conditions.known(sql, knownAt);
    sql.add(
        ") entered) passed where ended_on is not null"
            + " group by on_day, next_on, published_on, ended_on");
    List<Passage> passages = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        passages.add(
            new Passage(
                kind,
                stage,
                result.getObject(1, LocalDate.class),
                result.getObject(2, LocalDate.class),
                result.getObject(3, LocalDate.class),
                result.getObject(4, LocalDate.class),
                result.getInt(5)));
      }
    }
    return passages;
  }

  private static void of(
      Sql sql, String name, String measure, Sample sample, @Nullable Instant knownAt) {
    sql.add(
        " from fact "
            + name
            + " where "
            + name
            + ".subject_id = entered.subject_id and "
            + name
            + ".measure || "
            + name
            + ".tag = '"
            + measure
            + "' and "
            + name
            + ".region || "
            + name
            + ".tag = '*' and "
            + name
            + ".starts_on <= ?",
        sample.to());
    Conditions.known(sql, name + ".", knownAt);
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

  /**
   * Those that stand in one of these ways (null: in any), in no order. What many of them have alike
   * is kept once.
   */
  static List<PipelineRow> rows(
      Connection connection,
      Filter pipeline,
      LocalDate on,
      @Nullable Instant knownAt,
      @Nullable Collection<Standing.Key> keys)
      throws SQLException {
    Sql sql = new Sql().add("select kind, stage, since, id, subject_type");
    standing(sql, pipeline, on, knownAt);
    if (keys != null) {
      sql.add(" and (1 = 0");
      for (Standing.Key key : keys) {
        sql.add(" or (kind = ? and stage = ? and since = ?)", key.kind(), key.stage(), key.since());
      }
      sql.add(")");
    }
    List<PipelineRow> rows = new ArrayList<>();
    Map<Standing.Key, Standing.Key> ways = new HashMap<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        rows.add(
            new PipelineRow(
                result.getObject(4, UUID.class),
                result.getString(5).intern(),
                ways.computeIfAbsent(key(result, 1), way -> way)));
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
