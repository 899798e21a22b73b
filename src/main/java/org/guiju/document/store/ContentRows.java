package org.guiju.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.JdbcException;

/**
 * One row for each content: when somebody last brought it, and whether an event names it. The row
 * is what an upload and the removal of orphans meet at; it is no derived row, and a rebuild does
 * not touch it.
 */
@ApplicationScoped
class ContentRows {

  private static final String UNIQUE_VIOLATION = "23505";

  private final Jdbc jdbc;

  ContentRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Says that somebody is about to keep this content; before it is kept. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void claim(String sha256, long size, Instant now) {
    if (!touch(sha256, now)) {
      jdbc.update(
          "insert into document_content (sha256, size, claimed_at, named) values (?, ?, ?, ?)",
          p -> p.text(sha256).number(size).instant(now).flag(false));
    }
  }

  /** Whether the failure says that somebody else claimed it at the same moment. */
  static boolean claimedMeanwhile(JdbcException e) {
    return UNIQUE_VIOLATION.equals(e.sql().getSQLState());
  }

  private boolean touch(String sha256, Instant now) {
    return jdbc.update(
            "update document_content set claimed_at = ? where sha256 = ?",
            p -> p.instant(now).text(sha256))
        > 0;
  }

  /**
   * Says, in the transaction of the event, that an event names it, which stays so for ever.
   *
   * @return whether it is still there
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean name(String sha256) {
    return jdbc.update(
            "update document_content set named = ? where sha256 = ?",
            p -> p.flag(true).text(sha256))
        > 0;
  }

  /** Contents that nobody brought since then and that no event names. */
  @Transactional
  List<String> orphans(Instant before, int limit) {
    return jdbc.query(
        "select sha256 from document_content where named = ? and claimed_at < ?"
            + " order by claimed_at fetch first "
            + limit
            + " rows only",
        p -> p.flag(false).instant(before),
        row -> row.text("sha256"));
  }

  /**
   * Takes the row of an orphan away and holds it until the transaction ends, so that whoever brings
   * the content meanwhile waits.
   *
   * @return whether it still is one
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean release(String sha256, Instant before) {
    return jdbc.update(
            "delete from document_content where sha256 = ? and named = ? and claimed_at < ?",
            p -> p.text(sha256).flag(false).instant(before))
        > 0;
  }
}
