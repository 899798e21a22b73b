package org.guiju.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.guiju.ledger.Sequencer;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger in its global order. Positions are given out after the commit, so a reader who
 * asks for what comes after the last position seen never misses an event, however late its
 * transaction committed.
 */
@ApplicationScoped
class ChangeFeed {

  /** Who has an account is nobody's business but the administrator's. */
  private static final String HIDDEN = "ACCOUNT";

  /**
   * Positions looked at for one answer, so that a filter that fits little does not read the whole
   * ledger.
   */
  private static final int WINDOW = 10_000;

  private static final String SELECT =
      "select c.first_position + e.ordinal as position, e.id, e.aggregate_type, e.aggregate_id, e.version, e.type,"
          + " e.effective_on, e.recorded_at, e.corrects, e.hash"
          + " from ledger_commit c join ledger_event e on e.commit_id = c.id"
          + " where c.first_position >="
          + " (select coalesce(max(x.first_position), 1) from ledger_commit x where x.first_position <= ?)"
          + " and c.first_position <= ? and c.first_position + e.ordinal > ? and c.first_position + e.ordinal <= ?";

  private static final String ORDER =
      " order by c.first_position, e.ordinal fetch first ? rows only";

  private final Jdbc jdbc;
  private final Sequencer sequencer;

  ChangeFeed(Jdbc jdbc, Sequencer sequencer) {
    this.jdbc = jdbc;
    this.sequencer = sequencer;
  }

  /**
   * Events after a position.
   *
   * @param type of the things they happened to; null means all
   * @param all whether the events that only an administrator may see are wanted too
   */
  Changes after(long position, @Nullable String type, boolean all, int limit) {
    long head = head();
    long end = Math.min(head, position + WINDOW);
    if (end <= position) {
      return new Changes(List.of(), position, head);
    }
    List<ChangeView> items =
        jdbc.query(
            SELECT
                + (type == null ? "" : " and e.aggregate_type = ?")
                + (all ? "" : " and e.aggregate_type <> '" + HIDDEN + "'")
                + ORDER,
            p -> {
              p.number(position + 1).number(end).number(position).number(end);
              if (type != null) {
                p.text(type);
              }
              p.number(limit);
            },
            ChangeFeed::view);
    long next = items.size() == limit ? items.getLast().position() : end;
    return new Changes(items, next, head);
  }

  /**
   * The last position, after everything committed has one; no lock is taken where everything has.
   */
  long head() {
    boolean waiting =
        !jdbc.query(
                "select id from ledger_commit where first_position is null fetch first 1 rows only",
                p -> {},
                row -> row.longValue("id"))
            .isEmpty();
    return waiting ? sequencer.advance() : sequencer.head();
  }

  private static ChangeView view(Row row) throws SQLException {
    return new ChangeView(
        row.longValue("position"),
        row.uuid("id"),
        row.text("aggregate_type"),
        row.uuid("aggregate_id"),
        row.longValue("version"),
        row.text("type"),
        row.date("effective_on"),
        row.instant("recorded_at"),
        row.uuidOrNull("corrects"),
        row.text("hash"));
  }
}
