package org.guiju.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/** Goes through all things of a type, a bounded number at a time. */
@ApplicationScoped
public class Things {

  private static final UUID LEAST = new UUID(0, 0);

  private final Jdbc jdbc;
  private final Ledger ledger;

  Things(Jdbc jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /** The histories of the things that come after one in the order of ids; empty at the end. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<Stream> after(String type, @Nullable UUID last, int limit) {
    List<UUID> ids =
        jdbc.query(
            "select aggregate_id from ledger_event where aggregate_type = ? and version = 1 and aggregate_id > ?"
                + " order by aggregate_id fetch first "
                + limit
                + " rows only",
            p -> p.text(type).uuid(last == null ? LEAST : last),
            row -> row.uuid("aggregate_id"));
    return ids.isEmpty() ? List.of() : List.copyOf(ledger.readAll(type, ids).values());
  }
}
