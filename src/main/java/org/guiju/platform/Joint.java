package org.guiju.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work for all who ask for it at the same time. Whoever asks gets the result of a run
 * that began after he asked, so never one that is older than his question; whoever asks while a run
 * is under way waits for the next one, together with all others who do.
 */
public final class Joint<T> {

  private final Executor executor;
  private final Supplier<T> work;
  private @Nullable CompletableFuture<T> next;
  private boolean running;

  /**
   * Nothing runs yet.
   *
   * @param executor runs the work, one run after the other
   */
  public Joint(Executor executor, Supplier<T> work) {
    this.executor = executor;
    this.work = work;
  }

  /** The result of the next run, or what it failed with. */
  public CompletionStage<T> ask() {
    CompletableFuture<T> mine;
    boolean starts;
    synchronized (this) {
      if (next == null) {
        next = new CompletableFuture<>();
      }
      mine = next;
      starts = !running;
      running = true;
    }
    if (starts) {
      executor.execute(this::runAll);
    }
    return mine;
  }

  private void runAll() {
    for (CompletableFuture<T> one = take(); one != null; one = take()) {
      try {
        one.complete(work.get());
      } catch (Throwable e) { // whoever waits must hear of it, an Error too
        one.completeExceptionally(e);
      }
    }
  }

  private synchronized @Nullable CompletableFuture<T> take() {
    CompletableFuture<T> taken = next;
    next = null;
    running = taken != null;
    return taken;
  }
}
