package org.guiju.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guiju.platform.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CountingUnderWritersTest {

  private static final int READINGS = 100;

  /**
   * So often are they read anew, where nothing was retracted yet. H2 takes ten times as long for
   * it; a register that many write to is on PostgreSQL.
   */
  private static final int ROUNDS =
      Integer.getInteger(
          "guiju.rounds", "postgresql".equals(System.getProperty(TestDatabase.KIND)) ? 10 : 1);

  @Inject FactStore store;
  @Inject Counting counting;
  @Inject CountFold fold;

  @Test
  void figureAndEvidenceAgreeInOneViewWhileWritersAndFoldsRun() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      readWhileWritersAndFoldsRun(new RandomFacts(7 + round));
    }
  }

  private void readWhileWritersAndFoldsRun(RandomFacts facts) throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (int writer = 0; writer < 3; writer++) {
        RandomFacts own = writer == 0 ? facts : facts.sameRegions(writer);
        running.add(threads.submit(() -> write(own, stop)));
      }
      running.add(threads.submit(() -> foldUntil(stop)));
      Filter flow = Filter.of(RandomFacts.FLOW, facts.region());
      When within = new When.Within(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 31));
      Filter stock = Filter.of(RandomFacts.STOCK, facts.region());
      When on = new When.On(LocalDate.of(2023, 1, 1));
      try {
        for (int i = 0; i < READINGS; i++) {
          check(flow, within);
          check(stock, on);
        }
      } finally {
        stop.set(true);
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
  }

  private void check(Filter filter, When when) {
    counting.inOneView(
        figures -> {
          long counted = figures.count(filter, when, null);
          assertThat(figures.evidence(filter, when, null, false, null, 100_000))
              .hasSize((int) counted);
          return assertThat(figures.tally(filter, when, null).total()).isEqualTo(counted);
        });
  }

  private void write(RandomFacts facts, AtomicBoolean stop) {
    List<UUID> subjects = new ArrayList<>();
    while (!stop.get()) {
      UUID subject = subjects.size() < 50 ? UUID.randomUUID() : facts.pick(subjects);
      subjects.add(subject);
      FactSet set = facts.set(subject);
      QuarkusTransaction.requiringNew()
          .run(() -> store.replace(List.of(set), Instant.now().truncatedTo(ChronoUnit.MICROS)));
    }
  }

  private void foldUntil(AtomicBoolean stop) {
    while (!stop.get()) {
      fold.foldAll();
    }
  }
}
