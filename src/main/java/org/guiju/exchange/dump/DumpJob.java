package org.guiju.exchange.dump;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.guiju.platform.time.LegalDay;
import org.guiju.platform.time.Recurring;
import org.guiju.platform.time.Stopping;

/**
 * Writes the dump of each day from its hour on, by one copy of the service; a night over which the
 * service was down is caught up with.
 */
@ApplicationScoped
class DumpJob {

  private final DumpSettings settings;
  private final DumpWriter writer;
  private final DumpTurn turn;
  private final LegalDay time;
  private final Stopping stopping;

  DumpJob(
      DumpSettings settings, DumpWriter writer, DumpTurn turn, LegalDay time, Stopping stopping) {
    this.settings = settings;
    this.writer = writer;
    this.turn = turn;
    this.time = time;
    this.stopping = stopping;
  }

  @Recurring
  @Scheduled(
      identity = "dump",
      every = "10m",
      delayed = "2m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void due() {
    settings.folder().ifPresent(this::run);
  }

  private void goOn(long position) {
    if (stopping.begun()) {
      throw new DumpException(
          "The service stops before the dump is whole; it is begun again after the next start.");
    }
  }

  /**
   * Writes the dump that is due, if one is.
   *
   * @return the dump, where one was written
   */
  Optional<DumpWriter.Written> run(Path folder) {
    LocalDate day = LegalDay.of(time.now().minus(Duration.ofHours(settings.hour())));
    if (!turn.take(day, time.now(), time.now().plus(settings.longest()))) {
      return Optional.empty();
    }
    try {
      DumpWriter.Written written = writer.write(folder, this::goOn);
      new DumpFolder(folder).prune(settings.keep(), time.now().minus(settings.longest()));
      turn.done(day);
      Log.infof("Wrote the dump %s", written.manifest().name());
      return Optional.of(written);
    } catch (RuntimeException e) {
      turn.again(time.now().plus(settings.pause()));
      throw e;
    }
  }
}
