package org.guiju.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Statements on the table of facts, in batches on a connection of the caller. */
final class FactTable {

  /** {@code retracted_at} of a row that Guiju holds to be true. */
  static final OffsetDateTime LIVE = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

  /** Longest array in a condition: H2 compares every row it finds with every element. */
  static final int ARRAY = 500;

  private static final String KEY =
      "subject_id = ? and measure = ? and occurrence = ? and region = ? and tag = ?";

  private FactTable() {}

  /** A live row and when it was recorded. */
  record Live(FactRow row, Instant recordedAt) {}

  static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /**
   * The live rows of the subjects, by key. A join: H2 would compare every row it finds with every
   * subject.
   */
  static Map<FactKey, Live> live(Connection connection, Collection<UUID> subjects)
      throws SQLException {
    Map<FactKey, Live> rows = new HashMap<>();
    String sql =
        "select subject_id, measure, occurrence, region, tag, recorded_at, subject_type, starts_on, ends_on,"
            + " kind, nature, level, role, work_type, stage, committee, type, party, amount, share"
            + " from unnest(cast(? as uuid array)) as k (id)"
            + " join fact on subject_id = k.id and retracted_at = ?";
    List<UUID> all = List.copyOf(subjects);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int from = 0; from < all.size(); from += ARRAY) {
        List<UUID> part = all.subList(from, Math.min(from + ARRAY, all.size()));
        select.setArray(1, connection.createArrayOf("uuid", part.toArray()));
        select.setObject(2, LIVE);
        try (ResultSet result = select.executeQuery()) {
          while (result.next()) {
            Live live = read(result);
            rows.put(live.row().key(), live);
          }
        }
      }
    }
    return rows;
  }

  private static Live read(ResultSet result) throws SQLException {
    FactKey key =
        new FactKey(
            result.getObject(1, UUID.class),
            result.getString(2),
            result.getString(3),
            result.getString(4),
            result.getString(5));
    FactRow row =
        new FactRow(
            key,
            result.getString(7),
            result.getObject(8, LocalDate.class),
            result.getObject(9, LocalDate.class),
            result.getString(10),
            result.getString(11),
            result.getString(12),
            result.getString(13),
            result.getString(14),
            result.getString(15),
            result.getString(16),
            result.getString(17),
            result.getString(18),
            result.getBigDecimal(19),
            result.getString(20));
    return new Live(row, result.getObject(6, OffsetDateTime.class).toInstant());
  }

  static void insert(Connection connection, List<Live> rows) throws SQLException {
    String sql =
        "insert into fact (subject_id, measure, occurrence, region, tag, retracted_at, recorded_at, subject_type,"
            + " starts_on, ends_on, kind, nature, level, role, work_type, stage, committee, type, party, amount, share)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (Batch batch = new Batch(connection.prepareStatement(sql))) {
      for (Live live : rows) {
        FactRow row = live.row();
        batch
            .key(row.key())
            .add(LIVE)
            .add(timestamp(live.recordedAt()))
            .add(row.subjectType())
            .add(row.startsOn())
            .add(row.endsOn())
            .add(row.kind())
            .add(row.nature())
            .add(row.level())
            .add(row.role())
            .add(row.workType())
            .add(row.stage())
            .add(row.committee())
            .add(row.type())
            .add(row.party())
            .add(row.amount())
            .add(row.share())
            .end();
      }
    }
  }

  /** Retracts live rows; the instant of each is the one at which it stopped being held true. */
  static void retract(Connection connection, List<Live> rows) throws SQLException {
    String sql = "update fact set retracted_at = ? where " + KEY + " and retracted_at = ?";
    try (Batch batch = new Batch(connection.prepareStatement(sql))) {
      for (Live live : rows) {
        batch.add(timestamp(live.recordedAt())).key(live.row().key()).add(LIVE).end();
      }
    }
  }

  /**
   * Removes all rows of the subjects of a type, and takes what they add out of the counts. A fold
   * that runs is waited for: what it adds would not be seen by the removal.
   */
  static void clear(Connection connection, String subjectType) throws SQLException {
    CountTable.lock(connection);
    CountTable.takeOut(connection, subjectType);
    try (PreparedStatement delete =
        connection.prepareStatement("delete from fact where subject_type = ?")) {
      delete.setString(1, subjectType);
      delete.executeUpdate();
    }
    for (String table : List.of("fact_count", "fact_count_delta")) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from " + table + " where not exists (select 1 from fact)")) {
        delete.executeUpdate();
      }
    }
  }

  /**
   * Removes live rows that were recorded at the very instant of their retraction and were never
   * known.
   */
  static void forget(Connection connection, List<FactKey> keys) throws SQLException {
    try (Batch batch =
        new Batch(
            connection.prepareStatement(
                "delete from fact where " + KEY + " and retracted_at = ?"))) {
      for (FactKey key : keys) {
        batch.key(key).add(LIVE).end();
      }
    }
  }
}
