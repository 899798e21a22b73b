package org.guiju.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.supervision.Declarers.DECLARATIONS;
import static org.guiju.supervision.Declarers.MATTERS;
import static org.guiju.supervision.Declarers.admin;
import static org.guiju.supervision.Declarers.complain;
import static org.guiju.supervision.Declarers.enterprise;
import static org.guiju.supervision.Declarers.inspector;
import static org.guiju.supervision.Declarers.json;
import static org.guiju.supervision.Declarers.nobody;
import static org.guiju.supervision.Declarers.published;
import static org.guiju.supervision.Declarers.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.feed.NothingRecorded;
import org.guiju.platform.Sha256;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.time.LegalDay;
import org.junit.jupiter.api.Test;

/**
 * Complaints of the public: receipt, investigation, outcome and reply, and who sees what of them.
 */
@QuarkusTest
class ComplaintTest {

  private static final String SECRET = "他们的产品不合格-" + UUID.randomUUID();

  @Inject Jdbc jdbc;
  @Inject LegalDay legalDay;

  private static RequestSpecification reader() {
    return TestAccounts.as("READER");
  }

  private static String receipt(Response created) {
    return created.then().statusCode(201).extract().path("receipt");
  }

  @Test
  void aComplaintIsTreatedAndTheComplainantHearsOfIt() {
    String declarer = enterprise("350203");
    String declaration = published(declarer, "电热水壶", "2024-01-05");
    Response created = complain("DECLARATION", declaration, SECRET);
    String receipt = receipt(created);
    String matter = created.path("matter");
    created.then().body("state", equalTo("RECEIVED")).body("receipt", matchesPattern("[\\w-]{32}"));
    nobody()
        .get("/api/v1/complaints/" + receipt)
        .then()
        .statusCode(200)
        .body("state", equalTo("RECEIVED"))
        .body("reply", equalTo(null))
        .body("contactKept", equalTo(true))
        .body("steps.action", contains("COMPLAIN"));
    nobody().get("/api/v1/feedback/" + receipt).then().statusCode(404);
    nobody().get("/api/v1/complaints/" + "A".repeat(32)).then().statusCode(404);
    admin()
        .queryParam("subject", matter)
        .get("/api/v1/deadlines")
        .then()
        .body("items.clock", hasItem("C_CPACCEPT"));

    RequestSpecification city = inspector("350200");
    String thing = MATTERS + matter;
    step(inspector("370200"), thing, "ACCEPT", null, Map.of()).statusCode(403);
    step(Declarers.of(declarer, "ENTERPRISE"), thing, "ACCEPT", null, Map.of()).statusCode(403);
    step(city, thing, "NOT_ACCEPT", null, Map.of())
        .statusCode(422)
        .body("errors.pointer", hasItem("/inputs/reply"));
    step(city, thing, "ACCEPT", null, Map.of()).statusCode(200);
    step(city, thing, "INVESTIGATE", null, Map.of()).statusCode(200);
    step(city, thing, "UPHOLD", null, Map.of("reply", "经核查属实，已立案检查。"))
        .statusCode(200)
        .body("state", equalTo("UPHELD"));
    admin().get(DECLARATIONS + declaration).then().body("state", equalTo("INSPECTED"));
    nobody()
        .get("/api/v1/complaints/" + receipt)
        .then()
        .body("state", equalTo("UPHELD"))
        .body("stateName", equalTo("Upheld"))
        .body("ended", equalTo(true))
        .body("reply", containsString("属实"))
        .body("steps.action", contains("COMPLAIN", "ACCEPT", "INVESTIGATE", "UPHOLD"));
  }

  @Test
  void anUpheldComplaintLeavesAWithdrawnDeclarationAsItIs() {
    String declaration = published(enterprise("350203"), "电热水壶", "2024-01-05");
    String matter = complain("DECLARATION", declaration, SECRET).path("matter");
    step(TestAccounts.as("ADMIN"), DECLARATIONS + declaration, "WITHDRAW", null, Map.of(), "停产")
        .statusCode(200);
    RequestSpecification city = inspector("350200");
    step(city, MATTERS + matter, "ACCEPT", null, Map.of()).statusCode(200);
    step(city, MATTERS + matter, "UPHOLD", null, Map.of("reply", "属实")).statusCode(200);
    admin().get(DECLARATIONS + declaration).then().body("state", equalTo("WITHDRAWN"));
  }

  @Test
  void onlyThoseConcernedSeeTheText() {
    String declarer = enterprise("350203");
    String declaration = published(declarer, "电热水壶", "2024-01-05");
    String matter = complain("DECLARATION", declaration, SECRET).path("matter");
    RequestSpecification city = inspector("350200");
    step(city, MATTERS + matter, "NOT_ACCEPT", null, Map.of("reply", "回复-" + SECRET))
        .statusCode(200);

    for (RequestSpecification may :
        List.of(
            TestAccounts.as("ADMIN"),
            city,
            TestAccounts.as("INSPECTOR"),
            Declarers.of(declarer, "ENTERPRISE"))) {
      json(may)
          .get(MATTERS + matter)
          .then()
          .statusCode(200)
          .body("said.text", equalTo(SECRET))
          .body("withheld", hasSize(0));
      json(may)
          .get(MATTERS + matter + "/history")
          .then()
          .body("items[1].payload.inputs.text", equalTo(SECRET));
    }
    for (RequestSpecification other :
        List.of(
            nobody(),
            reader(),
            TestAccounts.as("TC_SEC"),
            TestAccounts.as("IMPORTER"),
            inspector("370200"),
            Declarers.of(enterprise("350203"), "ENTERPRISE"))) {
      json(other)
          .get(MATTERS + matter)
          .then()
          .statusCode(200)
          .body("state", equalTo("NOT_ACCEPTED"))
          .body("said.product", equalTo("电热水壶"))
          .body("said", not(hasKey("text")))
          .body("withheld", contains("reply", "text"));
      for (String asked : List.of("", "?view=recorded", "?view=effective")) {
        String history = json(other).get(MATTERS + matter + "/history" + asked).asString();
        assertThat(history).doesNotContain(SECRET);
      }
      json(other)
          .get(MATTERS + matter + "/history")
          .then()
          .statusCode(200)
          .body("items[1].withheld", contains("text"))
          .body("items[1].payload.inputs.product", equalTo("电热水壶"))
          .body("items[2].withheld", contains("reply"));
      assertThat(json(other).get("/api/v1/matters?type=COMPLAINT&limit=200").asString())
          .doesNotContain(SECRET);
      assertThat(json(other).get("/api/v1/changes?aggregateType=MATTER&limit=1000").asString())
          .doesNotContain(SECRET);
    }
    nobody().get("/api/v1/ledger/verification/" + matter).then().statusCode(200);
  }

  @Test
  void aCorrectionShowsNoMoreThanTheStep() {
    String declaration = published(enterprise("350203"), "电热水壶", "2024-01-05");
    String matter = complain("DECLARATION", declaration, SECRET).path("matter");
    List<Map<String, Object>> events =
        admin().get(MATTERS + matter + "/history").jsonPath().getList("items");
    Map<String, Object> step = events.get(1);
    json(inspector("350200"))
        .header("If-Match", "*")
        .body(Map.of("event", step.get("id"), "payload", step.get("payload"), "reason", "笔误"))
        .post(MATTERS + matter + "/corrections")
        .then()
        .statusCode(200)
        .body("items", hasSize(3));
    String history = nobody().get(MATTERS + matter + "/history?view=recorded").asString();
    assertThat(history).contains("CORRECTED").doesNotContain(SECRET);
  }

  @Test
  void theContactIsForThoseWhoTreatItAndCanBeErased() {
    String declarer = enterprise("350203");
    String declaration = published(declarer, "电热水壶", "2024-01-05");
    Response created = complain("DECLARATION", declaration, SECRET);
    String matter = created.path("matter");
    String path = MATTERS + matter + "/contact";
    nobody().get(path).then().statusCode(401);
    json(reader()).get(path).then().statusCode(403);
    json(Declarers.of(declarer, "INSPECTOR")).get(path).then().statusCode(200);
    json(inspector("370200")).get(path).then().statusCode(403);
    json(Declarers.of(declarer, "ENTERPRISE")).get(path).then().statusCode(403);
    RequestSpecification city = inspector("350200");
    json(city).get(path).then().statusCode(200).body("name", equalTo("张某某"));
    assertThat(
            jdbc.number(
                "select count(*) from ledger_event where payload like ? or payload like ?",
                p -> p.text("%张某某%").text("%139-0000%")))
        .isZero();
    json(city).delete(path).then().statusCode(428);
    json(city).header("If-Match", "*").delete(path).then().statusCode(204);
    json(city).get(path).then().statusCode(404);

    Response again = complain("DECLARATION", declaration, SECRET);
    String own = "/api/v1/complaints/" + receipt(again) + "/contact";
    nobody().header("If-Match", "*").delete(own).then().statusCode(204);
    nobody().header("If-Match", "*").delete(own).then().statusCode(404);
    json(city).get(MATTERS + again.path("matter") + "/contact").then().statusCode(404);
    assertThat(
            jdbc.number(
                "select count(*) from submission_receipt where hash = ?",
                p -> p.text(Sha256.hex(receipt(again)))))
        .isOne();
  }

  @Test
  void whatIsWrongIsRefusedAndLeavesNothing() {
    String declaration = published(enterprise("350203"), "电热水壶", "2024-01-05");
    NothingRecorded nothing = NothingRecorded.of("MATTER");
    long receipts = jdbc.number("select count(*) from submission_receipt", p -> {});
    long counted = jdbc.number("select count(*) from submission_count", p -> {});
    complain("DECLARATION", declaration, "长".repeat(4_001)).then().statusCode(422);
    complain("DECLARATION", declaration, " ").then().statusCode(422);
    complain("STANDARD", declaration, "x").then().statusCode(404);
    complain("DECLARATION", UUID.randomUUID().toString(), "x").then().statusCode(404);
    nobody()
        .body(Map.of("about", Map.of("type", "PROJECT", "id", declaration), "text", "x"))
        .post("/api/v1/complaints")
        .then()
        .statusCode(422);
    nobody()
        .body(
            Map.of(
                "about", Map.of("type", "DECLARATION", "id", declaration),
                "text", "x",
                "contact", Map.of("email", "nonsense")))
        .post("/api/v1/complaints")
        .then()
        .statusCode(422);
    nobody()
        .body(
            Map.of(
                "about", Map.of("type", "DECLARATION", "id", declaration),
                "aspect", "ERROR",
                "text", "x"))
        .post("/api/v1/feedback")
        .then()
        .statusCode(422);
    nothing.check();
    assertThat(jdbc.number("select count(*) from submission_receipt", p -> {})).isEqualTo(receipts);
    assertThat(jdbc.number("select count(*) from submission_count", p -> {})).isEqualTo(counted);
  }

  @Test
  void aRepeatedRequestIsAnsweredWithTheSameReceipt() {
    String declaration = published(enterprise("350203"), "电热水壶", "2024-01-05");
    Map<String, Object> body =
        Map.of("about", Map.of("type", "DECLARATION", "id", declaration), "text", SECRET);
    String key = UUID.randomUUID().toString();
    String first =
        receipt(nobody().header("Idempotency-Key", key).body(body).post("/api/v1/complaints"));
    Response second = nobody().header("Idempotency-Key", key).body(body).post("/api/v1/complaints");
    assertThat(receipt(second)).isEqualTo(first);
    admin().get(DECLARATIONS + declaration + "/matters/COMPLAINT").then().body("items", hasSize(1));
  }

  @Test
  void tooManyAboutOneThingAreRefusedForAWhile() {
    String declaration = published(enterprise("350203"), "电热水壶", "2024-01-05");
    for (int i = 0; i < 20; i++) {
      complain("DECLARATION", declaration, "第 " + i).then().statusCode(201);
    }
    complain("DECLARATION", declaration, "又一")
        .then()
        .statusCode(429)
        .header("Retry-After", "86400")
        .body("code", equalTo("TOO_MANY_SUBMISSIONS"));
    complain("DECLARATION", published(enterprise("350203"), "电热水壶", "2024-01-05"), "另一")
        .then()
        .statusCode(201);
  }
}
