package org.guiju.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guiju.platform.jdbc.Jdbc;

/**
 * Gives committed transactions their place in the one global order. Places are given after the
 * commit, by whoever holds the single row of {@code ledger_head}: so they have no gaps, a reader
 * who follows them never misses a late commit, and writers neither wait for this nor for each
 * other.
 */
@ApplicationScoped
public class Sequencer {

  private static final int AT_ONCE = 10_000;

  private record Waiting(long commit, int events) {}

  private record Placed(long commit, long position) {}

  private final Jdbc jdbc;

  Sequencer(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Places everything committed so far and returns the position of the last event, 0 where there is
   * none.
   */
  public long advance() {
    boolean more = true;
    while (more) {
      more = placeSome();
    }
    return head();
  }

  /** The position of the last event placed, 0 where there is none. */
  @Transactional
  public long head() {
    return jdbc.number("select next_position from ledger_head where id = 1", p -> {}) - 1;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean placeSome() {
    long next =
        jdbc.number("select next_position from ledger_head where id = 1 for update", p -> {});
    List<Waiting> waiting =
        jdbc.query(
            "select id, event_count from ledger_commit where first_position is null order by id"
                + " fetch first "
                + AT_ONCE
                + " rows only",
            p -> {},
            row -> new Waiting(row.longValue("id"), row.intValue("event_count")));
    if (waiting.isEmpty()) {
      return false;
    }
    long position = next;
    List<Placed> placed = new java.util.ArrayList<>(waiting.size());
    for (Waiting commit : waiting) {
      placed.add(new Placed(commit.commit(), position));
      position += commit.events();
    }
    jdbc.batch(
        "update ledger_commit set first_position = ? where id = ?",
        placed,
        (p, row) -> p.number(row.position()).number(row.commit()));
    long after = position;
    jdbc.update("update ledger_head set next_position = ? where id = 1", p -> p.number(after));
    return waiting.size() == AT_ONCE;
  }
}
