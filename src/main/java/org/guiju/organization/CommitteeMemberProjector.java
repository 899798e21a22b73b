package org.guiju.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;

/** Derives the rows of the members from the histories of the committees. */
@ApplicationScoped
class CommitteeMemberProjector implements Projector {

  private static final int AFTER_THE_COMMITTEES = 31;

  private final CommitteeMemberRows rows;

  CommitteeMemberProjector(CommitteeMemberRows rows) {
    this.rows = rows;
  }

  @Override
  public String type() {
    return CommitteeCodes.TYPE;
  }

  @Override
  public int order() {
    return AFTER_THE_COMMITTEES;
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<CommitteeMemberRows.Line> lines = new ArrayList<>();
    for (Stream stream : changed) {
      if (stream.recorded().stream().anyMatch(CommitteeMembership::concerns)) {
        String code = CommitteePeriod.fold(stream.effective()).getFirst().state().code();
        CommitteeMembership.fold(stream.effective())
            .values()
            .forEach(
                own ->
                    own.forEach(
                        period ->
                            lines.add(new CommitteeMemberRows.Line(stream.id(), code, period))));
      }
    }
    rows.replace(
        changed.stream()
            .filter(s -> s.recorded().stream().anyMatch(CommitteeMembership::concerns))
            .map(Stream::id)
            .toList(),
        lines);
  }

  @Override
  public void clear() {
    rows.clear();
  }
}
