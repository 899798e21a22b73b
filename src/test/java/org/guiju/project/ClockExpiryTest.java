package org.guiju.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guiju.deadline.ClockExpiryJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ClockExpiryTest {

  private static final LocalDate DUE = LocalDate.of(2026, 3, 3);
  private static final LocalDate AFTER = DUE.plusDays(1);
  private static final Instant ALL = Instant.parse("2999-01-01T00:00:00Z");

  @Inject ClockExpiryJob job;

  /** A project under the procedure of 2025, planned on 17 February 2026 and due on 3 March. */
  private static Way planned() {
    Way way = Way.registered(LocalDate.of(2025, 6, 2), Way.organization("120106"));
    way.through(Way.TO_PUBLICATION.subList(0, 4));
    Map<String, Object> plan = way.request("ISSUE_PLAN");
    Map<String, Object> inputs = new HashMap<>();
    ((Map<?, ?>) plan.get("inputs")).forEach((key, value) -> inputs.put(key.toString(), value));
    inputs.put("deadline", DUE.toString());
    plan.put("inputs", inputs);
    way.etag = way.send(plan).then().statusCode(200).extract().header("ETag");
    return way;
  }

  private static String state(Way way) {
    return Way.admin().get("/api/v1/projects/{id}", way.id).path("state");
  }

  private static JsonPath history(Way way) {
    return Way.admin().get("/api/v1/projects/{id}/history", way.id).jsonPath();
  }

  private static long freezes(Way way) {
    return history(way).getList("items.payload.action").stream().filter("FREEZE"::equals).count();
  }

  @Test
  void aPlanFreezesOnTheDayAfterItsLastOnceAlsoLongAfter() {
    Way way = planned();
    job.run(DUE, ALL);
    assertThat(state(way)).isEqualTo("P10");
    job.run(AFTER.plusMonths(3), Instant.parse("2001-01-01T00:00:00Z"));
    assertThat(state(way)).as("something was recorded of it lately").isEqualTo("P10");
    job.run(AFTER.plusMonths(3), ALL);
    assertThat(state(way)).isEqualTo("PX3");
    JsonPath history = history(way);
    assertThat(history.getString("items[-1].actor")).isEqualTo("SYSTEM");
    assertThat(history.getString("items[-1].effectiveOn")).isEqualTo(AFTER.toString());
    assertThat(history.getList("items[-1].payload.unchecked")).isNullOrEmpty();
    job.run(AFTER.plusMonths(4), ALL);
    assertThat(freezes(way)).isEqualTo(1);
    given()
        .get("/api/v1/deadlines?clock=C_TRACK&status=STOPPED&subject=" + way.id)
        .then()
        .body("items.stoppedOn", contains(AFTER.toString()));
    Way.admin()
        .get("/api/v1/projects/{id}?asOf={on}", way.id, DUE.toString())
        .then()
        .body("state", equalTo("P10"));
  }

  @Test
  void severalCopiesActOnce() throws Exception {
    List<Way> ways = List.of(planned(), planned(), planned());
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService copies = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> runs = new ArrayList<>();
      for (int copy = 0; copy < 2; copy++) {
        runs.add(
            copies.submit(
                () -> {
                  together.await();
                  return job.run(AFTER, ALL);
                }));
      }
      for (Future<Integer> run : runs) {
        run.get();
      }
    }
    // Whoever lost a race leaves it to the next run.
    job.run(AFTER, ALL);
    assertThat(ways).allSatisfy(way -> assertThat(freezes(way)).isEqualTo(1));
    assertThat(ways).allSatisfy(way -> assertThat(state(way)).isEqualTo("PX3"));
  }

  /** Nothing that is recorded on the last day and the day after saves a plan from its end. */
  @Test
  void nobodyGoesOnAfterTheLastDayBeforeTheServiceActs() {
    Way way = planned();
    way.on = DUE;
    way.through(List.of("START_DRAFTING"));
    way.on = AFTER;
    Map<String, Object> late = way.request("COMPLETE_DRAFT");
    late.put("attested", List.of());
    way.send(late)
        .then()
        .statusCode(409)
        .body("code", equalTo("TRANSITION_NOT_ALLOWED"))
        .body("possible", hasItem("UNFREEZE"));
    assertThat(state(way)).as("nothing is recorded of what was refused").isEqualTo("P20");
    job.run(AFTER, ALL);
    assertThat(state(way)).isEqualTo("PX3");
    assertThat(freezes(way)).isEqualTo(1);
  }

  /** Whoever ends a plan whose time has run out need not wait for the service. */
  @ParameterizedTest
  @CsvSource({"FREEZE, PX3", "TERMINATE, PX2"})
  void aPlanIsEndedBeforeTheServiceActs(String action, String state) {
    Way way = planned();
    way.on = AFTER.plusDays(3);
    Map<String, Object> end = way.request(action);
    end.put("attested", List.of());
    way.send(end).then().statusCode(200).body("state", equalTo(state));
    job.run(AFTER.plusDays(9), ALL);
    JsonPath history = history(way);
    assertThat(history.getList("items.payload.action")).endsWith("ISSUE_PLAN", action);
    assertThat(history.getString("items[-1].actor")).isNotEqualTo("SYSTEM");
  }

  @Test
  void aProjectThatWentOnIsLeftAlone() {
    Way way = planned();
    way.on = AFTER;
    way.through(List.of("START_DRAFTING"));
    job.run(AFTER.plusDays(30), ALL);
    assertThat(state(way)).isEqualTo("P20");
    given()
        .get("/api/v1/deadlines?clock=C_TRACK&status=OVERDUE&subject=" + way.id)
        .then()
        .body("items.effect", contains("FREEZE"));
  }

  @Test
  void aStepOfAFrozenProjectIsRefusedWithTheState() {
    Way way = planned();
    job.run(AFTER, ALL);
    way.etag = Way.admin().get("/api/v1/projects/{id}", way.id).header("ETag");
    Map<String, Object> step = new HashMap<>();
    step.put("action", "START_DRAFTING");
    step.put("effectiveOn", AFTER.plusDays(5).toString());
    way.send(step)
        .then()
        .statusCode(409)
        .body("code", equalTo("TRANSITION_NOT_ALLOWED"))
        .body("possible", hasItem("UNFREEZE"));
  }

  @Test
  void aDeadlineThatTurnsOutLaterTakesTheFreezeBack() {
    Way way = planned();
    job.run(AFTER, ALL);
    JsonPath history = history(way);
    int place = history.getList("items.payload.action").indexOf("ISSUE_PLAN");
    Map<String, Object> payload =
        new HashMap<>(history.getMap("items[%d].payload".formatted(place)));
    Map<String, Object> inputs = new HashMap<>(asMap(payload.get("inputs")));
    inputs.put("deadline", "2026-06-30");
    payload.put("inputs", inputs);
    Way.admin()
        .header("If-Match", Way.admin().get("/api/v1/projects/{id}", way.id).header("ETag"))
        .body(
            Map.of(
                "event",
                history.getString("items[%d].id".formatted(place)),
                "payload",
                payload,
                "reason",
                "mistyped"))
        .post("/api/v1/projects/{id}/corrections", way.id)
        .then()
        .statusCode(200)
        .body("state", equalTo("P10"));
    given()
        .get("/api/v1/deadlines?clock=C_TRACK&asOf=2026-07-01&subject=" + way.id)
        .then()
        .body("items.dueOn", contains("2026-06-30"))
        .body("items.status", contains("OVERDUE"));
    job.run(LocalDate.of(2026, 7, 2), ALL);
    assertThat(state(way)).isEqualTo("PX3");
    assertThat(history(way).getString("items[-1].effectiveOn")).isEqualTo("2026-07-01");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  @Test
  void nobodyFreezesBeforeTheTimeHasRunOut() {
    Way way = planned();
    Map<String, Object> freeze = new HashMap<>();
    freeze.put("action", "FREEZE");
    freeze.put("effectiveOn", DUE.toString());
    freeze.put("reason", "trial");
    way.send(freeze)
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("TRACK_EXPIRED"))
        .body("unmet.find { it.code == 'TRACK_EXPIRED' }.passesFrom", equalTo(AFTER.toString()));
  }

  /** A project whose draft is open for comments until that day. */
  private static Way commented(LocalDate until) {
    return Way.registered(until.minusDays(61 + 7 * 65), Way.organization("120106"))
        .through(Way.TO_PUBLICATION.subList(0, 8));
  }

  private static List<String> closings(Way way) {
    return Way.admin()
        .get("/api/v1/projects/{id}/history?view=effective", way.id)
        .jsonPath()
        .getList("items.findAll { it.payload.action == 'CLOSE_COMMENT' }.effectiveOn");
  }

  @Test
  void aRoundIsClosedOnTheDayAfterItsLastOnceAlsoLongAfter() {
    LocalDate until = LocalDate.of(2024, 3, 1);
    Way way = commented(until);
    job.run(until, ALL);
    assertThat(state(way)).isEqualTo("P30");
    job.run(until.plusDays(1), Instant.parse("2001-01-01T00:00:00Z"));
    assertThat(state(way)).as("something was recorded of it lately").isEqualTo("P30");
    job.run(until.plusMonths(4), ALL);
    job.run(until.plusMonths(5), ALL);
    assertThat(state(way)).isEqualTo("P35");
    assertThat(closings(way)).containsExactly(until.plusDays(1).toString());
    assertThat(history(way).getString("items[-1].actor")).isEqualTo("SYSTEM");
    given()
        .get("/api/v1/projects/{id}/comment-rounds?sort=-openedOn", way.id)
        .then()
        .body("items[0].lastDay", equalTo(until.toString()))
        .body("items[0].closedOn", equalTo(until.plusDays(1).toString()));
  }

  @Test
  void aRoundThatSomebodyClosedIsLeftAlone() {
    LocalDate until = LocalDate.of(2024, 3, 1);
    Way way = commented(until).through(List.of("CLOSE_COMMENT"));
    List<String> before = closings(way);
    job.run(until.plusMonths(4), ALL);
    assertThat(closings(way)).isEqualTo(before).hasSize(1);
  }

  @Test
  void aClosingThatAHistoryTellsLaterTakesThePlaceOfOurs() {
    LocalDate until = LocalDate.of(2024, 3, 1);
    Way way = commented(until);
    job.run(until.plusMonths(4), ALL);
    Map<String, Object> told = new HashMap<>();
    told.put("action", "CLOSE_COMMENT");
    told.put("effectiveOn", until.plusDays(20).toString());
    told.put("attested", List.of());
    way.etag = "*";
    way.send(told).then().statusCode(409).body("code", equalTo("TRANSITION_NOT_ALLOWED"));
    told.put("attested", List.of("*"));
    way.send(told).then().statusCode(200);
    assertThat(closings(way)).containsExactly(until.plusDays(20).toString());
    told.put("effectiveOn", until.toString());
    way.send(told).then().statusCode(409);
    assertThat(closings(way)).containsExactly(until.plusDays(20).toString());
    job.run(until.plusMonths(5), ALL);
    assertThat(state(way)).isEqualTo("P35");
  }

  @Test
  void aRoundThatTurnsOutLongerIsOpenAgain() {
    LocalDate until = LocalDate.of(2024, 3, 1);
    Way way = commented(until);
    job.run(until.plusMonths(4), ALL);
    JsonPath history = history(way);
    int place = history.getList("items.payload.action").indexOf("OPEN_COMMENT");
    Map<String, Object> payload =
        new HashMap<>(history.getMap("items[%d].payload".formatted(place)));
    payload.put("inputs", Map.of("commentUntil", "2024-09-30"));
    Way.admin()
        .header("If-Match", "*")
        .body(
            Map.of(
                "event",
                history.getString("items[%d].id".formatted(place)),
                "payload",
                payload,
                "reason",
                "mistyped"))
        .post("/api/v1/projects/{id}/corrections", way.id)
        .then()
        .statusCode(200)
        .body("state", equalTo("P30"));
    job.run(LocalDate.of(2024, 10, 2), ALL);
    assertThat(history(way).getString("items[-1].effectiveOn")).isEqualTo("2024-10-01");
  }
}
