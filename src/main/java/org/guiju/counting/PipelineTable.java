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

/** Reads how things stand in their pipeline and how others went through it. */
final class PipelineTable {

  private PipelineTable() {}

  /**
   * How things went on that entered the stage on the days of the sample. Each entry is found by its
   * day, what came after by its subject, so that the work is bounded by the sample. Measure and tag
   * are put together for the reason told at {@link #standing}.
   */
  static List<Passage> passages(
      Connection connection,
      Track track,
      String sort,
      String stage,
      Sample sample,
      @Nullable Instant knownAt)
      throws SQLException {
    Sql sql =
        new Sql()
            .add("select on_day, next_on, published_on, ended_on, count(*) from (select on_day, (")
            .add("select min(later.starts_on)");
    of(sql, "later", track.entered(), sample, knownAt);
    sql.add(
            " and (later.starts_on, later.occurrence) > (on_day, entered.occurrence)) as next_on, (")
        .add("select min(done.starts_on)");
    of(sql, "done", track.counted(), sample, knownAt);
    if (!track.countedIn().isEmpty()) {
      sql.add(" and done.stage = ?", track.countedIn());
    }
    sql.add(
            " and done.starts_on >= ? and done.starts_on >= on_day) as published_on, (",
            sample.from())
        .add("select max(under_way.ends_on)");
    of(sql, "under_way", track.underWay(), sample, knownAt);
    sql.add(
        " and under_way.ends_on > ?) as ended_on from (select subject_id, occurrence, starts_on as"
            + " on_day from fact where stage <> '' and stage = ? and "
            + track.sort().sql("starts_on")
            + " = ? and measure = ? and region = '*' and tag = ''",
        sample.from(),
        stage,
        sort,
        track.entered());
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
                sort,
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
            + ".tag = ? and "
            + name
            + ".region || "
            + name
            + ".tag = '*' and "
            + name
            + ".starts_on <= ?",
        measure,
        sample.to());
    Conditions.known(sql, name + ".", knownAt);
  }

  static List<Standing> standings(
      Connection connection, Track track, Filter pipeline, LocalDate on, @Nullable Instant knownAt)
      throws SQLException {
    Sql sql = new Sql().add("select sort, stage, since, count(*)");
    standing(sql, track, pipeline, on, knownAt);
    sql.add(" group by sort, stage, since");
    List<Standing> standings = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        Standing.Key key = key(result, 1);
        standings.add(new Standing(key.sort(), key.stage(), key.since(), result.getLong(4)));
      }
    }
    return standings;
  }

  static List<Beginning> beginnings(
      Connection connection, Track track, Filter pipeline, LocalDate on, @Nullable Instant knownAt)
      throws SQLException {
    Sql sql = new Sql().add("select sort, stage, since, came_on, count(*)");
    standing(sql, track, pipeline, on, knownAt);
    sql.add(" group by sort, stage, since, came_on");
    List<Beginning> beginnings = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        beginnings.add(
            new Beginning(key(result, 1), result.getObject(4, LocalDate.class), result.getLong(5)));
      }
    }
    return beginnings;
  }

  /**
   * Those that stand in one of these ways (null: in any), in no order. What many of them have alike
   * is kept once.
   */
  static List<PipelineRow> rows(
      Connection connection,
      Track track,
      Filter pipeline,
      LocalDate on,
      @Nullable Instant knownAt,
      @Nullable Collection<Standing.Key> keys)
      throws SQLException {
    Sql sql = new Sql().add("select sort, stage, since, id, subject_type, kind, type, party");
    standing(sql, track, pipeline, on, knownAt);
    if (keys != null) {
      sql.add(" and (1 = 0");
      for (Standing.Key key : keys) {
        sql.add(" or (sort = ? and stage = ? and since = ?)", key.sort(), key.stage(), key.since());
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
                result.getString(6),
                result.getString(7).intern(),
                result.getString(8),
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
   * {@code from (…) standing where nth = 1}, one row for each thing with the stage that it entered
   * last; of several entries on one day the one recorded last. The measure is put together with the
   * empty tag so that H2 looks entries up by subject: by the index of the measure it would go
   * through the entries of all subjects for each one.
   */
  private static void standing(
      Sql sql, Track track, Filter pipeline, LocalDate on, @Nullable Instant knownAt) {
    sql.add(
        " from (select id, there.subject_type, there.kind, there.type, there.party, there.sort, came_on,"
            + " coalesce(entry.stage, '') as"
            + " stage, coalesce(entry.starts_on, came_on) as since, row_number() over (partition by"
            + " id order by entry.starts_on desc, entry.occurrence desc) as nth from (select"
            + " subject_id as id, subject_type, kind, type, "
            + Conditions.COUNTED_ONCE
            + " as party, "
            + track.sort().sql("starts_on")
            + " as sort, starts_on as came_on");
    Conditions.facts(sql, pipeline, false, new When.On(on), knownAt);
    sql.add(
        ") there left join fact entry on entry.subject_id = id and measure || tag = ?"
            + " and region || tag = ? and starts_on <= ?",
        track.entered(),
        Fact.WORLD,
        on);
    Conditions.known(sql, knownAt);
    sql.add(") standing where nth = 1");
  }
}
