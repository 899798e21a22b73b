package org.guiju.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.guiju.platform.jdbc.Jdbc;

/**
 * Derives anew everything that is derived: empties it and replays the transactions of the ledger in
 * their global order, each with the histories as it left them and the moment it was recorded. What
 * comes out equals what was there before. Nobody may write meanwhile, and readers see what is not
 * complete; it is for an office that is closed.
 */
@ApplicationScoped
public class Rebuilder {

  /** Events, and so rows derived, of one transaction of the rebuild. */
  private static final int EVENTS_AT_ONCE = 2_000;

  private static final int COMMITS_AT_ONCE = 500;
  private static final int SECONDS = 3_600;

  private static final String COMMITS =
      "select first_position, recorded_at, event_count from ledger_commit where first_position >= ?"
          + " order by first_position fetch first "
          + COMMITS_AT_ONCE
          + " rows only";

  private static final String CHANGED =
      "select c.first_position, e.aggregate_type, e.aggregate_id, max(e.version) as version, min(e.ordinal) as place"
          + " from ledger_commit c join ledger_event e on e.commit_id = c.id"
          + " where c.first_position between ? and ?"
          + " group by c.first_position, e.aggregate_type, e.aggregate_id"
          + " order by c.first_position, place";

  private record Commit(long position, Instant recordedAt, int events) {}

  private record Change(long position, Ref thing, long version) {}

  private final Ledger ledger;
  private final Sequencer sequencer;
  private final Jdbc jdbc;

  Rebuilder(Ledger ledger, Sequencer sequencer, Jdbc jdbc) {
    this.ledger = ledger;
    this.sequencer = sequencer;
    this.jdbc = jdbc;
  }

  /**
   * Rebuilds everything; after a failure it must be begun again.
   *
   * @param progress told the number of events replayed, after each transaction
   * @return number of events replayed
   */
  public long rebuild(LongConsumer progress) {
    sequencer.advance();
    // What builds upon something else is emptied before it.
    inTransaction(() -> ledger.projectors().reversed().forEach(Projector::clear));
    long next = 1;
    List<Commit> commits = batch(next);
    while (!commits.isEmpty()) {
      List<Commit> now = commits;
      inTransaction(() -> replay(now));
      next = now.getLast().position() + now.getLast().events();
      progress.accept(next - 1);
      commits = batch(next);
    }
    return next - 1;
  }

  private List<Commit> batch(long from) {
    List<Commit> found =
        jdbc.query(
            COMMITS,
            p -> p.number(from),
            row ->
                new Commit(
                    row.longValue("first_position"),
                    row.instant("recorded_at"),
                    row.intValue("event_count")));
    List<Commit> some = new ArrayList<>();
    long events = 0;
    for (Commit commit : found) {
      events += commit.events();
      if (events > EVENTS_AT_ONCE && !some.isEmpty()) {
        break;
      }
      some.add(commit);
    }
    return some;
  }

  private void replay(List<Commit> commits) {
    List<Change> changes =
        jdbc.query(
            CHANGED,
            p -> p.number(commits.getFirst().position()).number(commits.getLast().position()),
            row ->
                new Change(
                    row.longValue("first_position"),
                    new Ref(row.text("aggregate_type"), row.uuid("aggregate_id")),
                    row.longValue("version")));
    Map<UUID, Stream> histories = histories(changes);
    Map<Long, List<Stream>> byCommit = new HashMap<>();
    for (Change change : changes) {
      Stream whole =
          histories.getOrDefault(change.thing().id(), new Stream(change.thing(), List.of()));
      byCommit
          .computeIfAbsent(change.position(), p -> new ArrayList<>())
          .add(whole.upTo(change.version()));
    }
    for (Commit commit : commits) {
      ledger.project(byCommit.getOrDefault(commit.position(), List.of()), commit.recordedAt());
    }
  }

  private Map<UUID, Stream> histories(Collection<Change> changes) {
    Map<String, Set<UUID>> byType = new LinkedHashMap<>();
    for (Change change : changes) {
      byType
          .computeIfAbsent(change.thing().type(), t -> new LinkedHashSet<>())
          .add(change.thing().id());
    }
    Map<UUID, Stream> histories = new HashMap<>();
    byType.forEach((type, ids) -> histories.putAll(ledger.readAll(type, ids)));
    return histories;
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().timeout(SECONDS).run(work);
  }
}
