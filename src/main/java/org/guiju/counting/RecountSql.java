package org.guiju.counting;

/** Statements that add up one side and take away the other, so that only what differs comes out. */
final class RecountSql {

  private static final String ATTRIBUTES = "kind, nature, level, role, work_type, stage, type";
  private static final String CELL = ATTRIBUTES + ", amount";

  /** Live facts less the counts by day and the differences still to be folded. */
  static final String FACTS_AND_DAYS =
      differing(
          fact("starts_on", "1 as starts, 0 as ends")
              + " where retracted_at = timestamp with time zone '9999-12-31 00:00:00+00'"
              + " union all "
              + fact("ends_on", "0, 1")
              + " where retracted_at = timestamp with time zone '9999-12-31 00:00:00+00'"
              + " and ends_on < date '9999-12-31'"
              + " union all "
              + counts("on_day", "-")
              + " from fact_count where grain = 'D' union all "
              + counts("on_day", "-")
              + " from fact_count_delta");

  /** Counts by day less those by month. */
  static final String DAYS_AND_MONTHS = grains("month", "M");

  /** Counts by day less those by year. */
  static final String DAYS_AND_YEARS = grains("year", "Y");

  private RecountSql() {}

  /** What the things of a list are in the end, less the counts that are kept of it. */
  static String rowsAndCounts(ListedTable table) {
    return "select '"
        + table.measure()
        + "' as measure, region, '' as tag, date '0001-01-01' as on_day, "
        + ATTRIBUTES
        + ", cast(0 as numeric(18, 4)) as amount, sum(n) as n from ("
        + table.last(true)
        + " union all "
        + table.last(false)
        + " union all select region, "
        + ATTRIBUTES
        + ", -starts as n from fact_count where measure = '"
        + table.measure()
        + "' and grain = 'A') compared group by region, "
        + ATTRIBUTES
        + " having sum(n) <> 0";
  }

  private static String fact(String day, String values) {
    return "select measure, region, tag, "
        + day
        + " as on_day, "
        + ATTRIBUTES
        + ", coalesce(amount, 0) as amount, "
        + values
        + " from fact";
  }

  private static String counts(String day, String sign) {
    return "select measure, region, tag, "
        + day
        + " as on_day, "
        + CELL
        + ", "
        + sign
        + "starts as starts, "
        + sign
        + "ends as ends";
  }

  private static String grains(String period, String code) {
    return differing(
        counts("cast(date_trunc('" + period + "', on_day) as date)", "")
            + " from fact_count where grain = 'D' union all "
            + counts("on_day", "-")
            + " from fact_count where grain = '"
            + code
            + "'");
  }

  private static String differing(String signed) {
    return "select measure, region, tag, on_day, "
        + CELL
        + ", sum(starts) as starts, sum(ends) as ends from ("
        + signed
        + ") compared"
        + " group by measure, region, tag, on_day, "
        + CELL
        + " having sum(starts) <> 0 or sum(ends) <> 0";
  }
}
