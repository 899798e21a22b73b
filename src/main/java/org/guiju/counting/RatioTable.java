package org.guiju.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many subjects of a cohort are in another measure on a day, under whatever attributes; each
 * answered from the facts in one statement.
 *
 * @param cohort the subjects, each of which counts once in a part
 * @param also the other measure
 * @param on the day on which its fact must be alive
 */
record RatioTable(Filter cohort, When when, String also, LocalDate on, @Nullable Instant knownAt) {

  /** Of all. */
  Ratio whole(Connection connection) throws SQLException {
    Sql parts = new Sql().add("select distinct subject_id, '' as part");
    Conditions.facts(parts, cohort, false, when, knownAt);
    return read(connection, parts).getOrDefault("", new Ratio(0, 0));
  }

  /** By the values of an attribute; the empty text where it is absent. */
  SortedMap<String, Ratio> by(Dimension by, Connection connection) throws SQLException {
    Sql parts = new Sql().add("select distinct subject_id, " + by.sql("starts_on") + " as part");
    Conditions.facts(parts, cohort, false, when, knownAt);
    return read(connection, parts);
  }

  /** By the fields of the subjects; the empty text for those without a label. */
  SortedMap<String, Ratio> by(FieldCut cut, List<FieldSource> sources, Connection connection)
      throws SQLException {
    Sql parts =
        new Sql()
            .add("select distinct counted.subject_id, coalesce(" + cut.sql() + ", '') as part")
            .add(" from (select subject_id");
    Conditions.facts(parts, cohort, false, when, knownAt);
    FieldTable.join(parts.add(") counted"), cut, sources);
    return read(connection, parts);
  }

  /**
   * Counts by parts.
   *
   * @param parts the subjects with the part that each belongs to, as {@code subject_id, part}
   */
  private SortedMap<String, Ratio> read(Connection connection, Sql parts) throws SQLException {
    Sql sql =
        new Sql()
            .add("select part, count(*), count(also.subject_id) from (")
            .add(parts)
            .add(") cohort left join (select distinct subject_id");
    Conditions.facts(sql, Filter.of(also, Fact.WORLD), false, new When.On(on), knownAt);
    sql.add(") also on also.subject_id = cohort.subject_id group by part");
    SortedMap<String, Ratio> ratios = new TreeMap<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        ratios.put(result.getString(1), new Ratio(result.getLong(3), result.getLong(2)));
      }
    }
    return ratios;
  }
}
