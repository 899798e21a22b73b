package org.guiju.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.procedure.engine.Transitioned;
import org.jspecify.annotations.Nullable;

/** How the things of a page stopped to wait, by their histories. */
final class Departures {

  /** Of a page on which everything waits. */
  static final Departures NONE = new Departures(Map.of(), Instant.MAX);

  private final Map<UUID, Stream> histories;
  private final Instant since;

  private Departures(Map<UUID, Stream> histories, Instant since) {
    this.histories = histories;
    this.since = since;
  }

  static Departures read(Ledger ledger, List<WorkItemRows.Line> lines, Instant since) {
    Map<String, List<UUID>> ids = new HashMap<>();
    lines.stream()
        .filter(line -> !line.waiting())
        .flatMap(line -> line.toldBy().stream())
        .forEach(it -> ids.computeIfAbsent(it.type(), t -> new ArrayList<>()).add(it.id()));
    Map<UUID, Stream> histories = new HashMap<>();
    ids.forEach((type, some) -> histories.putAll(ledger.readAll(type, some)));
    return new Departures(histories, since);
  }

  /**
   * The step of the day on which it stopped to wait, else what happened on that day, else what was
   * recorded last; null where nothing is left of its history.
   */
  WorkItemView.@Nullable Left of(WorkItemRows.Line line) {
    Stream stream = latest(line.toldBy());
    if (stream == null) {
      return null;
    }
    LocalDate day = line.leftOn();
    Event event = last(stream, e -> e.effectiveOn().equals(day) && isStep(e));
    event = event == null ? last(stream, e -> e.effectiveOn().equals(day)) : event;
    event = event == null ? stream.last() : event;
    return new WorkItemView.Left(
        day == null ? event.effectiveOn() : day,
        event.recordedAt(),
        isStep(event) ? event.payload(Transitioned.class).action() : null,
        event.id());
  }

  /** The history of those things of which something was recorded last. */
  private @Nullable Stream latest(List<Ref> things) {
    Stream latest = null;
    for (Ref thing : things) {
      Stream stream = histories.get(thing.id());
      if (stream != null
          && !stream.isEmpty()
          && (latest == null || latest.last().recordedAt().isBefore(stream.last().recordedAt()))) {
        latest = stream;
      }
    }
    return latest;
  }

  private @Nullable Event last(Stream stream, Predicate<Event> which) {
    return stream.recorded().stream()
        .filter(e -> !e.recordedAt().isBefore(since))
        .filter(which)
        .reduce((one, other) -> other)
        .orElse(null);
  }

  private static boolean isStep(Event event) {
    return event.type().equals(Transitioned.TYPE);
  }
}
