package org.guiju.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one clock; another bean of type {@link Clock}, as tests have, takes its place. */
class ClockProducer {

  /** UTC in microseconds, the precision that both databases keep. */
  @Produces
  @ApplicationScoped
  @DefaultBean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
