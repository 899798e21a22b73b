package org.guiju.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tree in memory. Several copies of the service share one database, so the version in the database says whether
 * the tree is still the right one: a transaction asks once and keeps that tree to its end; outside of transactions it
 * is asked once a second. A transaction that changes the tree sees its own one until it ends.
 */
@ApplicationScoped
class RegionCache {

  private static final Duration TRUSTED = Duration.ofSeconds(1);
  private static final Object TREE = new Object();
  private static final Object CHANGED = new Object();

  private final RegionRows rows;
  private final Clock clock;
  private final TransactionSynchronizationRegistry transaction;

  private volatile @Nullable RegionTree shared;
  private volatile Instant checkedAt = Instant.MIN;

  RegionCache(RegionRows rows, Clock clock, TransactionSynchronizationRegistry transaction) {
    this.rows = rows;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** The tree as the caller is to see it. */
  RegionTree tree() {
    return transaction.getTransactionKey() == null ? outside() : inside();
  }

  /** The running transaction changed the tree. */
  void changedHere() {
    transaction.putResource(CHANGED, true);
    transaction.putResource(TREE, null);
  }

  private RegionTree inside() {
    if (transaction.getResource(TREE) instanceof RegionTree own) {
      return own;
    }
    long version = rows.treeVersion();
    boolean own = transaction.getResource(CHANGED) != null;
    RegionTree tree = own ? RegionTree.of(version, rows.allPeriods()) : shared(version);
    transaction.putResource(TREE, tree);
    return tree;
  }

  private RegionTree outside() {
    RegionTree tree = shared;
    Instant now = clock.instant();
    if (tree == null || now.isAfter(checkedAt.plus(TRUSTED)) || now.isBefore(checkedAt)) {
      tree = shared(rows.treeVersion());
      checkedAt = now;
    }
    return tree;
  }

  private RegionTree shared(long version) {
    RegionTree tree = shared;
    if (tree == null || tree.version() != version) {
      tree = RegionTree.of(version, rows.allPeriods());
      shared = tree;
    }
    return tree;
  }
}
