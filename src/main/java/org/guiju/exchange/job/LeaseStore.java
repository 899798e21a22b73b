package org.guiju.exchange.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.time.LegalDay;

/**
 * Who runs an import. A lease is told by the database's clock alone, since the clocks of copies
 * differ. Every write of a run names its lease, so that a copy that was thought dead cannot write
 * after another one took over.
 */
@ApplicationScoped
class LeaseStore {

  /** A job and the lease under which it is run. */
  record Claim(ImportJob job, UUID owner, int setbacks) {}

  private static final String FREE =
      "status = 'RUNNING' and (lease_until is null or lease_until < current_timestamp)";
  private static final String MINE = " where id = ? and lease_owner = ? and status = 'RUNNING'";

  private final Jdbc jdbc;
  private final DataSource dataSource;
  private final LegalDay now;
  private final String leaseEnd;

  LeaseStore(Jdbc jdbc, DataSource dataSource, LegalDay now, ImportSettings settings) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.now = now;
    this.leaseEnd =
        "current_timestamp + interval '" + Math.max(1, settings.lease().toSeconds()) + "' second";
  }

  /** The oldest job that nobody runs, now run by the caller. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Claim> claim() {
    List<UUID> free =
        jdbc.query(
            "select id from import_job where "
                + FREE
                + " order by started_at, id fetch first 10 rows only",
            p -> {},
            row -> row.uuid("id"));
    UUID owner = UUID.randomUUID();
    for (UUID id : free) {
      int claimed =
          jdbc.update(
              "update import_job set lease_owner = ?, lease_until = "
                  + leaseEnd
                  + ", setbacks = setbacks + 1"
                  + " where id = ? and "
                  + FREE,
              p -> p.uuid(owner).uuid(id));
      if (claimed == 1) {
        return jdbc
            .query(
                "select setbacks, " + JobRows.COLUMNS + " from import_job where id = ?",
                p -> p.uuid(id),
                row -> new Claim(JobRows.job(row), owner, row.intValue("setbacks")))
            .stream()
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** Says that the run is alive; false where the lease was lost. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean renew(Claim claim) {
    return jdbc.update(
            "update import_job set lease_until = " + leaseEnd + MINE,
            p -> p.uuid(claim.job().id()).uuid(claim.owner()))
        == 1;
  }

  /** Gives the job up, to be run by any copy after a while. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void release(Claim claim, Duration after) {
    jdbc.update(
        "update import_job set lease_owner = null, lease_until = current_timestamp + interval '"
            + after.toSeconds()
            + "' second"
            + MINE,
        p -> p.uuid(claim.job().id()).uuid(claim.owner()));
  }

  /**
   * Frees what an earlier life of this process held, where the database is embedded and no other
   * copy can be.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void releaseWhereAlone() {
    if (isEmbedded()) {
      jdbc.update(
          "update import_job set lease_owner = null, lease_until = null where status = 'RUNNING'",
          p -> {});
    }
  }

  private boolean isEmbedded() {
    try (Connection connection = dataSource.getConnection()) {
      String url = connection.getMetaData().getURL();
      return url.startsWith("jdbc:h2:")
          && !url.startsWith("jdbc:h2:tcp:")
          && !url.startsWith("jdbc:h2:ssl:");
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not say what it is", e);
    }
  }

  /**
   * Adds what a chunk came to, in the transaction of the chunk.
   *
   * @param before number of rows processed before it
   * @throws LeaseLostException where another copy runs the job
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void progress(Claim claim, long before, Verdict verdict) {
    int mine =
        jdbc.update(
            "update import_job set processed = processed + ?, accepted = accepted + ?, unchanged = unchanged + ?,"
                + " refused = refused + ?, errors = errors + ?, setbacks = 0, lease_until = "
                + leaseEnd
                + MINE
                + " and processed = ?",
            p ->
                p.number(verdict.rows())
                    .number(verdict.accepted())
                    .number(verdict.unchanged())
                    .number(verdict.refused())
                    .number(verdict.errors().size())
                    .uuid(claim.job().id())
                    .uuid(claim.owner())
                    .number(before));
    if (mine != 1) {
      throw new LeaseLostException();
    }
    jdbc.batch(
        "insert into import_error (job_id, ordinal, line, column_name, code, message_zh, message_en)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        verdict.errors(),
        (p, e) ->
            p.uuid(claim.job().id())
                .number(e.ordinal())
                .number(e.line())
                .text(e.column())
                .text(e.code())
                .text(e.message().zh())
                .text(e.message().en()));
  }

  /** Begins a dry run anew: nothing of an earlier try is left. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void restart(Claim claim) {
    int mine =
        jdbc.update(
            "update import_job set processed = 0, accepted = 0, unchanged = 0, refused = 0, errors = 0"
                + MINE,
            p -> p.uuid(claim.job().id()).uuid(claim.owner()));
    if (mine != 1) {
      throw new LeaseLostException();
    }
    jdbc.update("delete from import_error where job_id = ?", p -> p.uuid(claim.job().id()));
  }

  /** Ends the job after its last row and removes its content. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void complete(Claim claim) {
    end(
        claim,
        "case when refused = 0 then 'COMPLETED' else 'COMPLETED_WITH_ERRORS' end",
        new ImportJob.Failure("", new org.guiju.platform.Text("", "")));
  }

  /** Ends the job before its last row and removes its content. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void fail(Claim claim, ImportJob.Failure failure) {
    end(claim, "'FAILED'", failure);
  }

  private void end(Claim claim, String status, ImportJob.Failure failure) {
    boolean failed = !failure.code().isEmpty();
    int mine =
        jdbc.update(
            "update import_job set status = "
                + status
                + ", finished_at = ?, failure_code = ?, failure_zh = ?,"
                + " failure_en = ?, lease_owner = null, lease_until = null"
                + MINE,
            p ->
                p.instant(now.now())
                    .text(failed ? failure.code() : null)
                    .text(failed ? failure.message().zh() : null)
                    .text(failed ? failure.message().en() : null)
                    .uuid(claim.job().id())
                    .uuid(claim.owner()));
    if (mine != 1) {
      throw new LeaseLostException();
    }
    jdbc.update("delete from import_content where job_id = ?", p -> p.uuid(claim.job().id()));
  }
}
