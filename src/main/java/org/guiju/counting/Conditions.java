package org.guiju.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns filters and days into conditions. */
final class Conditions {

  /** The last day on which a fact without end is alive for both facts and counts. */
  private static final LocalDate LAST = FactRow.OPEN.minusDays(1);

  /** The columns of a fact, with the day of another one of its subject. */
  private static final String DATED =
      "subject_id, measure, occurrence, region, tag, retracted_at, recorded_at, subject_type,"
          + " dated_on as starts_on, ends_on, kind, nature, level, role, work_type, stage,"
          + " committee, amount, type, party, share";

  /** By whom a fact is counted where each counts once; one that names nobody counts by itself. */
  static final String PARTY = "party, case when party = '' then subject_id end";

  /** The same as one text. */
  static final String COUNTED_ONCE =
      "case when party = '' then cast(subject_id as varchar) else party end";

  private Conditions() {}

  static LocalDate bounded(LocalDate day) {
    return day.isAfter(LAST) ? LAST : day;
  }

  /**
   * {@code from fact where …} that finds the facts counted; where each party counts once, the first
   * fact of each in a region.
   */
  static void facts(
      Sql sql, Filter filter, boolean everyRegion, When when, @Nullable Instant knownAt) {
    Territory today = filter.territory();
    if (today != null && !everyRegion) {
      RegionsToday.facts(sql, filter, today, when, knownAt);
      return;
    }
    if (filter.distinct()) {
      sql.add(
          " from (select fact.*, row_number() over"
              + " (partition by region, "
              + PARTY
              + " order by starts_on, subject_id, occurrence) as nth");
    }
    source(sql, filter, everyRegion, knownAt);
    filter(sql, filter, everyRegion);
    sql.in("committee", filter.committees());
    days(sql, sought(filter, when));
    known(sql, knownAt);
    if (!newcomers(filter, when)) {
      without(sql, "fact", filter, when, knownAt);
    }
    once(sql, filter, when, knownAt);
  }

  /** Whether those who counted before the days looked at count no more. */
  static boolean newcomers(Filter filter, When when) {
    return filter.newcomers() && when instanceof When.Within;
  }

  /** The days of which facts are numbered where each party counts once. */
  static When sought(Filter filter, When when) {
    return newcomers(filter, when) ? new When.Within(When.BEGINNING, when.last()) : when;
  }

  /**
   * Leaves the first fact of each party where each counts once. What a newcomer was before the days
   * looked at is not forgotten because it is left out on the last of them.
   */
  static void once(Sql sql, Filter filter, When when, @Nullable Instant knownAt) {
    if (filter.distinct()) {
      sql.add(") counted_once where nth = 1");
    }
    if (newcomers(filter, when)) {
      days(sql, when);
      without(sql, "counted_once", filter, when, knownAt);
    }
  }

  /** {@code from fact}, or its rows with the days that another measure gives their subjects. */
  static void source(Sql sql, Filter filter, boolean everyRegion, @Nullable Instant knownAt) {
    String dated = filter.dated();
    if (dated == null) {
      sql.add(" from fact");
      return;
    }
    sql.add(
        " from (select "
            + DATED
            + " from fact join (select subject_id as dated_id, starts_on as dated_on from fact"
            + " where measure = ? and region = '*' and tag = '' and occurrence = ''",
        dated);
    known(sql, knownAt);
    sql.add(") dated on dated_id = subject_id");
    measures(sql, filter);
    if (!everyRegion && filter.territory() == null) {
      sql.add(" and region = ?", filter.region());
    }
    known(sql, knownAt);
    sql.add(") fact");
  }

  static void days(Sql sql, When when) {
    switch (when) {
      case When.Within(LocalDate from, LocalDate to) ->
          sql.add(" and starts_on >= ? and starts_on <= ?", from, to);
      case When.On(LocalDate day) ->
          sql.add(" and starts_on <= ? and ends_on > ?", bounded(day), bounded(day));
    }
  }

  /**
   * Leaves out what is in one of the measures on the last day. They are asked for one by one: a
   * list of them would keep H2 from the index by subject.
   */
  static void without(Sql sql, String of, Filter filter, When when, @Nullable Instant knownAt) {
    LocalDate last = bounded(when.last());
    for (String measure : filter.without().stream().sorted().toList()) {
      sql.add(
          " and not exists (select 1 from fact gone where gone.subject_id = "
              + of
              + ".subject_id and gone.measure = ? and gone.starts_on <= ? and gone.ends_on > ?",
          measure,
          last,
          last);
      known(sql, "gone.", knownAt);
      sql.add(")");
    }
  }

  /** The measures that count. */
  static List<String> measures(Filter filter) {
    return Stream.concat(Stream.of(filter.measure()), filter.also().stream()).toList();
  }

  /** {@code and subject_id in (…)}, or {@code not in}, by another count. */
  static void beside(Sql sql, @Nullable Beside beside, @Nullable Instant knownAt) {
    if (beside != null) {
      sql.add(" and subject_id " + (beside.in() ? "in" : "not in") + " (select subject_id");
      facts(sql, beside.filter(), false, beside.when(), knownAt);
      sql.add(")");
    }
  }

  /** Leaves out what was not known then; null means now. */
  static void known(Sql sql, @Nullable Instant knownAt) {
    known(sql, "", knownAt);
  }

  /** The same of a table by another name, such as {@code other.}. */
  static void known(Sql sql, String of, @Nullable Instant knownAt) {
    if (knownAt == null) {
      sql.add(" and " + of + "retracted_at = ?", FactTable.LIVE);
    } else {
      OffsetDateTime instant = FactTable.timestamp(knownAt);
      sql.add(" and " + of + "recorded_at <= ? and " + of + "retracted_at > ?", instant, instant);
    }
  }

  /** {@code where …} for what facts and counts have in common. */
  static void filter(Sql sql, Filter filter, boolean everyRegion) {
    measures(sql, filter);
    if (!everyRegion) {
      sql.add(" and region = ?", filter.region());
    }
    attributes(sql, filter);
  }

  /** {@code where …} for measure and tag. */
  static void measures(Sql sql, Filter filter) {
    if (filter.also().isEmpty()) {
      sql.add(" where measure = ? and tag = ?", filter.measure(), filter.tag());
    } else {
      sql.add(" where tag = ?", filter.tag()).in("measure", measures(filter));
    }
  }

  /** The levels as they are stored: nothing where it is not known. */
  private static List<String> levels(Filter filter) {
    Stream<String> named = filter.levels().stream().map(Enum::name);
    return (filter.levels().isEmpty() || !filter.levelUnknown()
            ? named
            : Stream.concat(named, Stream.of("")))
        .toList();
  }

  /** The types as they are stored: nothing where there is none. */
  private static List<String> types(Filter filter) {
    return filter.types().stream().map(type -> type.equals(Tally.NONE) ? "" : type).toList();
  }

  static void attributes(Sql sql, Filter filter) {
    sql.in("kind", filter.kinds())
        .in("nature", filter.natures())
        .in("level", levels(filter))
        .in("role", filter.roles())
        .in("work_type", filter.workTypes())
        .in("stage", filter.stages())
        .in("type", types(filter));
  }
}
