package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.guiju.platform.TestDatabase;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.standard.Participation;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.junit.jupiter.api.Test;

/**
 * A year goes by, day by day, over ten thousand running projects, with two copies of the service at
 * work: plans whose time runs out are frozen or lapse, preliminary items are cancelled, comment
 * rounds are closed, each once and on the first day after its last. On PostgreSQL there are two
 * thousand. {@code -Dguiju.year.projects=600} takes fewer.
 */
@QuarkusTest
@TestProfile(YearOfClocksTest.OwnDatabase.class)
class YearOfClocksTest {

  private static final boolean H2 = !"postgresql".equals(System.getProperty(TestDatabase.KIND));
  private static final int PROJECTS =
      Integer.getInteger("guiju.year.projects", H2 ? 10_000 : 2_000);
  private static final int AT_ONCE = 200;
  private static final int DAYS = 365;

  /** Plans are frozen by the procedure that is in force since the June of that year. */
  private static final LocalDate REGISTERED = LocalDate.of(2025, 6, 2);

  private static final LocalDate EARLIER = LocalDate.of(2025, 4, 2);
  private static final LocalDate LONG = LocalDate.of(2026, 11, 11);
  private static final LocalDate FIRST = LocalDate.of(2025, 8, 1);
  private static final Instant ALL = Instant.parse("2999-01-01T00:00:00Z");
  private static final Actor OFFICE = new Actor("office", Set.of("ADMIN"), null, null);

  @Inject Ledger ledger;
  @Inject ProjectCommands commands;
  @Inject ClockExpiryJob job;

  /** What a date brings about: a project for which it will, and the step that it is. */
  private enum Sort {
    PLAN_FROZEN("FREEZE"),
    PLAN_LAPSED("LAPSE"),
    ITEM_CANCELLED("LAPSE"),
    ROUND_CLOSED("CLOSE_COMMENT");

    private final String action;

    Sort(String action) {
      this.action = action;
    }

    static Sort of(int i) {
      return values()[i % values().length];
    }
  }

  private record Due(Sort sort, LocalDate on) {}

  /**
   * Ten thousand projects would be in the way of whoever comes after; it goes with its last user.
   */
  public static final class OwnDatabase implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("guiju.database.h2.url", "jdbc:h2:mem:year;LOCK_TIMEOUT=10000");
    }
  }

  @Test
  void eachDueThingHappensOnceAndOnItsDay() throws Exception {
    Map<UUID, Due> due = new LinkedHashMap<>();
    UUID lead = UUID.fromString(Way.organization("350203"));
    for (int from = 0; from < PROJECTS; from += AT_ONCE) {
      int first = from;
      QuarkusTransaction.requiringNew().run(() -> begin(first, lead, due));
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
    assertThat(due).hasSize(PROJECTS);
    List<UUID> ids = List.copyOf(due.keySet());
    for (int from = 0; from < PROJECTS; from += AT_ONCE) {
      List<UUID> some = ids.subList(from, Math.min(from + AT_ONCE, PROJECTS));
      QuarkusTransaction.requiringNew()
          .call(() -> ledger.readAll(ProjectProjector.TYPE, some))
          .forEach((id, history) -> happenedOnce(history, Objects.requireNonNull(due.get(id))));
    }
  }

  private static void happenedOnce(Stream history, Due due) {
    List<Event> bySystem =
        history.recorded().stream()
            .filter(e -> e.actor().equals(Actor.SYSTEM.name()))
            .filter(e -> e.type().equals(Transitioned.TYPE))
            .toList();
    assertThat(bySystem).as("%s %s", due, history.id()).hasSize(1);
    Event event = bySystem.getFirst();
    assertThat(event.payload(Transitioned.class).action()).isEqualTo(due.sort().action);
    assertThat(event.effectiveOn()).as("%s %s", due, history.id()).isEqualTo(due.on().plusDays(1));
  }

  private void begin(int first, UUID lead, Map<UUID, Due> due) {
    Work work = ledger.begin(OFFICE);
    for (int i = first; i < Math.min(first + AT_ONCE, PROJECTS); i++) {
      Due one = new Due(Sort.of(i), FIRST.plusDays(i / Sort.values().length % DAYS));
      Stream stream =
          switch (one.sort()) {
            case PLAN_FROZEN -> planned(work, Kind.NATIONAL, i, REGISTERED, one.on());
            case PLAN_LAPSED -> planned(work, Kind.INDUSTRY, i, REGISTERED, one.on());
            case ITEM_CANCELLED -> preliminary(work, one.on());
            case ROUND_CLOSED -> commented(work, lead, i, one.on());
          };
      due.put(stream.id(), one);
    }
    work.commit();
  }

  /** ISO's preliminary items have three years. */
  private Stream preliminary(Work work, LocalDate last) {
    LocalDate on = last.minusYears(3);
    Stream stream =
        commands.register(work, Kind.INTERNATIONAL, null, null, said(Kind.INTERNATIONAL), on, null);
    step(work, stream, "REGISTER", on, Map.of());
    return stream;
  }

  private Stream commented(Work work, UUID lead, int i, LocalDate last) {
    Stream stream = planned(work, Kind.NATIONAL, i, EARLIER, LONG);
    LocalDate on = EARLIER.plusDays(40);
    commands.participate(work, stream, new Participation(lead, Role.LEAD, 1, null), EARLIER, null);
    step(work, stream, "START_DRAFTING", on, Map.of(), "D07");
    Map<String, JsonNode> asked = Map.of("patentsAsked", BooleanNode.TRUE);
    step(work, stream, "COMPLETE_DRAFT", on.plusDays(1), asked, "D08", "D09", "D34");
    step(
        work,
        stream,
        "OPEN_COMMENT",
        on.plusDays(2),
        Map.of("commentUntil", new TextNode(last.toString())),
        "D08",
        "D09",
        "D10");
    return stream;
  }

  private static Description said(Kind kind) {
    return Payload.read(
        "{\"titleZh\":\"一年之中 %s\",\"titleEn\":\"Year\",\"workType\":\"NEW\",\"ics\":[\"35.240\"],\"ccs\":[\"L70\"]%s}"
            .formatted(UUID.randomUUID(), kind == Kind.INDUSTRY ? ",\"industryCode\":\"JT\"" : ""),
        Description.class);
  }

  private Stream planned(Work work, Kind kind, int i, LocalDate registered, LocalDate deadline) {
    Stream stream =
        commands.register(work, kind, Nature.RECOMMENDED, null, said(kind), registered, null);
    step(work, stream, "SUBMIT_PROPOSAL", registered, Map.of(), "D01", "D02", "D03");
    step(work, stream, "ACCEPT_PROPOSAL", registered.plusDays(1), Map.of(), "D15");
    if (kind == Kind.NATIONAL) {
      step(work, stream, "PUBLISH_PROPOSED_PLAN", registered.plusDays(2), Map.of(), "D04", "D05");
      step(work, stream, "CLOSE_PROPOSED_PLAN", registered.plusDays(38), Map.of(), "D11");
    } else {
      step(work, stream, "CLOSE_EVALUATION", registered.plusDays(2), Map.of());
    }
    step(
        work,
        stream,
        "ISSUE_PLAN",
        registered.plusDays(39),
        Map.of(
            "planNumber", new TextNode("%04d%04d-T-996".formatted(2_900 + i / 10_000, i % 10_000)),
            "deadline", new TextNode(deadline.toString())),
        "D06");
    return stream;
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
