package org.guiju.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.supervision.Declarers.MATTERS;
import static org.guiju.supervision.Declarers.admin;
import static org.guiju.supervision.Declarers.json;
import static org.guiju.supervision.Declarers.nobody;
import static org.guiju.supervision.Declarers.step;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.platform.time.LegalDay;
import org.junit.jupiter.api.Test;

/** Feedback on standards: what is answered, what comes of it, and who sees what of that. */
@QuarkusTest
class FeedbackTest {

  private static final String TEXT = "第 5.2 条有误-" + UUID.randomUUID();
  private static final String TITLE = "由反馈而来的修订";

  @Inject LegalDay legalDay;

  @Test
  void feedbackIsAnsweredAndItsResultRecorded() {
    String standard = Standards.published();
    Response created =
        nobody()
            .body(
                Map.of(
                    "about",
                    Map.of("type", "STANDARD", "id", standard),
                    "aspect",
                    "ERROR",
                    "clause",
                    "5.2",
                    "text",
                    TEXT))
            .post("/api/v1/feedback");
    String receipt = created.then().statusCode(201).extract().path("receipt");
    String matter = created.path("matter");
    nobody()
        .get(MATTERS + matter)
        .then()
        .body("said.aspect", equalTo("ERROR"))
        .body("said", not(hasKey("text")));
    RequestSpecification secretariat = TestAccounts.as("TC_SEC");
    json(secretariat).get(MATTERS + matter).then().body("said.text", equalTo(TEXT));
    step(TestAccounts.as("DRAFTER"), MATTERS + matter, "ANSWER", null, Map.of()).statusCode(403);
    step(secretariat, MATTERS + matter, "ANSWER", null, Map.of("action", "AMEND", "reply", "将出修改单"))
        .statusCode(200);
    Map<String, String> result =
        Map.of("result", "已出修改单", "resultMatter", slip(standard), "resultProject", project());
    step(secretariat, MATTERS + matter, "RECORD_RESULT", null, result).statusCode(200);
    nobody()
        .get("/api/v1/feedback/" + receipt)
        .then()
        .body("reply", equalTo("将出修改单"))
        .body("result", equalTo("已出修改单"))
        .body("state", equalTo("CLOSED"))
        .body("steps[-1].on", equalTo(legalDay.today().toString()));
    assertThat(LocalDate.parse(created.path("receivedOn"))).isEqualTo(legalDay.today());
    reportShowsWhatIsPrivateToThoseConcernedAlone(standard, secretariat);
    reportTellsWhatCameOfIt(standard, result);
    Response complaint =
        nobody()
            .body(Map.of("about", Map.of("type", "STANDARD", "id", standard), "text", "制定程序违法"))
            .post("/api/v1/complaints");
    complaint.then().statusCode(201);
  }

  private String slip(String standard) {
    return admin()
        .body(
            Map.of(
                "effectiveOn",
                legalDay.today().toString(),
                "inputs",
                Map.of("items", 1, "change", "一处"),
                "documents",
                List.of(Map.of("code", "D27"), Map.of("code", "D09"))))
        .post("/api/v1/standards/{id}/amendments", standard)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String project() {
    return admin()
        .body(Map.of("kind", "NATIONAL", "nature", "RECOMMENDED", "titleZh", TITLE))
        .post("/api/v1/projects")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void reportTellsWhatCameOfIt(String standard, Map<String, String> result) {
    nobody()
        .get("/api/v1/standards/" + standard + "/feedback-report")
        .then()
        .body("items[0].project", equalTo(result.get("resultProject")))
        .body("items[0].projectTitle", equalTo(TITLE))
        .body("items[0].projectState", notNullValue())
        .body("items[0].resultMatter", equalTo(result.get("resultMatter")))
        .body("items[0].resultMatterType", equalTo("AMENDMENT"))
        .body("items[0].resultMatterState", equalTo("A20"));
  }

  private static void reportShowsWhatIsPrivateToThoseConcernedAlone(
      String standard, RequestSpecification secretariat) {
    String report = "/api/v1/standards/" + standard + "/feedback-report";
    nobody()
        .get(report)
        .then()
        .body("items", hasSize(1))
        .body("items[0]", not(hasKey("reported")))
        .body("items[0].result", equalTo("已出修改单"));
    json(secretariat).get(report).then().body("items[0].reported", equalTo(TEXT));
    nobody()
        .get("/api/v1/standards/" + standard + "/evidence")
        .then()
        .body(not(containsString(TEXT)));
  }
}
