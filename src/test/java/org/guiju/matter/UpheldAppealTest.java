package org.guiju.matter;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** A decision that an appeal was upheld against is not acted on until it is put right. */
@QuarkusTest
class UpheldAppealTest {

  /** A day from which the sixty days after the approval end on a Saturday. */
  private static final LocalDate START = LocalDate.of(2021, 3, 2);

  private static Way approved() {
    return Way.registered(START, Way.organization("350203"))
        .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("PUBLISH")));
  }

  private static String event(String path, String action) {
    return Way.admin()
        .get("/api/v1/" + path + "/history")
        .path("items.findAll { it.payload.action == '%s' }[-1].id".formatted(action));
  }

  private static String upheld(String path, String decision, LocalDate on) {
    String appeal =
        MattersTest.opened(
            "PROPOSER",
            "/" + path + "/matters/APPEAL",
            MattersTest.opening(on, Map.of("against", decision, "grounds", "程序有误")));
    MattersTest.take("APPROVER", appeal, "ACCEPT_APPEAL", on, Map.of()).statusCode(200);
    MattersTest.take("APPROVER", appeal, "UPHOLD", on, Map.of())
        .statusCode(200)
        .body("state", equalTo("UPHELD"));
    return appeal;
  }

  private static void standsInTheWay(ValidatableResponse answer, String appeal) {
    answer
        .statusCode(409)
        .body("unmet.code", hasItem("NO_APPEAL_PENDING"))
        .body(
            "unmet.find { it.code == 'NO_APPEAL_PENDING' }.message.en",
            containsString("Appeals were upheld: [" + appeal + "]"));
  }

  private static void corrected(String path, Map<String, ?> correction) {
    Map<String, Object> body = new HashMap<>(correction);
    body.put("reason", "the appeal was upheld");
    Way.admin()
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/" + path + "/corrections")
        .then()
        .statusCode(200);
  }

  @Test
  void anApprovalThatWasAppealedAgainstWithSuccessIsCorrectedBeforeItIsPublished() {
    Way way = approved();
    String path = "projects/" + way.id;
    String approval = event(path, "APPROVE");
    String appeal = upheld(path, approval, way.on.minusDays(9));
    standsInTheWay(way.send(way.request("PUBLISH")).then(), appeal);
    // Another day and another title leave the decision what it was.
    corrected(path, Map.of("event", approval, "effectiveOn", way.on.minusDays(20).toString()));
    standsInTheWay(way.send(fresh(way, "PUBLISH")).then(), appeal);
    Map<String, Object> payload = payload(path, approval);
    payload.put("documents", List.of(Map.of("code", "D18", "title", "审核报告（更名）")));
    corrected(path, Map.of("event", approval, "payload", payload));
    standsInTheWay(way.send(fresh(way, "PUBLISH")).then(), appeal);
    signedBy(path, approval, "另一签署人");
    // Putting the appeal right does not call the correction in question.
    corrected(
        "matters/" + appeal,
        Map.of(
            "event",
            event("matters/" + appeal, "UPHOLD"),
            "effectiveOn",
            way.on.minusDays(8).toString()));
    preview(way, 200);
    // Nor does the decision stay put right where it is what it was again.
    Map<String, Object> back = payload(path, approval);
    Map<String, Object> inputs = inputs(back);
    inputs.remove("signedBy");
    back.put("inputs", inputs);
    corrected(path, Map.of("event", approval, "payload", back));
    preview(way, 409);
    signedBy(path, approval, "另一签署人");
    way.etag = Way.admin().get("/api/v1/" + path).header("ETag");
    way.through(List.of("PUBLISH"));
  }

  private static Map<String, Object> payload(String path, String event) {
    return new HashMap<>(
        Way.admin()
            .get("/api/v1/" + path + "/history?view=effective")
            .jsonPath()
            .getMap("items.find { it.id == '%s' }.payload".formatted(event)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> inputs(Map<String, Object> payload) {
    return new HashMap<>((Map<String, Object>) payload.get("inputs"));
  }

  private static void signedBy(String path, String approval, String name) {
    Map<String, Object> payload = payload(path, approval);
    Map<String, Object> inputs = inputs(payload);
    inputs.put("signedBy", name);
    payload.put("inputs", inputs);
    corrected(path, Map.of("event", approval, "payload", payload));
  }

  private static Map<String, Object> fresh(Way way, String action) {
    way.etag = Way.admin().get("/api/v1/projects/{id}", way.id).header("ETag");
    return way.request(action);
  }

  private static void preview(Way way, int status) {
    Map<String, Object> body = new HashMap<>(fresh(way, "PUBLISH"));
    body.put("attested", List.of("*"));
    Way.admin()
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/projects/{id}/transitions?preview=true", way.id)
        .then()
        .statusCode(status);
  }

  private static ValidatableResponse edition(
      String standard, String action, LocalDate on, Map<String, ?> inputs, String... documents) {
    Map<String, Object> body = MattersTest.opening(on, inputs, documents);
    body.put("action", action);
    body.put("attested", List.of("*"));
    return Way.admin()
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/standards/{id}/transitions", standard)
        .then();
  }

  @Test
  void aWithdrawalIsProposedAnewBeforeItIsDone() {
    Way way = approved().through(List.of("PUBLISH"));
    String standard = MattersTest.standard(way);
    String path = "standards/" + standard;
    LocalDate on = way.on.plusMonths(6);
    edition(standard, "START_REVIEW", on, Map.of(), "D31").statusCode(200);
    Map<String, String> comments = Map.of("commentUntil", on.plusDays(10).toString());
    edition(standard, "PROPOSE_ABOLITION", on, comments, "D26").statusCode(200);
    String appeal = upheld(path, event(path, "PROPOSE_ABOLITION"), on.plusDays(5));
    standsInTheWay(edition(standard, "ABOLISH", on.plusDays(20), Map.of(), "D32"), appeal);
    edition(standard, "KEEP", on.plusDays(20), Map.of(), "D26").statusCode(200);
    edition(standard, "START_REVIEW", on.plusDays(21), Map.of(), "D31").statusCode(200);
    edition(standard, "PROPOSE_ABOLITION", on.plusDays(22), Map.of(), "D26").statusCode(200);
    edition(standard, "ABOLISH", on.plusDays(60), Map.of(), "D32")
        .statusCode(200)
        .body("state", equalTo("E99"));
  }

  @Test
  void anAppealIsInTimeUntilTheEndOfTheNextWorkingDay() {
    Way way = approved();
    LocalDate saturday = way.on.minusDays(65).plusDays(60);
    String path = "/projects/" + way.id + "/matters/APPEAL";
    Map<String, String> against =
        Map.of("against", event("projects/" + way.id, "APPROVE"), "grounds", "程序有误");
    MattersTest.post("PROPOSER", path, MattersTest.opening(saturday.plusDays(3), against))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("APPEAL_TIMELY"))
        .body("unmet[0].message.en", containsString(saturday.plusDays(2).toString()));
    MattersTest.opened("PROPOSER", path, MattersTest.opening(saturday.plusDays(2), against));
  }
}
