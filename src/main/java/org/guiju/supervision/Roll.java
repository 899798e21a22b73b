package org.guiju.supervision;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.guiju.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A population on its way past: counts the ids, hashes them, and hands them on in parts of a
 * bounded size. They must come in ascending order, which is that of their texts.
 */
final class Roll {

  /** Ids in one part. */
  static final int PART = 65_536;

  static final int BYTES = 16;

  /** Takes a part of the population. */
  @FunctionalInterface
  interface Sink {
    void accept(int part, byte[] ids);
  }

  private final Sink sink;
  private final MessageDigest digest = Sha256.start();
  private final ByteBuffer part = ByteBuffer.allocate(PART * BYTES);
  private long count;
  private @Nullable UUID last;

  Roll(Sink sink) {
    this.sink = sink;
  }

  void add(UUID id) {
    if (last != null && compare(last, id) >= 0) {
      throw new IllegalStateException(last + " must come before " + id);
    }
    last = id;
    digest.update((id + "\n").getBytes(StandardCharsets.US_ASCII));
    part.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    count++;
    if (!part.hasRemaining()) {
      flush();
    }
  }

  /** In the order of their texts. */
  static int compare(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }

  long count() {
    return count;
  }

  /** Ends it; SHA-256 over the ids, each followed by a line feed. */
  String end() {
    if (part.position() > 0) {
      flush();
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void flush() {
    byte[] ids = new byte[part.position()];
    part.flip().get(ids);
    part.clear();
    sink.accept((int) ((count - 1) / PART), ids);
  }
}
