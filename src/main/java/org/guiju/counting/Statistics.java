package org.guiju.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.identifier.CommitteeCode;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** Counts anything that there are facts of, by groups. */
@ApplicationScoped
public class Statistics {

  /** Most groups in one answer. */
  public static final int MOST_GROUPS = 100_000;

  private final Counting counting;
  private final Indicators indicators;
  private final Divisions divisions;

  Statistics(Counting counting, Indicators indicators, Divisions divisions) {
    this.counting = counting;
    this.divisions = divisions;
    this.indicators = indicators;
  }

  /**
   * Groups and what they were counted by.
   *
   * @param regions with the divisions of which time regions are taken
   * @param when the days looked at
   * @param by what they are grouped by
   */
  record Table(
      Measure measure, RegionsAsOf regions, When when, List<Dimension> by, List<Group> groups) {}

  /**
   * The groups asked for as the members of objects, in the order of {@link #members}.
   *
   * @param asOf day up to which is counted
   * @param knownAt moment by what was known at which is counted; null for now
   */
  public List<Map<String, Object>> rows(
      StatisticsQuery query, RegionsAsOf regions, LocalDate asOf, @Nullable Instant knownAt) {
    return StatisticsView.items(table(query, regions, asOf, knownAt));
  }

  /** Names of the members of a group: what is grouped by, and the count. */
  public List<String> members(StatisticsQuery query) {
    return Stream.concat(
            dimensions(query.groupBy).stream().map(Dimension::field),
            Stream.of(StatisticsView.COUNT))
        .toList();
  }

  /** The groups asked for, in one piece. */
  Table table(
      StatisticsQuery query, RegionsAsOf regions, LocalDate asOf, @Nullable Instant knownAt) {
    Measure measure = measure(query.measure);
    List<Dimension> by = dimensions(query.groupBy);
    check(query, measure, by);
    When when = when(query, measure, asOf);
    Divisions.Today today = regions == RegionsAsOf.THEN ? null : divisions.today();
    List<Group> groups =
        counting.inOneView(
            figures -> groups(figures, filter(query, measure), today, when, knownAt, by));
    if (groups.size() > MOST_GROUPS) {
      throw DomainException.invalid(
          "groupBy",
          "TOO_MANY_GROUPS",
          new Text(
                  "分组超过%d个；请缩小筛选范围或减少分组项。",
                  "There are more than %d groups; narrow the filters or group by less.")
              .with(MOST_GROUPS));
    }
    return new Table(measure, regions, when, by, groups);
  }

  private static List<Group> groups(
      Figures figures,
      Filter filter,
      Divisions.@Nullable Today today,
      When when,
      @Nullable Instant knownAt,
      List<Dimension> by) {
    if (today == null) {
      return figures.groups(filter, when, knownAt, by, MOST_GROUPS + 1);
    }
    return by.contains(Dimension.REGION)
        ? new RegionGroups(figures, today, when, knownAt).groups(filter, by, MOST_GROUPS + 1)
        : figures.groups(
            filter.in(today.territory(filter.region())), when, knownAt, by, MOST_GROUPS + 1);
  }

  private Measure measure(@Nullable String code) {
    String known =
        indicators.measures().stream().map(Measure::code).collect(Collectors.joining(", "));
    if (code == null) {
      throw DomainException.malformed(
          "measure",
          "PARAMETER_MISSING",
          new Text("须给出 measure：%s。", "measure is required, one of: %s.").with(known));
    }
    return indicators
        .measure(code)
        .orElseThrow(
            () ->
                DomainException.malformed(
                    "measure",
                    "MEASURE_UNKNOWN",
                    new Text("measure 可取：%s。", "measure can be one of: %s.").with(known)));
  }

  private static List<Dimension> dimensions(@Nullable String groupBy) {
    List<Dimension> dimensions = new ArrayList<>();
    if (groupBy != null && !groupBy.isBlank()) {
      for (String name : groupBy.split(",", -1)) {
        Dimension dimension =
            Arrays.stream(Dimension.values())
                .filter(it -> it != Dimension.SHARE)
                .filter(d -> d.field().equals(name.strip()))
                .findFirst()
                .orElseThrow(Statistics::unknownDimension);
        if (dimensions.contains(dimension)) {
          throw unknownDimension();
        }
        dimensions.add(dimension);
      }
    }
    return dimensions;
  }

  private static DomainException unknownDimension() {
    String known =
        Arrays.stream(Dimension.values())
            .filter(it -> it != Dimension.SHARE)
            .map(Dimension::field)
            .collect(Collectors.joining(", "));
    return DomainException.malformed(
        "groupBy",
        "GROUP_UNKNOWN",
        new Text("groupBy 可取：%s，各一次。", "groupBy can hold each of these once: %s.").with(known));
  }

  private static void check(StatisticsQuery query, Measure measure, List<Dimension> by) {
    if (by.stream().filter(Dimension::isPeriod).count() > 1) {
      throw DomainException.invalid(
          "groupBy",
          "SEVERAL_PERIODS",
          new Text("时段只能取一种。", "Only one kind of period can be grouped by."));
    }
    boolean stock = measure.shape() == Shape.STOCK;
    if (stock
        && (query.from != null || query.to != null || by.stream().anyMatch(Dimension::isPeriod))) {
      throw DomainException.invalid(
          "measure",
          "STOCK_HAS_NO_DAYS",
          new Text("存量只在一日上计数；请用 asOf。", "A stock is counted on one day; use asOf."));
    }
    if (query.from != null && query.to != null && query.to.isBefore(query.from)) {
      throw DomainException.invalid(
          "to", "END_BEFORE_START", new Text("to 早于 from。", "to is before from."));
    }
    if (by.contains(Dimension.REGION) && !query.region.equals(Fact.WORLD)) {
      throw DomainException.invalid(
          "region",
          "REGION_GROUPED",
          new Text("按地区分组时不能再限定地区。", "A region cannot be chosen where regions are grouped by."));
    }
  }

  private static When when(StatisticsQuery query, Measure measure, LocalDate asOf) {
    if (measure.shape() == Shape.STOCK) {
      return new When.On(asOf);
    }
    LocalDate to = query.to == null || query.to.isAfter(asOf) ? asOf : query.to;
    return new When.Within(query.from == null ? When.BEGINNING : query.from, to);
  }

  private static Filter filter(StatisticsQuery query, Measure measure) {
    return new Filter(
        measure.code(),
        query.region,
        query.tag,
        set(query.kind),
        set(query.nature),
        set(query.level),
        set(query.role),
        set(query.workType),
        set(query.stage),
        set(CommitteeCode.plain(query.committee)),
        set(query.type),
        false);
  }

  private static <T> Set<T> set(@Nullable List<T> values) {
    return values == null ? Set.of() : Set.copyOf(values);
  }
}
