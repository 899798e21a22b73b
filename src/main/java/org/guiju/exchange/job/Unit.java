package org.guiju.exchange.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Work;
import org.guiju.platform.jdbc.Jdbc;

/** What is done as a whole or not at all while an import runs. */
abstract class Unit {

  private final Ledger ledger;

  Unit(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Judges rows and keeps the progress of the job; on an exception nothing of either is left. */
  abstract Verdict attempt(LeaseStore.Claim claim, long before, Supplier<Verdict> judge);

  /** Begins a work within the unit, in the name of whoever asked for the import. */
  final Work begin(LeaseStore.Claim claim) {
    return ledger.begin(claim.job().actor());
  }

  /** For real: a transaction of its own, in which the progress is kept too. */
  static final class Committed extends Unit {

    private static final int SECONDS = 300;

    private final LeaseStore leases;

    Committed(Ledger ledger, LeaseStore leases) {
      super(ledger);
      this.leases = leases;
    }

    @Override
    Verdict attempt(LeaseStore.Claim claim, long before, Supplier<Verdict> judge) {
      return QuarkusTransaction.requiringNew()
          .timeout(SECONDS)
          .call(
              () -> {
                Verdict verdict = judge.get();
                leases.progress(claim, before, verdict);
                return verdict;
              });
    }
  }

  /**
   * For a dry run: a savepoint in the one transaction that is rolled back at the end, so that a row
   * sees those before it. The progress and the errors are to stay and are therefore kept in
   * transactions of their own.
   */
  static final class Tried extends Unit {

    private static final String SAVEPOINT = "import_chunk";

    private final LeaseStore leases;
    private final Jdbc jdbc;

    Tried(Ledger ledger, LeaseStore leases, Jdbc jdbc) {
      super(ledger);
      this.leases = leases;
      this.jdbc = jdbc;
    }

    @Override
    Verdict attempt(LeaseStore.Claim claim, long before, Supplier<Verdict> judge) {
      statement("savepoint " + SAVEPOINT);
      Verdict verdict;
      try {
        verdict = judge.get();
      } catch (RuntimeException e) {
        statement("rollback to savepoint " + SAVEPOINT);
        throw e;
      }
      statement("release savepoint " + SAVEPOINT);
      QuarkusTransaction.requiringNew().run(() -> leases.progress(claim, before, verdict));
      return verdict;
    }

    private void statement(String sql) {
      jdbc.update(sql, p -> {});
    }
  }
}
