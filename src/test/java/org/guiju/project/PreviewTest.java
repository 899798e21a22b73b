package org.guiju.project;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
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
}
