package org.guiju.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.supervision.Declarers.DECLARATIONS;
import static org.guiju.supervision.Declarers.enterprise;
import static org.guiju.supervision.Declarers.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.feed.NothingRecorded;
import org.guiju.project.Way;
import org.guiju.supervision.Declarers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who declared an edition and who cites it is listed before it is decided on its withdrawal, and
 * afterwards.
 */
@QuarkusTest
class RetirementTest {

  private static final LocalDate START = LocalDate.of(2019, 1, 1);
  private static final LocalDate REVIEW = LocalDate.of(2023, 4, 3);
  private static final LocalDate DECISION = REVIEW.plusDays(10);

  private String lead;
  private Editions it;

  @BeforeEach
  void anEdition() {
    lead = Way.organization("120101");
    it = Editions.national(START, lead);
  }

  private static Map<String, Object> naming(String number) {
    return Map.of(
        "standards", List.of(Map.of("number", number, "name", "规则")), "products", List.of("水壶"));
  }

  private static String declared(String enterprise, String number, String on) {
    return Declarers.published(TestAccounts.as("ADMIN"), enterprise, on, naming(number));
  }

  private ValidatableResponse onDay(LocalDate day) {
    return it.get("/retirement?asOf=" + day).statusCode(200);
  }

  private void isProposedForAbolition() {
    it.take("DEPT", "START_REVIEW", REVIEW, "不再使用", "D31").statusCode(200);
    it.take("APPROVER", "PROPOSE_ABOLITION", REVIEW.plusDays(5), null, "D26").statusCode(200);
  }

  @Test
  void whoDeclaredItIsListedBeforeTheDecisionAndAfterIt() {
    String one = enterprise("350203");
    String two = enterprise("120101");
    String late =
        declared(two, it.number().replace("GB/T ", "GB/T").replace("-", "—"), "2023-03-01");
    String early = declared(one, it.number(), "2023-02-01");
    String gone = declared(enterprise("350203"), it.number(), "2023-02-10");
    step(TestAccounts.as("ADMIN"), DECLARATIONS + gone, "WITHDRAW", "2023-03-10", Map.of(), "停产")
        .statusCode(200);
    String family = it.number().substring(0, it.number().lastIndexOf('-'));
    declared(enterprise("350203"), family + "-1999", "2023-02-02");
    String draft = drafted(it.number());

    onDay(LocalDate.of(2023, 1, 31))
        .body("declarations", equalTo(0))
        .body("declaredBy", hasSize(0));
    onDay(LocalDate.of(2023, 3, 9))
        .body("declarations", equalTo(3))
        .body("declaredBy.declaration", contains(early, gone, late));
    isProposedForAbolition();
    onDay(DECISION)
        .body("state", equalTo("E95"))
        .body("declarations", equalTo(2))
        .body("declaredBy.declaration", contains(early, late))
        .body("declaredBy.organization", contains(one, two))
        .body("declaredBy.organizationName", everyItem(startsWith("厂")))
        .body("declaredBy.title", contains("水壶", "水壶"))
        .body("declaredBy.publishedOn", contains("2023-02-01", "2023-03-01"));
    TestAccounts.as("READER")
        .queryParam("number", it.number())
        .queryParam("state", "PUBLISHED")
        .get("/api/v1/declarations")
        .then()
        .statusCode(200)
        .body("items.id", containsInAnyOrder(early, late));

    it.take("ADMIN", "ABOLISH", DECISION, "不再使用", "D32").statusCode(200);
    onDay(DECISION)
        .body("state", equalTo("E99"))
        .body("declaredBy.declaration", contains(early, late));
    NothingRecorded nothing = NothingRecorded.of("DECLARATION");
    step(TestAccounts.as("ADMIN"), DECLARATIONS + draft, "PUBLISH", "2023-05-04", Map.of())
        .statusCode(409)
        .body("unmet.code", hasItem("DECLARED_NUMBERS"));
    nothing.check();
    onDay(LocalDate.of(2023, 5, 4)).body("declarations", equalTo(2));
  }

  @Test
  void editionIsCountedAmongThoseWithdrawnFromItsAbolitionOn() {
    int before = withdrawn(DECISION);
    int onTheEve = withdrawn(DECISION.minusDays(1));
    isProposedForAbolition();
    it.take("ADMIN", "ABOLISH", DECISION, "不再使用", "D32").statusCode(200);
    assertThat(withdrawn(DECISION)).isEqualTo(before + 1);
    assertThat(withdrawn(DECISION.minusDays(1))).isEqualTo(onTheEve);
  }

  private static int withdrawn(LocalDate day) {
    return Way.admin()
        .queryParam("measure", "STANDARD_WITHDRAWN")
        .queryParam("asOf", day.toString())
        .get("/api/v1/statistics")
        .then()
        .statusCode(200)
        .extract()
        .path("total");
  }

  /** A declaration that is signed and not yet public. */
  private static String drafted(String number) {
    Map<String, Object> body = new HashMap<>(naming(number));
    body.put("organization", enterprise("350203"));
    body.put("registeredOn", "2023-02-03");
    String id =
        Declarers.admin()
            .body(body)
            .post("/api/v1/declarations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    step(TestAccounts.as("ADMIN"), DECLARATIONS + id, "SIGN", "2023-02-03", Map.of())
        .statusCode(200);
    return id;
  }

  @Test
  void whoCitesItAndWhoAppealsIsListedBeforeTheDecisionAndAfterIt() {
    Editions citing = Editions.national(START, lead);
    Editions.cites(citing.project(), it.number());
    String running =
        Editions.running(Map.of("cites", List.of(it.number()), "registeredOn", "2023-04-04"));
    isProposedForAbolition();
    onDay(REVIEW).body("citingStandards", equalTo(1)).body("citingProjects", equalTo(0));
    onDay(DECISION)
        .body("citingStandards", equalTo(1))
        .body("citingProjects", equalTo(1))
        .body("citedBy.id", containsInAnyOrder(citing.standard(), running))
        .body("citedBy.titleZh", everyItem(notNullValue()))
        .body("citedBy.cited", contains(it.number(), it.number()));
    String found = "citedBy.find { it.id == '%s' }.";
    onDay(DECISION)
        .body(found.formatted(citing.standard()) + "type", equalTo("STANDARD"))
        .body(found.formatted(citing.standard()) + "reference", equalTo(citing.number()))
        .body(found.formatted(citing.standard()) + "state", equalTo("E61"))
        .body(found.formatted(running) + "type", equalTo("PROJECT"))
        .body(found.formatted(running) + "state", equalTo("P00"));

    String appeal = appealed();
    onDay(DECISION).body("pendingAppeals", equalTo(1));
    onDay(REVIEW).body("pendingAppeals", equalTo(0));
    TestAccounts.as("APPROVER")
        .contentType("application/json")
        .header("If-Match", "*")
        .body(Map.of("action", "NOT_ADMIT", "effectiveOn", DECISION.toString(), "reason", "不属受理范围"))
        .post("/api/v1/matters/{id}/transitions", appeal)
        .then()
        .statusCode(200);
    onDay(DECISION).body("pendingAppeals", equalTo(0));

    it.take("ADMIN", "ABOLISH", DECISION, "不再使用", "D32").statusCode(200);
    onDay(DECISION)
        .body("state", equalTo("E99"))
        .body("citedBy.id", containsInAnyOrder(citing.standard(), running));
    it.get("/citations?asOf=" + DECISION)
        .body("citedBy.items.id", containsInAnyOrder(citing.standard(), running));
  }

  private String appealed() {
    String decision =
        Way.admin()
            .get("/api/v1/standards/{id}/history", it.standard())
            .path("items.findAll { it.payload.action == 'PROPOSE_ABOLITION' }[-1].id");
    return TestAccounts.as("DEPT")
        .contentType("application/json")
        .body(
            Map.of(
                "effectiveOn",
                REVIEW.plusDays(6).toString(),
                "inputs",
                Map.of("against", decision, "grounds", "仍在使用")))
        .post("/api/v1/standards/{id}/matters/APPEAL", it.standard())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
