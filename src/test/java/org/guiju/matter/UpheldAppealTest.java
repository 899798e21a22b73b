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
    corrected(path, Map.of("event", approval, "effectiveOn", way.on.minusDays(20).toString()));
    way.etag = Way.admin().get("/api/v1/" + path).header("ETag");
    way.through(List.of("PUBLISH"));
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
