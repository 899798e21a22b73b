package org.guiju.review;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.ledger.Ref;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.JdbcException;
import org.guiju.platform.time.LegalDay;
import org.guiju.platform.time.Recurring;
import org.guiju.platform.time.Stopping;

/**
 * Ends what organizations that ended still have: those of which an import told, those whose day
 * came meanwhile, and those that had too much for one transaction. Of several copies the version of
 * a history lets one act.
 */
@ApplicationScoped
class DeregistrationJob {

  private static final int AT_ONCE = 200;
  private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  private static final String UNIQUE_VIOLATION = "23505";

  private static final String CANDIDATES =
      "select x.kind_of, x.id, x.organization_id, x.dissolved_on from ("
          + "select 'STANDARD' as kind_of, s.standard_id as id, o.organization_id as organization_id,"
          + " o.dissolved_on as dissolved_on from organization_period o join standard_period s"
          + " on s.responsible_id = o.organization_id and s.kind = 'ENTERPRISE' and s.to_on = ?"
          + " and s.state not in ('E98', 'E99') and s.updated_at <= ?"
          + " where o.dissolved_on <= ?"
          + " union all select 'DECLARATION' as kind_of, d.declaration_id as id,"
          + " o.organization_id as organization_id, o.dissolved_on as dissolved_on"
          + " from organization_period o join declaration_period d"
          + " on d.organization_id = o.organization_id and d.to_on = ? and d.is_public"
          + " and d.updated_at <= ? where o.dissolved_on <= ?) x"
          + " where x.id > ? order by x.id fetch first "
          + AT_ONCE
          + " rows only";

  private final Jdbc jdbc;
  private final Deregistrations deregistrations;
  private final DeregistrationConfig config;
  private final LegalDay legalDay;
  private final Stopping stopping;

  DeregistrationJob(
      Jdbc jdbc,
      Deregistrations deregistrations,
      DeregistrationConfig config,
      LegalDay legalDay,
      Stopping stopping) {
    this.jdbc = jdbc;
    this.deregistrations = deregistrations;
    this.config = config;
    this.legalDay = legalDay;
    this.stopping = stopping;
  }

  private record Candidate(Ref thing, UUID organization, LocalDate on) {}

  @Recurring
  @Scheduled(
      identity = "deregistration",
      every = "${guiju.deregistration-every:1h}",
      delayed = "2m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void due() {
    run(legalDay.today(), legalDay.now().minus(config.quiet()));
  }

  /**
   * Ends what is to end.
   *
   * @param today organizations that ended later are not concerned
   * @param recordedBefore only things of which nothing was recorded after it are
   * @return how many ended
   */
  int run(LocalDate today, Instant recordedBefore) {
    int ended = 0;
    UUID last = new UUID(0, 0);
    List<Candidate> some;
    do {
      UUID after = last;
      some = QuarkusTransaction.requiringNew().call(() -> next(after, today, recordedBefore));
      for (Candidate candidate : some) {
        ended += end(candidate) ? 1 : 0;
        last = candidate.thing().id();
      }
    } while (some.size() == AT_ONCE && !stopping.begun());
    return ended;
  }

  private List<Candidate> next(UUID after, LocalDate today, Instant recordedBefore) {
    return jdbc.query(
        CANDIDATES,
        p ->
            p.date(OPEN)
                .instant(recordedBefore)
                .date(today)
                .date(OPEN)
                .instant(recordedBefore)
                .date(today)
                .uuid(after),
        row ->
            new Candidate(
                new Ref(row.text("kind_of"), row.uuid("id")),
                row.uuid("organization_id"),
                row.date("dissolved_on")));
  }

  private boolean end(Candidate it) {
    try {
      return QuarkusTransaction.requiringNew()
          .call(() -> deregistrations.end(it.thing(), it.organization(), it.on()));
    } catch (JdbcException e) {
      if (!UNIQUE_VIOLATION.equals(e.sql().getSQLState())) {
        throw e;
      }
      Log.debugf("Somebody else wrote to %s at the same moment", it.thing().id());
      return false;
    }
  }
}
