package org.guiju.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.guiju.platform.time.LegalDay;

/** The clock of the service while stories are told: it stands at noon of the story's day. */
@Alternative
@ApplicationScoped
class StoryClock extends Clock {

  private static final long TICK_NANOS = 1_000;
  private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);

  static void set(LocalDate day) {
    NOW.set(day.atTime(LocalTime.NOON).atZone(LegalDay.ZONE).toInstant());
  }

  @Override
  public Instant instant() {
    return NOW.updateAndGet(now -> now.plusNanos(TICK_NANOS));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(NOW.get(), zone);
  }
}
