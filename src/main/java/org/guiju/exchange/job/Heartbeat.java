package org.guiju.exchange.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Renews the lease of a run beside it, since a chunk may take long. */
final class Heartbeat implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Heartbeat.class);

  private final LeaseStore leases;
  private final LeaseStore.Claim claim;
  private final Duration pause;
  private final BooleanSupplier stopping;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean lost;

  /**
   * Begins to renew it.
   *
   * @param stopping whether the service is being stopped, and nothing to be wondered at any more
   */
  Heartbeat(LeaseStore leases, LeaseStore.Claim claim, Duration pause, BooleanSupplier stopping) {
    this.leases = leases;
    this.claim = claim;
    this.pause = pause;
    this.stopping = stopping;
    Thread.ofVirtual().name("import-heartbeat").start(this::beat);
  }

  /** Whether another copy of the service runs the import now. */
  boolean lost() {
    return lost;
  }

  private void beat() {
    try {
      while (!lost && !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          lost = !leases.renew(claim);
        } catch (RuntimeException e) {
          if (!stopping.getAsBoolean()) {
            LOG.warnf(
                "The lease of import %s could not be renewed: %s",
                claim.job().id(), e.getMessage());
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Ends it, without an interrupt: that would close the embedded database's files under a running
   * statement.
   */
  @Override
  public void close() {
    closed.countDown();
  }
}
