package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectLifecycleTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);
  private static final String TIANJIN_DISTRICT = "120101";

  @Test
  void aProjectBecomesAStandardThatCountsOnceForItsRegion() {
    JsonPath before = tianjin();
    Way way = Way.registered(START, Way.organization(TIANJIN_DISTRICT)).through(Way.TO_PUBLICATION);
    Way.admin()
        .get("/api/v1/projects/{id}", way.id)
        .then()
        .body("state", equalTo("P60"))
        .body("stage", equalTo("60.60"));
    String standard =
        Way.admin()
            .queryParam(
                "number",
                way.number.toLowerCase(java.util.Locale.ROOT).replace(" ", "")
                    + "—"
                    + (way.on.minusDays(65).getYear()))
            .get("/api/v1/standards")
            .then()
            .body("items.size()", equalTo(1))
            .body("items[0].state", equalTo("E61"))
            .extract()
            .path("items[0].id");
    JsonPath after = tianjin();
    assertThat(after.getInt("actual")).isEqualTo(before.getInt("actual") + 1);
    Way.admin()
        .queryParam("limit", 200)
        .queryParam("asOf", "2025-12-31")
        .get("/api/v1/programmes/TIANJIN-2022/targets/TJ2/evidence")
        .then()
        .body("total", equalTo(after.getInt("actual")))
        .body("items.subjectId", hasItem(standard));
  }

  private static JsonPath tianjin() {
    return Way.admin()
        .queryParam("asOf", "2025-12-31")
        .get("/api/v1/programmes/TIANJIN-2022/targets/TJ2/progress")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void aGuardThatFailsIsNamedWithWhatWouldSatisfyIt() {
    Way way =
        Way.registered(START, Way.organization(TIANJIN_DISTRICT))
            .through(Way.TO_PUBLICATION.subList(0, 8));
    way.on = way.on.minusDays(60);
    way.send(way.request("CLOSE_COMMENT"))
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("TRANSITION_REFUSED"))
        .body("unmet[0].code", equalTo("ELAPSED_SINCE"));
    Map<String, Object> bare = way.request("CLOSE_COMMENT");
    bare.put("action", "PUBLISH");
    way.send(bare).then().statusCode(409).body("code", equalTo("TRANSITION_NOT_ALLOWED"));
    bare.put("action", "FLY");
    way.send(bare).then().statusCode(422);
  }

  @Test
  void aMissingDocumentRefusesTheStepAndNothingIsWritten() {
    Way way = Way.registered(START, Way.organization(TIANJIN_DISTRICT));
    Map<String, Object> body = way.request("SUBMIT_PROPOSAL");
    body.put("documents", List.of());
    way.send(body).then().statusCode(409).body("unmet.code", hasItem("DOCUMENT_REQUIRED"));
    Way.admin()
        .get("/api/v1/projects/{id}/history", way.id)
        .then()
        .body("items.size()", equalTo(2));
  }

  @Test
  void theVersionSeenMustBeNamedAndCurrent() {
    Way way = Way.registered(START, Way.organization(TIANJIN_DISTRICT));
    Map<String, Object> body = way.request("SUBMIT_PROPOSAL");
    Way.admin().body(body).post("/api/v1/projects/{id}/transitions", way.id).then().statusCode(428);
    way.etag = "\"1-stale\"";
    way.send(body).then().statusCode(412);
  }

  @Test
  void ofTwoCommandsAtOnceOneWins() throws Exception {
    Way way = Way.registered(START, Way.organization(TIANJIN_DISTRICT));
    Map<String, Object> body = way.request("SUBMIT_PROPOSAL");
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Callable<Integer> send = () -> way.send(body).statusCode();
      for (Future<Integer> answer : two.invokeAll(List.of(send, send))) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).containsOnlyOnce(200).hasSize(2);
    assertThat(answers.stream().filter(a -> a != 200)).allMatch(a -> a == 409 || a == 412);
    Way.admin()
        .get("/api/v1/projects/{id}/history", way.id)
        .then()
        .body("items.size()", equalTo(3));
  }

  @Test
  void aCorrectionMovesTheFigureAndHistoryShowsBoth() {
    Way way = Way.registered(START, Way.organization(TIANJIN_DISTRICT)).through(Way.TO_PUBLICATION);
    int counted = tianjin().getInt("actual");
    JsonPath history = Way.admin().get("/api/v1/projects/{id}/history", way.id).jsonPath();
    String published = history.getString("items[-1].id");
    Response corrected =
        Way.admin()
            .header("If-Match", way.etag)
            .body(Map.of("event", published, "void", true, "reason", "announced by mistake"))
            .post("/api/v1/projects/{id}/corrections", way.id);
    corrected.then().statusCode(200).body("state", equalTo("P58"));
    assertThat(tianjin().getInt("actual")).isEqualTo(counted - 1);
    int events = history.getList("items").size();
    Way.admin()
        .get("/api/v1/projects/{id}/history", way.id)
        .then()
        .body("items.size()", equalTo(events + 1));
    Way.admin()
        .queryParam("view", "effective")
        .get("/api/v1/projects/{id}/history", way.id)
        .then()
        .body("items.size()", equalTo(events - 1));
  }

  @Test
  void aStepOfTheFutureIsRefused() {
    Way way = Way.registered(START, Way.organization(TIANJIN_DISTRICT));
    Map<String, Object> body = way.request("SUBMIT_PROPOSAL");
    body.put("effectiveOn", "2999-01-01");
    way.send(body).then().statusCode(422);
    body.put("effectiveOn", "2026-02-30");
    way.send(body).then().statusCode(422);
  }
}
