package org.guiju.ballot;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.platform.time.LegalDay;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Groups of experts, results counted elsewhere, and who may run a ballot. */
@QuarkusTest
class BallotRunningTest {

  private static final String API = Committee31.API;
  private static final LocalDate START = LocalDate.of(2024, 6, 3);
  private static final List<String> TO_REVIEW =
      Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("CLOSE_EXAMINATION"));

  @Inject LegalDay legalDay;

  private Committee31 tc;
  private Way way;

  private void convened(int members) {
    tc = new Committee31(members);
    way = tc.project(START, Way.organization("350203"), TO_REVIEW);
    way.on = legalDay.today();
  }

  @Test
  void anExpertGroupHasFifteenWithoutItsDrafters() {
    convened(1);
    String drafting =
        Way.admin().get(API + "/projects/{id}", way.id).path("participations[0].organization");
    List<Map<String, Object>> experts = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      experts.add(Map.of("nameZh", "专家" + i));
    }
    experts.add(Map.of("nameZh", "起草专家", "organization", drafting));
    Map<String, Object> body =
        new HashMap<>(Map.of("purpose", "EXAMINATION", "rule", "EXPERT15_3_4"));
    tc.announce(way, body).then().statusCode(422).body("errors.code", hasItem("NO_VOTERS"));
    body.put("experts", experts);
    tc.announce(way, body).then().statusCode(422).body("errors.code", hasItem("EXPERTS_TOO_FEW"));
    experts.add(Map.of("nameZh", "专家十五"));
    String ballot = tc.announce(way, body).then().statusCode(201).extract().path("id");
    tc.close(ballot, Map.of("consensus", true)).then().statusCode(422);
    List<String> ids = tc.ballot(ballot).getList("voters.findAll { it.recused == null }.id");
    tc.sec()
        .body(Map.of("voters", ids))
        .post(API + "/ballots/{id}/attendance", ballot)
        .then()
        .statusCode(200)
        .body("standing.numbers.present", equalTo(15));
    tc.close(ballot, Map.of("consensus", true, "documents", List.of(Map.of("code", "D14"))))
        .then()
        .statusCode(200)
        .body("result.outcome", equalTo("PASSED"))
        .body("result.statements", hasItem("consensus"));
  }

  @Test
  void aResultCountedElsewhereIsJudgedByTheSameRule() {
    convened(31);
    String ballot = tc.opened(way);
    Map<String, Object> result = new HashMap<>();
    result.putAll(Map.of("members", 31, "present", 24, "yes", 16, "no", 6, "abstain", 3));
    result.put("draftersRecused", true);
    Map<String, Object> body = new HashMap<>(Map.of("reported", result));
    tc.close(ballot, body).then().statusCode(422);
    body.put("documents", List.of(Map.of("code", "D15")));
    tc.close(ballot, body).then().statusCode(422).body("errors.code", hasItem("COUNT_IMPOSSIBLE"));
    result.put("abstain", 2);
    tc.close(ballot, body)
        .then()
        .statusCode(200)
        .body("result.outcome", equalTo("PASSED"))
        .body("result.reported", equalTo(true));
    tc.step(way, "CLOSE_EXAMINATION").then().statusCode(200);
  }

  @Test
  void onlyItsOwnSecretariatRunsABallot() {
    convened(3);
    Committee31 other = new Committee31(1);
    Map<String, Object> body = Map.of("purpose", "EXAMINATION", "rule", "TC_3_4");
    other.announce(way, body).then().statusCode(403);
    tc.announce(way, Map.of("purpose", "EXAMINATION", "rule", "INTERNAL"))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("RULE_UNKNOWN"));
    String ballot = tc.announce(way, body).then().statusCode(201).extract().path("id");
    other
        .sec()
        .header("If-Match", "*")
        .body(Map.of("reason", "x"))
        .post(API + "/ballots/{id}/cancellation", ballot)
        .then()
        .statusCode(403);
    tc.sec()
        .body(Map.of("reason", "x"))
        .post(API + "/ballots/{id}/cancellation", ballot)
        .then()
        .statusCode(428);
    tc.sec()
        .header("If-Match", "*")
        .body(Map.of("reason", "x"))
        .post(API + "/ballots/{id}/cancellation", ballot)
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));
    tc.vote(0, ballot, "YES").then().statusCode(409);
    TestAccounts.login(tc.accounts.getFirst())
        .queryParam("mine", true)
        .queryParam("committee", tc.code)
        .queryParam("count", "exact")
        .get(API + "/ballots")
        .then()
        .body("total", equalTo(1))
        .body("items.id", hasItem(ballot));
    given()
        .queryParam("committee", tc.code)
        .queryParam("state", "OPEN")
        .get(API + "/ballots")
        .then()
        .body("items", hasSize(0));
    given()
        .queryParam("committee", tc.code)
        .queryParam("state", "OPEN")
        .queryParam("state", "CANCELLED")
        .queryParam("aboutType", "PROJECT")
        .queryParam("closesFrom", "2000-01-01")
        .queryParam("reported", false)
        .queryParam("q", tc.code)
        .get(API + "/ballots")
        .then()
        .statusCode(200)
        .body("items.id", contains(ballot));
    String number = tc.code.substring("SAC/TC ".length());
    for (String spelling : List.of("sac/tc" + number, "SAC / tc" + number)) {
      given()
          .queryParam("q", spelling)
          .queryParam("state", "OPEN")
          .queryParam("state", "CANCELLED")
          .get(API + "/ballots")
          .then()
          .statusCode(200)
          .body("items.id", contains(ballot));
    }
    String sorts =
        given()
            .header("Accept-Language", "en")
            .queryParam("sort", "none")
            .get(API + "/ballots")
            .then()
            .statusCode(400)
            .extract()
            .path("errors[0].message");
    for (String sort : sorts.substring(sorts.indexOf(':') + 1).replace(".", "").split(",")) {
      given()
          .queryParam("committee", tc.code)
          .queryParam("sort", sort.strip())
          .get(API + "/ballots")
          .then()
          .statusCode(200)
          .body("items.id", contains(ballot));
    }
    given()
        .queryParam("committee", tc.code)
        .queryParam("format", "NDJSON")
        .get(API + "/exports/ballots")
        .then()
        .statusCode(200)
        .body(containsString(ballot));
  }
}
