package org.guiju.platform.time;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Sees to it that recurring work and the end of the service do not meet. */
@Recurring
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RecurringInterceptor {

  private final Stopping stopping;

  RecurringInterceptor(Stopping stopping) {
    this.stopping = stopping;
  }

  @AroundInvoke
  @Nullable Object around(InvocationContext context) throws Exception {
    if (!stopping.enter()) {
      return null;
    }
    try {
      return context.proceed();
    } finally {
      stopping.leave();
    }
  }
}
