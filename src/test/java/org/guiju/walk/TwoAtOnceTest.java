package org.guiju.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guiju.ledger.Ledger;
import org.guiju.platform.TestDatabase;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of two clients who take the same step of one thing at the same moment exactly one succeeds: for
 * each transition of every machine of every procedure, as its data say. No transition that a client
 * can take is left out. What only the service does ({@code bySystem}) no client can take; that two
 * copies of it do it once is in YearOfClocksTest.
 */
@QuarkusTest
@TestProfile(WalkDatabase.class)
class TwoAtOnceTest {

  private static final boolean H2 = !"postgresql".equals(System.getProperty(TestDatabase.KIND));
  private static final Set<Integer> LOST = Set.of(409, 412);

  @Inject ProcedureCatalog procedures;
  @Inject Ledger ledger;
  @Inject Jdbc jdbc;
  @Inject LegalDay legalDay;

  /**
   * The latest version of each, as those before have the same transitions; on PostgreSQL, which is
   * slower to start each transaction, one of each sort.
   */
  static Stream<String> refs() {
    Map<String, String> latest = new HashMap<>();
    ProcedureCatalog.builtIn().all().forEach(p -> latest.put(p.id(), p.ref()));
    return latest.values().stream()
        .filter(ref -> H2 || ref.matches("(CN-GB-T|CN-DB|CN-QB|ISO)@.*"))
        .sorted();
  }

  private Meeting meeting() {
    World world = new World(new Client(), procedures, ledger, jdbc, legalDay.today());
    return new Meeting(world, new Random(2));
  }

  @ParameterizedTest
  @MethodSource("refs")
  void exactlyOneOfTwoSucceedsAtEachTransition(String ref) {
    Procedure procedure = procedures.byRef(ref);
    Meeting meeting = meeting();
    List<String> failed = new ArrayList<>();
    for (Machine machine : procedure.machines().values()) {
      for (Transition step : machine.transitions()) {
        if (step.bySystem() || isRegistration(machine, step)) {
          continue;
        }
        try {
          race(meeting, procedure, machine, step);
        } catch (Exception | AssertionError e) {
          failed.add(machine.name() + " " + step.id() + ": " + e);
        }
      }
    }
    assertThat(failed).as(ref).isEmpty();
  }

  /** Registration itself takes the step, see {@link #aProjectAndADeclarationBeginOnceForOneKey}. */
  private static boolean isRegistration(Machine machine, Transition step) {
    return !machine.isOfMatters() && step.from().equals(Set.of(Machine.NOTHING));
  }

  private void race(Meeting meeting, Procedure procedure, Machine machine, Transition step)
      throws Exception {
    if (step.from().contains(Machine.NOTHING) && machine.isOfMatters()) {
      Thing about = meeting.parent(procedure, machine);
      beginsOnce(
          meeting,
          Meeting.matters(about, machine),
          meeting.requests.step(about, machine, step, about.clock, Map.of()),
          Sort.MATTER);
      return;
    }
    Client client = meeting.world.client;
    Thing thing = meeting.before(procedure, machine, step, Map.of());
    Map<String, Object> body = meeting.passing(thing, machine, step);
    Map<String, String> seen = Client.ifMatch(thing.version());
    String path = Meeting.transitions(thing);
    List<Client.Answer> answers =
        Meeting.together(
            () -> client.post(Client.OFFICE, path, seen, body),
            () -> client.post("ADMIN,IMPORTER", path, seen, body));
    assertThat(answers.stream().filter(Client.Answer::done)).as("%s", answers).hasSize(1);
    assertThat(answers).as("%s", answers).allMatch(a -> a.done() || LOST.contains(a.status()));
    long before = thing.version();
    meeting.world.learn(thing.sort, thing.id);
    assertThat(thing.recorded().stream().skip(before).filter(e -> !e.actor().equals("SYSTEM")))
        .as("events of %s", thing)
        .hasSize(1);
    new Laws(meeting.world).hold(thing);
  }

  @Test
  void aProjectAndADeclarationBeginOnceForOneKey() throws Exception {
    Meeting meeting = meeting();
    beginsOnce(
        meeting,
        "projects",
        Map.of("kind", "NATIONAL", "titleZh", "同时 " + World.unique()),
        Sort.PROJECT);
    beginsOnce(
        meeting,
        "declarations",
        Map.of(
            "organization",
            meeting.world.organization("ENTERPRISE", "350203"),
            "standards",
            List.of(Map.of("number", "Q/WALK " + World.unique() + "-2020"))),
        Sort.DECLARATION);
  }

  /** What begins has no version that two could have seen: one key makes one of two requests. */
  private void beginsOnce(Meeting meeting, String path, Map<String, Object> body, Sort sort)
      throws Exception {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    long before = begun(sort);
    Supplier<Client.Answer> post = () -> meeting.world.client.post(Client.OFFICE, path, key, body);
    List<Client.Answer> answers = Meeting.together(post, post);
    assertThat(answers)
        .as("%s", answers)
        .anyMatch(Client.Answer::done)
        .allMatch(answer -> answer.status() == 201 || answer.status() == 409);
    assertThat(
            answers.stream()
                .filter(Client.Answer::done)
                .map(answer -> answer.body().path("id").asText())
                .distinct())
        .as("%s", answers)
        .hasSize(1);
    assertThat(begun(sort)).as("%s begun: %s", sort, answers).isEqualTo(before + 1);
  }

  private long begun(Sort sort) {
    return jdbc.number(
        "select count(*) from ledger_event where version = 1 and aggregate_type = ?",
        p -> p.text(sort.name()));
  }
}
