package org.guiju.comment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** A standard is withdrawn with comments heard and without a major dissent. */
@QuarkusTest
class WithdrawalTest {

  private static final LocalDate PROPOSED = LocalDate.of(2026, 1, 5);

  private static String published(String nature) {
    Way way =
        Way.registered(
                LocalDate.of(2021, 3, 1), Way.organization("120106"), "NEW", "NATIONAL", nature)
            .through(Way.TO_PUBLICATION);
    return Way.admin()
        .get("/api/v1/standards?number={n}", way.number + "-" + way.on.minusDays(65).getYear())
        .then()
        .body("items.size()", equalTo(1))
        .extract()
        .path("items[0].id");
  }

  private static Response take(
      String standard, String action, LocalDate on, List<String> documents, Map<String, ?> inputs) {
    Map<String, Object> step = new HashMap<>();
    step.put("action", action);
    step.put("effectiveOn", on.toString());
    step.put("reason", "trial");
    step.put("documents", documents.stream().map(code -> Map.of("code", code)).toList());
    step.put("inputs", inputs);
    return Way.admin()
        .header("If-Match", "*")
        .body(step)
        .post("/api/v1/standards/{id}/transitions", standard);
  }

  private static String proposed(String standard) {
    take(standard, "START_REVIEW", PROPOSED.minusDays(90), List.of("D31"), Map.of())
        .then()
        .statusCode(200);
    return take(
            standard,
            "PROPOSE_ABOLITION",
            PROPOSED,
            List.of("D26"),
            Map.of("commentUntil", PROPOSED.plusDays(60).toString()))
        .then()
        .statusCode(200)
        .extract()
        .path("event.id");
  }

  private static String objection(String round) {
    return Way.admin()
        .body(Map.of("comment", "We need it.", "receivedOn", PROPOSED.plusDays(9).toString()))
        .post("/api/v1/comment-rounds/{id}/comments", round)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void dispose(String comment, boolean dissent) {
    Way.admin()
        .header("If-Match", "*")
        .body(
            Map.of(
                "disposition",
                "NOT_ACCEPTED",
                "reason",
                "there is a new one",
                "majorDissent",
                dissent))
        .post("/api/v1/comments/{id}/disposition", comment)
        .then()
        .statusCode(200);
  }

  @Test
  void aMajorDissentStandsAgainstIt() {
    String standard = published("RECOMMENDED");
    String round = proposed(standard);
    given()
        .get("/api/v1/standards/{id}/comment-rounds", standard)
        .then()
        .body("items.id", contains(round))
        .body("items[0].clock", equalTo("C_WDCOMMENT"))
        .body("items[0].about.type", equalTo("STANDARD"))
        .body("items[0].lastDay", equalTo(PROPOSED.plusDays(60).toString()));
    String comment = objection(round);
    take(standard, "ABOLISH", PROPOSED.plusDays(60), List.of("D32"), Map.of())
        .then()
        .statusCode(409)
        .body(
            "unmet.find { it.code == 'ELAPSED_SINCE' }.passesFrom",
            equalTo(PROPOSED.plusDays(61).toString()));
    LocalDate on = PROPOSED.plusDays(90);
    take(standard, "ABOLISH", on, List.of("D32"), Map.of())
        .then()
        .statusCode(409)
        .body("unmet.code", contains("NO_MAJOR_DISSENT"))
        .body("unmet[0].message.en", containsString("no disposition yet"));
    dispose(comment, true);
    take(standard, "ABOLISH", on, List.of("D32"), Map.of())
        .then()
        .statusCode(409)
        .body("unmet[0].message.en", containsString("major dissents"))
        .body("unmet[0].message.en", containsString(comment));
    dispose(comment, false);
    take(standard, "ABOLISH", on, List.of("D32"), Map.of()).then().statusCode(200);
  }

  @Test
  void aMandatoryOneNeedsTheTimeAndTheEnforcersOpinion() {
    String standard = published("MANDATORY");
    proposed(standard);
    take(
            standard,
            "ABOLISH",
            PROPOSED.plusDays(60),
            List.of("D32"),
            Map.of("enforcementOpinion", "1"))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("ABOLITION_COMMENTS_CLOSED"))
        .body(
            "unmet.find { it.code == 'ABOLITION_COMMENTS_CLOSED' }.passesFrom",
            equalTo(PROPOSED.plusDays(61).toString()));
    LocalDate on = PROPOSED.plusDays(61);
    take(standard, "ABOLISH", on, List.of("D32"), Map.of())
        .then()
        .statusCode(409)
        .body("unmet.attestable", contains(true));
    take(standard, "ABOLISH", on, List.of("D32"), Map.of("enforcementOpinion", "〔2026〕1"))
        .then()
        .statusCode(200);
  }
}
