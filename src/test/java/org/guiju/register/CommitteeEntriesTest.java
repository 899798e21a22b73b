package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Entries that name a committee, by the format of their register's schema. */
@QuarkusTest
class CommitteeEntriesTest {

  private static final String REGISTER = "HOSTED_COMMITTEE";

  @Inject Jdbc jdbc;

  private final int number = 10_000 + Math.floorMod(UUID.randomUUID().hashCode(), 80_000);
  private final String code = "ISO/TC " + number;

  private String committee() {
    return Way.admin()
        .contentType(ContentType.JSON)
        .body(Map.of("code", code, "nameEn", "Sample", "effectiveOn", "2020-01-01"))
        .post("/api/v1/committees")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Response host(String committee) {
    return Entries.enter(
        TestAccounts.as("ADMIN"),
        REGISTER,
        Entries.content(
            "INTERNATIONAL",
            "秘书处",
            new HashMap<>(
                Map.of(
                    "organization",
                    Way.organization("350203"),
                    "attributes",
                    Map.of("committee", committee)))),
        "HOST",
        "2023-02-01");
  }

  @Test
  void aCommitteeEnteredTwiceCountsOnceAndABodyWithoutACodeByItself() {
    committee();
    String target = Plans.recordedIn("530500", "indicator: HOSTED_COMMITTEES");
    String host = Way.organization("530502");
    for (String spelling : List.of(code, code.replace(" ", ""))) {
      enter(host, Map.of("committee", spelling)).then().statusCode(201);
    }
    assertThat(Entries.actual(target, "T", "2024-12-31")).isEqualTo(1);
    assertThat(Entries.evidence(target, "T", "2024-12-31")).hasSize(1);
    enter(host, Map.of()).then().statusCode(201);
    enter(host, Map.of("body", "WG")).then().statusCode(201);
    assertThat(Entries.actual(target, "T", "2024-12-31")).isEqualTo(3);
  }

  private static Response enter(String organization, Map<String, Object> attributes) {
    return Entries.enter(
        TestAccounts.as("ADMIN"),
        REGISTER,
        Entries.content(
            "INTERNATIONAL", "秘书处", Map.of("organization", organization, "attributes", attributes)),
        "HOST",
        "2023-02-01");
  }

  private static Response describe(String entry, Map<String, Object> patch) {
    return Way.admin()
        .header("If-Match", Way.admin().get("/api/v1/entries/{id}", entry).header("ETag"))
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch("/api/v1/entries/{id}", entry);
  }

  @Test
  void aCommitteeThatIsNotRecordedIsRefusedWithWhatToDo() {
    host(code)
        .then()
        .statusCode(422)
        .body("errors.code", contains("COMMITTEE_UNKNOWN"))
        .body("errors.pointer", contains("/attributes/committee"))
        .body("errors[0].message", containsString("/committees"));
    committee();
    host(code).then().statusCode(201);
  }

  @Test
  void aCommitteeListsTheEntriesThatNameItInAnySpelling() {
    String committee = committee();
    Way.admin()
        .get("/api/v1/committees/{id}/entries", committee)
        .then()
        .statusCode(200)
        .body("items", empty());
    String entry = host("iso/tc" + number).path("id");
    Way.admin()
        .get("/api/v1/committees/{id}/entries", committee)
        .then()
        .body("items.id", contains(entry))
        .body("items[0].register", equalTo(REGISTER));
    Way.admin()
        .queryParam("asOf", "2023-01-31")
        .get("/api/v1/committees/{id}/entries", committee)
        .then()
        .statusCode(200)
        .body("items", empty());
    Way.admin().get("/api/v1/committees/{id}/entries", UUID.randomUUID()).then().statusCode(404);
    Way.admin()
        .queryParam("attribute", "committee:ISO / TC" + number)
        .queryParam("facets", "attribute.committee")
        .get("/api/v1/registers/HOSTED_COMMITTEE/entries")
        .then()
        .statusCode(200)
        .body("items.id", contains(entry));
    Way.admin()
        .queryParam("q", code.toLowerCase(java.util.Locale.ROOT))
        .get("/api/v1/registers/HOSTED_COMMITTEE/entries")
        .then()
        .body("items.id", contains(entry));
  }

  @Test
  void whatIsNamedAlreadyMayStayAndNothingElseUnknown() {
    committee();
    String entry = host(code).path("id");
    // As if it had been entered before committees were looked up.
    rename(code, code + " (gone)");
    try {
      describe(entry, Map.of("nameEn", "Renamed")).then().statusCode(200);
      describe(entry, Map.of("attributes", Map.of("committee", code + "/SC 1")))
          .then()
          .statusCode(422)
          .body("errors.code", contains("COMMITTEE_UNKNOWN"));
    } finally {
      rename(code + " (gone)", code);
    }
  }

  private void rename(String from, String to) {
    jdbc.update("update committee set code = ? where code = ?", p -> p.text(to).text(from));
  }
}
