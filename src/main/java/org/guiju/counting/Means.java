package org.guiju.counting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Means and medians of the values that facts carry, each answered in one statement. */
final class Means {

  private static final int DECIMALS = 2;

  private static final String VALUES =
      "count(amount), avg(amount), percentile_cont(0.5) within group (order by amount),"
          + " sum(case when amount > ? then 1 else 0 end)";

  private Means() {}

  /** The mean of all; of none where there are no values. */
  static Mean of(
      Connection connection,
      Filter filter,
      When when,
      BigDecimal limit,
      @Nullable Instant knownAt) {
    return read(connection, new Sql().add("select '', " + VALUES, limit), filter, when, "", knownAt)
        .getOrDefault("", new Mean(0, null, null, 0));
  }

  /** The means by the values of an attribute, in their order; the empty text where it is absent. */
  static SortedMap<String, Mean> by(
      Dimension by,
      Connection connection,
      Filter filter,
      When when,
      BigDecimal limit,
      @Nullable Instant knownAt) {
    String column = by.sql("starts_on");
    Sql sql = new Sql().add("select " + column + ", " + VALUES, limit);
    return read(connection, sql, filter, when, " group by " + column, knownAt);
  }

  private static SortedMap<String, Mean> read(
      Connection connection,
      Sql sql,
      Filter filter,
      When when,
      String groups,
      @Nullable Instant knownAt) {
    Conditions.facts(sql, filter, false, when, knownAt);
    sql.add(" and amount is not null" + groups);
    SortedMap<String, Mean> means = new TreeMap<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        long n = result.getLong(2);
        if (n > 0) {
          means.put(
              result.getString(1),
              new Mean(
                  n,
                  rounded(result.getBigDecimal(3)),
                  rounded(result.getBigDecimal(4)),
                  result.getLong(5)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The means could not be read.", e);
    }
    return means;
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
