package org.guiju.ballot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.ledger.FirstWins;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.time.LegalDay;
import org.guiju.platform.time.Recurring;
import org.guiju.platform.time.Stopping;

/**
 * Opens ballots on their first day and closes them on the day after their last, once, also after
 * the service was down.
 */
@ApplicationScoped
class BallotJob {

  private static final int AT_ONCE = 200;

  private final BallotRows rows;
  private final Ledger ledger;
  private final Closing closing;
  private final LegalDay legalDay;
  private final Stopping stopping;

  BallotJob(BallotRows rows, Ledger ledger, Closing closing, LegalDay legalDay, Stopping stopping) {
    this.rows = rows;
    this.ledger = ledger;
    this.closing = closing;
    this.legalDay = legalDay;
    this.stopping = stopping;
  }

  @Recurring
  @Scheduled(
      identity = "ballots",
      every = "${guiju.ballots-every:5m}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void due() {
    run(legalDay.today());
  }

  /** Acts on what is due on a day; on how many ballots it did. */
  int run(LocalDate today) {
    int acted = 0;
    UUID last = new UUID(0, 0);
    List<UUID> some;
    do {
      UUID after = last;
      some = QuarkusTransaction.requiringNew().call(() -> rows.due(today, after, AT_ONCE));
      for (UUID ballot : some) {
        acted += FirstWins.act("ballot", ballot, () -> act(ballot, today)) ? 1 : 0;
        last = ballot;
      }
    } while (some.size() == AT_ONCE && !stopping.begun());
    return acted;
  }

  private boolean act(UUID ballot, LocalDate today) {
    rows.lock(ballot);
    Work work = ledger.begin(Actor.SYSTEM);
    Stream stream = work.open(new Ref(Ballot.TYPE, ballot));
    closing.closeWhenDue(work, stream, today);
    boolean acted = work.isPending();
    work.commit();
    return acted;
  }
}
