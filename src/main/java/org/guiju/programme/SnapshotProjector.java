package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;

/** Derives the list of frozen reports. */
@ApplicationScoped
class SnapshotProjector implements Projector {

  private static final int ORDER = 96;

  private final SnapshotRows rows;

  SnapshotProjector(SnapshotRows rows) {
    this.rows = rows;
  }

  @Override
  public String type() {
    return SnapshotEvents.TYPE;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    rows.replace(changed);
  }

  @Override
  public void clear() {
    rows.clear();
  }
}
