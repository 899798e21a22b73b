package org.guiju.platform.time;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** Sees to it that recurring work and the end of the service do not meet. */
@Recurring
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RecurringInterceptor {

  private static final long PATIENCE_SECONDS = 8;

  private final Gate gate;

  RecurringInterceptor(Gate gate) {
    this.gate = gate;
  }

  @AroundInvoke
  @Nullable Object around(InvocationContext context) throws Exception {
    if (!gate.lock.readLock().tryLock()) {
      return null;
    }
    try {
      return context.proceed();
    } finally {
      gate.lock.readLock().unlock();
    }
  }

  /** Open while the service runs; closed for good when it stops. */
  @Singleton
  static class Gate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
      // Never unlocked: nothing may begin after it.
      lock.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }
}
