package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;

/** Derives the rows of ballots from their histories. */
@ApplicationScoped
class BallotProjector implements Projector {

  private static final int AFTER_THE_PROJECTS = 80;

  private final BallotRows rows;
  private final BallotRules rules;

  BallotProjector(BallotRows rows, BallotRules rules) {
    this.rows = rows;
    this.rules = rules;
  }

  @Override
  public String type() {
    return Ballot.TYPE;
  }

  @Override
  public int order() {
    return AFTER_THE_PROJECTS;
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<Ballot> ballots = new ArrayList<>(changed.size());
    for (Stream stream : changed) {
      Ballot ballot = Ballot.fold(stream.recorded());
      rows.write(
          ballot,
          BallotRules.isDecision(rules.of(ballot.announced())),
          stream.version(),
          stream.recorded().getFirst().recordedAt(),
          stream.last().recordedAt());
      ballots.add(ballot);
    }
    rows.writeVoters(ballots);
  }

  @Override
  public void clear() {
    rows.clear();
  }
}
