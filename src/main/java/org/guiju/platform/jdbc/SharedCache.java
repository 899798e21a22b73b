package org.guiju.platform.jdbc;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something derived from whole tables, held in memory. Several copies of the service share one
 * database, so a version in the database says whether what is held is still right: a transaction
 * asks once and keeps the answer to its end; outside of transactions it is asked once a second. A
 * transaction that changes the tables sees its own state until it ends.
 */
public final class SharedCache<T> {

  private static final Duration TRUSTED = Duration.ofSeconds(1);

  private final Duration trusted;

  private record Held<T>(long version, T value) {}

  private final TransactionSynchronizationRegistry transaction;
  private final Clock clock;
  private final LongSupplier version;
  private final Supplier<T> loader;
  private final Object changed = new Object();

  private volatile @Nullable Held<T> shared;
  private volatile Instant checkedAt = Instant.MIN;

  /**
   * A cache that holds nothing yet.
   *
   * @param version asks the database for the version of the tables
   * @param loader reads the tables
   */
  public SharedCache(
      TransactionSynchronizationRegistry transaction,
      Clock clock,
      LongSupplier version,
      Supplier<T> loader) {
    this(transaction, clock, version, loader, TRUSTED);
  }

  /**
   * A cache that holds nothing yet.
   *
   * @param trusted how long an answer of the database holds outside of transactions; zero where
   *     what another copy wrote is to be seen at once
   */
  public SharedCache(
      TransactionSynchronizationRegistry transaction,
      Clock clock,
      LongSupplier version,
      Supplier<T> loader,
      Duration trusted) {
    this.trusted = trusted;
    this.transaction = transaction;
    this.clock = clock;
    this.version = version;
    this.loader = loader;
  }

  /** What is held, as the caller is to see it. */
  public T get() {
    return transaction.getTransactionKey() == null ? outside() : inside();
  }

  /** The same, asking the database first, whatever it said a moment ago. */
  public T fresh() {
    return transaction.getTransactionKey() == null ? asked() : inside();
  }

  /** The running transaction changed the tables. */
  public void changedHere() {
    if (transaction.getResource(changed) == null) {
      transaction.putResource(changed, true);
      transaction.registerInterposedSynchronization(new AfterIt());
    }
    transaction.putResource(this, null);
  }

  /** So that this copy of the service sees its own changes at once. */
  private final class AfterIt implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      checkedAt = Instant.MIN;
    }
  }

  @SuppressWarnings("unchecked") // only this method puts something under this key
  private T inside() {
    Object own = transaction.getResource(this);
    if (own != null) {
      return (T) own;
    }
    T value = transaction.getResource(changed) == null ? shared(version.getAsLong()) : loader.get();
    transaction.putResource(this, value);
    return value;
  }

  private T outside() {
    Held<T> held = shared;
    Instant now = clock.instant();
    if (held != null
        && !checkedAt.equals(Instant.MIN)
        && !now.isBefore(checkedAt)
        && now.isBefore(checkedAt.plus(trusted))) {
      return held.value();
    }
    return asked();
  }

  private T asked() {
    Instant now = clock.instant();
    T value = shared(version.getAsLong());
    checkedAt = now;
    return value;
  }

  private T shared(long current) {
    Held<T> held = shared;
    if (held == null || held.version() != current) {
      held = new Held<>(current, loader.get());
      shared = held;
    }
    return held.value();
  }
}
