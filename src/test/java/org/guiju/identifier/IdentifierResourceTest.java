package org.guiju.identifier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdentifierResourceTest {

  @Test
  void readsANumberForAnyone() {
    given()
        .queryParam("text", "ＧＢ／Ｔ　１．１—２０２０")
        .get("/api/v1/identifiers")
        .then()
        .statusCode(200)
        .body("valid", equalTo(true))
        .body("kind", equalTo("NATIONAL"))
        .body("nature", equalTo("RECOMMENDED"))
        .body("issuer", equalTo("GB"))
        .body("number", equalTo("1"))
        .body("parts", contains("1"))
        .body("year", equalTo(2020))
        .body("canonical", equalTo("GB/T 1.1-2020"))
        .body("family", equalTo("GB/T 1.1"))
        .body("urn", nullValue())
        .body("reason", nullValue());
  }

  @Test
  void givesTheUrnAndTheStageOfAnInternationalNumber() {
    given()
        .queryParam("text", "iso/cd 24191.3")
        .get("/api/v1/identifiers")
        .then()
        .statusCode(200)
        .body("urn", equalTo("urn:iso:std:iso:24191:CD.3"))
        .body("international.harmonizedStage", equalTo("30.00"));
  }

  @Test
  void saysWhyNotInTheLanguageAskedFor() {
    given()
        .queryParam("text", "GB 1")
        .get("/api/v1/identifiers")
        .then()
        .statusCode(200)
        .body("valid", equalTo(false))
        .body("code", equalTo("YEAR_MISSING"))
        .body("reason", startsWith("缺少年代号"))
        .body("canonical", nullValue());
    given()
        .header("Accept-Language", "fr, en;q=0.9, zh;q=0.1")
        .queryParam("text", "GB 1")
        .get("/api/v1/identifiers")
        .then()
        .body("reason", startsWith("The year is missing"));
  }

  @Test
  void refusesARequestWithoutText() {
    given()
        .get("/api/v1/identifiers")
        .then()
        .statusCode(400)
        .body("code", equalTo("PARAMETER_MISSING"))
        .body("errors[0].pointer", equalTo("text"))
        .body("errors[0].code", equalTo("REQUIRED"));
  }
}
