package org.guiju.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;

/** Derives the periods of the divisions from their histories. */
@ApplicationScoped
class RegionProjector implements Projector {

  static final String TYPE = "REGION";

  private final RegionRows rows;
  private final RegionCache cache;
  private final jakarta.enterprise.event.Event<RegionsChanged> changed;

  RegionProjector(RegionRows rows, RegionCache cache, jakarta.enterprise.event.Event<RegionsChanged> changed) {
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
    Map<String, List<RegionPeriod>> before = rows.periods(streams.stream().map(Stream::id).toList());
    List<RegionRows.Current> current = new ArrayList<>(streams.size());
    Map<UUID, List<RegionPeriod>> periods = LinkedHashMap.newLinkedHashMap(streams.size());
    Set<String> moved = new HashSet<>();
    for (Stream stream : streams) {
      String code = code(stream);
      List<RegionPeriod> now = periods(stream);
      current.add(new RegionRows.Current(stream.id(), code, stream.version(), stream.last().recordedAt()));
      periods.put(stream.id(), now);
      if (!sameInTree(before.getOrDefault(code, List.of()), now)) {
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
    return RegionHistory.fold(code(stream), stream.effective().stream().map(RegionChange::of).toList());
  }

  private static String code(Stream stream) {
    // The first event recorded is never a correction.
    Event first = stream.recorded().getFirst();
    return first.payload(RegionChange.Facts.class).code();
  }

  private static boolean sameInTree(List<RegionPeriod> before, List<RegionPeriod> now) {
    if (before.size() == now.size()) {
      for (int i = 0; i < now.size(); i++) {
        if (!before.get(i).sameInTree(now.get(i))) {
          return false;
        }
      }
      return true;
    }
    return false;
  }
}
