package org.guiju.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.guiju.counting.RecountReport.Difference;
import org.guiju.counting.RecountReport.What;

/** One recount under way. */
final class RecountComparison {

  private static final int CHUNK = 500;

  private final Connection connection;
  private final List<FactSet> chunk = new ArrayList<>(CHUNK);
  private final List<Difference> first = new ArrayList<>();
  private long differences;
  private long facts;
  private long subjects;
  private long matched;

  /**
   * Digests of the subjects seen: eight bytes each, so that five million fit into forty megabytes.
   */
  private long[] seen = new long[1024];

  RecountComparison(Connection connection) {
    this.connection = connection;
  }

  void expect(FactSet set) throws SQLException {
    if (subjects == seen.length) {
      seen = Arrays.copyOf(seen, seen.length * 2);
    }
    seen[(int) subjects++] = digest(set.subjectId());
    chunk.add(set);
    if (chunk.size() == CHUNK) {
      compareChunk();
    }
  }

  private static long digest(UUID id) {
    return id.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ id.getLeastSignificantBits();
  }

  RecountReport finish(Collection<ListedTable> lists) throws SQLException {
    compareChunk();
    findSubjectsUnknown();
    compareCounts(RecountSql.FACTS_AND_DAYS);
    compareCounts(RecountSql.DAYS_AND_MONTHS);
    compareCounts(RecountSql.DAYS_AND_YEARS);
    Map<CountKey, CountDifference> waiting = ListedChangeTable.read(connection).cells();
    for (ListedTable list : lists) {
      compareList(list, waiting);
    }
    return new RecountReport(subjects, facts, differences, List.copyOf(first));
  }

  private void compareChunk() throws SQLException {
    if (chunk.isEmpty()) {
      return;
    }
    Map<FactKey, FactTable.Live> live =
        FactTable.live(connection, chunk.stream().map(FactSet::subjectId).toList());
    matched += live.size();
    for (FactSet set : chunk) {
      for (FactRow row : FactRow.of(set)) {
        facts++;
        FactTable.Live found = live.remove(row.key());
        if (found == null) {
          note(What.FACT_MISSING, row.toString());
        } else if (!found.row().equals(row)) {
          note(What.FACT_MISSING, row.toString());
          note(What.FACT_TOO_MANY, found.row().toString());
        }
      }
    }
    live.values().forEach(row -> note(What.FACT_TOO_MANY, row.row().toString()));
    chunk.clear();
  }

  /**
   * Looks for live facts of subjects that the ledger does not know; only where there are more rows
   * than met.
   */
  private void findSubjectsUnknown() throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement("select count(*) from fact where retracted_at = ?")) {
      count.setObject(1, FactTable.LIVE);
      try (ResultSet result = count.executeQuery()) {
        result.next();
        if (result.getLong(1) == matched) {
          return;
        }
      }
    }
    seen = Arrays.copyOf(seen, (int) subjects);
    Arrays.sort(seen);
    String sql =
        "select subject_id, subject_type, count(*) from fact where retracted_at = ? group by subject_id, subject_type";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(CHUNK);
      select.setObject(1, FactTable.LIVE);
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          UUID subject = result.getObject(1, UUID.class);
          if (Arrays.binarySearch(seen, digest(subject)) < 0) {
            note(
                What.FACT_TOO_MANY,
                "%s %s: %d rows of a subject that has none"
                    .formatted(result.getString(2), subject, result.getLong(3)));
          }
        }
      }
    }
  }

  /** What rows have more than counts is what waits to be folded. */
  private void compareList(ListedTable list, Map<CountKey, CountDifference> waiting)
      throws SQLException {
    CountDifference.Sum differences = new CountDifference.Sum();
    waiting.forEach(
        (key, n) -> {
          if (key.measure().equals(list.measure())) {
            differences.add(key, new CountDifference(-n.starts(), 0));
          }
        });
    try (PreparedStatement select = connection.prepareStatement(RecountSql.rowsAndCounts(list))) {
      select.setFetchSize(CHUNK);
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          differences.add(CountTable.key(result, 1), new CountDifference(result.getLong("n"), 0));
        }
      }
    }
    differences.cells().forEach((key, n) -> note(What.COUNT_WRONG, key + " n=" + n.starts()));
  }

  private void compareCounts(String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(CHUNK);
      try (ResultSet result = select.executeQuery()) {
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          StringJoiner where = new StringJoiner(" ");
          for (int i = 1; i <= columns; i++) {
            where.add(
                result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT)
                    + "="
                    + result.getString(i));
          }
          note(What.COUNT_WRONG, where.toString());
        }
      }
    }
  }

  private void note(What what, String where) {
    differences++;
    if (first.size() < RecountReport.SHOWN) {
      first.add(new Difference(what, where));
    }
  }
}
