package org.guiju.platform.time;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Moments and legal days. A legal day is a day in China, wherever the service runs. */
@Singleton
public class LegalDay {

  /** The zone of legal days. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock clock;

  public LegalDay(Clock clock) {
    this.clock = clock;
  }

  /** The legal day now. */
  public LocalDate today() {
    return of(now());
  }

  /** The moment now in microseconds, the precision that both databases keep. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The legal day of a moment. */
  public static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }
}
