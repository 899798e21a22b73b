package org.guiju.project;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.ballot.Committee31;
import org.guiju.feed.NothingRecorded;
import org.junit.jupiter.api.Test;

/** A step can be asked what it would do before it is taken. */
@QuarkusTest
class PreviewTest {

  private static ValidatableResponse preview(Way way, Map<String, Object> body) {
    return Way.admin()
        .header("If-Match", way.etag)
        .queryParam("preview", true)
        .body(body)
        .post("/api/v1/projects/{id}/transitions", way.id)
        .then();
  }

  private static Way until(String action) {
    return Way.registered(LocalDate.of(2021, 3, 1), Way.organization("350203"))
        .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf(action)));
  }

  @Test
  void thePlanWouldStartItsClockAndMakeItTheDraftersTurn() {
    Way way = until("ISSUE_PLAN");
    NothingRecorded nothing = NothingRecorded.of("PROJECT");
    preview(way, way.request("ISSUE_PLAN"))
        .statusCode(200)
        .body("state", equalTo("P10"))
        .body("consequences.clocks.clock", hasItems("C_TRACK", "C_EXTREQ", "C_INITSTAGE"))
        .body(
            "consequences.clocks.find { it.clock == 'C_TRACK' }.dueOn",
            equalTo(way.on.plusMonths(18).toString()))
        .body("consequences.next.action", hasItem("START_DRAFTING"))
        .body("consequences.next.action", not(hasItem("TERMINATE")));
    nothing.check();
    way.through(java.util.List.of("ISSUE_PLAN"));
  }

  @Test
  void publicationWouldBringTheEditionAlong() {
    Way way = until("PUBLISH");
    NothingRecorded nothing = NothingRecorded.of("PROJECT", "STANDARD");
    preview(way, way.request("PUBLISH"))
        .statusCode(200)
        .body("consequences.follows.type", hasItems("STANDARD"))
        .body("consequences.follows.event", hasItems("PUBLISHED", "TRANSITIONED"))
        .body("consequences.next", hasSize(0));
    nothing.check();
  }

  @Test
  void aStepThatWouldBeRefusedIsRefused() {
    Way way = until("CLOSE_COMMENT");
    NothingRecorded nothing = NothingRecorded.of("PROJECT");
    Map<String, Object> body = way.request("CLOSE_COMMENT");
    body.put("effectiveOn", way.on.minusDays(30).toString());
    preview(way, body).statusCode(409).body("unmet.code", hasItem("ELAPSED_SINCE"));
    nothing.check();
  }

  private static ValidatableResponse previewBy(String account, Way way, String action) {
    return TestAccounts.login(account)
        .contentType("application/json")
        .header("Accept-Language", "zh")
        .header("If-Match", way.etag)
        .queryParam("preview", true)
        .body(way.request(action))
        .post("/api/v1/projects/{id}/transitions", way.id)
        .then();
  }

  @Test
  void itNamesThoseWhoseTurnItWillBe() {
    String lead = Way.organization("350203");
    Way way =
        Way.registered(LocalDate.of(2021, 3, 1), lead)
            .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("START_DRAFTING")));
    String drafter = TestAccounts.create(UUID.fromString(lead), null, "DRAFTER").name();
    String stranger =
        TestAccounts.create(UUID.fromString(Way.organization("350203")), null, "DRAFTER").name();
    String next = "consequences.next.find { it.action == 'COMPLETE_DRAFT' }";
    preview(way, way.request("START_DRAFTING"))
        .statusCode(200)
        .body(next + ".organizations.id", equalTo(List.of(lead)))
        .body(next + ".organizations[0].name", startsWith("试验单位"))
        .body(next + ".accounts", hasItem(drafter))
        .body(next + ".accounts", not(hasItem(stranger)));
    // Accounts are shown to administrators alone; everybody else sees himself.
    String other = TestAccounts.create(UUID.fromString(lead), null, "DEPT", "DRAFTER").name();
    previewBy(other, way, "START_DRAFTING")
        .statusCode(200)
        .body(next + ".organizations.id", equalTo(List.of(lead)))
        .body(next + ".accounts", equalTo(List.of(other)));
    previewBy(stranger, way, "START_DRAFTING").statusCode(403);
    previewBy(TestAccounts.create(null, null, "READER").name(), way, "START_DRAFTING")
        .statusCode(403);
  }

  @Test
  void theSecretariatOfTheCommitteeIsAmongThem() {
    Committee31 committee = new Committee31(1);
    Way way =
        Way.registered(
                LocalDate.of(2021, 3, 1),
                Way.organization("350203"),
                Map.of("committee", committee.code))
            .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("COMPLETE_DRAFT")));
    String next = "consequences.next.find { it.action == 'OPEN_COMMENT' }";
    Map<String, Object> body = way.request("COMPLETE_DRAFT");
    body.put("inputs", Map.of("patentsAsked", true));
    preview(way, body)
        .statusCode(200)
        .body(next + ".roles", hasItem("TC_SEC"))
        .body(next + ".organizations.id", hasItem(committee.secretariat))
        .body(next + ".accounts", hasItem(committee.secretary));
  }
}
