package org.guiju.exchange.dump;

import org.guiju.platform.Sha256;

/** One hash over all events in their global order, so that none can be missing or another one. */
final class LedgerHash {

  private String hash = "0".repeat(64);

  void add(String eventHash) {
    hash = Sha256.hex(hash + eventHash);
  }

  String value() {
    return hash;
  }
}
