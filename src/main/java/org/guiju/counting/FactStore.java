package org.guiju.counting;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps the facts of subjects and the differences that they make to the daily counts. */
@ApplicationScoped
public class FactStore {

  private final AgroalDataSource dataSource;
  private final Indicators indicators;

  FactStore(AgroalDataSource dataSource, Indicators indicators) {
    this.dataSource = dataSource;
    this.indicators = indicators;
  }

  /**
   * Makes these the facts of these subjects, from that instant of knowledge on, in the caller's
   * transaction. Facts that stay the same are left alone. Subjects of one call differ. The commands
   * on one subject must come one after another, which the versions of its stream see to; those on
   * different subjects never wait for each other here.
   *
   * @param recordedAt when Guiju learned it; must not go back for a subject (where it does, the
   *     time of the subject's newest live fact is taken)
   */
  @Transactional(TxType.MANDATORY)
  public FactChanges replace(Collection<FactSet> sets, Instant recordedAt) {
    if (sets.isEmpty()) {
      return new FactChanges(0, 0, 0);
    }
    Set<UUID> subjects = subjects(sets);
    sets.forEach(set -> set.facts().forEach(this::check));
    try (Connection connection = dataSource.getConnection()) {
      Replacement replacement =
          new Replacement(
              FactTable.live(connection, subjects), recordedAt.truncatedTo(ChronoUnit.MICROS));
      sets.forEach(replacement::replace);
      return replacement.write(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The facts could not be written.", e);
    }
  }

  private void check(Fact fact) {
    Measure measure =
        indicators
            .measure(fact.measure())
            .orElseThrow(
                () -> new IllegalArgumentException("There is no measure " + fact.measure()));
    if ((measure.shape() == Shape.MEAN) != (fact.value() != null)) {
      throw new IllegalArgumentException(
          "A value belongs to the facts of a mean and no others: " + fact.measure());
    }
  }

  /**
   * Forgets everything that the subjects of a type contribute, before a rebuild from the ledger.
   */
  @Transactional(TxType.MANDATORY)
  public void clear(String subjectType) {
    try (Connection connection = dataSource.getConnection()) {
      FactTable.clear(connection, subjectType);
    } catch (SQLException e) {
      throw new IllegalStateException("The facts could not be emptied.", e);
    }
  }

  private static Set<UUID> subjects(Collection<FactSet> sets) {
    Set<UUID> subjects = HashSet.newHashSet(sets.size());
    for (FactSet set : sets) {
      if (!subjects.add(set.subjectId())) {
        throw new IllegalArgumentException(
            "One call replaces the facts of a subject once: " + set.subjectId());
      }
    }
    return subjects;
  }

  /** The difference between the live rows and those that are to be. */
  private static final class Replacement {

    private final Map<UUID, Map<FactKey, FactTable.Live>> liveBySubject = new HashMap<>();
    private final Instant recordedAt;
    private final List<FactTable.Live> inserted = new ArrayList<>();
    private final List<FactTable.Live> retracted = new ArrayList<>();
    private final List<FactKey> forgotten = new ArrayList<>();
    private final CountDifference.Sum counts = new CountDifference.Sum();
    private int unchanged;

    Replacement(Map<FactKey, FactTable.Live> live, Instant recordedAt) {
      this.recordedAt = recordedAt;
      live.forEach(
          (key, row) ->
              liveBySubject.computeIfAbsent(key.subjectId(), id -> new HashMap<>()).put(key, row));
    }

    void replace(FactSet set) {
      Map<FactKey, FactTable.Live> live = liveBySubject.getOrDefault(set.subjectId(), Map.of());
      Instant at =
          live.values().stream()
              .map(FactTable.Live::recordedAt)
              .reduce(recordedAt, Replacement::later);
      Set<FactKey> wanted = new HashSet<>();
      for (FactRow row : FactRow.of(set)) {
        if (!wanted.add(row.key())) {
          throw new IllegalArgumentException(
              "A subject counts once for a measure and occurrence: " + row.key());
        }
        FactTable.Live before = live.get(row.key());
        if (before != null && before.row().equals(row)) {
          unchanged++;
          continue;
        }
        if (before != null) {
          retract(before, at);
        }
        inserted.add(new FactTable.Live(row, at));
        counts.add(row, 1);
      }
      live.forEach(
          (key, before) -> {
            if (!wanted.contains(key)) {
              retract(before, at);
            }
          });
    }

    private void retract(FactTable.Live before, Instant at) {
      counts.add(before.row(), -1);
      if (before.recordedAt().isBefore(at)) {
        retracted.add(new FactTable.Live(before.row(), at));
      } else {
        forgotten.add(before.row().key());
      }
    }

    private static Instant later(Instant a, Instant b) {
      return a.isAfter(b) ? a : b;
    }

    FactChanges write(Connection connection) throws SQLException {
      FactTable.retract(connection, retracted);
      FactTable.forget(connection, forgotten);
      FactTable.insert(connection, inserted);
      CountTable.append(connection, counts.cells());
      return new FactChanges(inserted.size(), retracted.size() + forgotten.size(), unchanged);
    }
  }
}
