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
    Sql sql =
        new Sql()
            .add(
                "select field, share, count(*), avg(amount) from (select distinct counted.subject_id,"
                    + " counted.measure, counted.occurrence, counted.share, counted.amount, "
                    + cut.sql()
                    + " as field from (select subject_id, measure, occurrence, share, amount");
    Conditions.facts(sql, filter, false, when, knownAt);
    join(sql.add(") counted"), cut, sources).add(") labelled group by field, share");
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

  /** Joins what is {@code counted} with the labels of its subjects, {@code label}. */
  static Sql join(Sql sql, FieldCut cut, List<FieldSource> sources) {
    String labels =
        sources.stream().map(FieldSource::labels).collect(Collectors.joining(" union all "));
    return sql.add(
        " left join ("
            + labels
            + ") label on label.subject_id = counted.subject_id and label.scheme = ?",
        cut.scheme());
  }
}
