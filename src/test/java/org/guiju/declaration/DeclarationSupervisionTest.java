package org.guiju.declaration;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.feed.NothingRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An authority supervises the declarations of its region, and speaks for no declarer. */
@QuarkusTest
class DeclarationSupervisionTest {

  private static final String PATH = "/api/v1/declarations/";

  private static RequestSpecification json(RequestSpecification as) {
    return RestAssured.given().spec(as).contentType(ContentType.JSON).header("If-Match", "*");
  }

  private static RequestSpecification admin() {
    return json(TestAccounts.as("ADMIN"));
  }

  private static String organization(String type, String region) {
    return admin()
        .body(
            Map.of(
                "nameZh",
                "监督" + UUID.randomUUID(),
                "type",
                type,
                "regionCode",
                region,
                "effectiveOn",
                "2015-01-01"))
        .post("/api/v1/organizations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static RequestSpecification inspector(String region, String... more) {
    String[] roles = java.util.Arrays.copyOf(more, more.length + 1);
    roles[more.length] = "INSPECTOR";
    UUID authority = UUID.fromString(organization("AUTHORITY", region));
    return json(TestAccounts.login(TestAccounts.create(authority, null, roles).name()));
  }

  /** A declaration that is public since 2024-01-05. */
  private static String published(String region) {
    String id =
        admin()
            .body(
                """
                {"organization":"%s","registeredOn":"2024-01-05",
                 "standards":[{"number":"GB/T 1.1-2020","name":"规则"}],"products":["电热水壶"]}"""
                    .formatted(organization("ENTERPRISE", region)))
            .post("/api/v1/declarations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    step(admin(), id, "\"SIGN\",\"documents\":[{\"code\":\"D22\"}]").then().statusCode(200);
    step(admin(), id, "\"PUBLISH\"").then().statusCode(200).body("state", is("PUBLISHED"));
    return id;
  }

  private static Response step(RequestSpecification as, String id, String action) {
    return RestAssured.given()
        .spec(as)
        .body("{\"effectiveOn\":\"2024-01-05\",\"reason\":\"x\",\"action\":%s}".formatted(action))
        .post(PATH + id + "/transitions");
  }

  @Test
  void theInspectorOfAnAuthorityInspectsInItsRegion() {
    RequestSpecification city = inspector("350200");
    String id = published("350203");
    step(city, id, "\"INSPECT\"").then().statusCode(200).body("state", is("INSPECTED"));
    step(city, id, "\"CLEAR\"").then().statusCode(200).body("state", is("PUBLISHED"));
    String event =
        RestAssured.given()
            .get(PATH + id + "/history")
            .path("items.findAll { it.type == 'TRANSITIONED' }[-1].id");
    RestAssured.given()
        .spec(city)
        .body("{\"event\":\"%s\",\"void\":true,\"reason\":\"误记\"}".formatted(event))
        .post(PATH + id + "/corrections")
        .then()
        .statusCode(200);
  }

  @Test
  void theInspectorOfAnotherRegionIsRefused() {
    String id = published("350203");
    NothingRecorded nothing = NothingRecorded.of("DECLARATION");
    for (String elsewhere : new String[] {"370200", "350206"}) {
      step(inspector(elsewhere), id, "\"INSPECT\"").then().statusCode(403);
    }
    nothing.check();
  }

  @Test
  void anInspectorSpeaksForNoDeclarer() {
    String id = published("350203");
    RequestSpecification both = inspector("350200", "ENTERPRISE");
    NothingRecorded nothing = NothingRecorded.of("DECLARATION");
    step(both, id, "\"WITHDRAW\"").then().statusCode(403);
    RestAssured.given()
        .spec(both)
        .body("{\"commitment\":\"x\"}")
        .patch(PATH + id)
        .then()
        .statusCode(403);
    nothing.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"standards\":[]}",
        "{\"standards\":[{\"number\":\" \"}]}",
        "{\"products\":[\" \"]}",
        "{\"products\":[\"%s\"]}",
        "{\"commitment\":\"%s%s%s\"}",
        "{\"firstSupplyOn\":\"2024-02-30\"}",
        "{\"patents\":\"yes\"}",
        "{\"state\":\"PUBLISHED\"}",
        "{\"externalIds\":{\"a\":\" \"}}",
      })
  void aPatchThatBreaksARuleIs422AndChangesNothing(String patch) {
    String id = published("350203");
    NothingRecorded nothing = NothingRecorded.of("DECLARATION");
    admin()
        .body(patch.replace("%s", "长".repeat(2_000)))
        .patch(PATH + id)
        .then()
        .statusCode(422)
        .body("errors", not(hasSize(0)));
    nothing.check();
  }
}
