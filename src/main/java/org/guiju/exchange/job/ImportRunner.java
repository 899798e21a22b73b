package org.guiju.exchange.job;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.ledger.Ledger;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.security.CurrentActor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the imports of this copy of the service, one at a time, and those that a copy left behind.
 */
@ApplicationScoped
public class ImportRunner {

  private static final Logger LOG = Logger.getLogger(ImportRunner.class);
  private static final int LAST = Integer.MAX_VALUE - 1_000;
  private static final Duration STOP = Duration.ofSeconds(8);
  private static final int DRY_RUN_SECONDS = 6 * 3600;
  private static final int HEARTBEATS = 3;
  private static final long LONGEST_BACKOFF = 60;

  private final ImportSettings settings;
  private final Datasets datasets;
  private final LeaseStore leases;
  private final JobStore jobs;
  private final ContentStore content;
  private final Ledger ledger;
  private final Jdbc jdbc;
  private final Semaphore wakes = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread worker;

  ImportRunner(
      ImportSettings settings,
      Datasets datasets,
      LeaseStore leases,
      JobStore jobs,
      ContentStore content,
      Ledger ledger,
      Jdbc jdbc) {
    this.settings = settings;
    this.datasets = datasets;
    this.leases = leases;
    this.jobs = jobs;
    this.content = content;
    this.ledger = ledger;
    this.jdbc = jdbc;
  }

  /** After everything else has started. */
  void start(@Observes @Priority(LAST) StartupEvent event) {
    if (settings.run()) {
      jobs.discardAbandoned();
      leases.releaseWhereAlone();
      worker = Thread.ofVirtual().name("imports").start(this::work);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    wake();
    Thread running = worker;
    if (running != null && !running.join(STOP)) {
      LOG.warn(
          "An import did not stop in time; it will be taken up again when its lease has ended.");
    }
  }

  /** There may be something to do. */
  void wake() {
    wakes.release();
  }

  private void work() {
    while (!stopping) {
      boolean worked;
      try {
        worked = runOne();
      } catch (Throwable e) {
        if (!stopping) {
          LOG.error("Imports cannot be run just now; trying again.", e);
        }
        worked = false;
      }
      if (!worked) {
        await();
      }
    }
  }

  private void await() {
    try {
      if (wakes.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        wakes.drainPermits();
      }
    } catch (InterruptedException e) {
      stopping = true;
      Thread.currentThread().interrupt();
    }
  }

  /** Runs the oldest import that nobody runs; false where there is none. */
  boolean runOne() {
    Optional<LeaseStore.Claim> claim = leases.claim();
    claim.ifPresent(this::run);
    return claim.isPresent();
  }

  void run(LeaseStore.Claim claim) {
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    Heartbeat heartbeat =
        new Heartbeat(leases, claim, settings.lease().dividedBy(HEARTBEATS), () -> stopping);
    try (heartbeat) {
      CurrentActor.runAs(claim.job().actor(), () -> runWhole(claim, heartbeat));
    } catch (LeaseLostException e) {
      LOG.infof("Import %s is run by another copy of the service now.", claim.job().id());
    } catch (DomainException e) {
      leases.fail(claim, new ImportJob.Failure(e.code(), e.text()));
    } catch (Exception e) {
      if (stopping || heartbeat.lost()) {
        // What it works with is closed under it, or it is another's; its lease ends by itself.
        LOG.infof("Import %s was cut off; it goes on after what was kept.", claim.job().id());
        return;
      }
      long seconds = Math.min(1L << Math.min(claim.setbacks(), 10), LONGEST_BACKOFF);
      LOG.errorf(e, "Import %s stopped; it goes on in %s s.", claim.job().id(), seconds);
      leases.release(claim, Duration.ofSeconds(seconds));
    } finally {
      request.terminate();
    }
  }

  private void runWhole(LeaseStore.Claim claim, Heartbeat heartbeat) {
    ImportJob job = claim.job();
    if (claim.setbacks() > settings.setbacks()) {
      throw DomainException.conflict(
          "GIVEN_UP",
          new Text(
                  "多次中断且没有进展，停在第 %s 行之后；已导入的保留，详情见服务日志。",
                  "It was cut off again and again without getting on, after row %s; what was"
                      + " imported stays, the log of the service says more.")
              .with(job.processed()));
    }
    DatasetRun dataset =
        datasets
            .find(job.dataset())
            .orElseThrow(() -> DomainException.notFound(new Text("数据集", "dataset")))
            .open(job.parameters());
    boolean ended =
        job.dryRun() ? dryRun(claim, dataset, heartbeat) : realRun(claim, dataset, heartbeat);
    if (ended) {
      leases.complete(claim);
    } else if (!heartbeat.lost()) {
      leases.release(claim, Duration.ZERO);
    }
  }

  private boolean realRun(LeaseStore.Claim claim, DatasetRun dataset, Heartbeat heartbeat) {
    Unit unit = new Unit.Committed(ledger, leases);
    return new ImportRun(claim, dataset, unit, settings.chunk(), () -> stopping || heartbeat.lost())
        .run(content);
  }

  private boolean dryRun(LeaseStore.Claim claim, DatasetRun dataset, Heartbeat heartbeat) {
    leases.restart(claim);
    Unit unit = new Unit.Tried(ledger, leases, jdbc);
    ImportRun run =
        new ImportRun(claim, dataset, unit, settings.chunk(), () -> stopping || heartbeat.lost());
    QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(DRY_RUN_SECONDS));
    try {
      return run.run(content);
    } finally {
      QuarkusTransaction.rollback();
    }
  }
}
