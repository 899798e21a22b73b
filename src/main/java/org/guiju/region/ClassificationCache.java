package org.guiju.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.guiju.platform.jdbc.SharedCache;

/**
 * The known codes of every scheme in memory; right for the caller's transaction, see {@link
 * SharedCache}.
 */
@ApplicationScoped
class ClassificationCache {

  private final SharedCache<Map<ClassificationScheme, Set<String>>> cache;

  ClassificationCache(
      ClassificationRows rows, Clock clock, TransactionSynchronizationRegistry transaction) {
    this.cache = new SharedCache<>(transaction, clock, rows::tableVersion, rows::codes);
  }

  /** The codes of a scheme; empty where no table was imported. */
  Set<String> codes(ClassificationScheme scheme) {
    return cache.get().getOrDefault(scheme, Set.of());
  }

  /** The running transaction changed the tables. */
  void changedHere() {
    cache.changedHere();
  }
}
