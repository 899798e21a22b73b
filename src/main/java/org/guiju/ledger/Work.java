package org.guiju.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guiju.platform.Actor;
import org.guiju.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction reads and records: any number of things, one command or a chunk of an
 * import. Nothing is written before {@link #commit}.
 */
public final class Work {

  private final Ledger ledger;
  private final Actor actor;
  private final Instant startedAt;
  private final Map<UUID, Stream> streams = new LinkedHashMap<>();
  private final Map<UUID, Integer> appended = new LinkedHashMap<>();
  private final List<Stream> unwritten = new ArrayList<>();
  private final List<Event> recorded = new ArrayList<>();
  private int written;
  private final Map<String, UUID> claims = new HashMap<>();

  Work(Ledger ledger, Actor actor, Instant startedAt) {
    this.ledger = ledger;
    this.actor = actor;
    this.startedAt = startedAt;
  }

  /** Who records. */
  public Actor actor() {
    return actor;
  }

  /** The history of one thing; empty where nothing was recorded of it. */
  public Stream open(Ref ref) {
    openAll(ref.type(), List.of(ref.id()));
    return Objects.requireNonNull(streams.get(ref.id()));
  }

  /** The histories of many things in one query; {@link #open} then answers from memory. */
  public void openAll(String type, Collection<UUID> ids) {
    List<UUID> missing = ids.stream().filter(id -> !streams.containsKey(id)).distinct().toList();
    if (missing.isEmpty()) {
      return;
    }
    Map<UUID, Stream> found = ledger.readAll(type, missing);
    missing.forEach(
        id -> streams.put(id, found.getOrDefault(id, new Stream(new Ref(type, id), List.of()))));
  }

  /** A thing that did not exist before. */
  public Stream create(String type) {
    return create(new Ref(type, Ids.next()));
  }

  /** A thing that did not exist before, with an id given by the caller. */
  public Stream create(Ref ref) {
    Stream stream = new Stream(ref, List.of());
    streams.put(ref.id(), stream);
    return stream;
  }

  /** Adds an event to a history; it is written by {@link #commit}. */
  public Event append(Stream stream, NewEvent event) {
    return append(stream, event, actor);
  }

  /** Adds an event that another actor brings about, such as SYSTEM for what a date does. */
  public Event append(Stream stream, NewEvent event, Actor by) {
    Event pending =
        new Event(
            Ids.next(),
            stream.ref(),
            stream.version() + 1,
            event.type(),
            event.effectiveOn(),
            startedAt,
            by.name(),
            event.reason(),
            event.basis(),
            Payload.write(event.payload()),
            event.corrects(),
            event.sourceKey(),
            0,
            0,
            "",
            "");
    stream.append(pending);
    streams.put(stream.id(), stream);
    appended.merge(stream.id(), 1, Integer::sum);
    unwritten.add(stream);
    return pending;
  }

  /**
   * Notes that a thing of this work takes what only one may have, before any row of the database
   * says so.
   */
  public void claim(String key, UUID holder) {
    claims.putIfAbsent(key, holder);
  }

  /** Who took it in this work; null where nobody did. */
  public @Nullable UUID claimant(String key) {
    return claims.get(key);
  }

  /** Whether anything was appended that is not written yet. */
  public boolean isPending() {
    return appended.values().stream().anyMatch(count -> count > 0);
  }

  /**
   * Drops what was appended to a history by this work, as after a row of an import that is refused.
   */
  public void undo(Stream stream, long version) {
    int surplus = (int) (stream.version() - version);
    if (surplus > 0) {
      stream.replaceLast(surplus, List.of());
      appended.merge(stream.id(), -surplus, Integer::sum);
      for (int i = unwritten.size() - 1; i >= 0 && surplus > 0; i--) {
        if (unwritten.get(i) == stream) {
          unwritten.remove(i);
          surplus--;
        }
      }
    }
  }

  /**
   * How many events are appended and not written yet, to be gone back to where a row of an import
   * is refused.
   */
  public int mark() {
    return unwritten.size();
  }

  /** Drops what was appended since the mark and is not written yet. */
  public void backTo(int mark) {
    while (unwritten.size() > mark) {
      Stream last = unwritten.getLast();
      undo(last, last.version() - 1);
    }
  }

  /**
   * How often this work was written; what was written can only be taken back with the whole
   * transaction.
   */
  public int written() {
    return written;
  }

  /** The events that it has written, thing by thing. */
  public List<Event> recorded() {
    return Collections.unmodifiableList(recorded);
  }

  /**
   * Writes the events and has everything derived that follows from them; the caller's transaction
   * ends it.
   */
  public void commit() {
    List<Stream> changed = new ArrayList<>();
    int count = 0;
    for (Map.Entry<UUID, Integer> entry : appended.entrySet()) {
      if (entry.getValue() > 0) {
        changed.add(streams.get(entry.getKey()));
        count += entry.getValue();
      }
    }
    if (count > 0) {
      ledger.write(this, changed, appended, count, startedAt);
      for (Stream stream : changed) {
        int own = appended.getOrDefault(stream.id(), 0);
        recorded.addAll(
            stream.recorded().subList((int) stream.version() - own, (int) stream.version()));
      }
      written++;
    }
    appended.clear();
    unwritten.clear();
  }
}
