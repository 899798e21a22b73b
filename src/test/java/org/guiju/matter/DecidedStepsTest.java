package org.guiju.matter;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Steps that a decided matter brings about are nobody's to take without it. */
@QuarkusTest
class DecidedStepsTest {

  /** A day from which the eighteen months of a plan end on a Saturday. */
  private static final LocalDate START = LocalDate.of(2021, 3, 5);

  private static ValidatableResponse step(
      String role,
      String path,
      String action,
      LocalDate on,
      Map<String, ?> inputs,
      String... documents) {
    Map<String, Object> body = MattersTest.opening(on, inputs, documents);
    body.put("action", action);
    if (role.equals("IMPORTER")) {
      body.put("attested", List.of("*"));
    }
    return TestAccounts.as(
            role.equals("IMPORTER") ? new String[] {role, "APPROVER"} : new String[] {role})
        .contentType("application/json")
        .header("Accept-Language", "en")
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/" + path + "/transitions")
        .then();
  }

  private static void refused(ValidatableResponse answer, String guard, String why) {
    answer
        .statusCode(409)
        .body("unmet.code", hasItem(guard))
        .body("unmet.find { it.code == '%s' }.message.en".formatted(guard), containsString(why));
  }

  private static Way planned() {
    return Way.registered(START, Way.organization("350203"))
        .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("START_DRAFTING")));
  }

  private static String dueOn(Way way, String clock) {
    return Way.admin()
        .queryParam("subject", way.id)
        .queryParam("clock", clock)
        .get("/api/v1/deadlines")
        .then()
        .statusCode(200)
        .extract()
        .path("items[-1].dueOn");
  }

  private static String asked(Way way, LocalDate on, LocalDate deadline) {
    return MattersTest.opened(
        "DRAFTER",
        "/projects/" + way.id + "/change-requests",
        MattersTest.opening(
            on, Map.of("change", "EXTENSION", "deadline", deadline.toString()), "D28"));
  }

  private static String granted(Way way, LocalDate on, LocalDate deadline) {
    String request = asked(way, on, deadline);
    MattersTest.take("DEPT", request, "FORWARD", on, Map.of()).statusCode(200);
    MattersTest.take("INITIATOR", request, "GRANT", on, Map.of()).statusCode(200);
    return request;
  }

  @Test
  void aPlanIsExtendedByWhatWasGrantedAndByNothingElse() {
    Way way = planned();
    String path = "projects/" + way.id;
    LocalDate due = LocalDate.parse(dueOn(way, "C_TRACK"));
    LocalDate later = due.plusMonths(3);
    String until = later.toString();
    Map<String, String> anyDay = Map.of("deadline", due.plusYears(3).toString());
    refused(
        step("INITIATOR", path, "EXTEND", way.on, anyDay), "EXTENSION_GRANTED", "CHANGE_REQUEST");
    String request = granted(way, way.on, later);
    LocalDate on = way.on.plusDays(1);
    refused(step("INITIATOR", path, "EXTEND", on, anyDay), "EXTENSION_GRANTED", "CHANGE_REQUEST");
    Map<String, String> again = Map.of("deadline", until, "matter", request);
    refused(step("INITIATOR", path, "EXTEND", on, again), "EXTENSION_GRANTED", "already");
    String other = granted(planned(), way.on, later);
    refused(
        step("INITIATOR", path, "EXTEND", on, Map.of("deadline", until, "matter", other)),
        "EXTENSION_GRANTED",
        "no matter about it");

    // Voided, it can be carried out once more, as it was granted.
    String extension =
        Way.admin()
            .get("/api/v1/projects/{id}/history", way.id)
            .path("items.find { it.payload.action == 'EXTEND' }.id");
    Way.admin()
        .header("If-Match", "*")
        .body(Map.of("event", extension, "void", true, "reason", "by mistake"))
        .post("/api/v1/projects/{id}/corrections", way.id)
        .then()
        .statusCode(200);
    refused(
        step(
            "INITIATOR",
            path,
            "EXTEND",
            on,
            Map.of("deadline", later.plusDays(1).toString(), "matter", request)),
        "EXTENSION_GRANTED",
        "deadline");
    step("INITIATOR", path, "EXTEND", on, again).statusCode(200);
    MattersTest.project(way).body("deadline", equalTo(until));
  }

  @Test
  void whatThawsHasTheTimeThatWasGranted() {
    Way way = planned();
    String path = "projects/" + way.id;
    LocalDate due = LocalDate.parse(dueOn(way, "C_TRACK"));
    LocalDate later = due.plusMonths(3);
    String request = asked(way, due.minusDays(40), later);
    MattersTest.take("DEPT", request, "FORWARD", due.minusDays(20), Map.of()).statusCode(200);
    LocalDate on = due.plusDays(1);
    step("INITIATOR", path, "FREEZE", on, Map.of()).statusCode(200);
    refused(
        step("INITIATOR", path, "UNFREEZE", on, Map.of("deadline", later.toString()), "D28"),
        "EXTENSION_GRANTED",
        "No request");
    MattersTest.take("INITIATOR", request, "GRANT", on, Map.of()).statusCode(200);
    refused(
        step(
            "INITIATOR",
            path,
            "UNFREEZE",
            on,
            Map.of("deadline", later.plusYears(2).toString()),
            "D28"),
        "EXTENSION_GRANTED",
        later.toString());
    step("INITIATOR", path, "UNFREEZE", on, Map.of("deadline", later.toString()), "D28")
        .statusCode(200)
        .body("state", equalTo("P10"));
    MattersTest.project(way).body("deadline", equalTo(later.toString()));
  }

  @Test
  void moreTimeIsAskedForByTheDayThatTheClockSays() {
    Way way = planned();
    LocalDate last = LocalDate.parse(dueOn(way, "C_EXTREQ"));
    LocalDate due = LocalDate.parse(dueOn(way, "C_TRACK"));
    MattersTest.project(way).body("deadline", not(equalTo(due.toString())));
    Map<String, String> asked =
        Map.of("change", "EXTENSION", "deadline", due.plusMonths(1).toString());
    String path = "/projects/" + way.id + "/change-requests";
    refused(
        MattersTest.post("DRAFTER", path, MattersTest.opening(last.plusDays(1), asked, "D28"))
            .then(),
        "EXTENSION_RULES",
        last.toString());
    Map<String, String> noMore = Map.of("change", "EXTENSION", "deadline", due.toString());
    refused(
        MattersTest.post("DRAFTER", path, MattersTest.opening(last, noMore, "D28")).then(),
        "EXTENSION_RULES",
        due.toString());
    MattersTest.opened("DRAFTER", path, MattersTest.opening(last, asked, "D28"));
  }

  @Test
  void aSlipAmendsWithItsMatterOrInAHistoryThatAnImporterVouchesFor() {
    Way way = Way.registered(START, Way.organization("350203")).through(Way.TO_PUBLICATION);
    String standard = MattersTest.standard(way);
    String path = "standards/" + standard;
    Map<String, Object> slip = Map.of("items", 1, "number", "第1号修改单");
    String[] papers = {"D27", "D09", "D11", "D14"};
    refused(
        step("APPROVER", path, "AMEND", way.on, slip, papers), "FOLLOWS_FROM_MATTER", "AMENDMENT");
    String matter =
        MattersTest.opened(
            "TC_SEC",
            "/standards/" + standard + "/amendments",
            MattersTest.opening(way.on, Map.of("items", 1, "change", "一项")));
    Map<String, Object> early = Map.of("items", 1, "matter", matter);
    refused(
        step("APPROVER", path, "AMEND", way.on, early, papers),
        "FOLLOWS_FROM_MATTER",
        "decided so");
    step("IMPORTER", path, "AMEND", way.on, slip, papers)
        .statusCode(200)
        .body("event.payload.attested", contains("FOLLOWS_FROM_MATTER"));
  }
}
