package org.guiju.document.store;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.guiju.platform.time.LegalDay;
import org.guiju.platform.time.Recurring;

/** Removes content that no event came to name. */
@ApplicationScoped
class OrphanJob {

  private final Contents contents;
  private final DocumentSettings settings;
  private final LegalDay legalDay;

  OrphanJob(Contents contents, DocumentSettings settings, LegalDay legalDay) {
    this.contents = contents;
    this.settings = settings;
    this.legalDay = legalDay;
  }

  @Recurring
  @Scheduled(
      identity = "document-orphans",
      every = "1h",
      delayed = "5m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void remove() {
    int removed = contents.removeOrphans(legalDay.now().minus(settings.orphanAge()));
    if (removed > 0) {
      Log.infof("Removed %s contents of documents that nothing names", removed);
    }
  }
}
