package org.guiju.platform;

import java.util.Objects;
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
   * @param executor is given one run after the other; those who ask before it begins one share it
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
      executor.execute(this::run);
    }
    return mine;
  }

  private void run() {
    CompletableFuture<T> mine = take();
    try {
      mine.complete(work.get());
    } catch (Throwable e) { // whoever waits must hear of it, an Error too
      mine.completeExceptionally(e);
    }
    if (goesOn()) {
      executor.execute(this::run);
    }
  }

  private synchronized CompletableFuture<T> take() {
    CompletableFuture<T> taken = Objects.requireNonNull(next);
    next = null;
    return taken;
  }

  private synchronized boolean goesOn() {
    running = next != null;
    return running;
  }
}
