package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.deadline.ClockExpiryJob;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks of ISO projects (lifecycle.md 1.3). */
@QuarkusTest
class IsoClocksTest {

  private static final Instant ALL = Instant.parse("2999-01-01T00:00:00Z");
  private static final LocalDate START = LocalDate.of(2019, 3, 4);

  @Inject ClockExpiryJob job;

  private static String registered() {
    String id =
        Way.admin()
            .body(
                Map.of(
                    "kind",
                    "INTERNATIONAL",
                    "titleEn",
                    "Clocks " + UUID.randomUUID(),
                    "registeredOn",
                    START.toString()))
            .post("/api/v1/projects")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    take(id, "REGISTER", START, Map.of()).then().statusCode(200);
    return id;
  }

  private static Response take(String id, String action, LocalDate on, Map<String, ?> inputs) {
    Map<String, Object> body = new HashMap<>();
    body.put("action", action);
    body.put("effectiveOn", on.toString());
    body.put("reason", "trial");
    body.put("inputs", inputs);
    // Ballots are another test's matter.
    body.put("attested", List.of("STAGE_VOTE"));
    return Way.admin()
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/projects/{id}/transitions", id);
  }

  private static void stage(String id, String stage, LocalDate on) {
    take(id, "ADVANCE", on, Map.of("stage", stage)).then().statusCode(200);
  }

  /** The last days of a clock's runs that run on a day. */
  private static List<String> running(String id, String clock, LocalDate on) {
    return Way.admin()
        .get("/api/v1/deadlines?asOf=%s&subject=%s&clock=%s".formatted(on, id, clock))
        .jsonPath()
        .getList("items.dueOn");
  }

  /** The days on which a clock was stopped. */
  private static List<String> stopped(String id, String clock) {
    return Way.admin()
        .get(
            "/api/v1/deadlines?asOf=2030-01-01&status=STOPPED&subject=%s&clock=%s"
                .formatted(id, clock))
        .jsonPath()
        .getList("items.stoppedOn");
  }

  private static String state(String id) {
    return Way.admin().get("/api/v1/projects/{id}", id).path("state");
  }

  /** Whoever cancels a project whose time has run out need not wait for the service. */
  @Test
  void aProjectIsCancelledBeforeTheServiceActs() {
    String id = registered();
    LocalDate after = START.plusYears(3).plusDays(5);
    Map<String, Object> cancel = new HashMap<>();
    cancel.put("action", "CANCEL");
    cancel.put("effectiveOn", after.toString());
    cancel.put("reason", "trial");
    cancel.put("inputs", Map.of("stage", "00.98"));
    Way.admin()
        .header("If-Match", "*")
        .body(cancel)
        .post("/api/v1/projects/{id}/transitions", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("00.98"));
    job.run(after.plusDays(9), ALL);
    JsonPath history = Way.admin().get("/api/v1/projects/{id}/history", id).jsonPath();
    assertThat(history.getList("items.payload.action")).endsWith("CANCEL").doesNotContain("LAPSE");
  }

  private record Ballot(String clock, String opened, String closed, int weeks) {}

  private static final List<Ballot> BALLOTS =
      List.of(
          new Ballot("C_CD", "30.20", "30.60", 8),
          new Ballot("C_DIS", "40.20", "40.60", 12),
          new Ballot("C_FDIS", "50.20", "50.60", 8));

  private static List<String> days(LocalDate day) {
    return List.of(day.toString());
  }

  @Test
  void everyBallotAndTheTrackHaveTheirLastDay() {
    String id = registered();
    assertThat(running(id, "C_PWI", START)).isEqualTo(days(START.plusYears(3)));
    LocalDate day = START.plusDays(10);
    stage(id, "10.20", day);
    assertThat(stopped(id, "C_PWI")).isEqualTo(days(day));
    assertThat(running(id, "C_NP", day)).isEqualTo(days(day.plusWeeks(12)));
    LocalDate closed = day.plusWeeks(12);
    stage(id, "10.60", closed);
    assertThat(running(id, "C_NPRESULT", closed)).isEqualTo(days(closed.plusWeeks(4)));
    assertThat(running(id, "C_NPDECISION", closed)).isEqualTo(days(closed.plusMonths(6)));
    LocalDate planned = closed.plusWeeks(2);
    take(id, "ADVANCE", planned, Map.of("stage", "10.99", "fastTrack", "SDT24"))
        .then()
        .statusCode(200);
    assertThat(stopped(id, "C_NPDECISION")).isEqualTo(days(planned));
    stage(id, "20.00", planned.plusDays(1));
    LocalDate on = planned.plusMonths(2);
    assertThat(running(id, "C_TRACK", on)).isEqualTo(days(planned.plusMonths(24)));
    for (Ballot ballot : BALLOTS) {
      stage(id, ballot.opened(), on);
      assertThat(running(id, ballot.clock(), on)).isEqualTo(days(on.plusWeeks(ballot.weeks())));
      on = on.plusMonths(4);
      stage(id, ballot.closed(), on);
      assertThat(stopped(id, ballot.clock())).isEqualTo(days(on));
    }
    String number = "ISO 9%04d:2020".formatted(Math.floorMod(id.hashCode(), 10_000));
    take(id, "ADVANCE", on, Map.of("stage", "60.60", "number", number)).then().statusCode(200);
    assertThat(stopped(id, "C_TRACK")).isEqualTo(days(on));
    assertThat(running(id, "C_REVIEW", on)).isEqualTo(days(on.plusYears(5)));
    LocalDate review = on.plusYears(2);
    stage(id, "90.20", review);
    assertThat(running(id, "C_SRBALLOT", review)).isEqualTo(days(review.plusWeeks(20)));
  }

  @ParameterizedTest
  @CsvSource({
    "ISO, 5, , ",
    "ISO/TS, , 3, ",
    "ISO/PAS, , , 3",
    "ISO/TR, , , ",
  })
  void aDeliverableIsReviewedAfterTheTimeOfItsType(
      String type, @Nullable Integer standard, @Nullable Integer technical, @Nullable Integer pas) {
    String id = registered();
    String number = type + " 8%04d:2020".formatted(Math.floorMod(id.hashCode(), 10_000));
    LocalDate on = START.plusYears(1);
    stage(id, "20.00", START.plusDays(30));
    take(id, "ADVANCE", on, Map.of("stage", "60.60", "number", number)).then().statusCode(200);
    assertThat(running(id, "C_REVIEW", on)).isEqualTo(after(on, standard));
    assertThat(running(id, "C_REVIEW_TS", on)).isEqualTo(after(on, technical));
    assertThat(running(id, "C_REVIEW_PAS", on)).isEqualTo(after(on, pas));
    stage(id, "90.93", on.plusYears(2));
    assertThat(running(id, "C_REVIEW_PAS", on.plusYears(2))).isEqualTo(after(on.plusYears(2), pas));
    assertThat(running(id, "C_PASLIFE", on.plusYears(2)))
        .isEqualTo(after(on, pas == null ? null : 6));
  }

  private static List<String> after(LocalDate day, @Nullable Integer years) {
    return years == null ? List.of() : days(day.plusYears(years));
  }

  @Test
  void aPreliminaryItemThatDoesNotGoOnIsCancelledAfterThreeYearsOnce() {
    String id = registered();
    LocalDate due = START.plusYears(3);
    job.run(due, ALL);
    assertThat(state(id)).isEqualTo("00.00");
    job.run(due.plusYears(1), ALL);
    job.run(due.plusYears(2), ALL);
    assertThat(state(id)).isEqualTo("00.98");
    JsonPath history =
        Way.admin().get("/api/v1/projects/{id}/history?view=effective", id).jsonPath();
    assertThat(history.getList("items.findAll { it.payload.action == 'LAPSE' }.effectiveOn"))
        .isEqualTo(List.of(due.plusDays(1).toString()));
    assertThat(history.getString("items[-1].actor")).isEqualTo("SYSTEM");
  }

  @Test
  void aProposalWithoutDecisionIsCancelledAfterSixMonths() {
    String id = registered();
    stage(id, "10.20", START.plusDays(7));
    LocalDate closed = START.plusDays(100);
    stage(id, "10.60", closed);
    job.run(closed.plusMonths(6), ALL);
    assertThat(state(id)).isEqualTo("10.60");
    job.run(closed.plusMonths(6).plusDays(1), ALL);
    assertThat(state(id)).isEqualTo("10.98");
  }

  @Test
  void aTrackIsExtendedOnceByNineMonthsAtMost() {
    String id = registered();
    LocalDate planned = START.plusDays(30);
    take(id, "ADVANCE", planned, Map.of("stage", "20.00", "fastTrack", "SDT17"))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("FAST_TRACK"));
    take(id, "ADVANCE", planned, Map.of("stage", "20.00", "fastTrack", "SDT18"))
        .then()
        .statusCode(200);
    LocalDate due = planned.plusMonths(18);
    for (LocalDate wrong : List.of(due, due.plusMonths(9).plusDays(1))) {
      take(id, "EXTEND", planned.plusMonths(3), Map.of("deadline", wrong.toString()))
          .then()
          .statusCode(409)
          .body("unmet.code", contains("EXTENSION_CAP"));
    }
    String later = due.plusMonths(9).toString();
    take(id, "EXTEND", planned.plusMonths(3), Map.of("deadline", later)).then().statusCode(200);
    stage(id, "30.20", planned.plusMonths(5));
    take(id, "EXTEND", planned.plusMonths(6), Map.of("deadline", later))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("REPEAT_LIMIT"));
    assertThat(running(id, "C_TRACK", planned.plusMonths(6))).containsExactly(later);
    job.run(due.plusMonths(9), ALL);
    assertThat(state(id)).isEqualTo("30.20");
    job.run(due.plusMonths(10), ALL);
    assertThat(state(id)).isEqualTo("30.98");
    // A register that is brought in later says that the work went on.
    Map<String, Object> told = new HashMap<>();
    told.put("action", "ADVANCE");
    told.put("effectiveOn", due.plusMonths(11).toString());
    told.put("inputs", Map.of("stage", "40.20"));
    told.put("attested", List.of("*"));
    Way.admin()
        .header("If-Match", "*")
        .body(told)
        .post("/api/v1/projects/{id}/transitions", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("40.20"));
    job.run(due.plusMonths(14), ALL);
    assertThat(state(id)).as("it went on").isEqualTo("40.20");
  }

  @Test
  void whatWasOnlyObservedHasNoClock() {
    String id =
        Way.admin()
            .body(
                Map.of(
                    "kind",
                    "INTERNATIONAL",
                    "titleEn",
                    "Clocks " + UUID.randomUUID(),
                    "registeredOn",
                    START.toString()))
            .post("/api/v1/projects")
            .path("id");
    take(id, "OBSERVE", START, Map.of("stage", "40.20")).then().statusCode(200);
    Way.admin().get("/api/v1/deadlines?subject=" + id).then().body("items", empty());
  }
}
