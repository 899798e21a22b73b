package org.guiju.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.guiju.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an event: SHA-256 over the fields of {@link Event} in the order of the record, each
 * as its UTF-8 length in bytes, a colon and the text; {@code -} stands for an absent one. Anyone
 * can recompute it from the history that the API answers.
 */
final class HashChain {

  /** What the first event of a thing names as the hash before it. */
  static final String GENESIS = "0".repeat(64);

  private HashChain() {}

  static String hash(Event event) {
    MessageDigest digest = Sha256.start();
    add(digest, event.previousHash());
    add(digest, event.id().toString());
    add(digest, event.aggregate().type());
    add(digest, event.aggregate().id().toString());
    add(digest, Long.toString(event.version()));
    add(digest, event.type());
    add(digest, event.effectiveOn().toString());
    add(digest, event.recordedAt().toString());
    add(digest, event.actor());
    add(digest, event.reason());
    add(digest, event.basis());
    add(digest, event.payload());
    add(digest, event.corrects() == null ? null : event.corrects().toString());
    add(digest, event.sourceKey());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, @Nullable String field) {
    if (field == null) {
      digest.update((byte) '-');
    } else {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
  }
}
