package org.guiju.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Public ids: UUIDs of version 7 (RFC 9562), which sort by the millisecond they were made in. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TIME_SHIFT = 16;
  private static final long VERSION = 0x7000L;
  private static final long RANDOM_A = 0x0FFFL;
  private static final long RANDOM_B = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private Ids() {}

  /** A new id made now. */
  public static UUID next() {
    return next(Instant.now());
  }

  /** A new id made at that moment. */
  public static UUID next(Instant moment) {
    long high = (moment.toEpochMilli() << TIME_SHIFT) | VERSION | (RANDOM.nextLong() & RANDOM_A);
    return new UUID(high, (RANDOM.nextLong() & RANDOM_B) | VARIANT);
  }
}
