package org.guiju.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.ballot.Committee31;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A committee is the same in every spelling: where it is written and where it is asked for. */
@QuarkusTest
class CommitteeSpellingTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  private Committee31 committee;
  private String odd;

  @BeforeEach
  void begin() {
    committee = new Committee31(1);
    odd = committee.code.replace("TC ", "tc").toLowerCase(Locale.ROOT);
  }

  private static ValidatableResponse list(String path, LocalDate on, String committee) {
    return Way.admin()
        .queryParam("asOf", on.toString())
        .queryParam("committee", committee)
        .get("/api/v1/" + path)
        .then()
        .statusCode(200);
  }

  @Test
  void listsFindItInEverySpelling() {
    Way way =
        Way.registered(START, Way.organization("350203"), Map.of("committee", odd))
            .through(Way.TO_PUBLICATION.subList(0, 6));
    Way.admin()
        .get("/api/v1/projects/{id}", way.id)
        .then()
        .body("committee", equalTo(committee.code));
    for (String spelling : List.of(committee.code, odd)) {
      list("projects", way.on, spelling).body("items.id", contains(way.id));
      list("work-items", way.on, spelling).body("items.id", contains(way.id));
      list("deadlines", way.on, spelling)
          .body("items.size()", greaterThan(0))
          .body("items.subject", everyItem(equalTo(way.id)))
          .body("items.committee", everyItem(equalTo(committee.code)));
    }
    TestAccounts.login(committee.secretary)
        .queryParam("mine", true)
        .get("/api/v1/work-items")
        .then()
        .statusCode(200);
  }

  @Test
  void itsSecretariatWorksForWhatIsWrittenOtherwise() {
    Way way =
        Way.registered(
                START,
                Way.organization("350203"),
                Map.of("committee", odd, "responsible", Way.organization("110101")))
            .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("OPEN_COMMENT")));
    TestAccounts.login(committee.secretary)
        .queryParam("mine", true)
        .get("/api/v1/work-items")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(way.id));
    TestAccounts.login(committee.secretary)
        .contentType("application/json")
        .header("If-Match", way.etag)
        .body(way.request("OPEN_COMMENT"))
        .post("/api/v1/projects/" + way.id + "/transitions")
        .then()
        .statusCode(200);
    list("comment-rounds", way.on.plusDays(1), odd)
        .body("items.committee", hasItem(committee.code));
  }

  @Test
  void editionsAndMattersHaveTheSpellingToo() {
    Way way =
        Way.registered(START, Way.organization("350203"), Map.of("committee", odd))
            .through(Way.TO_PUBLICATION);
    Way other =
        Way.registered(START, Way.organization("350203"), Map.of("committee", committee.code));
    list("standards", way.on, odd)
        .body("items.size()", equalTo(1))
        .body("items.committee", contains(committee.code));
    list("projects", way.on, odd).body("items.id", containsInAnyOrder(way.id, other.id));
    String patent =
        Way.admin()
            .body(
                Map.of(
                    "effectiveOn",
                    "2021-04-01",
                    "inputs",
                    Map.of("patentNumber", "ZL2019", "holder", "某公司", "clause", "5.2"),
                    "documents",
                    List.of(Map.of("code", "D24"))))
            .post("/api/v1/projects/{id}/patents", other.id)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    list("matters", way.on, odd).body("items.id", contains(patent));
    for (String spelling : List.of(odd, committee.code)) {
      Way.admin()
          .queryParam("measure", "STANDARD_PUBLISHED")
          .queryParam("committee", spelling)
          .get("/api/v1/statistics")
          .then()
          .statusCode(200)
          .body("total", equalTo(1));
    }
  }
}
