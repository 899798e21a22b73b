package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Entries of registers over the API alone. */
@QuarkusTest
class RegisterTest {

  private static final String BASE = "NATIONAL_TECH_STD_INNOVATION_BASE";

  @Test
  void everyRegisterTellsWhatItIsOf() {
    Response all = Way.admin().get("/api/v1/registers");
    all.then()
        .statusCode(200)
        .body("items", hasSize(13))
        .body("items.code", hasItems("FACILITY", "PILOT", "SCI_TECH_PROJECT"));
    for (String code : all.jsonPath().<String>getList("items.code")) {
      Way.admin()
          .get("/api/v1/registers/{code}", code)
          .then()
          .statusCode(200)
          .body("attributes.type", equalTo("object"))
          .body(
              "steps.findAll { it.from.contains('-') }.size()",
              org.hamcrest.Matchers.greaterThan(0))
          // An authorization of a city is looked up and not counted.
          .body(
              "measures.size()",
              code.equals("CITY_AUTHORISATION")
                  ? org.hamcrest.Matchers.equalTo(0)
                  : org.hamcrest.Matchers.greaterThan(0));
    }
    Way.admin().get("/api/v1/registers/NOWHERE").then().statusCode(404);
    Way.admin().get("/api/v1/registers/NOWHERE/entries").then().statusCode(404);
  }

  @Test
  void aBaseIsAppliedForBuiltEstablishedAndRevoked() {
    String host = Way.organization("370102");
    String enterprise = TestAccounts.create(UUID.fromString(host), null, "ENTERPRISE").name();
    Map<String, Object> said =
        Entries.content(
            BASE,
            "某基地",
            Map.of("organization", host, "level", "NATIONAL", "attributes", Map.of("field", "材料")));
    Response applied =
        Entries.enter(TestAccounts.login(enterprise), "FACILITY", said, "APPLY", "2022-01-10");
    applied.then().statusCode(201).body("state", equalTo("APPLIED"));
    String entry = applied.path("id");
    int before = Entries.actual("SHANDONG-2022", "SD16", "2023-12-31");

    Entries.take(TestAccounts.login(enterprise), entry, "ESTABLISH", "2022-03-01", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("TRANSITION_NOT_ALLOWED"));
    Entries.take(TestAccounts.login(enterprise), entry, "APPROVE_BUILDING", "2022-03-01", Map.of())
        .then()
        .statusCode(403);
    String province = TestAccounts.create(null, "370000", "DEPT").name();
    Entries.take(TestAccounts.login(province), entry, "APPROVE_BUILDING", "2022-03-01", Map.of())
        .then()
        .statusCode(200);
    assertThat(Entries.actual("SHANDONG-2022", "SD16", "2023-12-31")).isEqualTo(before);
    Entries.take(TestAccounts.login(province), entry, "ESTABLISH", "2023-05-01", Map.of())
        .then()
        .statusCode(200);
    assertThat(Entries.actual("SHANDONG-2022", "SD16", "2023-12-31")).isEqualTo(before + 1);
    assertThat(Entries.evidence("SHANDONG-2022", "SD16", "2023-12-31")).contains(entry);
    assertThat(Entries.actual("SHANDONG-2022", "SD16", "2023-04-30")).isEqualTo(before);

    Entries.take(TestAccounts.login(province), entry, "REVOKE", "2024-02-01", Map.of())
        .then()
        .statusCode(200);
    assertThat(Entries.actual("SHANDONG-2022", "SD16", "2024-02-01")).isEqualTo(before);
    assertThat(Entries.actual("SHANDONG-2022", "SD16", "2024-01-31")).isEqualTo(before + 1);
    Way.admin()
        .get("/api/v1/entries/{id}/history", entry)
        .then()
        .body("items", hasSize(5))
        .body("items.payload.action", hasItems("APPLY", "REVOKE"))
        .body("items[-1].basis", equalTo("公告第1号"));
    Way.admin()
        .queryParam("asOf", "2023-06-01")
        .queryParam("region", "370000")
        .queryParam("type", BASE)
        .get("/api/v1/registers/FACILITY/entries")
        .then()
        .statusCode(200)
        .body("items.find { it.id == '%s' }.state".formatted(entry), equalTo("ESTABLISHED"));
  }

  @Test
  void whatDoesNotFitIsRefusedWithAllThatIsWrong() {
    Entries.enter(
            TestAccounts.as("ADMIN"),
            "EXPERT",
            Map.of(
                "type", "NOBODY",
                "organization", UUID.randomUUID().toString(),
                "attributes", Map.of("roles", List.of("KING"), "height", 2)),
            "LIST",
            "2022-01-10")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/type", "/nameZh", "/organization"))
        .body("errors.code", hasItems("TYPE_UNKNOWN", "REQUIRED", "NOT_FOUND"))
        .body("errors.pointer", hasItem("/attributes/roles/0"))
        .body("errors.findAll { it.code == 'ATTRIBUTE_INVALID' }.size()", equalTo(3));
    Entries.enter(
            TestAccounts.as("ADMIN"),
            "EXPERT",
            Entries.content(
                "EXPERT",
                "某人",
                Map.of(
                    "attributes",
                    Map.of("person", "110101199003071234", "roles", List.of("AUDITOR")))),
            "LIST",
            "2022-01-10")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/attributes/person"));
    Entries.enter(
            TestAccounts.as("ADMIN"),
            "SCI_TECH_PROJECT",
            Entries.content(
                "APPLIED",
                "项目",
                Map.of(
                    "attributes",
                    Map.of(
                        "results",
                        List.of(
                            Map.of(
                                "project", UUID.randomUUID().toString(),
                                "on", "2022-01-01",
                                "proof", "合同"))))),
            "APPROVE",
            "2022-01-10")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/attributes/results/0/project"));
    Entries.enter(
            TestAccounts.as("ADMIN"),
            "FACILITY",
            Entries.content(BASE, "无主", Map.of()),
            "APPLY",
            "2022-01-10")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/organization"));
  }

  @Test
  void aChangeKeepsWithinTheRegisterAndBounds() {
    String host = Way.organization("350203");
    String entry =
        Entries.enter(
            "FACILITY",
            "OTHER",
            Map.of(
                "organization", host, "externalIds", Map.of("list", UUID.randomUUID().toString())),
            "ESTABLISH",
            "2022-01-10");
    Response now = Way.admin().get("/api/v1/entries/{id}", entry);
    Way.admin()
        .header("If-Match", now.header("ETag"))
        .contentType("application/merge-patch+json")
        .body(Map.of("attributes", Map.of("number", 7)))
        .patch("/api/v1/entries/{id}", entry)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/attributes/number"));
    Way.admin()
        .header("If-Match", now.header("ETag"))
        .contentType("application/merge-patch+json")
        .body(Map.of("attributes", Map.of("number", "A-7"), "nameEn", "Centre"))
        .patch("/api/v1/entries/{id}", entry)
        .then()
        .statusCode(200)
        .body("attributes.number", equalTo("A-7"))
        .body("nameZh", equalTo("条目"));
    String elsewhere = TestAccounts.create(null, "110000", "DEPT").name();
    Entries.take(TestAccounts.login(elsewhere), entry, "REVOKE", "2023-01-01", Map.of())
        .then()
        .statusCode(403);
    TestAccounts.login(elsewhere)
        .contentType(ContentType.JSON)
        .header("Accept-Language", "en")
        .body(
            Map.of(
                "entry", Entries.content("OTHER", "外地", Map.of("organization", host)),
                "step", Map.of("action", "ESTABLISH", "basis", "1")))
        .post("/api/v1/registers/FACILITY/entries")
        .then()
        .statusCode(403);
  }

  @Test
  void anIdOfAnotherSystemIsTakenOnce() {
    String host = Way.organization("350203");
    Map<String, Object> said =
        Entries.content(
            "OTHER",
            "平台",
            Map.of(
                "organization", host, "externalIds", Map.of("list", UUID.randomUUID().toString())));
    Entries.enter(TestAccounts.as("ADMIN"), "FACILITY", said, "ESTABLISH", "2022-01-10")
        .then()
        .statusCode(201)
        .header("Location", containsString("/api/v1/entries/"));
    Entries.enter(TestAccounts.as("ADMIN"), "FACILITY", said, "ESTABLISH", "2022-01-10")
        .then()
        .statusCode(409)
        .body("code", equalTo("EXTERNAL_ID_TAKEN"))
        .body("entry", notNullValue());
  }

  @Test
  void whatIsAnEnterprisesIsDesignatedOfNoAssociation() {
    String association =
        Way.admin()
            .body(
                Map.of(
                    "nameZh", "试验协会" + UUID.randomUUID(),
                    "type", "SOCIAL_ORGANIZATION",
                    "regionCode", "350203"))
            .post("/api/v1/organizations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (String type : List.of("TOP_RUNNER", "STANDARDS_INNOVATIVE_ENTERPRISE")) {
      designated(type, association)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/organization"))
          .body("errors.code", contains("ORGANIZATION_TYPE"))
          .body("errors[0].message", containsString("ENTERPRISE"))
          .body("errors[0].message", containsString("SOCIAL_ORGANIZATION"));
    }
    designated("GOOD_PRACTICE", association).then().statusCode(201);
    designated("BRAND_GROUP_STANDARD", association).then().statusCode(201);
    designated("BRAND_GROUP_STANDARD", Way.organization("350203")).then().statusCode(422);
    String runner =
        designated("TOP_RUNNER", Way.organization("350203"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    said(runner, Map.of("organization", association))
        .then()
        .statusCode(422)
        .body("errors.code", contains("ORGANIZATION_TYPE"));
    said(runner, Map.of("nameEn", "Renamed")).then().statusCode(200);
  }

  private static Response designated(String type, String organization) {
    return Entries.enter(
        TestAccounts.as("ADMIN"),
        "DESIGNATION",
        Entries.content(type, "认定", Map.of("organization", organization)),
        "GRANT",
        "2022-05-01");
  }

  @Test
  void aProjectNumberIsOfOneProjectAlone() {
    Map<String, Object> numbered =
        Map.of("region", "350203", "attributes", Map.of("number", "2022YFF" + UUID.randomUUID()));
    String first = Entries.enter("SCI_TECH_PROJECT", "APPLIED", numbered, "APPROVE", "2022-01-10");
    Entries.enter(
            TestAccounts.as("ADMIN"),
            "SCI_TECH_PROJECT",
            Entries.content("GENERIC_KEY_TECH", "重复", numbered),
            "APPROVE",
            "2022-02-10")
        .then()
        .statusCode(409)
        .body("code", equalTo("ATTRIBUTE_TAKEN"))
        .body("entry", equalTo(first));
  }

  @Test
  void aReferenceIsOfOneInternationalStandardAlone() {
    int number = 60_000 + Math.floorMod(UUID.randomUUID().hashCode(), 20_000);
    String first = Entries.international("ISO " + number + ":2015");
    Entries.enter(
            TestAccounts.as("ADMIN"),
            "INTERNATIONAL_STANDARD",
            Entries.content(
                "ISO", "重复", Map.of("attributes", Map.of("reference", "iso " + number + ":2015"))),
            "PUBLISH",
            "2016-01-10")
        .then()
        .statusCode(409)
        .body("code", equalTo("ATTRIBUTE_TAKEN"))
        .body("entry", equalTo(first));
    String other = Entries.international("ISO " + number + ":2016");
    said(other, Map.of("attributes", Map.of("reference", "ISO " + number + ":2015")))
        .then()
        .statusCode(409)
        .body("code", equalTo("ATTRIBUTE_TAKEN"));
    said(first, Map.of("nameEn", "Renamed")).then().statusCode(200);
    said(first, Map.of("attributes", Map.of("reference", "ISO " + number + ":2014")))
        .then()
        .statusCode(200);
    said(other, Map.of("attributes", Map.of("reference", "ISO " + number + ":2015")))
        .then()
        .statusCode(200);
  }

  @Test
  void aCorrectionDoesNotGiveAnEntryTheReferenceOfAnother() {
    int number = 80_000 + Math.floorMod(UUID.randomUUID().hashCode(), 10_000);
    String first = Entries.international("ISO " + number + ":2015");
    String other = Entries.international("ISO " + number + ":2016");
    said(other, Map.of("attributes", Map.of("reference", "ISO " + number + ":2017")))
        .then()
        .statusCode(200);
    String event =
        Way.admin()
            .get("/api/v1/entries/{id}/history", other)
            .path("items.find { it.type == 'DESCRIBED' }.id");
    corrected(other, event, "ISO " + number + ":2015")
        .then()
        .statusCode(409)
        .body("code", equalTo("ATTRIBUTE_TAKEN"))
        .body("entry", equalTo(first));
    corrected(other, event, "ISO " + number + ":2018").then().statusCode(200);
  }

  private static Response corrected(String entry, String event, String reference) {
    Map<String, Object> patch = Map.of("attributes", Map.of("reference", reference));
    return Way.admin()
        .header("If-Match", Way.admin().get("/api/v1/entries/{id}", entry).header("ETag"))
        .body(Map.of("event", event, "payload", Map.of("patch", patch), "reason", "笔误"))
        .post("/api/v1/entries/{id}/corrections", entry);
  }

  private static Response said(String entry, Map<String, Object> content) {
    return Way.admin()
        .header("If-Match", Way.admin().get("/api/v1/entries/{id}", entry).header("ETag"))
        .contentType("application/merge-patch+json")
        .body(content)
        .patch("/api/v1/entries/{id}", entry);
  }

  @Test
  void aStepThatWasWrongIsVoidedAndNoLongerCounted() {
    String enterprise = Way.organization("120101");
    int before = Entries.actual("TIANJIN-2022", "TJ3", "2023-12-31");
    String entry =
        Entries.enter(
            "DESIGNATION", "TOP_RUNNER", Map.of("organization", enterprise), "GRANT", "2023-02-01");
    assertThat(Entries.actual("TIANJIN-2022", "TJ3", "2023-12-31")).isEqualTo(before + 1);
    Response history = Way.admin().get("/api/v1/entries/{id}/history", entry);
    Way.admin()
        .header("If-Match", Way.admin().get("/api/v1/entries/{id}", entry).header("ETag"))
        .body(Map.of("event", history.path("items[1].id"), "void", true, "reason", "名单有误"))
        .post("/api/v1/entries/{id}/corrections", entry)
        .then()
        .statusCode(200);
    assertThat(Entries.actual("TIANJIN-2022", "TJ3", "2023-12-31")).isEqualTo(before);
    Way.admin().get("/api/v1/entries/{id}", entry).then().statusCode(404);
  }
}
