package org.guiju.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Derives the periods of the divisions from their histories. */
@ApplicationScoped
class RegionProjector implements Projector {

  static final String TYPE = "REGION";

  private static final Logger LOG = Logger.getLogger(RegionProjector.class);

  private final RegionRows rows;
  private final RegionCache cache;
  private final jakarta.enterprise.event.Event<RegionsChanged> changed;

  RegionProjector(
      RegionRows rows, RegionCache cache, jakarta.enterprise.event.Event<RegionsChanged> changed) {
    this.rows = rows;
    this.cache = cache;
    this.changed = changed;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void project(List<Stream> streams, Instant recordedAt) {
    Map<String, List<RegionPeriod>> before =
        rows.periods(streams.stream().map(Stream::id).toList());
    List<RegionRows.Current> current = new ArrayList<>(streams.size());
    Map<UUID, List<RegionPeriod>> periods = LinkedHashMap.newLinkedHashMap(streams.size());
    Set<String> moved = new HashSet<>();
    for (Stream stream : streams) {
      String code = code(stream);
      List<RegionPeriod> now = periods(stream);
      current.add(
          new RegionRows.Current(stream.id(), code, stream.version(), stream.last().recordedAt()));
      periods.put(stream.id(), now);
      Territories.SUCCESSORS
          .unmatched(now)
          .forEach(row -> LOG.warnf("regions/%s: the code ended under other names alone", row));
      if (!places(before.getOrDefault(code, List.of())).equals(places(now))) {
        moved.add(code);
      }
    }
    rows.replace(current, periods);
    rows.raiseTreeVersion();
    cache.changedHere();
    if (!moved.isEmpty()) {
      changed.fire(new RegionsChanged(rows.withEverythingBelow(moved)));
    }
  }

  @Override
  public void clear() {
    rows.clear();
    rows.raiseTreeVersion();
    cache.changedHere();
  }

  /** The periods that a history gives. */
  static List<RegionPeriod> periods(Stream stream) {
    if (stream.isEmpty()) {
      return List.of();
    }
    return RegionHistory.fold(
        code(stream), stream.effective().stream().map(RegionChange::of).toList());
  }

  private static String code(Stream stream) {
    // The first event recorded is never a correction.
    Event first = stream.recorded().getFirst();
    return first.payload(RegionChange.Facts.class).code();
  }

  private record Span(LocalDate from, LocalDate to, @Nullable String parent) {}

  /** From when until when the code was where in the tree, whatever its name was. */
  private static List<Span> places(List<RegionPeriod> periods) {
    List<Span> places = new ArrayList<>();
    for (RegionPeriod period : periods) {
      Span last = places.isEmpty() ? null : places.getLast();
      if (last != null
          && last.to().equals(period.from())
          && Objects.equals(last.parent(), period.parent())) {
        places.set(places.size() - 1, new Span(last.from(), period.to(), period.parent()));
      } else {
        places.add(new Span(period.from(), period.to(), period.parent()));
      }
    }
    return places;
  }
}
