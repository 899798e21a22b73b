package org.guiju.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
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
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** What the ends of clocks bring about for matters. */
@QuarkusTest
class MatterClocksTest {

  private static final Instant ALL = Instant.parse("2999-01-01T00:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

  @Inject ClockExpiryJob job;

  /** A slip whose comments run to a day. */
  private record Slip(String id, LocalDate until) {

    static Slip open() {
      Way way =
          Way.registered(LocalDate.of(2021, 3, 1), Way.organization("350203"))
              .through(Way.TO_PUBLICATION);
      String number = Way.admin().get("/api/v1/projects/{id}", way.id).path("numbers[0]");
      String standard =
          Way.admin().queryParam("number", number).get("/api/v1/standards").path("items[0].id");
      String id =
          Way.admin()
              .body(step("DRAFT_SLIP", way.on, Map.of("items", 1, "change", "一处")))
              .post("/api/v1/standards/{id}/amendments", standard)
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      LocalDate until = way.on.plusDays(30);
      Slip slip = new Slip(id, until);
      slip.take("OPEN_COMMENT", way.on, Map.of("commentUntil", until.toString()))
          .then()
          .statusCode(200);
      return slip;
    }

    private static Map<String, Object> step(String action, LocalDate on, Map<String, ?> inputs) {
      Map<String, Object> body = new HashMap<>();
      body.put("action", action);
      body.put("effectiveOn", on.toString());
      body.put("inputs", inputs);
      body.put("documents", List.of(Map.of("code", "D27"), Map.of("code", "D09")));
      return body;
    }

    Response take(String action, LocalDate on, Map<String, ?> inputs) {
      return send(step(action, on, inputs));
    }

    Response send(Map<String, Object> body) {
      return Way.admin()
          .header("If-Match", "*")
          .body(body)
          .post("/api/v1/matters/{id}/transitions", id);
    }

    String state() {
      return Way.admin().get("/api/v1/matters/{id}", id).path("state");
    }

    JsonPath history() {
      return Way.admin().get("/api/v1/matters/{id}/history?view=effective", id).jsonPath();
    }

    List<String> closings() {
      return history()
          .getList("items.findAll { it.payload.action == 'CLOSE_COMMENT' }.effectiveOn");
    }
  }

  @Test
  void aSlipsCommentsCloseOnTheDayAfterTheirLastOnceAlsoLongAfter() {
    Slip slip = Slip.open();
    job.run(slip.until(), ALL);
    job.run(slip.until().plusDays(1), LONG_AGO);
    assertThat(slip.state()).isEqualTo("A30");
    job.run(slip.until().plusMonths(4), ALL);
    job.run(slip.until().plusMonths(5), ALL);
    assertThat(slip.state()).isEqualTo("A35");
    String day = slip.until().plusDays(1).toString();
    assertThat(slip.closings()).containsExactly(day);
    assertThat(slip.history().getString("items[-1].actor")).isEqualTo("SYSTEM");
    Way.admin()
        .get("/api/v1/comment-rounds?about=" + slip.id())
        .then()
        .body("items.closedOn", contains(day));
    Way.admin()
        .get("/api/v1/deadlines?clock=C_SLIPCOMMENT&status=STOPPED&subject=" + slip.id())
        .then()
        .body("items.stoppedOn", contains(day))
        .body("items[0].effect", equalTo("CLOSE"));
    Map<String, Object> examine = Slip.step("EXAMINE", slip.until().plusDays(1), Map.of());
    examine.put("documents", List.of(Map.of("code", "D11")));
    slip.send(examine).then().statusCode(200).body("state", equalTo("A42"));
  }

  @Test
  void severalCopiesCloseThemOnce() throws Exception {
    List<Slip> slips = List.of(Slip.open(), Slip.open());
    LocalDate day = slips.getFirst().until().plusDays(1);
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService copies = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> runs = new ArrayList<>();
      for (int copy = 0; copy < 2; copy++) {
        runs.add(
            copies.submit(
                () -> {
                  together.await();
                  return job.run(day, ALL);
                }));
      }
      for (Future<Integer> run : runs) {
        run.get();
      }
    }
    job.run(day, ALL);
    assertThat(slips).allSatisfy(slip -> assertThat(slip.closings()).hasSize(1));
  }

  @Test
  void commentsThatTurnOutToRunLongerAreOpenAgain() {
    Slip slip = Slip.open();
    job.run(slip.until().plusMonths(1), ALL);
    JsonPath history = slip.history();
    int place = history.getList("items.payload.action").indexOf("OPEN_COMMENT");
    Map<String, Object> payload =
        new HashMap<>(history.getMap("items[%d].payload".formatted(place)));
    payload.put("inputs", Map.of("commentUntil", slip.until().plusMonths(6).toString()));
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
        .post("/api/v1/matters/{id}/corrections", slip.id())
        .then()
        .statusCode(200);
    assertThat(slip.state()).isEqualTo("A30");
    job.run(slip.until().plusMonths(7), ALL);
    assertThat(slip.closings()).containsExactly(slip.until().plusMonths(6).plusDays(1).toString());
  }

  @Test
  void aClosingThatAHistoryTellsLaterTakesThePlaceOfOurs() {
    Slip slip = Slip.open();
    job.run(slip.until().plusMonths(1), ALL);
    LocalDate told = slip.until().plusDays(9);
    slip.take("CLOSE_COMMENT", told, Map.of()).then().statusCode(409);
    Map<String, Object> body = Slip.step("CLOSE_COMMENT", told, Map.of());
    body.put("attested", List.of("*"));
    slip.send(body).then().statusCode(200);
    assertThat(slip.closings()).containsExactly(told.toString());
  }
}
