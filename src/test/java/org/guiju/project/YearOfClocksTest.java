package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guiju.deadline.ClockExpiryJob;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Payload;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.junit.jupiter.api.Test;

/**
 * A year goes by, day by day, over many running projects, with two copies of the service at work:
 * each plan whose time runs out is frozen once, on the first day after its last. {@code
 * -Dguiju.year.projects=10000} takes ten thousand.
 */
@QuarkusTest
class YearOfClocksTest {

  private static final int PROJECTS = Integer.getInteger("guiju.year.projects", 600);
  private static final int AT_ONCE = 200;
  private static final int DAYS = 365;
  private static final LocalDate REGISTERED = LocalDate.of(2025, 6, 2);
  private static final LocalDate PLANNED = LocalDate.of(2025, 7, 11);
  private static final LocalDate FIRST = LocalDate.of(2025, 8, 1);
  private static final Instant ALL = Instant.parse("2999-01-01T00:00:00Z");
  private static final Actor OFFICE = new Actor("office", Set.of("ADMIN"), null, null);

  @Inject Ledger ledger;
  @Inject ProjectCommands commands;
  @Inject ClockExpiryJob job;

  @Test
  void eachPlanIsFrozenOnceAndOnItsDay() throws Exception {
    Map<UUID, LocalDate> due = new LinkedHashMap<>();
    for (int from = 0; from < PROJECTS; from += AT_ONCE) {
      int first = from;
      QuarkusTransaction.requiringNew().run(() -> plan(first, due));
    }
    try (ExecutorService copies = Executors.newFixedThreadPool(2)) {
      for (LocalDate day = FIRST; !day.isAfter(FIRST.plusDays(DAYS + 1)); day = day.plusDays(1)) {
        LocalDate today = day;
        List<Future<Integer>> runs = new ArrayList<>();
        for (int copy = 0; copy < 2; copy++) {
          runs.add(copies.submit(() -> job.run(today, ALL)));
        }
        for (Future<Integer> run : runs) {
          run.get();
        }
      }
    }
    // Whoever lost a race leaves it to the next run.
    job.run(FIRST.plusDays(DAYS + 2), ALL);
    Map<UUID, Stream> histories =
        QuarkusTransaction.requiringNew()
            .call(() -> ledger.readAll(ProjectProjector.TYPE, due.keySet()));
    assertThat(histories).hasSize(PROJECTS);
    histories.forEach(
        (id, history) -> {
          List<Event> frozen =
              history.recorded().stream()
                  .filter(e -> e.type().equals(Transitioned.TYPE))
                  .filter(e -> e.payload(Transitioned.class).action().equals("FREEZE"))
                  .toList();
          assertThat(frozen).as("freezes of %s", id).hasSize(1);
          assertThat(frozen.getFirst().effectiveOn()).isEqualTo(due.get(id).plusDays(1));
          assertThat(frozen.getFirst().actor()).isEqualTo(Actor.SYSTEM.name());
        });
  }

  private void plan(int first, Map<UUID, LocalDate> due) {
    Work work = ledger.begin(OFFICE);
    for (int i = first; i < Math.min(first + AT_ONCE, PROJECTS); i++) {
      LocalDate deadline = FIRST.plusDays(i % DAYS);
      Description said =
          Payload.read(
              "{\"titleZh\":\"一年之中 %s\",\"titleEn\":\"Year\",\"workType\":\"NEW\",\"ics\":[\"35.240\"],\"ccs\":[\"L70\"]}"
                  .formatted(UUID.randomUUID()),
              Description.class);
      Stream stream =
          commands.register(work, Kind.NATIONAL, Nature.RECOMMENDED, null, said, REGISTERED, null);
      step(work, stream, "SUBMIT_PROPOSAL", REGISTERED, Map.of(), "D01", "D02", "D03");
      step(work, stream, "ACCEPT_PROPOSAL", REGISTERED.plusDays(1), Map.of(), "D15");
      step(work, stream, "PUBLISH_PROPOSED_PLAN", REGISTERED.plusDays(2), Map.of(), "D04", "D05");
      step(work, stream, "CLOSE_PROPOSED_PLAN", PLANNED.minusDays(1), Map.of(), "D11");
      step(
          work,
          stream,
          "ISSUE_PLAN",
          PLANNED,
          Map.of(
              "planNumber",
                  new TextNode("%04d%04d-T-996".formatted(2_900 + i / 10_000, i % 10_000)),
              "deadline", new TextNode(deadline.toString())),
          "D06");
      due.put(stream.id(), deadline);
    }
    work.commit();
  }

  private void step(
      Work work,
      Stream stream,
      String action,
      LocalDate on,
      Map<String, JsonNode> inputs,
      String... documents) {
    List<DocumentRef> papers =
        java.util.Arrays.stream(documents)
            .map(code -> new DocumentRef(code, null, null, null))
            .toList();
    commands.take(
        work,
        stream,
        new Step(action, on, null, null, papers, inputs, null, null).attesting(Step.ALL));
  }
}
