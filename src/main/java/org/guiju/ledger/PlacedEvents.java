package org.guiju.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;

/** Reads whole events in their global order, for those who copy the ledger. */
@ApplicationScoped
public class PlacedEvents {

  private static final String SELECT =
      "select c.first_position, c.event_count, c.actor as recorded_by, "
          + EventRows.COLUMNS
          + " from ledger_commit c join ledger_event e on e.commit_id = c.id"
          + " where c.first_position >="
          + " (select coalesce(max(x.first_position), 1) from ledger_commit x where x.first_position <= ?)"
          + " and c.first_position <= ? and c.first_position + e.ordinal > ? and c.first_position + e.ordinal <= ?"
          + " order by c.first_position, e.ordinal";

  /** A join, see {@link EventRows}. */
  private static final String THINGS =
      "select e.aggregate_id from ledger_event e join ledger_commit c on c.id = e.commit_id"
          + " where e.aggregate_type = ? and e.version = 1 and e.aggregate_id > ? and c.first_position <= ?"
          + " order by e.aggregate_id fetch first ";

  private final Jdbc jdbc;

  PlacedEvents(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** The events after a position, up to another one, inclusive. */
  public List<PlacedEvent> between(long after, long last) {
    if (last <= after) {
      return new ArrayList<>();
    }
    return jdbc.query(
        SELECT,
        p -> p.number(after + 1).number(last).number(after).number(last),
        row ->
            new PlacedEvent(
                row.longValue("first_position") + row.intValue("ordinal"),
                row.longValue("first_position"),
                row.intValue("event_count"),
                row.text("recorded_by"),
                EventRows.map(row)));
  }

  /** Things of a type that began at a position or before, after one in the order of ids. */
  public List<UUID> things(String type, UUID after, long position, int limit) {
    return jdbc.query(
        THINGS + limit + " rows only",
        p -> p.text(type).uuid(after).number(position),
        row -> row.uuid("aggregate_id"));
  }

  /** The last position that was given out, as the running transaction sees it. */
  public long head() {
    return jdbc.number("select next_position from ledger_head where id = 1", p -> {}) - 1;
  }
}
