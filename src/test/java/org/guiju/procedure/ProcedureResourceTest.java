package org.guiju.procedure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.guiju.platform.TestDatabase;
import org.junit.jupiter.api.Test;

/** The procedures as a client sees them. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ProcedureResourceTest {

  private static final String PROCEDURES = "/api/v1/procedures";

  @Test
  void allVersionsAreListedWithoutAnAccount() {
    given()
        .header("Accept-Language", "en")
        .get(PROCEDURES)
        .then()
        .statusCode(200)
        .body("items.ref", hasItems("CN-GB-T@2023.1", "CN-GB-T@2025.1", "ISO@2017.1"))
        .body("items.find{it.ref=='CN-TB@2019.1'}.name", equalTo("Group standards (T/)"))
        .body("items.find{it.ref=='CN-TB@2019.1'}.names.zh", equalTo("团体标准制定程序"));
  }

  @Test
  void aDayAndAKindNarrowTheList() {
    given()
        .queryParam("asOf", "2024-01-01")
        .queryParam("kind", "NATIONAL")
        .get(PROCEDURES)
        .then()
        .statusCode(200)
        .body(
            "items.ref",
            equalTo(java.util.List.of("CN-GB@2020.1", "CN-GB-T@2023.1", "CN-GB-Z@2023.1")));
  }

  @Test
  void aProcedureShowsItsRulesWithTheirBasis() {
    given()
        .header("Accept-Language", "en")
        .get(PROCEDURES + "/CN-GB-T@2023.1")
        .then()
        .statusCode(200)
        .body("effectiveTo", equalTo("2025-06-01"))
        .body("parameters.find{it.name=='trackMonths'}.value", equalTo(18))
        .body("parameters.find{it.name=='trackMonths'}.basis.confidence", equalTo("VERIFIED"))
        .body("machines.name", hasItems("PROJECT", "EDITION"))
        .body("machines[0].states.find{it.id=='P30'}.name", equalTo("Public comment running"))
        .body(
            "machines[0].transitions.find{it.id=='T18'}.stages",
            equalTo(java.util.List.of("40.99", "50.00")))
        .body("machines[0].transitions.find{it.id=='T11a'}.guards[0].arguments.days", equalTo(60))
        .body("guards.find{it.code=='SCOPE'}.checked", equalTo(true))
        .body("voteRules.code", hasItem("TC_3_4"))
        .body("fastTracks.code", hasItems("A", "B", "C", "E", "P", "X"))
        .body("roles.find{it.code=='INITIATOR'}.holder", containsString("SAC"))
        .body("sources.key", hasItem("S9"));
  }

  @Test
  void anIdAloneIsTheVersionOfTheDay() {
    given()
        .queryParam("asOf", "2024-01-01")
        .get(PROCEDURES + "/CN-GB")
        .then()
        .body("version", equalTo("2020.1"));
    given()
        .queryParam("asOf", "2026-01-01")
        .get(PROCEDURES + "/CN-GB")
        .then()
        .body("version", equalTo("2025.1"));
    given()
        .queryParam("asOf", "1990-01-01")
        .get(PROCEDURES + "/CN-GB")
        .then()
        .body("version", equalTo("2020.1"));
  }

  @Test
  void theEndsOfAnInspectionSayWhatWasFound() {
    String ends = "machines.find{it.name=='INSPECTION'}.states.findAll{it.finding}.";
    given()
        .get(PROCEDURES + "/CN-QB@2024.1")
        .then()
        .body(ends + "id", equalTo(java.util.List.of("CONFORMING", "NONCONFORMING")))
        .body(ends + "finding", equalTo(java.util.List.of("CONFORMING", "NONCONFORMING")));
  }

  @Test
  void anUnknownOneIsAProblem() {
    given()
        .header("Accept-Language", "en")
        .get(PROCEDURES + "/CN-XX")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", containsString("procedure"));
    given().queryParam("kind", "NONE").get(PROCEDURES).then().statusCode(not(equalTo(200)));
    given().get(PROCEDURES).then().body("items", not(hasSize(0)));
  }
}
