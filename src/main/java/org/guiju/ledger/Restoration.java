package org.guiju.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.platform.jdbc.Jdbc;

/**
 * Brings a ledger from elsewhere into a database that has none of its own. From {@link #begin} to
 * {@link #end} the database is marked, and nobody is served from it, so that nothing half-written
 * is ever taken for a register.
 */
@ApplicationScoped
public class Restoration {

  private static final int SECONDS = 21_600;
  private static final int BEFORE_EVERYTHING = 5;

  private static final String FOREIGN =
      "select version from ledger_event where source_key is null or source_key not like ?"
          + " fetch first 1 rows only";

  private static final String INSERT_COMMIT =
      "insert into ledger_commit (id, recorded_at, actor, event_count, first_position)"
          + " values (?, ?, ?, ?, ?)";

  private final Ledger ledger;
  private final EventRows rows;
  private final SideRows sides;
  private final Jdbc jdbc;
  private final Clock clock;
  private final boolean restoring;

  Restoration(
      Ledger ledger,
      EventRows rows,
      SideRows sides,
      Jdbc jdbc,
      Clock clock,
      @ConfigProperty(name = "guiju.restoring", defaultValue = "false") boolean restoring) {
    this.ledger = ledger;
    this.rows = rows;
    this.sides = sides;
    this.jdbc = jdbc;
    this.clock = clock;
    this.restoring = restoring;
  }

  /** Nobody is served from a register that was not wholly restored. */
  void start(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent event) {
    if (!isUnderWay()) {
      return;
    }
    if (!restoring) {
      throw new IllegalStateException(
          "the register in this database was being restored and is not whole; restore it again.");
    }
    abandon();
  }

  /** Whether a restoration was begun and has not ended. */
  public boolean isUnderWay() {
    return jdbc.number("select count(*) from restoration where begun_at is not null", p -> {}) > 0;
  }

  /**
   * Whether nothing was recorded yet but what a first start records by itself.
   *
   * @param own what the source keys of those events begin with
   */
  public boolean isFresh(String own) {
    return jdbc.query(FOREIGN, p -> p.text(own + "%"), row -> row.longValue(1)).isEmpty();
  }

  /** Marks the database and empties it. */
  public void begin() {
    inTransaction(
        () ->
            jdbc.update(
                "update restoration set begun_at = ? where id = 1",
                p -> p.instant(clock.instant())));
    inTransaction(this::empty);
  }

  /** Writes events that follow upon those written before. */
  public void load(List<PlacedEvent> events) {
    inTransaction(
        () -> {
          // Positions never collide, so they do as keys of the transactions.
          jdbc.batch(
              INSERT_COMMIT,
              events.stream().filter(e -> e.position() == e.commit()).toList(),
              (p, e) ->
                  p.number(e.commit())
                      .instant(e.event().recordedAt())
                      .text(e.recordedBy())
                      .number(e.commitEvents())
                      .number(e.commit()));
          rows.insert(events.stream().map(PlacedEvent::event).toList());
        });
  }

  /** Writes what stands beside the events. */
  public void loadBeside(List<SideRow> some) {
    inTransaction(() -> sides.put(some));
  }

  /** Lets what is recorded from now on come after the last position. */
  public void continueAfter(long position) {
    inTransaction(
        () ->
            jdbc.update(
                "update ledger_head set next_position = ? where id = 1",
                p -> p.number(position + 1)));
    jdbc.update(
        "alter table ledger_commit alter column id restart with " + (position + 1), p -> {});
  }

  /** Takes the mark away, in one transaction with the last work. */
  public void end(Runnable last) {
    inTransaction(
        () -> {
          last.run();
          unmark();
        });
  }

  /** Empties the database and takes the mark away. */
  public void abandon() {
    inTransaction(
        () -> {
          empty();
          unmark();
        });
  }

  private void unmark() {
    jdbc.update("update restoration set begun_at = null where id = 1", p -> {});
  }

  private void empty() {
    ledger.projectors().reversed().forEach(Projector::clear);
    sides.clear();
    jdbc.update("delete from ledger_event", p -> {});
    jdbc.update("delete from ledger_commit", p -> {});
    jdbc.update("update ledger_head set next_position = 1 where id = 1", p -> {});
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().timeout(SECONDS).run(work);
  }
}
