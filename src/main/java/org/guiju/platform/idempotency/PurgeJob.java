package org.guiju.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.guiju.platform.time.LegalDay;
import org.guiju.platform.time.Recurring;

/** Forgets first answers that are old enough. */
@ApplicationScoped
class PurgeJob {

  private static final Duration SHORTEST = Duration.ofDays(1);

  private final FirstAnswers answers;
  private final IdempotencyConfig config;
  private final LegalDay time;

  PurgeJob(FirstAnswers answers, IdempotencyConfig config, LegalDay time) {
    this.answers = answers;
    this.config = config;
    this.time = time;
  }

  @Recurring
  @Scheduled(every = "1h", delayed = "5m", identity = "idempotency-purge")
  @Transactional
  void purge() {
    Duration kept = config.keepFor().compareTo(SHORTEST) < 0 ? SHORTEST : config.keepFor();
    answers.purge(time.now().minus(kept));
  }
}
