package org.guiju.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import org.guiju.platform.jdbc.SharedCache;

/** The tree of divisions in memory; right for the caller's transaction, see {@link SharedCache}. */
@ApplicationScoped
class RegionCache {

  private final SharedCache<RegionTree> cache;

  RegionCache(RegionRows rows, Clock clock, TransactionSynchronizationRegistry transaction) {
    this.cache =
        new SharedCache<>(
            transaction,
            clock,
            rows::treeVersion,
            () -> RegionTree.of(rows.allPeriods(), rows.all()));
  }

  /** The tree as the caller is to see it. */
  RegionTree tree() {
    return cache.get();
  }

  /**
   * The tree as the database has it now, also where another copy of the service changed it just
   * before.
   */
  RegionTree fresh() {
    return cache.fresh();
  }

  /** The running transaction changed the tree. */
  void changedHere() {
    cache.changedHere();
  }
}
