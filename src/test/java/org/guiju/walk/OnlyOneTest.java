package org.guiju.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.guiju.ledger.Ledger;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * What there may be only one of, of two clients who act on different things at the same moment one
 * gets: no version that both have seen stands between them.
 */
@QuarkusTest
@TestProfile(WalkDatabase.class)
class OnlyOneTest {

  private static final String ENTERPRISE = "CN-QB@2024.1";
  private static final String INDUSTRY = "CN-HB@2024.1";

  @Inject ProcedureCatalog procedures;
  @Inject Ledger ledger;
  @Inject Jdbc jdbc;
  @Inject LegalDay legalDay;

  private World world;
  private Meeting meeting;

  @BeforeEach
  void begin() {
    world = new World(new Client(), procedures, ledger, jdbc, legalDay.today());
    meeting = new Meeting(world, new Random(3));
  }

  /** lifecycle.md §5.9, 4: a number is issued once. */
  @RepeatedTest(3)
  void oneNumberIsGivenToOneOfTwoProjects() throws Exception {
    Procedure procedure = procedures.byRef(ENTERPRISE);
    String number = world.number(procedure, Meeting.START, false);
    Thing one = project(procedure, "APPROVE", Map.of());
    Thing other = project(procedure, "APPROVE", Map.of());
    List<Client.Answer> answers =
        Meeting.together(
            () -> send(one, "APPROVE", Map.of("number", number)),
            () -> send(other, "APPROVE", Map.of("number", number)));
    assertThat(answers.stream().filter(Client.Answer::done)).as("%s", answers).hasSize(1);
    assertThat(answers).as("%s", answers).allMatch(a -> a.done() || a.status() == 409);
  }

  /** lifecycle.md §5.9, 4: a family has at most one edition in force. */
  @RepeatedTest(3)
  void ofTwoEditionsOfAFamilyPublishedAtOnceOneIsInForce() throws Exception {
    Procedure procedure = procedures.byRef(ENTERPRISE);
    String family = world.number(procedure, Meeting.START, false).replaceAll("-.*", "-");
    Thing one = project(procedure, "PUBLISH", Map.of("number", family + "2018"));
    Thing other = project(procedure, "PUBLISH", Map.of("number", family + "2019"));
    one.clock = LocalDate.of(2018, 12, 1);
    other.clock = LocalDate.of(2019, 3, 1);
    List<Client.Answer> answers =
        Meeting.together(
            () -> send(one, "PUBLISH", Map.of("implementationDate", "2018-12-01")),
            () -> send(other, "PUBLISH", Map.of("implementationDate", "2019-03-01")));
    assertThat(answers).as("%s", answers).allMatch(a -> a.done() || a.status() == 409);
    world.changedSince(0);
    new Laws(world).oneEditionOfAFamilyIsInForce();
    new Laws(world).theSuccessorBeginsWhereTheDisplacedEnds();
  }

  /** lifecycle.md §5.9, 4: of a family at most one edition is published and not yet in force. */
  @RepeatedTest(3)
  void ofTwoEditionsOfAFamilyPublishedAtOnceOneWaitsToComeIntoForce() throws Exception {
    Procedure procedure = procedures.byRef(ENTERPRISE);
    String family = world.number(procedure, Meeting.START, false).replaceAll("-.*", "-");
    Thing one = project(procedure, "PUBLISH", Map.of("number", family + "2018"));
    Thing other = project(procedure, "PUBLISH", Map.of("number", family + "2019"));
    one.clock = LocalDate.of(2018, 12, 1);
    other.clock = LocalDate.of(2019, 3, 1);
    List<Client.Answer> answers =
        Meeting.together(
            () -> send(one, "PUBLISH", Map.of("implementationDate", "2019-06-01")),
            () -> send(other, "PUBLISH", Map.of("implementationDate", "2019-09-01")));
    assertThat(answers.stream().filter(Client.Answer::done)).as("%s", answers).hasSize(1);
    assertThat(answers.stream().filter(a -> !a.done()).map(Client.Answer::unmet))
        .containsExactly(List.of("NO_EDITION_TO_COME"));
    world.changedSince(0);
    new Laws(world).oneEditionOfAFamilyWaitsToComeIntoForce();
  }

  /** One proposal of a title is taken in, whoever hands it in. */
  @RepeatedTest(3)
  void ofTwoProjectsOfOneTitleOneIsSubmitted() throws Exception {
    Procedure procedure = procedures.byRef(ENTERPRISE);
    Map<String, Object> said = world.description(procedure);
    Thing one = world.project(procedure, Meeting.START, said);
    Thing other = world.project(procedure, Meeting.START, said);
    one.clock = Meeting.START.plusDays(1);
    other.clock = one.clock;
    List<Client.Answer> answers =
        Meeting.together(
            () -> send(one, "SUBMIT_PROPOSAL", Map.of()),
            () -> send(other, "SUBMIT_PROPOSAL", Map.of()));
    assertThat(answers.stream().filter(Client.Answer::done)).as("%s", answers).hasSize(1);
    assertThat(answers.stream().filter(a -> !a.done()).map(Client.Answer::unmet))
        .containsExactly(List.of("UNIQUE_TITLE"));
  }

  /** lifecycle.md §5.6: a standard is filed once. */
  @RepeatedTest(3)
  void oneOfAKindIsBegunByOneOfTwo() throws Exception {
    Thing edition = edition();
    List<Client.Answer> answers =
        Meeting.together(
            () -> file(edition, Client.OFFICE, 20), () -> file(edition, "ADMIN,IMPORTER", 20));
    assertThat(answers.stream().filter(Client.Answer::done)).as("%s", answers).hasSize(1);
    assertThat(answers).as("%s", answers).allMatch(a -> a.done() || a.status() == 409);
  }

  @Test
  void aFilingToldLaterOfAnEarlierDayIsStillTheSecondOne() {
    Thing edition = edition();
    assertThat(file(edition, Client.OFFICE, 20).status()).isEqualTo(201);
    assertThat(file(edition, Client.OFFICE, 10).unmet()).containsExactly("ONE_OF_A_KIND");
  }

  /** docs/registers.md, unique: an international standard is entered once. */
  @RepeatedTest(3)
  void ofTwoEntriesOfAReferenceOneIsEntered() throws Exception {
    String reference = reference();
    oneHas(Meeting.together(() -> enter(reference), () -> enter(reference)));
  }

  @RepeatedTest(3)
  void ofTwoEntriesChangedToAReferenceOneHasIt() throws Exception {
    String reference = reference();
    Client.Answer one = enter(reference());
    Client.Answer other = enter(reference());
    oneHas(Meeting.together(() -> change(one, reference), () -> change(other, reference)));
  }

  @RepeatedTest(3)
  void ofAnEntryCorrectedToAReferenceAndANewOneOneHasIt() throws Exception {
    String reference = reference();
    Client.Answer wrong = change(enter(reference()), reference());
    String entry = wrong.body().path("id").asText();
    JsonNode events = world.client.get("entries/" + entry + "/history").body().path("items");
    String event = events.path(events.size() - 1).path("id").asText();
    Map<String, Object> correction =
        Map.of("event", event, "payload", Map.of("patch", saying(reference)), "reason", "misread");
    oneHas(
        Meeting.together(
            () ->
                world.client.post(
                    Client.OFFICE,
                    "entries/" + entry + "/corrections",
                    Client.ifMatch(wrong.body().path("version").asLong()),
                    correction),
            () -> enter(reference)));
  }

  /** What comes second is refused as it would be a day later. */
  private static void oneHas(List<Client.Answer> answers) {
    assertThat(answers.stream().filter(Client.Answer::done)).as("%s", answers).hasSize(1);
    assertThat(answers.stream().filter(a -> !a.done()))
        .as("%s", answers)
        .allMatch(a -> a.status() == 409)
        .allMatch(a -> a.body().path("code").asText().equals("ATTRIBUTE_TAKEN"))
        .allMatch(a -> a.body().hasNonNull("entry"));
  }

  private static String reference() {
    return "ISO %d:2015".formatted(20_000 + Math.floorMod(UUID.randomUUID().hashCode(), 70_000));
  }

  private static Map<String, Object> saying(String reference) {
    return Map.of("attributes", Map.of("reference", reference));
  }

  private Client.Answer enter(String reference) {
    Map<String, Object> entry = new HashMap<>(saying(reference));
    entry.put("type", "ISO");
    entry.put("nameEn", reference);
    return world.client.post(
        Client.OFFICE,
        "registers/INTERNATIONAL_STANDARD/entries",
        Map.of(
            "entry",
            entry,
            "step",
            Map.of("action", "PUBLISH", "effectiveOn", Meeting.START.toString())));
  }

  private Client.Answer change(Client.Answer entry, String reference) {
    return world.client.patch(
        Client.OFFICE,
        "entries/" + entry.body().path("id").asText(),
        Client.ifMatch(entry.body().path("version").asLong()),
        saying(reference));
  }

  private Thing edition() {
    return world.edition(procedures.byRef(INDUSTRY), Meeting.START, Meeting.IN_FORCE);
  }

  private Client.Answer file(Thing edition, String roles, int daysAfterIssue) {
    Machine filing = procedures.byRef(INDUSTRY).machine("FILING");
    return world.client.post(
        roles,
        Meeting.matters(edition, filing),
        new Requests(world, new Random(1))
            .step(
                edition,
                filing,
                filing.from(Machine.NOTHING).getFirst(),
                Meeting.START.plusDays(daysAfterIssue),
                Map.of()));
  }

  private Thing project(Procedure procedure, String action, Map<String, ?> given) {
    Machine machine = procedure.machine(Procedure.PROJECT);
    return meeting.before(procedure, machine, Meeting.transition(machine, action), given);
  }

  private Client.Answer send(Thing thing, String action, Map<String, String> inputs) {
    Machine machine = thing.now().machine();
    Transition step = Meeting.transition(machine, action);
    return world.client.post(
        Client.OFFICE,
        Meeting.transitions(thing),
        Client.ifMatch(thing.version()),
        new Requests(world, new Random(1)).step(thing, machine, step, thing.clock, inputs));
  }
}
