package org.guiju.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts together the statement that counts by groups: over the counts and their differences for what
 * is known now, over the facts for what was known earlier and for what the counts are not kept by.
 */
final class CountSource {

  private CountSource() {}

  /** Columns g0, g1, … and n, at most {@code limit} groups, those of no facts left out. */
  static Sql groups(
      Filter filter, When when, @Nullable Instant knownAt, List<Dimension> by, int limit) {
    Sql sql = new Sql();
    String keys = keys(by);
    sql.add("select " + keys + "sum(n) as n from (");
    if (knownAt == null
        && !filter.distinct()
        && filter.committees().isEmpty()
        && filter.without().isEmpty()
        && filter.dated() == null
        && filter.territory() == null
        && by.stream().allMatch(Dimension::isCounted)) {
      counts(sql, filter, when, by);
    } else {
      sql.add("select " + columns(by, "starts_on") + "1 as n");
      Conditions.facts(sql, filter, by.contains(Dimension.REGION), when, knownAt);
    }
    sql.add(") counted");
    if (!by.isEmpty()) {
      sql.add(" group by " + keys.substring(0, keys.length() - 2));
    }
    return sql.add(" having sum(n) <> 0 fetch first " + limit + " rows only");
  }

  /**
   * The same for many regions by what belongs to each today; regions are among what is grouped by.
   */
  static Sql groups(
      Filter filter,
      Map<String, Territory> today,
      When when,
      @Nullable Instant knownAt,
      List<Dimension> by,
      int limit) {
    String keys = keys(by);
    Sql sql = new Sql().add("select " + keys + "count(*) as n from (select ");
    sql.add(
        IntStream.range(0, by.size())
            .mapToObj(
                i ->
                    (by.get(i) == Dimension.REGION ? "today" : by.get(i).sql("starts_on"))
                        + " as g"
                        + i)
            .collect(Collectors.joining(", ")));
    RegionsToday.facts(sql, filter, today, when, knownAt);
    return sql.add(") counted group by " + keys.substring(0, keys.length() - 2))
        .add(" fetch first " + limit + " rows only");
  }

  private static String keys(List<Dimension> by) {
    return IntStream.range(0, by.size())
        .mapToObj(i -> "g" + i + ", ")
        .collect(Collectors.joining());
  }

  private static String columns(List<Dimension> by, String dayColumn) {
    return IntStream.range(0, by.size())
        .mapToObj(i -> by.get(i).sql(dayColumn) + " as g" + i + ", ")
        .collect(Collectors.joining());
  }

  private static void counts(Sql sql, Filter filter, When when, List<Dimension> by) {
    LocalDate from = when instanceof When.Within within ? within.from() : When.BEGINNING;
    LocalDate to = Conditions.bounded(when.last());
    Grain coarsest = by.stream().map(Dimension::coarsest).min(Grain::compareTo).orElse(Grain.YEAR);
    String n = when instanceof When.Within ? "starts as n" : "starts - ends as n";
    String select = "select " + columns(by, "on_day") + n;
    boolean everyRegion = by.contains(Dimension.REGION);
    for (Grain.Segment segment : Grain.cut(from, to, coarsest)) {
      sql.add(select + " from fact_count");
      Conditions.filter(sql, filter, everyRegion);
      sql.add(
          " and grain = ? and on_day >= ? and on_day <= ?",
          segment.grain().code(),
          segment.first(),
          segment.last());
      sql.add(" union all ");
    }
    sql.add(select + " from fact_count_delta");
    Conditions.filter(sql, filter, everyRegion);
    sql.add(" and on_day >= ? and on_day <= ?", from, to);
  }
}
