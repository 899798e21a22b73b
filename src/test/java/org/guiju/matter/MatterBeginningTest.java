package org.guiju.matter;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.feed.NothingRecorded;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** A matter is there from its first step on, whenever that turns out to have been. */
@QuarkusTest
class MatterBeginningTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  @Test
  void aPreviewTellsWhatAStepOfAMatterWouldDoAndDoesNothing() {
    Way way =
        Way.registered(START, Way.organization("350203"))
            .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("START_DRAFTING")));
    LocalDate issued = way.on.minusDays(65);
    String deadline = issued.plusMonths(20).toString();
    String path = "/projects/" + way.id + "/change-requests";
    String request =
        MattersTest.opened(
            "DRAFTER",
            path,
            MattersTest.opening(
                way.on, Map.of("change", "EXTENSION", "deadline", deadline), "D28"));
    MattersTest.take("DEPT", request, "FORWARD", way.on, Map.of("opinion", "agreed"))
        .statusCode(200);
    NothingRecorded nothing = NothingRecorded.of("MATTER", "PROJECT");
    Map<String, Object> grant = MattersTest.opening(way.on, Map.of());
    grant.put("action", "GRANT");
    preview("INITIATOR", request, grant)
        .statusCode(200)
        .body("state", equalTo("GRANTED"))
        .body("consequences.follows.type", hasItem("PROJECT"))
        .body("consequences.follows.action", hasItem("EXTEND"))
        .body("consequences.follows.actor", hasItem("SYSTEM"));
    preview("DRAFTER", request, grant).statusCode(403);
    grant.put("inputs", Map.of("deadline", issued.plusYears(9).toString()));
    preview("INITIATOR", request, grant)
        .statusCode(409)
        .body("unmet.code", hasItem("EXTENSION_CAP"));
    nothing.check();
    MattersTest.take("INITIATOR", request, "GRANT", way.on, Map.of())
        .statusCode(200)
        .body("state", equalTo("GRANTED"));
  }

  private static ValidatableResponse preview(String role, String matter, Map<String, Object> step) {
    return TestAccounts.as(role)
        .contentType("application/json")
        .header("If-Match", "*")
        .body(step)
        .post("/api/v1/matters/{id}/transitions?preview=true", matter)
        .then();
  }

  @Test
  void aMatterBeginsWithItsFirstStepAlsoWhereThatIsMoved() {
    Way way = Way.registered(START, Way.organization("350203"));
    String translation =
        Way.admin()
            .body(Map.of("effectiveOn", way.on.toString(), "inputs", Map.of("language", "EN")))
            .post("/api/v1/projects/{id}/matters/TRANSLATION", way.id)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String first =
        Way.admin()
            .get("/api/v1/matters/{id}/history", translation)
            .path("items.find { it.type == 'TRANSITIONED' }.id");
    LocalDate later = way.on.plusDays(9);
    Way.admin()
        .header("If-Match", "*")
        .body(Map.of("event", first, "effectiveOn", later.toString(), "reason", "trial"))
        .post("/api/v1/matters/{id}/corrections", translation)
        .then()
        .statusCode(200);
    Way.admin()
        .get("/api/v1/matters/{id}", translation)
        .then()
        .body("openedOn", equalTo(later.toString()));
    for (int day = 0; day < 10; day += 3) {
      LocalDate on = way.on.plusDays(day);
      Way.admin()
          .queryParam("asOf", on.toString())
          .queryParam("about", way.id)
          .get("/api/v1/matters")
          .then()
          .statusCode(200)
          .body("items", hasSize(on.isBefore(later) ? 0 : 1));
    }
  }
}
