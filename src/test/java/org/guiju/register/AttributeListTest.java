package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.project.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries are listed by what their register's schema declares. */
@QuarkusTest
class AttributeListTest {

  private static final String OWN = UUID.randomUUID().toString();
  private static final String BATCH = "batch:" + OWN;
  private static String initial;
  private static String advanced;
  private static String bare;

  @Inject Jdbc jdbc;

  private static String designated(Map<String, Object> attributes) {
    Map<String, Object> all = new HashMap<>(attributes);
    all.put("batch", OWN);
    return Entries.enter(
        "DESIGNATION", "TOP_RUNNER", Map.of("attributes", all), "NOMINATE", "2022-01-10");
  }

  @BeforeEach
  void entries() {
    if (initial == null) {
      initial =
          designated(
              Map.of(
                  "grade",
                  "INITIAL",
                  "expiresOn",
                  "2025-01-01",
                  "certificate",
                  "C 1",
                  "standard",
                  "T/ABC 7-2021"));
      advanced = designated(Map.of("grade", "ADVANCED", "expiresOn", "2026-06-30"));
      bare = designated(Map.of());
    }
  }

  private static Response ask(String register, Map<String, Object> more, String... attributes) {
    RequestSpecification request = TestAccounts.as("ADMIN").header("Accept-Language", "en");
    more.forEach(request::queryParam);
    for (String attribute : attributes) {
      request.queryParam("attribute", attribute);
    }
    return request.get("/api/v1/registers/{register}/entries", register);
  }

  private static JsonPath list(Map<String, Object> more, String... attributes) {
    Response answer = ask("DESIGNATION", more, attributes);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  private static List<String> ids(String... attributes) {
    JsonPath answer = list(Map.of("count", "exact"), attributes);
    List<String> ids = answer.getList("items.id");
    assertThat(answer.getInt("total")).isEqualTo(ids.size());
    return ids;
  }

  @Test
  void valuesOfOneAreAUnionAndDifferentOnesHoldTogether() {
    assertThat(ids(BATCH)).containsExactly(bare, advanced, initial);
    assertThat(ids("batch:" + UUID.randomUUID())).isEmpty();
    assertThat(ids(BATCH, "grade:INITIAL")).containsExactly(initial);
    assertThat(ids("grade:INITIAL", "grade:ADVANCED", BATCH)).containsExactly(advanced, initial);
    assertThat(ids(BATCH, "grade:INITIAL", "expiresOn:2026-06-30")).isEmpty();
    assertThat(ids(BATCH, "certificate:c1")).containsExactly(initial);
    assertThat(ids(BATCH, "standard:t／abc 7—2021")).containsExactly(initial);
    assertThat(list(Map.of("type", "OTHER"), BATCH).getList("items")).isEmpty();
  }

  @Test
  void rangesIncludeBothEndsAndMayBeOpen() {
    assertThat(ids(BATCH, "expiresOn:2025-01-01..2026-06-30")).containsExactly(advanced, initial);
    assertThat(ids(BATCH, "expiresOn:2025-01-02..")).containsExactly(advanced);
    assertThat(ids(BATCH, "expiresOn:..2025-01-01")).containsExactly(initial);
    assertThat(ids(BATCH, "expiresOn:..2024-12-31", "expiresOn:2026-06-30"))
        .containsExactly(advanced);
    String award =
        Entries.enter(
            "AWARD",
            "FUJIAN_STANDARDS_CONTRIBUTION",
            Map.of("region", "350203", "attributes", Map.of("year", 2019, "grade", OWN)),
            "APPLY",
            "2022-01-05");
    for (String years : List.of("2019", "2019.0", "2019..2019", "..2019", "1900..2020")) {
      assertThat(
              ask("AWARD", Map.of(), "grade:" + OWN, "year:" + years)
                  .jsonPath()
                  .<String>getList("items.id"))
          .as(years)
          .containsExactly(award);
    }
    assertThat(ask("AWARD", Map.of(), "year:2020..", "grade:" + OWN).jsonPath().getList("items"))
        .isEmpty();
  }

  @Test
  void aListIsSortedByAnAttributePageByPageThoseWithoutLast() {
    for (String sort : List.of("attribute.expiresOn", "-attribute.expiresOn")) {
      List<String> expected =
          sort.startsWith("-")
              ? List.of(advanced, initial, bare)
              : List.of(initial, advanced, bare);
      List<String> found = new ArrayList<>();
      Map<String, Object> page = new HashMap<>(Map.of("sort", sort, "limit", 1));
      for (int i = 0; i < 3; i++) {
        JsonPath answer = list(page, BATCH);
        found.addAll(answer.getList("items.id"));
        page.put("cursor", answer.getString("next"));
      }
      assertThat(found).as(sort).isEqualTo(expected);
      assertThat(page.get("cursor")).isNull();
    }
    assertThat(list(Map.of("sort", "-attribute.grade"), BATCH).<String>getList("items.id"))
        .containsExactly(initial, advanced, bare);
  }

  @Test
  void aFacetLeavesOutTheFilterOnItsOwnAttribute() {
    JsonPath answer =
        list(
            Map.of("facets", "attribute.grade,attribute.batch,state", "count", "exact"),
            BATCH,
            "grade:INITIAL");
    assertThat(answer.getInt("total")).isEqualTo(1);
    assertThat(answer.<String>getList("facets.'attribute.grade'.value"))
        .containsExactlyInAnyOrder(null, "ADVANCED", "INITIAL");
    assertThat(answer.<Integer>getList("facets.'attribute.grade'.count")).containsExactly(1, 1, 1);
    assertThat(
            answer.getInt(
                "facets.'attribute.batch'.find { it.value == '%s' }.count".formatted(OWN)))
        .isEqualTo(1);
    assertThat(answer.<Integer>getList("facets.state.count")).containsExactly(1);
  }

  @Test
  void everyOneOfSeveralValuesCounts() {
    String certificate = "certificate:" + OWN;
    String person =
        Entries.enter(
            "EXPERT",
            "EXPERT",
            Map.of(
                "attributes",
                Map.of(
                    "person",
                    OWN,
                    "roles",
                    List.of("AUDITOR", "COMMITTEE_MEMBER"),
                    "stesBackground",
                    true,
                    "certificate",
                    OWN)),
            "LIST",
            "2022-01-10");
    for (String role : List.of("AUDITOR", "COMMITTEE_MEMBER")) {
      ask("EXPERT", Map.of(), certificate, "roles:" + role, "stesBackground:true")
          .then()
          .statusCode(200)
          .body("items.id", equalTo(List.of(person)));
    }
    JsonPath answer = ask("EXPERT", Map.of("facets", "attribute.roles"), certificate).jsonPath();
    assertThat(answer.<String>getList("facets.'attribute.roles'.value"))
        .containsExactly("AUDITOR", "COMMITTEE_MEMBER");
    ask("EXPERT", Map.of("sort", "attribute.roles")).then().statusCode(400);
    String project =
        Entries.enter(
            "SCI_TECH_PROJECT",
            firstType("SCI_TECH_PROJECT"),
            Map.of(
                "attributes",
                Map.of(
                    "number",
                    OWN,
                    "results",
                    List.of(
                        Map.of("document", "报告", "on", "2023-03-01", "proof", "批文"),
                        Map.of("document", "草案", "on", "2024-03-01", "proof", "批文")))),
            "APPROVE",
            "2022-01-10");
    ask("SCI_TECH_PROJECT", Map.of(), "number:" + OWN, "results.on:2024-01-01..")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(project)));
  }

  private static String firstType(String register) {
    return Way.admin().get("/api/v1/registers/{code}", register).path("types[0].code");
  }

  @Test
  void aListIsOfTheDay() {
    String batch = UUID.randomUUID().toString();
    String entry =
        Entries.enter(
            "DESIGNATION",
            "TOP_RUNNER",
            Map.of("attributes", Map.of("batch", batch, "grade", "INITIAL")),
            "NOMINATE",
            "2022-01-10");
    Entries.take(entry, "GRANT", "2023-01-10");
    String etag = Way.admin().get("/api/v1/entries/{id}", entry).header("ETag");
    TestAccounts.as("ADMIN")
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(Map.of("attributes", Map.of("grade", "ADVANCED")))
        .patch("/api/v1/entries/{id}", entry)
        .then()
        .statusCode(200);
    for (String day : List.of("2022-01-10", "2023-01-10")) {
      assertThat(list(Map.of("asOf", day), "grade:INITIAL", "batch:" + batch).getList("items.id"))
          .as(day)
          .containsExactly(entry);
      assertThat(list(Map.of("asOf", day), "batch:" + batch, "grade:ADVANCED").getList("items"))
          .isEmpty();
    }
    assertThat(ids("grade:ADVANCED", "batch:" + batch)).containsExactly(entry);
    assertThat(ids("grade:INITIAL", "batch:" + batch)).isEmpty();
    assertThat(list(Map.of("asOf", "2022-01-09"), "batch:" + batch).getList("items")).isEmpty();
    assertThat(
            jdbc.number(
                "select count(*) from entry_attribute where entry_id = ?",
                p -> p.uuid(UUID.fromString(entry))))
        .as("a value that stays is one period")
        .isEqualTo(3);
  }

  @Test
  void anExportHasWhatTheListHas() {
    Response export =
        TestAccounts.as("ADMIN")
            .queryParam("attribute", BATCH)
            .queryParam("attribute", "expiresOn:2025-01-01..")
            .queryParam("sort", "-attribute.expiresOn")
            .queryParam("format", "NDJSON")
            .get("/api/v1/exports/registers/DESIGNATION/entries");
    export.then().statusCode(200);
    List<String> lines = export.asString().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).contains(advanced);
    assertThat(lines.getLast()).contains(initial);
  }

  @Test
  void whatTheSchemaDoesNotDeclareIsRefusedWithWhatItDoes() {
    for (String wrong :
        List.of("height:2", "grade:KING", "expiresOn:soon", "expiresOn:..", "batch")) {
      ask("DESIGNATION", Map.of(), wrong)
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("attribute"))
          .body("errors[0].message", containsString("expiresOn (day)"));
    }
    ask("FACILITY", Map.of(), "year:2020").then().statusCode(400);
    ask("DESIGNATION", Map.of("sort", "attribute.height"))
        .then()
        .statusCode(400)
        .body("errors[0].message", containsString("attribute.expiresOn"));
    ask("DESIGNATION", Map.of("facets", "attribute.height")).then().statusCode(400);
  }
}
