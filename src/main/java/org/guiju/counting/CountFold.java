package org.guiju.counting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.guiju.platform.time.Recurring;
import org.guiju.platform.time.Stopping;

/**
 * Adds the differences that writers append to the counts. It runs beside the writers and never
 * waits for them nor they for it; of several copies of the service one folds at a time.
 */
@ApplicationScoped
public class CountFold {

  /** Differences folded in one transaction: what a heap of a few megabytes holds. */
  private static final int BATCH = 20_000;

  /** Changes of lists folded in one transaction; each has a cell for every region of its thing. */
  private static final int LIST_BATCH = 2_000;

  private final AgroalDataSource dataSource;
  private final Stopping stopping;

  CountFold(AgroalDataSource dataSource, Stopping stopping) {
    this.dataSource = dataSource;
    this.stopping = stopping;
  }

  @Recurring
  @Scheduled(
      identity = "counting-fold",
      every = "${guiju.counting.fold-every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void due() {
    foldAll();
  }

  /**
   * Folds until no difference is left that was committed before the call, or the service is being
   * stopped.
   *
   * @return how many differences were folded
   */
  public int foldAll() {
    return foldAll(CountTable::fold, BATCH) + foldAll(CountTable::foldLists, LIST_BATCH);
  }

  /** Folds some differences, and says how many. */
  @FunctionalInterface
  private interface Fold {
    int fold(Connection connection, int limit) throws SQLException;
  }

  private int foldAll(Fold some, int limit) {
    int folded = 0;
    int last;
    do {
      last =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    try (Connection connection = dataSource.getConnection()) {
                      return CountTable.lockUnlessLocked(connection)
                          ? some.fold(connection, limit)
                          : 0;
                    }
                  });
      folded += last;
    } while (last == limit && !stopping.begun());
    return folded;
  }
}
