package org.guiju.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;

/** Derives the rows of committees from their histories. */
@ApplicationScoped
class CommitteeProjector implements Projector {

  private final CommitteeRows rows;

  CommitteeProjector(CommitteeRows rows) {
    this.rows = rows;
  }

  @Override
  public String type() {
    return CommitteeCodes.TYPE;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<CommitteeRows.Current> current = new ArrayList<>(changed.size());
    Map<UUID, List<CommitteePeriod>> periods = LinkedHashMap.newLinkedHashMap(changed.size());
    for (Stream stream : changed) {
      List<CommitteePeriod> now = CommitteePeriod.fold(stream.effective());
      current.add(
          new CommitteeRows.Current(
              stream.id(),
              now.getFirst().state().code(),
              stream.version(),
              stream.recorded().getFirst().recordedAt(),
              stream.last().recordedAt()));
      periods.put(stream.id(), now);
    }
    rows.replace(current, periods);
  }

  @Override
  public void clear() {
    rows.clear();
  }
}
