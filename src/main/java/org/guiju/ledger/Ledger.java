package org.guiju.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.Actor;
import org.guiju.platform.jdbc.Jdbc;

/**
 * Reads and writes events. Two writers of one thing meet at the unique key on thing and version:
 * the second one's transaction fails and leaves nothing behind. Writers of different things share
 * no row and never wait for each other.
 */
@ApplicationScoped
public class Ledger {

  private static final String INSERT_COMMIT =
      "insert into ledger_commit (recorded_at, actor, event_count) values (?, ?, ?)";

  private static final ScopedValue<Instant> RECORDING_AT = ScopedValue.newInstance();

  private final Jdbc jdbc;
  private final Clock clock;
  private final List<Projector> projectors;
  private final EventRows rows;

  Ledger(Jdbc jdbc, Clock clock, @Any Instance<Projector> projectors, EventRows rows) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.rows = rows;
    this.projectors =
        projectors.stream()
            .sorted(Comparator.comparingInt(Projector::order).thenComparing(Projector::type))
            .toList();
  }

  /** Begins a work in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Work begin(Actor actor) {
    return new Work(this, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** The history of one thing; empty where nothing was recorded of it. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Stream read(Ref ref) {
    return readAll(ref.type(), List.of(ref.id()))
        .getOrDefault(ref.id(), new Stream(ref, List.of()));
  }

  /** The histories of many things; those of which nothing was recorded are absent. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Map<UUID, Stream> readAll(String type, Collection<UUID> ids) {
    return byThing(rows.ofThings(type, ids));
  }

  List<Projector> projectors() {
    return projectors;
  }

  static Map<UUID, Stream> byThing(List<Event> events) {
    Map<UUID, Stream> streams = new LinkedHashMap<>();
    for (Event event : events) {
      streams
          .computeIfAbsent(event.aggregate().id(), id -> new Stream(event.aggregate(), List.of()))
          .append(event);
    }
    return streams;
  }

  void write(
      Work work, List<Stream> changed, Map<UUID, Integer> appended, int count, Instant startedAt) {
    Instant recordedAt = startedAt;
    for (Stream stream : changed) {
      long before = stream.version() - appended.getOrDefault(stream.id(), 0);
      if (before > 0) {
        Instant last = stream.recorded().get((int) before - 1).recordedAt();
        recordedAt = last.isAfter(recordedAt) ? last : recordedAt;
      }
    }
    Instant at = recordedAt;
    // The key is drawn after everything was read, so that what builds upon another commit has a
    // higher one.
    long commit =
        jdbc.insertForKey(
            INSERT_COMMIT, "id", p -> p.instant(at).text(work.actor().name()).number(count));
    List<Event> sealed = new ArrayList<>(count);
    for (Stream stream : changed) {
      sealed.addAll(seal(stream, appended.getOrDefault(stream.id(), 0), at, commit, sealed.size()));
    }
    rows.insert(sealed);
    project(changed, at);
  }

  /**
   * When the events that are being derived from were recorded; outside of a derivation it is now.
   */
  public Instant recordingAt() {
    return RECORDING_AT.isBound()
        ? RECORDING_AT.get()
        : clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  void project(List<Stream> changed, Instant recordedAt) {
    ScopedValue.where(RECORDING_AT, recordedAt).run(() -> derive(changed, recordedAt));
  }

  private void derive(List<Stream> changed, Instant recordedAt) {
    for (Projector projector : projectors) {
      List<Stream> own =
          changed.stream().filter(s -> s.ref().type().equals(projector.type())).toList();
      if (!own.isEmpty()) {
        projector.project(own, recordedAt);
      }
    }
  }

  private static List<Event> seal(
      Stream stream, int count, Instant recordedAt, long commit, int ordinal) {
    List<Event> events = stream.recorded();
    int first = events.size() - count;
    String previous = first == 0 ? HashChain.GENESIS : events.get(first - 1).hash();
    List<Event> sealed = new ArrayList<>(count);
    for (Event event : events.subList(first, events.size())) {
      Event done = event.sealed(recordedAt, commit, ordinal + sealed.size(), previous);
      sealed.add(done);
      previous = done.hash();
    }
    stream.replaceLast(count, sealed);
    return sealed;
  }
}
