package org.guiju.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds facts by what belongs to a region today. A fact keeps the regions of its day, so it counts
 * for a region where it does so by a division that belongs there today: by the region itself where
 * none of those divisions is gone, by one that has come, or, beside one that is gone, by one that
 * stayed.
 */
final class RegionsToday {

  /** Numbers the regions of a fact, the best role first. */
  private static final String PLACE =
      "row_number() over (partition by %s order by"
          + " case role when 'LEAD' then 0 when 'PARTICIPATE' then 1 else 2 end, region) as place";

  private static final String FACT = "subject_id, measure, occurrence";

  private static final String SAME_FACT =
      "other.subject_id = fact.subject_id and other.measure = fact.measure"
          + " and other.occurrence = fact.occurrence and other.tag = fact.tag";

  private RegionsToday() {}

  /** {@code from (…) where …}, one row for each fact, with the best role among its regions. */
  static void facts(Sql sql, Filter filter, Territory today, When when, @Nullable Instant knownAt) {
    if (filter.distinct()) {
      sql.add(
          " from (select found.*, row_number() over"
              + " (partition by "
              + Conditions.PARTY
              + " order by starts_on, subject_id, occurrence) as nth");
    }
    sql.add(" from (select fact.*, " + PLACE.formatted(FACT));
    Conditions.source(sql, filter, true, knownAt);
    Conditions.measures(sql, filter);
    List<String> regions = new ArrayList<>(today.come());
    regions.addAll(today.stayed());
    regions.add(filter.region());
    sql.in("region", regions);
    Conditions.days(sql, Conditions.sought(filter, when));
    Conditions.known(sql, knownAt);
    if (!Conditions.newcomers(filter, when)) {
      Conditions.without(sql, "fact", filter, when, knownAt);
    }
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
    Conditions.once(sql, filter, when, knownAt);
  }

  private static void gone(Sql sql, Territory today, @Nullable Instant knownAt) {
    sql.add("exists (select 1 from fact other where " + SAME_FACT).in("other.region", today.gone());
    Conditions.known(sql, "other.", knownAt);
    sql.add(")");
  }

  /**
   * The same for many regions at once: one row for each fact and region, which column {@code today}
   * names. That parties count once is not looked at.
   */
  static void facts(
      Sql sql, Filter filter, Map<String, Territory> today, When when, @Nullable Instant knownAt) {
    sql.add(" from (select fact.*, today, " + PLACE.formatted("today, " + FACT) + " from (");
    pairs(sql, "ITSELF", today, (region, it) -> Set.of(region));
    sql.add(" union all ");
    pairs(sql, "COME", today, (region, it) -> it.come());
    sql.add(" union all ");
    pairs(sql, "STAYED", today, (region, it) -> it.gone().isEmpty() ? Set.of() : it.stayed());
    sql.add(") belonging join fact on fact.region = belonging.code left join (");
    lost(sql, filter, today, when, knownAt);
    sql.add(") lost on of_region = today and thing = subject_id and counted = measure");
    sql.add(" and nth = occurrence");
    Conditions.measures(sql, filter);
    Conditions.days(sql, when);
    Conditions.known(sql, knownAt);
    Conditions.without(sql, "fact", filter, when, knownAt);
    sql.add(" and (how = 'COME' or how = case when thing is null then 'ITSELF' else 'STAYED' end)");
    sql.add(") found where place = 1");
    Conditions.attributes(sql, filter);
    sql.in("committee", filter.committees());
  }

  /**
   * The facts that a division counts for which is gone from the region, once for each region; all
   * rows of a fact are of the same days.
   */
  private static void lost(
      Sql sql, Filter filter, Map<String, Territory> today, When when, @Nullable Instant knownAt) {
    sql.add("select distinct today as of_region, subject_id as thing, measure as counted");
    sql.add(", occurrence as nth from (");
    pairs(sql, "GONE", today, (region, it) -> it.gone());
    sql.add(") gone join fact on fact.region = gone.code");
    Conditions.measures(sql, filter);
    Conditions.days(sql, when);
    Conditions.known(sql, knownAt);
  }

  /** Rows of a region, a code and in which way the one has to do with the other. */
  private static void pairs(
      Sql sql,
      String how,
      Map<String, Territory> today,
      BiFunction<String, Territory, Set<String>> codes) {
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    today.forEach(
        (region, territory) ->
            codes
                .apply(region, territory)
                .forEach(
                    code -> {
                      left.add(region);
                      right.add(code);
                    }));
    sql.add(
        "select today, code, '"
            + how
            + "' as how from unnest(cast(? as varchar array), cast(? as varchar array))"
            + " as pair (today, code)",
        left.toArray(String[]::new),
        right.toArray(String[]::new));
  }
}
