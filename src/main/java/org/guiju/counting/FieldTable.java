package org.guiju.counting;

import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins facts with the labels of their subjects. */
final class FieldTable {

  private static final int DECIMALS = 2;

  private FieldTable() {}

  static List<FieldCount> counts(
      Connection connection,
      Filter filter,
      When when,
      @Nullable Instant knownAt,
      FieldCut cut,
      List<FieldSource> sources)
      throws SQLException {
    String labels =
        sources.stream().map(FieldSource::labels).collect(Collectors.joining(" union all "));
    String field = "substring(label.code from 1 for " + cut.length() + ")";
    Sql sql =
        new Sql()
            .add(
                "select field, share, count(*), avg(amount) from (select distinct counted.subject_id,"
                    + " counted.measure, counted.occurrence, counted.share, counted.amount, "
                    + field
                    + " as field from (select subject_id, measure, occurrence, share, amount");
    Conditions.facts(sql, filter, false, when, knownAt);
    sql.add(
        ") counted left join ("
            + labels
            + ") label on label.subject_id = counted.subject_id and label.scheme = ?"
            + ") labelled group by field, share",
        cut.scheme());
    List<FieldCount> counts = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        var mean = result.getBigDecimal(4);
        counts.add(
            new FieldCount(
                result.getString(1),
                result.getString(2),
                result.getLong(3),
                mean == null ? null : mean.setScale(DECIMALS, RoundingMode.HALF_UP)));
      }
    }
    return counts;
  }
}
