package org.guiju.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.guiju.counting.Fact;
import org.guiju.counting.FactBuilder;
import org.guiju.counting.FactSet;
import org.guiju.counting.RecordedFacts;
import org.guiju.counting.RegionsAsOf;
import org.guiju.ledger.LedgerMarks;
import org.guiju.ledger.Sequencer;
import org.guiju.platform.http.KeptBodies;
import org.guiju.platform.paging.Page;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.junit.jupiter.api.Test;

/** What is kept must never be stale, whichever copy of the service is asked. */
@QuarkusTest
class ProgressAnswersTest {

  private static final ProgressAnswers.Key XM1 =
      new ProgressAnswers.Key(
          "XIAMEN-2022",
          "XM1",
          LocalDate.of(2025, 12, 31),
          null,
          RegionsAsOf.THEN,
          LocalDate.of(2026, 1, 1),
          Locale.ENGLISH);

  @Inject RecordedFacts facts;
  @Inject ProgressService service;
  @Inject ProgressViews views;
  @Inject LedgerMarks marks;
  @Inject KeptBodies bodies;
  @Inject Sequencer sequencer;
  @Inject Vertx vertx;

  /** Another copy of the service shares nothing with the first one but the database. */
  private ProgressAnswers copy() {
    return new ProgressAnswers(service, views, marks, bodies, vertx);
  }

  private void publish() {
    Fact fact =
        FactBuilder.of("STANDARD_PUBLISHED", Kind.NATIONAL, "2024-06-30")
            .by(Role.LEAD)
            .as(WorkType.NEW)
            .in("CN", "350000", "350200");
    FactSet set = new FactSet("TEST", UUID.randomUUID(), List.of(fact));
    QuarkusTransaction.requiringNew()
        .run(() -> facts.replace(List.of(set), Instant.parse("2026-01-01T00:00:00Z")));
  }

  private static Page<ProgressView> ask(ProgressAnswers copy) {
    return copy.of(XM1).await().indefinitely();
  }

  private static int actual(Page<ProgressView> page) {
    return page.items().getFirst().actual().intValue();
  }

  @Test
  void anAnswerIsKeptUntilSomethingIsRecorded() {
    ProgressAnswers copy = copy();
    sequencer.advance();
    Page<ProgressView> first = ask(copy);

    assertThat(ask(copy)).isSameAs(first);
    publish();
    Page<ProgressView> second = ask(copy);
    assertThat(actual(second)).isEqualTo(actual(first) + 1);
    copy.stop();
  }

  @Test
  void nobodyIsToldLessThanWasRecordedBeforeHeAsked() throws Exception {
    ProgressAnswers one = copy();
    ProgressAnswers other = copy();
    int base = actual(ask(one));
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger recorded = new AtomicInteger();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < 3; writer++) {
        running.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 60; i++) {
                    begun.incrementAndGet();
                    publish();
                    recorded.incrementAndGet();
                  }
                }));
      }
      running.add(
          threads.submit(
              () -> {
                while (recorded.get() < 180) {
                  sequencer.advance();
                }
              }));
      for (ProgressAnswers copy : List.of(one, other, one, other)) {
        running.add(
            threads.submit(
                () -> {
                  while (recorded.get() < 180) {
                    int before = recorded.get();
                    int actual = actual(ask(copy)) - base;
                    assertThat(actual).isBetween(before, begun.get());
                  }
                }));
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
    assertThat(actual(ask(one))).isEqualTo(base + 180);
    assertThat(actual(ask(other))).isEqualTo(base + 180);
    one.stop();
    other.stop();
  }
}
