package org.guiju.project;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real life is no straight line: fast tracks, freezing, returning, repeating, terminating. */
@QuarkusTest
class ProjectDetoursTest {

  private static final List<String> TO_PLAN = Way.TO_PUBLICATION.subList(0, 4);
  private static final List<String> TO_COMMENT = Way.TO_PUBLICATION.subList(0, 8);

  private String organization;

  @BeforeEach
  void register() {
    organization = Way.organization("120101");
  }

  private Way way(List<String> actions) {
    return Way.registered(LocalDate.of(2021, 3, 1), organization).through(actions);
  }

  /** Takes a step with further inputs. */
  private static ValidatableResponse take(Way way, String action, Map<String, Object> inputs) {
    Map<String, Object> body = way.request(action);
    Map<String, Object> all = new HashMap<>(inputs);
    if (body.get("inputs") instanceof Map<?, ?> asked) {
      asked.forEach((name, value) -> all.putIfAbsent((String) name, value));
    }
    body.put("inputs", all);
    body.put("basis", "decision of the day");
    Response answer = way.send(body);
    if (answer.statusCode() == 200) {
      way.etag = answer.header("ETag");
      way.on = way.on.plusDays(1);
    }
    return answer.then();
  }

  /** A step that is not among the actions. */
  private static void refused(Way way, String action) {
    way.send(Map.of("action", action, "effectiveOn", way.on.toString()))
        .then()
        .statusCode(409)
        .body("code", equalTo("TRANSITION_NOT_ALLOWED"));
  }

  private static ValidatableResponse state(Way way) {
    return Way.admin()
        .queryParam("asOf", way.on.toString())
        .get("/api/v1/projects/{id}", way.id)
        .then()
        .statusCode(200);
  }

  @Test
  void onlyAFastTrackSkipsDrafting() {
    Way usual = way(TO_PLAN);
    take(usual, "ISSUE_PLAN", Map.of()).statusCode(200);
    take(usual, "OPEN_COMMENT", Map.of())
        .statusCode(409)
        .body("unmet.code", hasItem("FAST_TRACK"))
        .body("errors.code", hasItem("FAST_TRACK"));

    Way revision = way(TO_PLAN);
    take(revision, "ISSUE_PLAN", Map.of("fastTrack", "C"))
        .statusCode(409)
        .body("unmet.code", hasItem("FAST_TRACK"));
    revision = Way.registered(LocalDate.of(2021, 3, 1), organization, "REVISION").through(TO_PLAN);
    take(revision, "ISSUE_PLAN", Map.of("fastTrack", "C")).statusCode(200);
    take(revision, "OPEN_COMMENT", Map.of()).statusCode(200).body("state", equalTo("P30"));
  }

  @Test
  void aTrackThatTheProcedureDoesNotHaveIsRefused() {
    Way way = way(TO_PLAN);
    take(way, "ISSUE_PLAN", Map.of("fastTrack", "Q"))
        .statusCode(409)
        .body("unmet.code", hasItem("FAST_TRACK"));
  }

  @Test
  void anEmergencySkipsTheComments() {
    Way way = way(TO_PLAN);
    take(way, "ISSUE_PLAN", Map.of("fastTrack", "E")).statusCode(200);
    take(way, "SUBMIT_FOR_EXAMINATION", Map.of()).statusCode(200).body("state", equalTo("P40"));
  }

  @Test
  void whatIsFrozenStandsStillUntilItIsUnfrozen() {
    Way way = way(TO_COMMENT);
    take(way, "FREEZE", Map.of())
        .statusCode(409)
        .body("unmet.code", hasItem("TRACK_EXPIRED"))
        .body("unmet[0].passesFrom", notNullValue());
    way.on = way.on.plusMonths(24);
    take(way, "FREEZE", Map.of()).statusCode(200);
    state(way).body("stateName", equalTo("Frozen"));
    refused(way, "CLOSE_COMMENT");
    take(way, "UNFREEZE", Map.of()).statusCode(200).body("state", equalTo("P30"));
  }

  @Test
  void whatIsReturnedIsCompletedAndHandedInAgain() {
    Way way = way(List.of("SUBMIT_PROPOSAL"));
    take(way, "RETURN_FOR_COMPLETION", Map.of()).statusCode(200).body("state", equalTo("P05R"));
    take(way, "RESUBMIT_PROPOSAL", Map.of()).statusCode(200);
    take(way, "ACCEPT_PROPOSAL", Map.of()).statusCode(200).body("state", equalTo("P06"));
  }

  @Test
  void commentsAreAskedForAgainAndTheHistoryShowsBothRounds() {
    Way way = way(Way.TO_PUBLICATION.subList(0, 9));
    take(way, "REPEAT_COMMENT", Map.of()).statusCode(200);
    take(way, "OPEN_COMMENT", Map.of()).statusCode(200).body("state", equalTo("P30"));
    Way.admin()
        .get("/api/v1/projects/{id}/history", way.id)
        .then()
        .statusCode(200)
        .body("items.findAll { it.payload.action == 'OPEN_COMMENT' }", hasSize(2));
  }

  @Test
  void whatIsTerminatedHasAReasonAndIsOver() {
    Way way = way(TO_COMMENT);
    Map<String, Object> body = way.request("TERMINATE");
    body.remove("reason");
    way.send(body).then().statusCode(422).body("errors.pointer", hasItem("/reason"));
    take(way, "TERMINATE", Map.of()).statusCode(200);
    refused(way, "CLOSE_COMMENT");
    Way.admin()
        .get("/api/v1/projects/{id}/actions", way.id)
        .then()
        .body("items.findAll { it.available }", hasSize(0));
  }
}
