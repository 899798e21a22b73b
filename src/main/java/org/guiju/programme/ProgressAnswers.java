package org.guiju.programme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guiju.counting.RegionsAsOf;
import org.guiju.ledger.LedgerMark;
import org.guiju.ledger.LedgerMarks;
import org.guiju.platform.Joint;
import org.guiju.platform.http.KeptBodies;
import org.guiju.platform.paging.Page;
import org.jspecify.annotations.Nullable;

/**
 * Answers for progress that are kept as long as nothing was recorded since, by any copy of the
 * service, and never a moment longer: before a kept answer is given the database is asked which
 * transactions can be seen, after the request came. All requests that come meanwhile share one such
 * question, and all that find the same answer missing share its making.
 */
@Singleton
class ProgressAnswers {

  private static final int MOST = 1000;

  private final ProgressService service;
  private final ProgressViews views;
  private final LedgerMarks marks;
  private final KeptBodies bodies;
  private final ExecutorService makers = Executors.newVirtualThreadPerTaskExecutor();

  /** Waits for the database itself: a virtual thread would be handed on twice for each question. */
  private final ExecutorService asker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("ledger-mark").factory());

  private final Joint<LedgerMark> mark;
  private final Cache<Key, Held> held = Caffeine.newBuilder().maximumSize(MOST).build();
  private final LoadingCache<Key, Joint<Held>> making =
      Caffeine.newBuilder().maximumSize(MOST).build(this::joint);

  ProgressAnswers(
      ProgressService service,
      ProgressViews views,
      LedgerMarks marks,
      KeptBodies bodies,
      Vertx vertx) {
    this.service = service;
    this.views = views;
    this.marks = marks;
    this.bodies = bodies;
    this.mark = new Joint<>(afterReading(vertx), marks::now);
  }

  /**
   * Begins a question to the database once an event loop is through with the requests that have
   * come in, so that these share it. Nothing is waited for: without load it is asked at once.
   */
  private Executor afterReading(Vertx vertx) {
    Context loop = VertxContext.getRootContext(vertx.getOrCreateContext());
    return question -> loop.runOnContext(turn -> asker.execute(question));
  }

  /**
   * What is asked.
   *
   * @param target null for all of the document
   * @param knownAt null for now
   * @param regions with which divisions
   * @param today the day on which it is asked, whose divisions those of today are
   */
  record Key(
      String programme,
      @Nullable String target,
      LocalDate asOf,
      @Nullable Instant knownAt,
      RegionsAsOf regions,
      LocalDate today,
      Locale locale) {}

  /**
   * An answer and the transactions that it is of.
   *
   * @param mark null where the definitions may be older than the figures
   */
  private record Held(@Nullable LedgerMark mark, Page<ProgressView> page) {}

  /** The progress asked for, from a view that is not older than the call. */
  Uni<Page<ProgressView>> of(Key key) {
    return Uni.createFrom()
        .completionStage(() -> mark.ask().thenCompose(now -> current(key, now)))
        .map(Held::page);
  }

  private CompletionStage<Held> current(Key key, LedgerMark now) {
    Held kept = held.getIfPresent(key);
    return kept != null && now.equals(kept.mark())
        ? CompletableFuture.completedFuture(kept)
        : Objects.requireNonNull(making.get(key)).ask();
  }

  private Joint<Held> joint(Key key) {
    return new Joint<>(makers, () -> make(key));
  }

  /** The definitions are read before the view is opened; where both see the same it is kept. */
  private Held make(Key key) {
    LedgerMark before = marks.now();
    ProgressService.Seen seen =
        service.seen(key.programme(), key.target(), key.asOf(), key.knownAt(), key.regions());
    List<ProgressView> shown = views.of(seen.progress(), key.locale());
    if (key.target() != null) {
      bodies.keep(shown.getFirst());
    }
    Held made =
        new Held(before.equals(seen.mark()) ? before : null, bodies.keep(Page.whole(shown)));
    held.put(key, made);
    return made;
  }

  @PreDestroy
  void stop() {
    asker.close();
    makers.close();
  }
}
