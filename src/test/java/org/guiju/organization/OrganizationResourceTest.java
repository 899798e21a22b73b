package org.guiju.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guiju.account.FirstAdministrator;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganizationResourceTest {

  private static final String PATH = "/api/v1/organizations";

  @Inject FirstAdministrator administrator;

  @Test
  void anOrganizationIsRegisteredAndRead() {
    String uscc = uscc();
    Response created =
        write()
            .body(
                """
                {"nameZh":" 示例单位甲 ","nameEn":"Sample A","uscc":"%s","regionCode":"350203",
                 "standardCodes":["T/SAMPLEA"],"externalIds":{"demo":"%s"}}"""
                    .formatted(uscc.toLowerCase(java.util.Locale.ROOT), uscc))
            .post(PATH);
    created
        .then()
        .statusCode(201)
        .header("ETag", notNullValue())
        .body("nameZh", equalTo("示例单位甲"))
        .body("type", equalTo("ENTERPRISE"))
        .body("uscc", equalTo(uscc))
        .body("fromIsAssumption", equalTo(true))
        .body("version", equalTo(1));
    given()
        .get(created.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo(created.header("ETag")))
        .body("regionCode", equalTo("350203"))
        .body("standardCodes", contains("T/SAMPLEA"))
        .body("externalIds.demo", equalTo(uscc));
  }

  @Test
  void aMoveHoldsFromItsDayAndTheHistoryShowsIt() {
    String id =
        register("{\"nameZh\":\"示例单位乙\",\"regionCode\":\"350203\",\"effectiveOn\":\"2015-03-01\"}");
    patch(id, "{\"regionCode\":\"350206\",\"effectiveOn\":\"2020-07-01\",\"reason\":\"搬迁\"}")
        .then()
        .statusCode(200)
        .body("regionCode", equalTo("350206"))
        .body("version", equalTo(2));
    given().get(PATH + "/" + id + "?asOf=2020-06-30").then().body("regionCode", equalTo("350203"));
    given().get(PATH + "/" + id + "?asOf=2020-07-01").then().body("regionCode", equalTo("350206"));
    given().get(PATH + "/" + id + "?asOf=2015-02-28").then().statusCode(404);
    given()
        .get(PATH + "/" + id + "/history")
        .then()
        .body("items.type", contains("REGISTERED", "MOVED"))
        .body("items[1].payload", equalTo(java.util.Map.of("regionCode", "350206")))
        .body("items[1].reason", equalTo("搬迁"));
  }

  @Test
  void whatWasOpenIsFilledInSinceTheBeginningAndWhatDiffersHoldsFromToday() {
    String id = register("{\"nameZh\":\"示例单位丙\"}");
    patch(id, "{\"regionCode\":\"120101\",\"nameEn\":\"Sample C\"}").then().statusCode(200);
    patch(id, "{\"nameZh\":\"示例单位丙（新）\"}").then().statusCode(200);
    given()
        .get(PATH + "/" + id + "?asOf=2001-01-01")
        .then()
        .body("nameZh", equalTo("示例单位丙"))
        .body("nameEn", equalTo("Sample C"))
        .body("regionCode", equalTo("120101"));
    given().get(PATH + "/" + id).then().body("nameZh", equalTo("示例单位丙（新）"));
  }

  @Test
  void nullTakesAwayAndAnUnknownFieldIsRefused() {
    String id =
        register(
            "{\"nameZh\":\"示例单位丁\",\"nameEn\":\"Sample D\",\"externalIds\":{\"a\":\""
                + UUID.randomUUID()
                + "\"}}");
    patch(id, "{\"nameEn\":null,\"externalIds\":{\"a\":null}}")
        .then()
        .statusCode(200)
        .body("nameEn", nullValue())
        .body("externalIds", equalTo(java.util.Map.of()));
    patch(id, "{\"nameZh\":null}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/nameZh"));
    assertThat(patch(id, "{\"colour\":\"red\"}").statusCode()).isIn(400, 422);
  }

  @Test
  void aWrongCheckCharacterAndAnUnknownRegionAreRefused() {
    String uscc = uscc();
    String wrong = uscc.substring(0, 17) + (uscc.charAt(17) == '0' ? '1' : '0');
    write()
        .body("{\"nameZh\":\"示例\",\"uscc\":\"%s\",\"regionCode\":\"359999\"}".formatted(wrong))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/uscc", "/regionCode"))
        .body("errors.find { it.pointer == '/uscc' }.code", equalTo("USCC_CHECK"));
    write().body("{\"uscc\":\"9\"}").post(PATH).then().statusCode(422);
    write()
        .body("{}")
        .post(PATH)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/nameZh"));
  }

  @Test
  void aUsccBelongsToOneOrganizationOnly() {
    String uscc = uscc();
    String first = register("{\"nameZh\":\"示例单位戊\",\"uscc\":\"%s\"}".formatted(uscc));
    write()
        .body("{\"nameZh\":\"示例单位己\",\"uscc\":\"%s\"}".formatted(uscc))
        .post(PATH)
        .then()
        .statusCode(409)
        .body("code", equalTo("USCC_TAKEN"))
        .body("organization", equalTo(first));
  }

  @Test
  void aChangeNeedsTheVersionSeen() {
    String id = register("{\"nameZh\":\"示例单位庚\"}");
    write().body("{\"nameZh\":\"新\"}").patch(PATH + "/" + id).then().statusCode(428);
    write()
        .header("If-Match", "\"7\"")
        .body("{\"nameZh\":\"新\"}")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(412);
    given()
        .contentType(ContentType.JSON)
        .body("{\"nameZh\":\"新\"}")
        .post(PATH)
        .then()
        .statusCode(401);
  }

  @Test
  void aDissolvedOrganizationChangesNoMore() {
    String id = register("{\"nameZh\":\"示例单位辛\",\"effectiveOn\":\"2010-01-01\"}");
    write()
        .header("If-Match", "*")
        .body("{\"effectiveOn\":\"2022-05-01\"}")
        .post(PATH + "/" + id + "/dissolution")
        .then()
        .statusCode(200)
        .body("dissolvedOn", equalTo("2022-05-01"));
    patch(id, "{\"nameZh\":\"新\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("ORGANIZATION_HISTORY"));
    patch(id, "{\"nameEn\":\"Before\",\"effectiveOn\":\"2012-01-01\"}").then().statusCode(200);
    given().get(PATH + "/" + id + "?asOf=2022-04-30").then().body("dissolvedOn", nullValue());
  }

  @Test
  void anEventIsPutRightAndTheHistoryShowsBoth() {
    String id =
        register("{\"nameZh\":\"示例单位壬\",\"regionCode\":\"350203\",\"effectiveOn\":\"2015-01-01\"}");
    patch(id, "{\"regionCode\":\"350206\",\"effectiveOn\":\"2020-01-01\"}");
    String moved = given().get(PATH + "/" + id + "/history").path("items[1].id");
    correct(
            id,
            "{\"event\":\"%s\",\"void\":false,\"effectiveOn\":\"2018-01-01\",\"reason\":\"日期写错\"}"
                .formatted(moved))
        .then()
        .statusCode(200);
    given().get(PATH + "/" + id + "?asOf=2018-06-01").then().body("regionCode", equalTo("350206"));
    given()
        .get(PATH + "/" + id + "/history?view=effective")
        .then()
        .body("items.effectiveOn", contains("2015-01-01", "2018-01-01"));
    given().get(PATH + "/" + id + "/history").then().body("items", hasSize(3));
    correct(
            id,
            "{\"event\":\"%s\",\"void\":false,\"payload\":{\"regionCode\":\"999999\"},\"reason\":\"x\"}"
                .formatted(moved))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/regionCode"));
    correct(id, "{\"event\":\"%s\",\"void\":true,\"reason\":\"没有搬迁\"}".formatted(moved))
        .then()
        .statusCode(200);
    given().get(PATH + "/" + id).then().body("regionCode", equalTo("350203"));
    correct(id, "{\"event\":\"%s\",\"void\":true,\"reason\":\"x\"}".formatted(moved))
        .then()
        .statusCode(409);
    String registered = given().get(PATH + "/" + id + "/history").path("items[0].id");
    correct(id, "{\"event\":\"%s\",\"void\":true,\"reason\":\"x\"}".formatted(registered))
        .then()
        .statusCode(409);
  }

  @Test
  void theListIsFilteredByRegionOfTheDayAndPaged() {
    String mark = "列表" + UUID.randomUUID();
    for (int i = 1; i <= 3; i++) {
      register(
          "{\"nameZh\":\"%s %d\",\"regionCode\":\"35020%d\"}"
              .formatted(mark, i, i == 1 ? 3 : i == 2 ? 5 : 6));
    }
    String other = register("{\"nameZh\":\"%s 9\",\"regionCode\":\"370102\"}".formatted(mark));
    given()
        .queryParam("q", mark)
        .queryParam("region", "350200")
        .queryParam("count", "exact")
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items", hasSize(3))
        .body("total", equalTo(3));
    patch(other, "{\"regionCode\":\"350211\",\"effectiveOn\":\"2024-01-01\"}")
        .then()
        .statusCode(200);
    given()
        .queryParam("q", mark)
        .queryParam("region", "350000")
        .get(PATH)
        .then()
        .body("items", hasSize(4));
    given()
        .queryParam("q", mark)
        .queryParam("region", "370000")
        .queryParam("asOf", "2023-12-31")
        .get(PATH)
        .then()
        .body("items.id", contains(other));
    for (String sort : List.of("name", "-name", "updatedAt", "-updatedAt", "id", "-id")) {
      Response first =
          given().queryParam("q", mark).queryParam("sort", sort).queryParam("limit", 3).get(PATH);
      Response second =
          given()
              .queryParam("q", mark)
              .queryParam("sort", sort)
              .queryParam("limit", 3)
              .queryParam("cursor", first.<String>path("next"))
              .get(PATH);
      assertThat(first.<List<String>>path("items.id"))
          .hasSize(3)
          .doesNotContainAnyElementsOf(second.path("items.id"));
      assertThat(second.<List<String>>path("items.id")).hasSize(1);
      assertThat(second.<String>path("next")).isNull();
    }
    given().queryParam("q", "%" + mark).get(PATH).then().body("items", hasSize(0));
  }

  @Test
  void aRepeatedRequestIsAnsweredOnceMoreAndRegistersOnce() {
    String key = UUID.randomUUID().toString();
    String body = "{\"nameZh\":\"示例单位 %s\"}".formatted(key);
    Response first = write().header("Idempotency-Key", key).body(body).post(PATH);
    Response second = write().header("Idempotency-Key", key).body(body).post(PATH);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
    given().queryParam("q", key).get(PATH).then().body("items", hasSize(1));
    write()
        .header("Idempotency-Key", key)
        .body("{\"nameZh\":\"另一个\"}")
        .post(PATH)
        .then()
        .statusCode(422);
  }

  @Test
  void anAccountChangesOnlyWhatIsInItsScope() {
    String own = register("{\"nameZh\":\"本单位\",\"regionCode\":\"350203\"}");
    String other = register("{\"nameZh\":\"别的单位\",\"regionCode\":\"370102\"}");
    RequestSpecification regional = account("\"region\":\"350200\"");
    regional.body("{\"nameEn\":\"Mine\"}").patch(PATH + "/" + own).then().statusCode(200);
    account("\"region\":\"350200\"")
        .body("{\"nameEn\":\"Not mine\"}")
        .patch(PATH + "/" + other)
        .then()
        .statusCode(403);
    account("\"region\":\"350200\"")
        .body("{\"regionCode\":\"370102\"}")
        .patch(PATH + "/" + own)
        .then()
        .statusCode(403);
    account("\"organization\":\"%s\"".formatted(own))
        .body("{\"nameEn\":\"Not mine\"}")
        .patch(PATH + "/" + other)
        .then()
        .statusCode(403);
    given().get(PATH + "/" + other).then().body("nameEn", nullValue());
  }

  private RequestSpecification account(String scope) {
    String name = "dept-" + UUID.randomUUID();
    write()
        .body(
            "{\"name\":\"%s\",\"password\":\"kestrel-7-harbour\",\"roles\":[\"DEPT\"],%s}"
                .formatted(name, scope))
        .post("/api/v1/accounts")
        .then()
        .statusCode(201);
    return given()
        .auth()
        .preemptive()
        .basic(name, "kestrel-7-harbour")
        .header("If-Match", "*")
        .contentType(ContentType.JSON);
  }

  private Response patch(String id, String body) {
    return write().header("If-Match", "*").body(body).patch(PATH + "/" + id);
  }

  private Response correct(String id, String body) {
    return write().header("If-Match", "*").body(body).post(PATH + "/" + id + "/corrections");
  }

  private String register(String body) {
    Response response = write().body(body).post(PATH);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.path("id");
  }

  private RequestSpecification write() {
    return given()
        .auth()
        .preemptive()
        .basic(
            FirstAdministrator.NAME, administrator.oneTimePassword().orElse("guiju-test-password"))
        .contentType(ContentType.JSON);
  }

  /** A code with right check characters that no other test has. */
  static String uscc() {
    return SocialCodes.of("91");
  }
}
