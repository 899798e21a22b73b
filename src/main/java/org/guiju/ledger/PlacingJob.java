package org.guiju.ledger;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.guiju.platform.time.Recurring;

/**
 * Gives committed transactions their places also where nobody follows the changes, so that there
 * are never many without one.
 */
@ApplicationScoped
public class PlacingJob {

  private final LedgerMarks marks;
  private final Sequencer sequencer;

  PlacingJob(LedgerMarks marks, Sequencer sequencer) {
    this.marks = marks;
    this.sequencer = sequencer;
  }

  @Recurring
  @Scheduled(
      identity = "ledger-placing",
      every = "${guiju.ledger.place-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void due() {
    if (marks.now().unplaced() > 0) {
      sequencer.advance();
    }
  }
}
