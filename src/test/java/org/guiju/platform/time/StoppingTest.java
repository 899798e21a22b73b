package org.guiju.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoppingTest {

  private final Stopping stopping = new Stopping();

  @Test
  void nothingBeginsWhileTheEndWaitsForWhatRuns() throws Exception {
    assertThat(stopping.enter()).isTrue();
    CompletableFuture<Void> ended = new CompletableFuture<>();
    Thread end =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    stopping.stop(new ShutdownEvent());
                    ended.complete(null);
                  } catch (InterruptedException e) {
                    ended.completeExceptionally(e);
                  }
                });
    while (end.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    assertThat(CompletableFuture.supplyAsync(stopping::enter).get()).isFalse();
    assertThat(ended).isNotDone();

    stopping.leave();
    assertThat(ended).succeedsWithin(30, TimeUnit.SECONDS);
  }

  @Test
  void afterTheEndNothingBegins() throws Exception {
    stopping.stop(new ShutdownEvent());
    assertThat(stopping.begun()).isTrue();
    assertThat(CompletableFuture.supplyAsync(stopping::enter).get()).isFalse();
  }
}
