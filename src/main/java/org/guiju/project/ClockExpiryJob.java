package org.guiju.project;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.ledger.FirstWins;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.time.LegalDay;
import org.guiju.platform.time.Recurring;
import org.guiju.procedure.engine.Step;

/**
 * Takes the step that is due once a clock has run out, dated on the first day after its last: a
 * plan whose time has run out is frozen or lapses, a comment round is closed. Days over which the
 * service was down are caught up with; of several copies the version of the history lets one act,
 * and the others find it done.
 */
@ApplicationScoped
class ClockExpiryJob {

  private static final int AT_ONCE = 200;

  private static final String CANDIDATES =
      "select d.id, d.subject_id, d.due_on from deadline d"
          + " join project_period p on p.project_id = d.subject_id and p.to_on = ?"
          + " where d.subject_type = 'PROJECT'"
          + " and (d.effect = 'CLOSE' or d.effect in ('FREEZE', 'LAPSE') and d.clock = ?)"
          + " and d.stopped_on is null and d.due_on < ? and p.updated_at <= ? and (d.due_on, d.id) > (?, ?)"
          + " order by d.due_on, d.id fetch first "
          + AT_ONCE
          + " rows only";

  private record Candidate(UUID id, UUID project, LocalDate due) {}

  private final Jdbc jdbc;
  private final Ledger ledger;
  private final ProjectCommands commands;
  private final ClockExpiry expiry;
  private final ClockExpiryConfig config;
  private final LegalDay legalDay;

  ClockExpiryJob(
      Jdbc jdbc,
      Ledger ledger,
      ProjectCommands commands,
      ClockExpiry expiry,
      ClockExpiryConfig config,
      LegalDay legalDay) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.commands = commands;
    this.expiry = expiry;
    this.config = config;
    this.legalDay = legalDay;
  }

  @Recurring
  @Scheduled(
      identity = "clock-expiry",
      every = "${guiju.plan-expiry-every:10m}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void due() {
    run(legalDay.today(), legalDay.now().minus(config.quiet()));
  }

  /**
   * Acts on what is due.
   *
   * @param today only clocks whose last day is before it are concerned
   * @param recordedBefore only projects of which nothing was recorded after it are
   * @return on how many projects it acted
   */
  int run(LocalDate today, Instant recordedBefore) {
    int acted = 0;
    Candidate last = new Candidate(new UUID(0, 0), new UUID(0, 0), LocalDate.EPOCH);
    List<Candidate> some;
    do {
      Candidate after = last;
      some = QuarkusTransaction.requiringNew().call(() -> next(after, today, recordedBefore));
      for (Candidate candidate : some) {
        acted += act(candidate.project(), today, recordedBefore) ? 1 : 0;
        last = candidate;
      }
    } while (some.size() == AT_ONCE);
    return acted;
  }

  private List<Candidate> next(Candidate after, LocalDate today, Instant recordedBefore) {
    return jdbc.query(
        CANDIDATES,
        p ->
            p.date(ProjectProjector.OPEN)
                .text(ProjectClocks.TRACK)
                .date(today)
                .instant(recordedBefore)
                .date(after.due())
                .uuid(after.id()),
        row -> new Candidate(row.uuid("id"), row.uuid("subject_id"), row.date("due_on")));
  }

  private boolean act(UUID project, LocalDate today, Instant recordedBefore) {
    return FirstWins.act("project", project, () -> take(project, today, recordedBefore));
  }

  private boolean take(UUID project, LocalDate today, Instant recordedBefore) {
    Work work = ledger.begin(Actor.SYSTEM);
    Stream stream = work.open(ProjectCommands.ref(project));
    if (stream.effective().isEmpty() || stream.last().recordedAt().isAfter(recordedBefore)) {
      return false;
    }
    boolean acted = false;
    Optional<Step> step = expiry.dueStep(commands.fold(stream), today);
    while (step.isPresent()) {
      commands.take(work, stream, step.get());
      acted = true;
      step = expiry.dueStep(commands.fold(stream), today);
    }
    work.commit();
    return acted;
  }
}
