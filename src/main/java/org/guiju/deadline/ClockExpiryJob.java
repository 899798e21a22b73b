package org.guiju.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guiju.ledger.FirstWins;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.time.LegalDay;
import org.guiju.platform.time.Recurring;
import org.guiju.platform.time.Stopping;
import org.guiju.procedure.ClockRule;

/**
 * Takes the step that is due once a clock has run out, dated on the first day after its last: a
 * plan whose time has run out is frozen or lapses, a comment round is closed, whatever the thing is
 * whose clock it was. Days over which the service was down are caught up with; of several copies
 * the version of the history lets one act, and the others find it done.
 */
@ApplicationScoped
public class ClockExpiryJob {

  private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  private static final int AT_ONCE = 200;

  private record Candidate(UUID id, UUID thing, LocalDate due) {}

  private final Jdbc jdbc;
  private final List<Expiring> sorts;
  private final ClockExpiryConfig config;
  private final LegalDay legalDay;
  private final Stopping stopping;

  ClockExpiryJob(
      Jdbc jdbc,
      @Any Instance<Expiring> sorts,
      ClockExpiryConfig config,
      LegalDay legalDay,
      Stopping stopping) {
    this.jdbc = jdbc;
    this.sorts = sorts.stream().sorted(Comparator.comparing(Expiring::type)).toList();
    this.config = config;
    this.legalDay = legalDay;
    this.stopping = stopping;
  }

  /** Acts on what is due today. */
  @Recurring
  @Scheduled(
      identity = "clock-expiry",
      every = "${guiju.plan-expiry-every:10m}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void due() {
    run(legalDay.today(), legalDay.now().minus(config.quiet()));
  }

  /**
   * Acts on what is due, until the service is being stopped.
   *
   * @param today only clocks whose last day is before it are concerned
   * @param recordedBefore only things of which nothing was recorded after it are
   * @return on how many things it acted
   */
  public int run(LocalDate today, Instant recordedBefore) {
    int acted = 0;
    for (Expiring sort : sorts) {
      for (String effect : ClockRule.ACTING) {
        acted += run(sort, effect, today, recordedBefore);
      }
    }
    return acted;
  }

  /** What runs of one effect is one range of an index, in the order of the days it is due on. */
  private int run(Expiring sort, String effect, LocalDate today, Instant recordedBefore) {
    int acted = 0;
    Candidate last = new Candidate(new UUID(0, 0), new UUID(0, 0), LocalDate.EPOCH);
    List<Candidate> some;
    do {
      Candidate after = last;
      some =
          QuarkusTransaction.requiringNew()
              .call(() -> next(sort, effect, after, today, recordedBefore));
      for (Candidate candidate : some) {
        acted += act(sort, candidate.thing(), today, recordedBefore) ? 1 : 0;
        last = candidate;
      }
    } while (some.size() == AT_ONCE && !stopping.begun());
    return acted;
  }

  private static boolean act(Expiring sort, UUID thing, LocalDate today, Instant recordedBefore) {
    return FirstWins.act(
        sort.type().name().toLowerCase(Locale.ROOT),
        thing,
        () -> sort.act(thing, today, recordedBefore));
  }

  private List<Candidate> next(
      Expiring sort, String effect, Candidate after, LocalDate today, Instant recordedBefore) {
    return jdbc.query(
        "select d.id, d.subject_id, d.due_on from deadline d join "
            + sort.periods()
            + " p on p."
            + sort.key()
            + " = d.subject_id and p.to_on = ?"
            + " where d.subject_type = ? and d.effect = ?"
            + " and d.stopped_on is null and d.due_on < ? and p.updated_at <= ?"
            + " and (d.due_on, d.id) > (?, ?)"
            + " order by d.effect, d.stopped_on, d.due_on, d.id fetch first "
            + AT_ONCE
            + " rows only",
        p ->
            p.date(OPEN)
                .name(sort.type())
                .text(effect)
                .date(today)
                .instant(recordedBefore)
                .date(after.due())
                .uuid(after.id()),
        row -> new Candidate(row.uuid("id"), row.uuid("subject_id"), row.date("due_on")));
  }
}
