package org.guiju.platform.http;

import java.io.IOException;
import java.io.InputStream;

/** What is done so that a refusal is heard. */
public final class Courtesy {

  private static final long MOST = 64L << 20;

  private Courtesy() {}

  /**
   * Reads a bounded part of a body that is refused and throws it away: a sender that is refused
   * while it still sends may never hear why.
   */
  public static void discard(InputStream body) {
    byte[] waste = new byte[1 << 16];
    try {
      for (long left = MOST; left > 0; ) {
        int count = body.read(waste);
        if (count < 0) {
          return;
        }
        left -= count;
      }
    } catch (IOException | RuntimeException e) {
      // The sender is gone, or sends more than anybody may; the answer is the refusal in any case.
    }
  }
}
