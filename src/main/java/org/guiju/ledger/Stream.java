package org.guiju.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The history of one thing, as recorded and as it is to be read.
 *
 * <p>As recorded: every event ever written, by version. As it is to be read ({@link #effective}):
 * corrections applied to the events they name, ordered by the day they took effect and within a day
 * by the order of recording.
 */
public final class Stream {

  private static final Comparator<Event> IN_EFFECT =
      Comparator.comparing(Event::effectiveOn).thenComparingLong(Event::version);

  private final Ref ref;
  private final List<Event> events;
  private @Nullable List<Event> inEffect;
  private final Map<Class<?>, Object> folded = new HashMap<>();

  public Stream(Ref ref, List<Event> events) {
    this.ref = ref;
    this.events = new ArrayList<>(events);
  }

  public Ref ref() {
    return ref;
  }

  public UUID id() {
    return ref.id();
  }

  /** Every event as recorded, by version. */
  public List<Event> recorded() {
    return Collections.unmodifiableList(events);
  }

  /** Number of events; the version of the last one, 0 where there is none. */
  public long version() {
    return events.size();
  }

  /** Whether nothing was ever recorded of the thing. */
  public boolean isEmpty() {
    return events.isEmpty();
  }

  /** The last event recorded. */
  public Event last() {
    return events.getLast();
  }

  /** The event with that id, which must be there. */
  public Event recorded(UUID id) {
    return events.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }

  /** Whether an event of the same source was recorded already. */
  public boolean hasSourceKey(@Nullable String sourceKey) {
    return sourceKey != null && events.stream().anyMatch(e -> sourceKey.equals(e.sourceKey()));
  }

  /** The history as it is known now. */
  public List<Event> effective() {
    if (inEffect == null) {
      inEffect = Collections.unmodifiableList(effective(events));
    }
    return inEffect;
  }

  /** The history up to a day, inclusive, as it is known now. */
  public List<Event> asOf(LocalDate on) {
    return effective().stream().filter(e -> !e.effectiveOn().isAfter(on)).toList();
  }

  /** The history as it was known at an instant, inclusive. */
  public List<Event> effective(Instant knownAt) {
    return effective(events.stream().filter(e -> !e.recordedAt().isAfter(knownAt)).toList());
  }

  /**
   * The history as a reader asks for it: as recorded or as in effect, by what was known at an
   * instant (null: now).
   */
  public List<Event> view(boolean asRecorded, @Nullable Instant knownAt) {
    Instant at = knownAt == null ? Instant.MAX : knownAt;
    return asRecorded
        ? events.stream().filter(e -> !e.recordedAt().isAfter(at)).toList()
        : effective(at);
  }

  /** The same thing's history up to a version, inclusive. */
  public Stream upTo(long version) {
    return new Stream(ref, events.subList(0, (int) Math.min(version, events.size())));
  }

  void append(Event event) {
    changed();
    events.add(event);
  }

  void replaceLast(int count, List<Event> sealed) {
    changed();
    events.subList(events.size() - count, events.size()).clear();
    events.addAll(sealed);
  }

  private void changed() {
    inEffect = null;
    folded.clear();
  }

  <T> T folded(Fold<T> fold) {
    Object known = folded.get(fold.type());
    if (known != null) {
      return fold.type().cast(known);
    }
    T made = fold.of(effective());
    folded.put(fold.type(), made);
    return made;
  }

  private static List<Event> effective(List<Event> recorded) {
    Map<UUID, Event> standing = LinkedHashMap.newLinkedHashMap(recorded.size());
    for (Event event : recorded) {
      if (!event.isCorrection()) {
        standing.put(event.id(), event);
        continue;
      }
      UUID target = Objects.requireNonNull(event.corrects());
      Correction correction = event.payload(Correction.class);
      if (correction.voided()) {
        standing.remove(target);
      } else {
        standing.computeIfPresent(target, (id, wrong) -> corrected(wrong, correction));
      }
    }
    List<Event> inEffect = new ArrayList<>(standing.values());
    inEffect.sort(IN_EFFECT);
    return inEffect;
  }

  private static Event corrected(Event wrong, Correction correction) {
    LocalDate on = correction.effectiveOn();
    return wrong.amended(
        on == null ? wrong.effectiveOn() : on,
        correction.payload() == null ? wrong.payload() : Payload.write(correction.payload()));
  }
}
