package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.feed.NothingRecorded;
import org.junit.jupiter.api.Test;

/** Steps and changes that the state of a project stands against. */
@QuarkusTest
class ProjectRefusedStepsTest {

  private static final String PATH = "/api/v1/projects/";
  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  private static Way until(String action) {
    return Way.registered(START, Way.organization("350203"))
        .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf(action)));
  }

  /** Nothing is recorded, of the project or anything else that could follow from it. */
  private static Response refused(Way way, Map<String, Object> body) {
    NothingRecorded nothing = NothingRecorded.of("PROJECT", "STANDARD");
    Response answer = way.send(body);
    nothing.check();
    assertThat(way.isUnchanged()).isTrue();
    return answer;
  }

  private static Map<String, Object> with(Map<String, Object> body, String input, Object value) {
    @SuppressWarnings("unchecked") // Way makes it so
    Map<String, Object> inputs = new LinkedHashMap<>((Map<String, Object>) body.get("inputs"));
    inputs.put(input, value);
    body.put("inputs", inputs);
    return body;
  }

  @Test
  void aNumberThatWasIssuedIsNotIssuedAgain() {
    Way first = until("APPROVE");
    Way second = until("APPROVE");
    Map<String, Object> body = first.request("APPROVE");
    first.send(body).then().statusCode(200);
    refused(second, body)
        .then()
        .statusCode(409)
        .body("code", is("TRANSITION_REFUSED"))
        .body("unmet.code", hasItem("NUMBER_UNIQUE"));
  }

  @Test
  void aPlanNumberThatWasIssuedIsNotIssuedAgain() {
    Way first = until("ISSUE_PLAN");
    Way second = until("ISSUE_PLAN");
    Map<String, Object> body = first.request("ISSUE_PLAN");
    first.send(body).then().statusCode(200);
    refused(second, body).then().statusCode(409).body("unmet.code", hasItem("PLAN_NUMBER_UNIQUE"));
  }

  @Test
  void aSubmittedProjectTakesNoTitleThatAnotherHolds() {
    Way holder = until("ACCEPT_PROPOSAL");
    String title = title(holder);
    Way submitted = until("ACCEPT_PROPOSAL");
    retitled(submitted, title)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/titleZh"))
        .body("errors.code", hasItem("TITLE_TAKEN"));
    assertThat(submitted.isUnchanged()).isTrue();
    retitled(submitted, title + "（第二版）").then().statusCode(200);
    retitled(until("SUBMIT_PROPOSAL"), title).then().statusCode(200);
  }

  @Test
  void theTitleOfAStandardIsTakenUntilItIsWithdrawn() {
    Way published = Way.registered(START, Way.organization("350203")).through(Way.TO_PUBLICATION);
    Way registered =
        Way.registered(START, Way.organization("350203"), Map.of("titleZh", title(published)));
    Map<String, Object> body = registered.request("SUBMIT_PROPOSAL");
    refused(registered, body).then().statusCode(409).body("unmet.code", hasItem("UNIQUE_TITLE"));
    String number = Way.admin().get(PATH + published.id).path("numbers[0]");
    String standard =
        Way.admin().queryParam("number", number).get("/api/v1/standards").path("items[0].id");
    LocalDate day = published.on.plusYears(1);
    edition(standard, "START_REVIEW", day, "D31");
    edition(standard, "PROPOSE_ABOLITION", day.plusDays(5), "D26");
    edition(standard, "ABOLISH", day.plusDays(99), "D32");
    registered.send(body).then().statusCode(200);
  }

  private static void edition(String standard, String action, LocalDate on, String document) {
    String path = "/api/v1/standards/" + standard + "/transitions";
    Way.step(Way.admin(), path, action, on, document, Map.of()).then().statusCode(200);
  }

  private static String title(Way way) {
    return Way.admin().get(PATH + way.id).path("titleZh");
  }

  private static Response retitled(Way way, String title) {
    return Way.admin().header("If-Match", "*").body(Map.of("titleZh", title)).patch(PATH + way.id);
  }

  @Test
  void aTransitionThatIsNotAllowedIs409() {
    Way way = until("SUBMIT_PROPOSAL");
    Map<String, Object> body = way.request("SUBMIT_PROPOSAL");
    body.put("action", "PUBLISH");
    refused(way, body)
        .then()
        .statusCode(409)
        .body("code", is("TRANSITION_NOT_ALLOWED"))
        .body("possible", hasItem("SUBMIT_PROPOSAL"));
  }

  @Test
  void anEndBeforeItsStartIs409AndSaysWhich() {
    Way publishing = until("PUBLISH");
    refused(
            publishing,
            with(
                publishing.request("PUBLISH"),
                "implementationDate",
                publishing.on.minusDays(1).toString()))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("DATE_ORDER"));
    Way commenting = until("OPEN_COMMENT");
    refused(
            commenting,
            with(
                commenting.request("OPEN_COMMENT"),
                "commentUntil",
                commenting.on.minusDays(1).toString()))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("PERIOD_MINIMUM"));
  }

  @Test
  void impossibleDatesAmongTheInputsAre422() {
    Way way = until("OPEN_COMMENT");
    for (Object wrong :
        List.of("2024-02-30", "+999999999-12-31", "0000-01-01", 20240101, "soon", List.of(2024))) {
      refused(way, with(way.request("OPEN_COMMENT"), "commentUntil", wrong))
          .then()
          .statusCode(422)
          .body("errors.pointer", hasItem("/inputs/commentUntil"));
    }
  }

  @Test
  void aMissingVersionIs428AndAStaleOne412() {
    Way way = until("SUBMIT_PROPOSAL");
    String stale = way.etag;
    String organization = Way.organization("350203");
    Map<String, Object> step = way.request("SUBMIT_PROPOSAL");
    Response changed =
        Way.admin()
            .header("If-Match", stale)
            .body(Map.of("titleEn", "Changed"))
            .patch(PATH + way.id);
    way.etag = changed.header("ETag");
    String event = Way.admin().get(PATH + way.id + "/history").path("items[0].id");
    Map<String, Object> part = Map.of("organization", organization, "role", "PARTICIPATE");
    Map<String, Object> correction =
        Map.of("event", event, "effectiveOn", "2021-02-01", "reason", "x");
    check(way, Method.PATCH, "", Map.of("titleEn", "Other"), stale);
    check(way, Method.POST, "/transitions", step, stale);
    check(way, Method.POST, "/participations", part, stale);
    check(way, Method.DELETE, "/participations/" + organization, Map.of(), stale);
    check(way, Method.POST, "/corrections", correction, stale);
  }

  private static void check(Way way, Method method, String place, Object body, String stale) {
    NothingRecorded nothing = NothingRecorded.of("PROJECT");
    Way.admin().body(body).request(method, PATH + way.id + place).then().statusCode(428);
    for (String wrong : List.of(stale, "W/" + way.etag, way.etag + ", " + stale, "nothing")) {
      Way.admin()
          .header("If-Match", wrong)
          .body(body)
          .request(method, PATH + way.id + place)
          .then()
          .statusCode(412);
    }
    nothing.check();
  }
}
