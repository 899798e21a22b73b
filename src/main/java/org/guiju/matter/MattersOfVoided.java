package org.guiju.matter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.FirstWins;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Voided;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.time.LegalDay;
import org.guiju.platform.time.Recurring;
import org.guiju.platform.time.Stopping;

/**
 * Ends the matters about a thing of which nothing is left, as its registration or publication was
 * voided: on the day on which that is recorded, by SYSTEM. Those that had come to their end keep
 * it, and count for nothing from now on like the others. What slipped through, as it began at the
 * same moment or before this was done, ends with the next recurring check.
 */
@ApplicationScoped
class MattersOfVoided implements Voided {

  private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  private static final int AT_ONCE = 200;
  private static final String REASON = "所涉事物已撤销 / what it was about was voided";

  private final Jdbc jdbc;
  private final Ledger ledger;
  private final LegalDay legalDay;
  private final Stopping stopping;

  MattersOfVoided(Jdbc jdbc, Ledger ledger, LegalDay legalDay, Stopping stopping) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.legalDay = legalDay;
    this.stopping = stopping;
  }

  @Override
  public void voided(Work work, Stream thing) {
    jdbc.query(
            "select matter_id from matter_period where about_id = ? and to_on = ?",
            p -> p.uuid(thing.id()).date(OPEN),
            row -> row.uuid("matter_id"))
        .forEach(id -> end(work, work.open(MatterCommands.ref(id)), thing.id()));
  }

  private void end(Work work, Stream matter, UUID thing) {
    List<Event> history = matter.effective();
    if (history.size() < 2
        || history.stream().anyMatch(e -> e.type().equals(MatterEvents.LAPSED))) {
      return;
    }
    LocalDate last = history.getLast().effectiveOn();
    LocalDate on = legalDay.today().isAfter(last) ? legalDay.today() : last;
    work.append(
        matter,
        NewEvent.of(MatterEvents.LAPSED, on, new MatterEvents.Lapsed(thing)).because(REASON, null),
        Actor.SYSTEM);
  }

  @Recurring
  @Scheduled(
      identity = "matters-of-voided",
      every = "${guiju.matters-of-voided-every:1h}",
      delayed = "3m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void check() {
    run();
  }

  /**
   * Ends what is about nothing any more.
   *
   * @return how many ended
   */
  int run() {
    record Stray(UUID matter, String type, UUID thing) {}
    int ended = 0;
    UUID after = new UUID(0, 0);
    List<Stray> some;
    do {
      UUID from = after;
      some =
          QuarkusTransaction.requiringNew()
              .call(
                  () ->
                      jdbc.query(
                          "select m.matter_id, m.about_type, m.about_id from matter_period m"
                              + " where m.to_on = ? and m.matter_id > ?"
                              + " and not exists (select 1 from project_period p where p.project_id = m.about_id)"
                              + " and not exists (select 1 from standard_period s where s.standard_id = m.about_id)"
                              + " and not exists (select 1 from declaration_period d where d.declaration_id = m.about_id)"
                              + " and not exists (select 1 from ledger_event e"
                              + "   where e.aggregate_id = m.matter_id and e.type = '"
                              + MatterEvents.LAPSED
                              + "' and not exists (select 1 from ledger_event c"
                              + "   where c.aggregate_id = e.aggregate_id and c.corrects = e.id))"
                              + " order by m.matter_id fetch first "
                              + AT_ONCE
                              + " rows only",
                          p -> p.date(OPEN).uuid(from),
                          row ->
                              new Stray(
                                  row.uuid("matter_id"),
                                  row.text("about_type"),
                                  row.uuid("about_id"))));
      for (Stray stray : some) {
        ended +=
            FirstWins.act(
                    "matter",
                    stray.matter(),
                    () -> end(stray.matter(), new Ref(stray.type(), stray.thing())))
                ? 1
                : 0;
        after = stray.matter();
      }
    } while (some.size() == AT_ONCE && !stopping.begun());
    return ended;
  }

  private boolean end(UUID matter, Ref thing) {
    Work work = ledger.begin(Actor.SYSTEM);
    if (!work.open(thing).effective().isEmpty()) {
      return false;
    }
    end(work, work.open(MatterCommands.ref(matter)), thing.id());
    boolean ends = work.isPending();
    work.commit();
    return ends;
  }
}
