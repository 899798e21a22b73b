package org.guiju.counting;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.guiju.ledger.LedgerMark;
import org.jspecify.annotations.Nullable;

/**
 * Figures that are all taken from one view of the database. {@code knownAt} null means what is
 * known now, which is answered from the counts; any other moment is answered from the facts, and
 * both agree.
 */
public final class Figures {

  private static final List<Dimension> PARTS =
      List.of(Dimension.KIND, Dimension.ROLE, Dimension.WORK_TYPE, Dimension.LEVEL, Dimension.TYPE);
  static final int ALL = Integer.MAX_VALUE;

  /** Groups by their keys. */
  static final Comparator<Group> IN_ORDER = Comparator.comparing(Group::key, Figures::compare);

  /** Facts start in the years 1 to 9999. */
  private static final When ANY_DAY =
      new When.Within(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

  private final Connection connection;
  private final Map<Known, Boolean> empty = new HashMap<>();
  private final Indicators indicators;

  Figures(Connection connection, Indicators indicators) {
    this.connection = connection;
    this.indicators = indicators;
  }

  /** Which transactions of the ledger the figures are of. */
  public LedgerMark mark() {
    return reading("ledger", () -> LedgerMark.read(connection));
  }

  /** Whether facts of the measure are alive on days, not counted by when they start. */
  public boolean isStock(String measure) {
    return isOf(measure, Shape.STOCK);
  }

  /** Whether facts of the measure carry values, as all of a mean do and no others. */
  boolean carriesValues(String measure) {
    return isOf(measure, Shape.MEAN);
  }

  private boolean isOf(String measure, Shape shape) {
    return indicators.measure(measure).filter(it -> it.shape() == shape).isPresent();
  }

  /** Whether nothing was known that the filter asks for, of any day. */
  public boolean isEmpty(Filter filter, @Nullable Instant knownAt) {
    return empty.computeIfAbsent(
        new Known(filter, Optional.ofNullable(knownAt)), it -> readEmpty(filter, knownAt));
  }

  private record Known(Filter filter, Optional<Instant> at) {}

  private boolean readEmpty(Filter filter, @Nullable Instant knownAt) {
    Sql sql = new Sql().add("select 1");
    Conditions.facts(sql, filter, false, ANY_DAY, knownAt);
    sql.add(" fetch first 1 rows only");
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      return !result.next();
    } catch (SQLException e) {
      throw new IllegalStateException("The facts could not be read.", e);
    }
  }

  /**
   * A figure that was reported, not counted.
   *
   * @param on day that it is of
   * @param entry of the register of such figures
   */
  public record Reported(BigDecimal value, LocalDate on, UUID entry) {}

  /**
   * The latest figure reported for something within days, of one day that recorded last; empty
   * where there is none.
   *
   * @param of document and target, such as {@code XIAMEN-2022/XM5}
   * @param region that it is of
   * @param asOf day on which it must not have been withdrawn, which may come after those days
   */
  public Optional<Reported> reported(
      String of, String region, When.Within days, LocalDate asOf, @Nullable Instant knownAt) {
    Filter filter = Filter.of("REPORTED_FIGURE", Fact.WORLD).ofTypes(Set.of(of));
    Sql sql = new Sql().add("select amount, starts_on, subject_id");
    Conditions.facts(sql, filter, false, days, knownAt);
    sql.add(
        " and ends_on > ? and party = ? order by starts_on desc, recorded_at desc, subject_id desc"
            + " fetch first 1 rows only",
        Conditions.bounded(asOf),
        region);
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      return result.next()
          ? Optional.of(
              new Reported(
                  result.getBigDecimal(1),
                  result.getObject(2, LocalDate.class),
                  result.getObject(3, UUID.class)))
          : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("The figures reported could not be read.", e);
    }
  }

  /** How many facts are counted. */
  public long count(Filter filter, When when, @Nullable Instant knownAt) {
    List<Group> groups = groups(filter, when, knownAt, List.of(), 1);
    return groups.isEmpty() ? 0 : groups.getFirst().count();
  }

  /** How many facts are counted, and how they are made up. */
  public Tally tally(Filter filter, When when, @Nullable Instant knownAt) {
    return Tally.of(groups(filter, when, knownAt, PARTS, ALL));
  }

  /**
   * How many facts are counted by groups, in the order of their keys.
   *
   * @param by what to group by; with REGION the filter's region is not looked at and regions
   *     overlap
   * @param limit at most so many groups; which ones is not said, so ask for one more than is shown
   */
  public List<Group> groups(
      Filter filter, When when, @Nullable Instant knownAt, List<Dimension> by, int limit) {
    if (when instanceof When.Within(LocalDate from, LocalDate to) && to.isBefore(from)) {
      return List.of();
    }
    return groups(CountSource.groups(filter, when, knownAt, by, limit), by);
  }

  /**
   * The same for many regions by what belongs to each today, in one statement.
   *
   * @param today what belongs to each region, by its code
   * @param by what to group by, regions among them
   */
  List<Group> groups(
      Filter filter,
      Map<String, Territory> today,
      When when,
      @Nullable Instant knownAt,
      List<Dimension> by,
      int limit) {
    return groups(CountSource.groups(filter, today, when, knownAt, by, limit), by);
  }

  private List<Group> groups(Sql sql, List<Dimension> by) {
    List<Group> groups = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        List<String> key = new ArrayList<>(by.size());
        for (int i = 0; i < by.size(); i++) {
          Dimension dimension = by.get(i);
          key.add(
              dimension.isPeriod()
                  ? dimension.label(result.getObject(i + 1, LocalDate.class))
                  : result.getString(i + 1));
        }
        groups.add(new Group(List.copyOf(key), result.getLong(by.size() + 1)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The counts could not be read.", e);
    }
    groups.sort(IN_ORDER);
    return groups;
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /**
   * Of the subjects counted, how many there are and how many of them are also in another measure on
   * a day, under whatever attributes; always answered from the facts, in one statement.
   *
   * @param cohort the subjects, each of which counts once
   * @param also the other measure
   * @param on the day on which its fact must be alive
   */
  public Ratio ratio(
      Filter cohort, When when, String also, LocalDate on, @Nullable Instant knownAt) {
    return reading(
        "ratio", () -> new RatioTable(cohort, when, also, on, knownAt).whole(connection));
  }

  /**
   * The same by the values of an attribute, in their order; the empty text where it is absent. A
   * subject that is counted with several values counts in each.
   *
   * @param by an attribute, no period
   */
  public SortedMap<String, Ratio> ratios(
      Dimension by, Filter cohort, When when, String also, LocalDate on, @Nullable Instant at) {
    return reading("ratios", () -> new RatioTable(cohort, when, also, on, at).by(by, connection));
  }

  /** The same by the fields of the subjects; the empty text for those without a label. */
  public SortedMap<String, Ratio> ratios(
      FieldCut cut,
      List<FieldSource> sources,
      Filter cohort,
      When when,
      String also,
      LocalDate on,
      @Nullable Instant at) {
    return reading(
        "ratios", () -> new RatioTable(cohort, when, also, on, at).by(cut, sources, connection));
  }

  /**
   * Mean and median of the values that the facts counted carry, in one statement.
   *
   * @param limit the value over which facts are counted apart
   */
  public Mean mean(Filter filter, When when, BigDecimal limit, @Nullable Instant knownAt) {
    return Means.of(this, filter, when, limit, knownAt);
  }

  /**
   * The same by the values of an attribute, in their order; the empty text where it is absent.
   *
   * @param by an attribute, no period
   */
  public SortedMap<String, Mean> means(
      Dimension by, Filter filter, When when, BigDecimal limit, @Nullable Instant knownAt) {
    return Means.by(by, this, filter, when, limit, knownAt);
  }

  /**
   * The facts counted, as rows of evidence in the order of day, subject and occurrence; as many as
   * the count says.
   *
   * @param after where the page before ended; null for the first
   * @param limit at most so many rows
   */
  public List<EvidenceRow> evidence(
      Filter filter,
      When when,
      @Nullable Instant knownAt,
      boolean descending,
      EvidenceRow.@Nullable Position after,
      int limit) {
    return evidence(filter, when, null, knownAt, descending, after, limit);
  }

  /**
   * Those of the facts counted whose subjects are, or are not, in another count too.
   *
   * @param beside the other count; null leaves nothing out
   */
  public List<EvidenceRow> evidence(
      Filter filter,
      When when,
      @Nullable Beside beside,
      @Nullable Instant knownAt,
      boolean descending,
      EvidenceRow.@Nullable Position after,
      int limit) {
    return reading(
        "evidence",
        () ->
            EvidenceTable.page(
                connection, filter, when, beside, knownAt, descending, after, limit));
  }

  /**
   * How many facts are counted by the fields of their subjects, in no order. A subject with labels
   * of several fields counts in each.
   */
  public List<FieldCount> fields(
      Filter filter,
      When when,
      @Nullable Instant knownAt,
      FieldCut cut,
      List<FieldSource> sources) {
    return reading(
        "fields", () -> FieldTable.counts(connection, filter, when, knownAt, cut, sources));
  }

  /** How many of the facts counted have subjects that are, or are not, in another count too. */
  public long count(Filter filter, When when, Beside beside, @Nullable Instant knownAt) {
    return reading(
        "evidence", () -> EvidenceTable.count(connection, filter, when, beside, knownAt));
  }

  /** Which of these subjects are in a measure on a day. */
  public Set<UUID> among(
      Collection<UUID> subjects, String measure, LocalDate on, @Nullable Instant knownAt) {
    return reading(
        "evidence", () -> EvidenceTable.among(connection, subjects, measure, on, knownAt));
  }

  /**
   * How things of all regions went on that entered a stage on the days of a sample.
   *
   * @param sample its last day is also the last one of what is told of them
   */
  public List<Passage> passages(
      Track track, String sort, String stage, Sample sample, @Nullable Instant knownAt) {
    return reading(
        "passages", () -> PipelineTable.passages(connection, track, sort, stage, sample, knownAt));
  }

  /** How the things of a pipeline stand on a day, each way with how many. */
  public List<Standing> standings(
      Track track, Filter pipeline, LocalDate on, @Nullable Instant knownAt) {
    return reading(
        "pipeline", () -> PipelineTable.standings(connection, track, pipeline, on, knownAt));
  }

  /**
   * Those by whom the facts counted are counted where each counts once; where newcomers alone
   * count, all who are none any more.
   */
  public Set<String> parties(Filter filter, When when, @Nullable Instant knownAt) {
    Sql sql = new Sql().add("select distinct " + Conditions.COUNTED_ONCE);
    Conditions.facts(sql, filter.newcomers(false), false, Conditions.sought(filter, when), knownAt);
    Set<String> parties = new HashSet<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet result = select.executeQuery()) {
      while (result.next()) {
        parties.add(result.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The parties could not be read.", e);
    }
    return parties;
  }

  /** When the things of a pipeline came into it, by how they stand on a day. */
  public List<Beginning> beginnings(
      Track track, Filter pipeline, LocalDate on, @Nullable Instant knownAt) {
    return reading(
        "pipeline", () -> PipelineTable.beginnings(connection, track, pipeline, on, knownAt));
  }

  /** The things of a pipeline that stand in one of these ways on a day; null for all. */
  public List<PipelineRow> standing(
      Track track,
      Filter pipeline,
      LocalDate on,
      @Nullable Instant knownAt,
      @Nullable Collection<Standing.Key> keys) {
    return reading(
        "pipeline", () -> PipelineTable.rows(connection, track, pipeline, on, knownAt, keys));
  }

  private interface Reading<T extends @Nullable Object> {
    T read() throws SQLException;
  }

  private static <T extends @Nullable Object> T reading(String what, Reading<T> reading) {
    try {
      return reading.read();
    } catch (SQLException e) {
      throw new IllegalStateException("The " + what + " could not be read.", e);
    }
  }
}
