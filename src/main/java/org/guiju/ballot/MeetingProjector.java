package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;

/** Derives the rows of meetings from their histories. */
@ApplicationScoped
class MeetingProjector implements Projector {

  private static final int AFTER_THE_BALLOTS = 81;

  private final MeetingRows rows;

  MeetingProjector(MeetingRows rows) {
    this.rows = rows;
  }

  @Override
  public String type() {
    return Meeting.TYPE;
  }

  @Override
  public int order() {
    return AFTER_THE_BALLOTS;
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    rows.replace(
        changed.stream()
            .map(
                stream ->
                    new MeetingRows.Line(
                        Meeting.fold(stream.recorded()),
                        stream.version(),
                        stream.recorded().getFirst().recordedAt(),
                        stream.last().recordedAt()))
            .toList());
  }

  @Override
  public void clear() {
    rows.clear();
  }
}
