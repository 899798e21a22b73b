package org.guiju.platform.time;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Whether the service is being stopped. Recurring work that takes long asks between two parts of
 * it, each whole in itself, and leaves the rest for the next start.
 */
@Singleton
public class Stopping {

  private static final long PATIENCE_SECONDS = 8;

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile boolean begun;

  Stopping() {}

  /** True once the service is being stopped; it does not become false again. */
  public boolean begun() {
    return begun;
  }

  boolean enter() {
    if (begun || !lock.readLock().tryLock()) {
      return false;
    }
    // It may have begun between the two, and then waits for those that were before it only.
    if (begun) {
      leave();
      return false;
    }
    return true;
  }

  void leave() {
    lock.readLock().unlock();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    begun = true;
    // Never unlocked: nothing may begin after it.
    lock.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
