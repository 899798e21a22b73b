package org.guiju.matter;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.feed.NothingRecorded;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Patents, changes of the plan, slips, translations, filings and appeals, over the API alone. */
@QuarkusTest
class MattersTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);
  private static final Map<String, Object> PATENT =
      Map.of("patentNumber", "ZL201910000001.X", "holder", "某公司", "clause", "5.2");

  /** A project just before a step. */
  static Way until(String action) {
    return Way.registered(START, Way.organization("350203"))
        .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf(action)));
  }

  private static Way published() {
    return Way.registered(START, Way.organization("350203")).through(Way.TO_PUBLICATION);
  }

  static Map<String, Object> opening(LocalDate on, Map<String, ?> inputs, String... documents) {
    Map<String, Object> body = new HashMap<>();
    body.put("effectiveOn", on.toString());
    body.put("reason", "trial");
    body.put("inputs", inputs);
    body.put("documents", List.of(documents).stream().map(code -> Map.of("code", code)).toList());
    return body;
  }

  static Response post(String role, String path, Map<String, Object> body) {
    return TestAccounts.as(role)
        .contentType("application/json")
        .header("Accept-Language", "en")
        .body(body)
        .post("/api/v1" + path);
  }

  static String opened(String role, String path, Map<String, Object> body) {
    return post(role, path, body).then().statusCode(201).extract().path("id");
  }

  static ValidatableResponse take(
      String role,
      String matter,
      String action,
      LocalDate on,
      Map<String, ?> inputs,
      String... documents) {
    Map<String, Object> body = opening(on, inputs, documents);
    body.put("action", action);
    String etag = Way.admin().get("/api/v1/matters/{id}", matter).header("ETag");
    return TestAccounts.as(role)
        .contentType("application/json")
        .header("Accept-Language", "en")
        .header("If-Match", etag)
        .body(body)
        .post("/api/v1/matters/{id}/transitions", matter)
        .then();
  }

  static ValidatableResponse project(Way way) {
    Response now = Way.admin().get("/api/v1/projects/{id}", way.id);
    way.etag = now.header("ETag");
    return now.then().statusCode(200);
  }

  static String standard(Way way) {
    return Way.admin()
        .queryParam("number", way.number + "-" + way.on.minusDays(65 * 2).getYear())
        .get("/api/v1/standards")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  @Test
  void aPatentIsSettledBeforeTheStandardIsApproved() {
    Way way = until("SUBMIT_FOR_APPROVAL");
    String patent = opened("DRAFTER", "/projects/" + way.id + "/patents", opening(way.on, PATENT));
    project(way).body("tags", hasItem("PATENT"));
    Map<String, Object> submission = way.request("SUBMIT_FOR_APPROVAL");
    way.send(submission).then().statusCode(409).body("unmet.code", hasItem("PATENTS_SETTLED"));

    take("TC_SEC", patent, "CONFIRM_EVIDENCE", way.on, Map.of(), "D24").statusCode(200);
    take("TC_SEC", patent, "REQUEST_STATEMENT", way.on, Map.of()).statusCode(200);
    take("TC_SEC", patent, "STATE_REFUSAL", way.on, Map.of(), "D24")
        .statusCode(200)
        .body("state", equalTo("C_REFUSED"));
    way.send(submission)
        .then()
        .statusCode(409)
        .body("unmet.find { it.code == 'PATENTS_SETTLED' }.message.en", equalTo(refusal(patent)))
        .body("unmet.find { it.code == 'PATENTS_SETTLED' }.attestable", equalTo(false));

    take("TC_SEC", patent, "REMOVE_CLAUSE", way.on, Map.of()).statusCode(200);
    way.through(List.of("SUBMIT_FOR_APPROVAL"));
    Way.admin()
        .get("/api/v1/projects/{id}/patents", way.id)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].state", equalTo("REMOVED"))
        .body("items[0].about.id", equalTo(way.id));
  }

  private static String refusal(String patent) {
    return "The holder refuses a licence: [" + patent + "]; the clause must be taken out.";
  }

  @Test
  void moreTimeIsGrantedWithinItsRulesAndMovesTheDeadline() {
    Way way = until("START_DRAFTING");
    LocalDate issued = way.on.minusDays(65);
    LocalDate due = issued.plusMonths(18);
    String path = "/projects/" + way.id + "/change-requests";
    Map<String, String> asked =
        Map.of("change", "EXTENSION", "deadline", due.plusMonths(6).toString());
    NothingRecorded nothing = NothingRecorded.of("MATTER", "PROJECT");
    post("DRAFTER", path, opening(due.minusDays(29), asked, "D28"))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("EXTENSION_RULES"));
    post(
            "DRAFTER",
            path,
            opening(
                way.on,
                Map.of("change", "EXTENSION", "deadline", due.plusMonths(7).toString()),
                "D28"))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("EXTENSION_RULES"));
    post("DRAFTER", path, opening(way.on, Map.of("change", "EXTENSION"), "D28"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/inputs/deadline"));
    post("DRAFTER", path, opening(way.on, Map.of("change", "NAME"), "D28"))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("CHANGE_SAID"));
    post("DRAFTER", path, opening(way.on, Map.of("change", "NONSENSE"), "D28"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/inputs/change"));
    nothing.check();

    String request = opened("DRAFTER", path, opening(due.minusDays(30), asked, "D28"));
    take("DEPT", request, "FORWARD", due.minusDays(20), Map.of("opinion", "agreed"))
        .statusCode(200);
    take("DRAFTER", request, "GRANT", due.minusDays(10), Map.of()).statusCode(403);
    String grant =
        take("INITIATOR", request, "GRANT", due.minusDays(10), Map.of())
            .statusCode(200)
            .extract()
            .path("event.id");
    project(way).body("deadline", equalTo(due.plusMonths(6).toString()));
    Way.admin()
        .queryParam("subject", way.id)
        .queryParam("clock", "C_TRACK")
        .get("/api/v1/deadlines")
        .then()
        .body("items[-1].dueOn", equalTo(due.plusMonths(6).toString()));
    Way.admin()
        .get("/api/v1/projects/{id}/history", way.id)
        .then()
        .body("items[-1].actor", equalTo("SYSTEM"))
        .body("items[-1].payload.action", equalTo("EXTEND"))
        .body("items[-1].payload.inputs.matter", equalTo(request));

    // A second extension may not go beyond the cap of the first deadline.
    post(
            "DRAFTER",
            path,
            opening(
                due.minusDays(5),
                Map.of("change", "EXTENSION", "deadline", due.plusMonths(6).plusDays(1).toString()),
                "D28"))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("EXTENSION_RULES"));

    // Voiding the grant voids what came of it.
    String etag = Way.admin().get("/api/v1/matters/{id}", request).header("ETag");
    Way.admin()
        .header("If-Match", etag)
        .body(Map.of("event", grant, "void", true, "reason", "granted by mistake"))
        .post("/api/v1/matters/{id}/corrections", request)
        .then()
        .statusCode(200);
    project(way).body("deadline", equalTo(due.toString()));
  }

  private static void granted(Way way, Map<String, ?> inputs) {
    String request =
        opened(
            "DRAFTER", "/projects/" + way.id + "/change-requests", opening(way.on, inputs, "D28"));
    take("TC_SEC", request, "FORWARD", way.on, Map.of()).statusCode(200);
    take("INITIATOR", request, "GRANT", way.on, Map.of()).statusCode(200);
  }

  @Test
  void whatIsGrantedIsDone() {
    Way way = until("COMPLETE_DRAFT");
    granted(way, Map.of("change", "NAME", "titleZh", "改名后的标准"));
    project(way).body("titleZh", equalTo("改名后的标准"));
    granted(way, Map.of("change", "SCOPE", "scope", "另一范围"));
    project(way).body("scope", equalTo("另一范围"));
    String other = Way.organization("350203");
    granted(way, Map.of("change", "DRAFTER", "lead", other));
    project(way)
        .body("participations.find { it.role == 'LEAD' }.organization", equalTo(other))
        .body("participations", hasSize(2));
    granted(way, Map.of("change", "NATURE", "nature", "GUIDANCE"));
    project(way).body("nature", equalTo("GUIDANCE")).body("procedure", equalTo("CN-GB-Z@2023.1"));
    granted(way, Map.of("change", "SPLIT", "titles", List.of("第一部分" + way.id, "第二部分" + way.id)));
    Way.admin()
        .queryParam("q", way.id)
        .get("/api/v1/projects")
        .then()
        .body("items.titleZh", hasItems("第一部分" + way.id, "第二部分" + way.id));

    Way merged = until("START_DRAFTING");
    granted(way, Map.of("change", "MERGE", "projects", List.of(merged.id)));
    project(merged).body("state", equalTo("PX2"));
    granted(way, Map.of("change", "TERMINATE"));
    project(way).body("state", equalTo("PX2")).body("stage", equalTo("20.98"));
    post(
            "DRAFTER",
            "/projects/" + way.id + "/change-requests",
            opening(way.on, Map.of("change", "NAME", "titleZh", "再改名"), "D28"))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("PROJECT_RUNNING"));
  }

  @Test
  void anAppealHoldsUpWhatFollowsFromTheDecision() {
    Way way = until("PUBLISH");
    List<String> events =
        Way.admin()
            .get("/api/v1/projects/{id}/history", way.id)
            .jsonPath()
            .getList("items.findAll { it.payload.action == 'APPROVE' }.id");
    String path = "/projects/" + way.id + "/matters/APPEAL";
    post(
            "PROPOSER",
            path,
            opening(way.on, Map.of("against", UUID.randomUUID().toString(), "grounds", "no")))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("APPEAL_TIMELY"));
    LocalDate approved = way.on.minusDays(65);
    Map<String, String> against = Map.of("against", events.getFirst(), "grounds", "程序有误");
    post("PROPOSER", path, opening(approved.plusDays(61), against)).then().statusCode(409);
    String appeal = opened("PROPOSER", path, opening(approved.plusDays(60), against));
    way.send(way.request("PUBLISH"))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("NO_APPEAL_PENDING"));
    take("APPROVER", appeal, "ACCEPT_APPEAL", way.on, Map.of()).statusCode(200);
    take("APPROVER", appeal, "REJECT", way.on, Map.of()).statusCode(200);
    way.through(List.of("PUBLISH"));
  }

  private static ValidatableResponse openComment(String slip, LocalDate on, int days) {
    Map<String, String> until = Map.of("commentUntil", on.plusDays(days).toString());
    return take("TC_SEC", slip, "OPEN_COMMENT", on, until, "D27", "D09");
  }

  @Test
  void aSlipAmendsTheEditionWithinItsLimits() {
    Way way = published();
    String standard = standard(way);
    String path = "/standards/" + standard + "/amendments";
    LocalDate on = way.on;
    post("TC_SEC", path, opening(on, Map.of("items", 3, "change", "三项")))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("AMENDMENT_ITEMS"));
    String slip = "";
    for (int place = 1; place <= 3; place++) {
      String matter = opened("TC_SEC", path, opening(on, Map.of("items", 2, "change", "两项")));
      slip = matter;
      openComment(matter, on, 29).statusCode(409).body("unmet.code", hasItem("PERIOD_MINIMUM"));
      openComment(matter, on, 30).statusCode(200);
      take("TC_SEC", matter, "EXAMINE", on.plusDays(30), Map.of(), "D11").statusCode(409);
      take("TC_SEC", matter, "EXAMINE", on.plusDays(31), Map.of(), "D11").statusCode(200);
      take("TC_SEC", matter, "SUBMIT_FOR_APPROVAL", on.plusDays(32), Map.of(), "D14")
          .statusCode(200);
      ValidatableResponse announced =
          take(
              "APPROVER",
              matter,
              "ANNOUNCE",
              on.plusDays(33),
              Map.of("number", "第" + place + "号修改单"),
              "D27",
              "D19");
      if (place <= 2) {
        announced.statusCode(200);
      } else {
        announced.statusCode(409).body("unmet.code", hasItem("REPEAT_LIMIT"));
        Way.admin().get("/api/v1/matters/{id}", matter).then().body("state", equalTo("A52"));
      }
    }
    Way.admin()
        .get("/api/v1/comment-rounds?about=" + slip)
        .then()
        .statusCode(200)
        .body("items.clock", contains("C_SLIPCOMMENT"))
        .body("items[0].lastDay", equalTo(on.plusDays(30).toString()))
        .body("items[0].closedOn", equalTo(on.plusDays(31).toString()));
    Way.admin()
        .get("/api/v1/standards/{id}/history", standard)
        .then()
        .body(
            "items.findAll { it.payload.action == 'AMEND' }.payload.inputs.number",
            hasItems("第1号修改单", "第2号修改单"))
        .body("items.findAll { it.payload.action == 'AMEND' }", hasSize(2));
    Way.admin().get("/api/v1" + path).then().body("items.type", everyItem(equalTo("AMENDMENT")));
  }

  @Test
  void aTranslationHasItsOwnClock() {
    Way way = published();
    String translation =
        opened(
            "DEPT",
            "/standards/" + standard(way) + "/matters/TRANSLATION",
            opening(way.on, Map.of("language", "EN")));
    Way.admin()
        .queryParam("subjectType", "MATTER")
        .queryParam("subject", translation)
        .get("/api/v1/deadlines")
        .then()
        .statusCode(200)
        .body("items.clock", contains("C_TRANSL"));
    take("TC_SEC", translation, "SUBMIT_TRANSLATION", way.on, Map.of(), "D30").statusCode(200);
    take("TC_SEC", translation, "REVIEW_TRANSLATION", way.on, Map.of(), "D14").statusCode(200);
    take("APPROVER", translation, "APPROVE", way.on, Map.of()).statusCode(200);
    take("PUBLISHER", translation, "PUBLISH", way.on, Map.of())
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"));
  }

  @Test
  void whoMayNotOpenOrDoesNotKnowWhatIsRefused() {
    Way way = until("START_DRAFTING");
    NothingRecorded nothing = NothingRecorded.of("MATTER", "PROJECT");
    post("READER", "/projects/" + way.id + "/patents", opening(way.on, PATENT))
        .then()
        .statusCode(403);
    post("ADMIN", "/projects/" + UUID.randomUUID() + "/patents", opening(way.on, PATENT))
        .then()
        .statusCode(404);
    post("ADMIN", "/projects/" + way.id + "/matters/NONSENSE", opening(way.on, Map.of()))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("MATTER_UNKNOWN"));
    post("ADMIN", "/projects/" + way.id + "/matters/PROJECT", opening(way.on, Map.of()))
        .then()
        .statusCode(422);
    post("ADMIN", "/projects/" + way.id + "/patents", opening(START.minusDays(1), PATENT))
        .then()
        .statusCode(409)
        .body("code", equalTo("BEFORE_REGISTRATION"));
    post("ADMIN", "/projects/" + way.id + "/patents", opening(way.on, Map.of("holder", "x")))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/inputs/patentNumber"));
    Way.admin().get("/api/v1/matters/{id}", UUID.randomUUID()).then().statusCode(404);
    Way.admin().get("/api/v1/projects/{id}/patents", UUID.randomUUID()).then().statusCode(404);
    nothing.check();
  }
}
