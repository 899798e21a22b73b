package org.guiju.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class JointTest {

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void allWhoAskBeforeTheRunBeginsShareIt() {
    Joint<Integer> joint = new Joint<>(waiting::add, runs::incrementAndGet);

    CompletableFuture<Integer> first = joint.ask().toCompletableFuture();
    CompletableFuture<Integer> second = joint.ask().toCompletableFuture();
    assertThat(first).isNotDone();
    waiting.remove().run();

    assertThat(first).isCompletedWithValue(1);
    assertThat(second).isCompletedWithValue(1);
    assertThat(waiting).isEmpty();
  }

  @Test
  void whoAsksDuringARunGetsTheNextOne() {
    List<CompletableFuture<Integer>> late = new ArrayList<>();
    List<Joint<Integer>> self = new ArrayList<>();
    Joint<Integer> joint =
        new Joint<>(
            waiting::add,
            () -> {
              if (runs.get() == 0) {
                late.add(self.getFirst().ask().toCompletableFuture());
                late.add(self.getFirst().ask().toCompletableFuture());
              }
              return runs.incrementAndGet();
            });
    self.add(joint);

    CompletableFuture<Integer> first = joint.ask().toCompletableFuture();
    waiting.remove().run();
    assertThat(late).allSatisfy(one -> assertThat(one).isNotDone());
    waiting.remove().run();

    assertThat(first).isCompletedWithValue(1);
    assertThat(late).allSatisfy(one -> assertThat(one).isCompletedWithValue(2));
    assertThat(runs).hasValue(2);
    assertThat(waiting).isEmpty();
  }

  @Test
  void aFailureIsHeardByThoseOfItsRunAlone() {
    Joint<Integer> joint =
        new Joint<>(
            waiting::add,
            () -> {
              if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("first");
              }
              return runs.get();
            });

    CompletableFuture<Integer> first = joint.ask().toCompletableFuture();
    waiting.remove().run();
    CompletableFuture<Integer> second = joint.ask().toCompletableFuture();
    waiting.remove().run();

    assertThat(first).isCompletedExceptionally();
    assertThat(second).isCompletedWithValue(2);
  }

  @Test
  void noResultIsOlderThanItsQuestion() throws Exception {
    AtomicLong truth = new AtomicLong();
    try (ExecutorService runner = Executors.newVirtualThreadPerTaskExecutor();
        ExecutorService askers = Executors.newFixedThreadPool(8)) {
      Joint<Long> joint = new Joint<>(runner, truth::get);
      List<Future<?>> asked = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        asked.add(
            askers.submit(
                () -> {
                  for (int n = 0; n < 2000; n++) {
                    long before = truth.incrementAndGet();
                    assertThat(joint.ask().toCompletableFuture().join())
                        .isGreaterThanOrEqualTo(before);
                  }
                }));
      }
      for (Future<?> one : asked) {
        one.get();
      }
    }
  }
}
