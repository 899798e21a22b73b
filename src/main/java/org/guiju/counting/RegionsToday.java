package org.guiju.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds facts by what belongs to a region today. A fact keeps the regions of its day, so it counts
 * for a region where it does so by a division that belongs there today: by the region itself where
 * none of those divisions is gone, by one that has come, or, beside one that is gone, by one that
 * stayed.
 */
final class RegionsToday {

  private RegionsToday() {}

  /** {@code from (…) where …}, one row for each fact, with the best role among its regions. */
  static void facts(Sql sql, Filter filter, Territory today, When when, @Nullable Instant knownAt) {
    if (filter.distinct()) {
      sql.add(
          " from (select found.*, row_number() over"
              + " (partition by party order by starts_on, subject_id, occurrence) as nth");
    }
    sql.add(
        " from (select fact.*, row_number() over (partition by subject_id, measure, occurrence"
            + " order by case role when 'LEAD' then 0 when 'PARTICIPATE' then 1 else 2 end, region)"
            + " as place from fact");
    Conditions.measures(sql, filter);
    List<String> regions = new ArrayList<>(today.come());
    regions.addAll(today.stayed());
    regions.add(filter.region());
    sql.in("region", regions);
    Conditions.days(sql, when);
    Conditions.known(sql, knownAt);
    if (!today.gone().isEmpty()) {
      sql.add(" and (1 = 0").or("region", today.come());
      sql.add(" or (region = ? and not ", filter.region());
      gone(sql, today, knownAt);
      sql.add(") or (region <> ? and ", filter.region());
      gone(sql, today, knownAt);
      sql.add("))");
    } else {
      sql.add(" and (region = ?", filter.region()).or("region", today.come()).add(")");
    }
    sql.add(") found where place = 1");
    Conditions.attributes(sql, filter);
    sql.in("committee", filter.committees());
    if (filter.distinct()) {
      sql.add(") counted_once where nth = 1");
    }
  }

  private static void gone(Sql sql, Territory today, @Nullable Instant knownAt) {
    sql.add(
            "exists (select 1 from fact other where other.subject_id = fact.subject_id"
                + " and other.measure = fact.measure and other.occurrence = fact.occurrence"
                + " and other.tag = fact.tag")
        .in("other.region", today.gone());
    Conditions.known(sql, "other.", knownAt);
    sql.add(")");
  }
}
