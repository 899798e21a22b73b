package org.guiju.exchange.job;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.guiju.exchange.read.Rows;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.platform.DomainException;

/**
 * One import from the first row not yet judged to the last. A chunk is one unit (a transaction; in
 * a dry run a savepoint). A chunk that fails is halved until the row that is to blame stands alone:
 * so every other row is committed, and a bad row costs a few transactions and not one for each of
 * its neighbours.
 */
final class ImportRun {

  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final LeaseStore.Claim claim;
  private final DatasetRun dataset;
  private final Unit unit;
  private final int chunk;
  private final BooleanSupplier stopped;
  private long processed;
  private long errors;

  /**
   * A run.
   *
   * @param stopped asked between chunks; true ends the run where it is
   */
  ImportRun(
      LeaseStore.Claim claim, DatasetRun dataset, Unit unit, int chunk, BooleanSupplier stopped) {
    this.claim = claim;
    this.dataset = dataset;
    this.unit = unit;
    this.chunk = chunk;
    this.stopped = stopped;
    this.processed = claim.job().dryRun() ? 0 : claim.job().processed();
    this.errors = claim.job().dryRun() ? 0 : claim.job().errors();
  }

  /** Judges all rows that are left; false where it was stopped before the last one. */
  boolean run(ContentStore content) {
    ImportJob job = claim.job();
    try (Rows rows =
        Rows.open(
            job.format(),
            Charset.forName(job.charset()),
            dataset.columns(),
            content.open(job.id()))) {
      rows.skip(processed);
      List<ImportRow> next = rows.next(chunk);
      while (!next.isEmpty()) {
        if (stopped.getAsBoolean()) {
          return false;
        }
        judge(next);
        next = rows.next(chunk);
      }
      return true;
    }
  }

  private void judge(List<ImportRow> rows) {
    for (int tried = 1; ; tried++) {
      Chunk work = new Chunk(rows, dataset);
      try {
        settle(
            unit.attempt(
                claim, processed, () -> Verdict.of(rows, work.outcomes(claim, unit), errors)));
        return;
      } catch (LeaseLostException e) {
        throw e;
      } catch (RuntimeException e) {
        Fault.rethrowError(e);
        if (stopped.getAsBoolean()) {
          throw e; // whatever failed under it is no fault of the rows
        }
        switch (Fault.of(e)) {
          case SERVICE -> throw e;
          case COLLISION -> {
            if (tried < TRIES) {
              pause(tried);
            } else {
              split(rows, work, e);
              return;
            }
          }
          case ROWS -> {
            split(rows, work, e);
            return;
          }
        }
      }
    }
  }

  private void split(List<ImportRow> rows, Chunk work, RuntimeException failure) {
    if (rows.size() > 1) {
      judge(rows.subList(0, rows.size() / 2));
      judge(rows.subList(rows.size() / 2, rows.size()));
      return;
    }
    // Where a service refused the row and spoiled the transaction by it, its own words are better
    // than the failure's.
    DomainException why = work.refusal().orElseGet(() -> Fault.explain(failure));
    List<RowOutcome> refused = List.of(RowOutcome.refused(why));
    settle(unit.attempt(claim, processed, () -> Verdict.of(rows, refused, errors)));
  }

  private void settle(Verdict verdict) {
    processed += verdict.rows();
    errors += verdict.errors().size();
  }

  private static void pause(int tried) {
    try {
      Thread.sleep(
          PAUSE
              .multipliedBy(tried)
              .plusMillis(ThreadLocalRandom.current().nextLong(PAUSE.toMillis())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
