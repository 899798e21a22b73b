package org.guiju.declaration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.platform.jdbc.Jdbc;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeclarationResourceTest {

  private static final String PATH = "/api/v1/declarations";
  private static final String INDICATORS =
      """
      "indicators":[{"name":"加热","kind":"FUNCTIONAL","value":"有","method":"5.1"},
        {"name":"热效率","kind":"PERFORMANCE","value":"90","unit":"%","method":"5.2"}],
      "inferiorThanRecommended":false""";

  @Inject Jdbc jdbc;

  private final String code =
      "Q/X" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

  @Test
  void aDeclarationIsMadeSignedCheckedPublishedAndWithdrawn() {
    UUID factory = organization("350203");
    RequestSpecification account =
        TestAccounts.login(TestAccounts.create(factory, null, "ENTERPRISE").name());
    Response created =
        json(account)
            .body(
                "{\"standards\":[{\"number\":\"%s  001—2023\",\"name\":\"电热水壶\"}],\"products\":[\"电热水壶\"]}"
                    .formatted(code))
            .post(PATH);
    created
        .then()
        .statusCode(201)
        .header("ETag", notNullValue())
        .body("organization", equalTo(factory.toString()))
        .body("state", equalTo("DRAFT"))
        .body("standards[0].number", equalTo(code + " 001-2023"))
        .body("standards[0].own", equalTo(true));
    String id = created.path("id");

    given()
        .get(PATH + "/" + id + "/actions")
        .then()
        .statusCode(200)
        .body("items.action", hasItem("SIGN"));
    // registered today, so nothing can be dated before today
    String today = created.path("registeredOn");
    step(account, id, "SIGN", today, "")
        .then()
        .statusCode(409)
        .body("unmet.code", contains("DOCUMENT_REQUIRED"));
    step(account, id, "SIGN", today, "\"documents\":[{\"code\":\"D22\"}]").then().statusCode(200);
    step(account, id, "PUBLISH", today, PAPERS)
        .then()
        .statusCode(409)
        .body("unmet.code", containsInAnyOrder("INDICATORS_GIVEN", "INFERIOR_ANSWERED"));
    json(account)
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body("{" + INDICATORS + "}")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(200)
        .body("indicators", hasSize(2));
    step(account, id, "PUBLISH", today, PAPERS)
        .then()
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"));
    given()
        .get(PATH + "/" + id)
        .then()
        .body("public", equalTo(true))
        .body("publishedOn", equalTo(today));
    json(account)
        .header("If-Match", "*")
        .body("{\"action\":\"WITHDRAW\",\"reason\":\"停产\"}")
        .post(PATH + "/" + id + "/transitions")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    given().get(PATH + "/" + id + "/history").then().body("items", hasSize(5));
  }

  private static final String PAPERS = "\"documents\":[{\"code\":\"D23\"},{\"code\":\"D34\"}]";

  @Test
  void anAccountSpeaksForItsOwnOrganizationOnly() {
    UUID factory = organization("350203");
    UUID other = organization("350203");
    RequestSpecification account =
        TestAccounts.login(TestAccounts.create(other, null, "ENTERPRISE").name());
    json(account)
        .body(
            "{\"organization\":\"%s\",\"standards\":[{\"number\":\"%s 1-2023\"}]}"
                .formatted(factory, code))
        .post(PATH)
        .then()
        .statusCode(403);
    String id = declared(factory, code + " 1-2023", "2024-01-05");
    json(account)
        .header("If-Match", "*")
        .body("{\"action\":\"WITHDRAW\",\"reason\":\"x\"}")
        .post(PATH + "/" + id + "/transitions")
        .then()
        .statusCode(403);
    json(account)
        .header("If-Match", "*")
        .body("{\"commitment\":\"x\"}")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(403);
  }

  @Test
  void aStandardCountsOnceOnTheDayItWasFirstPublicAnywhereItsDeclarerThenWas() {
    UUID factory = organization("350203");
    declared(factory, code + " 001-2024", "2024-05-01");
    assertThat(first(factory)).containsExactly(LocalDate.of(2024, 5, 1));
    declared(factory, code + " 001-2019", "2019-06-01");
    assertThat(first(factory)).containsExactly(LocalDate.of(2019, 6, 1));
    declared(factory, code + " 001-2025", "2025-06-01");
    assertThat(first(factory)).containsExactly(LocalDate.of(2019, 6, 1));
    declared(factory, code + " 002-2025", "2025-06-01");
    assertThat(first(factory, "002")).containsExactly(LocalDate.of(2025, 6, 1));
    assertThat(regions(factory)).contains("350203", "350200", "350000", "CN", "*");

    json(TestAccounts.as("ADMIN"))
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body("{\"regionCode\":\"350206\",\"effectiveOn\":\"2018-07-01\",\"reason\":\"搬迁\"}")
        .patch("/api/v1/organizations/" + factory)
        .then()
        .statusCode(200);
    assertThat(regions(factory)).contains("350206").doesNotContain("350203");
    given()
        .get(PATH + "?organization=" + factory + "&region=350206")
        .then()
        .body("items", hasSize(4));
  }

  @Test
  void aCorrectionMovesTheFirstDayAndVoidingTakesItAway() {
    UUID factory = organization("350203");
    declared(factory, code + " 001-2024", "2024-05-01");
    String early = declared(factory, code + " 001-2019", "2019-06-01");
    String published = given().get(PATH + "/" + early + "/history").path("items[2].id");
    correct(
            early,
            "{\"event\":\"%s\",\"effectiveOn\":\"2019-07-01\",\"reason\":\"日期有误\"}"
                .formatted(published))
        .then()
        .statusCode(200);
    assertThat(first(factory)).containsExactly(LocalDate.of(2019, 7, 1));
    for (int item = 2; item >= 0; item--) {
      String event = given().get(PATH + "/" + early + "/history").path("items[" + item + "].id");
      correct(early, "{\"event\":\"%s\",\"void\":true,\"reason\":\"误登\"}".formatted(event))
          .then()
          .statusCode(200);
    }
    given().get(PATH + "/" + early).then().statusCode(404);
    assertThat(first(factory)).containsExactly(LocalDate.of(2024, 5, 1));
    correct(early, "{\"event\":\"%s\",\"void\":true,\"reason\":\"x\"}".formatted(published))
        .then()
        .statusCode(404);
  }

  @Test
  void aListIsNarrowedByNumberInAnySpellingAndByState() {
    UUID factory = organization("350203");
    String id = declared(factory, code + " 7-2024", "2024-05-01");
    given()
        .queryParam("number", code.toLowerCase(Locale.ROOT) + " 7—2024")
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("items[0].public", equalTo(true));
    given().queryParam("number", code + " 7").get(PATH).then().body("items.id", contains(id));
    given()
        .queryParam("organization", factory)
        .queryParam("state", "DRAFT")
        .get(PATH)
        .then()
        .body("items", hasSize(0));
    given()
        .queryParam("organization", factory)
        .queryParam("asOf", "2024-04-30")
        .get(PATH)
        .then()
        .body("items", hasSize(0));
    given()
        .queryParam("q", "热水壶")
        .queryParam("organization", factory)
        .queryParam("kind", "ENTERPRISE")
        .queryParam("updatedSince", "2020-01-01T00:00:00Z")
        .queryParam("count", "exact")
        .get(PATH)
        .then()
        .body("total", equalTo(1));
    given().get("/api/v1/standards/" + UUID.randomUUID() + "/declarations").then().statusCode(404);
  }

  @Test
  void theSameKeyDeclaresOnce() {
    UUID factory = organization("350203");
    String key = UUID.randomUUID().toString();
    String body =
        "{\"organization\":\"%s\",\"standards\":[{\"number\":\"%s 1-2023\"}]}"
            .formatted(factory, code);
    String first =
        json(TestAccounts.as("ADMIN"))
            .header("Idempotency-Key", key)
            .body(body)
            .post(PATH)
            .path("id");
    String again =
        json(TestAccounts.as("ADMIN"))
            .header("Idempotency-Key", key)
            .body(body)
            .post(PATH)
            .path("id");
    assertThat(again).isEqualTo(first);
  }

  private String declared(UUID factory, String number, String on) {
    RequestSpecification office = TestAccounts.as("ADMIN");
    String id =
        json(office)
            .body(
                """
                {"organization":"%s","registeredOn":"%s","standards":[{"number":"%s","name":"电热水壶"}],
                 "products":["电热水壶"],%s}"""
                    .formatted(factory, on, number, INDICATORS))
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    step(office, id, "SIGN", on, "\"documents\":[{\"code\":\"D22\"}]").then().statusCode(200);
    step(office, id, "PUBLISH", on, PAPERS).then().statusCode(200);
    return id;
  }

  private static Response step(
      RequestSpecification as, String id, String action, String on, String more) {
    String also = more.isEmpty() ? "" : "," + more;
    String body = "{\"action\":\"%s\",\"effectiveOn\":\"%s\"%s}".formatted(action, on, also);
    return json(as).header("If-Match", "*").body(body).post(PATH + "/" + id + "/transitions");
  }

  private static Response correct(String id, String body) {
    return json(TestAccounts.as("ADMIN"))
        .header("If-Match", "*")
        .body(body)
        .post(PATH + "/" + id + "/corrections");
  }

  private static RequestSpecification json(RequestSpecification as) {
    return given().spec(as).contentType(ContentType.JSON);
  }

  private static UUID organization(String region) {
    return UUID.fromString(
        json(TestAccounts.as("ADMIN"))
            .body(
                "{\"nameZh\":\"示例电器厂%s\",\"type\":\"ENTERPRISE\",\"regionCode\":\"%s\",\"effectiveOn\":\"2015-01-01\"}"
                    .formatted(UUID.randomUUID(), region))
            .post("/api/v1/organizations")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id"));
  }

  private List<LocalDate> first(UUID factory) {
    return first(factory, "001");
  }

  private List<LocalDate> first(UUID factory, String number) {
    UUID subject = subject(factory, number);
    return jdbc.query(
        "select starts_on from fact where subject_id = ? and measure = 'DECLARATION_FIRST' and region = '*'"
            + " and tag = '' and retracted_at > current_timestamp",
        p -> p.uuid(subject),
        row -> row.date("starts_on"));
  }

  private Set<String> regions(UUID factory) {
    UUID subject = subject(factory, "001");
    return Set.copyOf(
        jdbc.query(
            "select region from fact where subject_id = ? and retracted_at > current_timestamp",
            p -> p.uuid(subject),
            row -> row.text("region")));
  }

  private UUID subject(UUID factory, String number) {
    return new Family(
            factory, new DeclaredStandard(code + " " + number + "-2024", null, true).familyKey())
        .subject();
  }
}
