package org.guiju.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.feed.NothingRecorded;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Reviews of editions and what they rest on, over the API alone. */
@QuarkusTest
class ReviewTest {

  private static final LocalDate START = LocalDate.of(2019, 1, 1);
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 10);
  private static final LocalDate SECOND = LocalDate.of(2024, 5, 1);

  @Test
  void reviewsTellWhatCameOfThemAndRevisionsBeginAProject() {
    String lead = Way.organization("120101");
    Editions it = Editions.national(START, lead);
    LocalDate due = LocalDate.parse(it.get("/reviews").statusCode(200).extract().path("nextDue"));
    assertThat(due).isBetween(it.issued().plusYears(5), it.issued().plusYears(5).plusDays(12));
    it.get("/reviews")
        .body("cycles", hasSize(0))
        .body("overdue", equalTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).isAfter(due)));
    it.get("/reviews?asOf=" + due).body("overdue", equalTo(false));
    it.get("/reviews?asOf=" + due.plusDays(40)).body("overdue", equalTo(true));
    it.take("DEPT", "START_REVIEW", FIRST, null, "D31")
        .statusCode(409)
        .body("unmet.code", hasItem("REVIEW_DUE"));
    it.take("DEPT", "START_REVIEW", FIRST, "用户反映第 5 章已过时", "D31").statusCode(200);
    it.get("/reviews")
        .body("cycles", hasSize(1))
        .body("cycles[0].trigger", equalTo("CALLED_FOR"))
        .body("cycles[0].outcome", equalTo("OPEN"))
        .body("cycles[0].late", equalTo(false))
        .body("cycles[0].documents.code", contains("D31"))
        .body("cycles[0].decidedOn", nullValue());
    it.take("APPROVER", "CONFIRM", FIRST.plusDays(50), null, "D26").statusCode(200);
    it.get("/reviews")
        .body("cycles[0].outcome", equalTo("CONTINUE"))
        .body("cycles[0].decidedOn", equalTo(FIRST.plusDays(50).toString()))
        .body("cycles[0].documents.code", contains("D31", "D26"))
        .body("cycles[0].project", nullValue())
        .body("nextDue", equalTo(FIRST.plusDays(50).plusYears(5).toString()));

    it.take("TC_SEC", "START_REVIEW", SECOND, "技术进步", "D31").statusCode(200);
    LocalDate decided = SECOND.plusDays(40);
    NothingRecorded nothing = NothingRecorded.of("STANDARD", "PROJECT");
    it.preview("APPROVER", "DECIDE_REVISION", decided, null, "D26", "D01")
        .statusCode(200)
        .body("consequences.follows.type", contains("PROJECT"))
        .body("consequences.follows.actor", contains("SYSTEM"));
    nothing.check();
    var taken = it.take("APPROVER", "DECIDE_REVISION", decided, null, "D26", "D01").statusCode(200);
    String decision = taken.extract().path("event.id");
    String project = taken.extract().path("consequences.follows[0].id");
    Way.admin()
        .get("/api/v1/projects/{id}", project)
        .then()
        .statusCode(200)
        .body("replaces", contains(it.number()))
        .body("workType", equalTo("REVISION"))
        .body("nature", equalTo("RECOMMENDED"))
        .body("responsible", equalTo(lead))
        .body("ics", contains("35.240"))
        .body("registeredOn", equalTo(decided.toString()));
    Way.admin()
        .get("/api/v1/projects/{id}/history", project)
        .then()
        .body("items.actor", contains("SYSTEM"));
    it.get("").body("revisionProject", equalTo(project));
    it.get("/reviews")
        .body("revisionProject", equalTo(project))
        .body("cycles", hasSize(2))
        .body("cycles[1].outcome", equalTo("REVISE"))
        .body("cycles[1].decision", equalTo(decision))
        .body("cycles[1].project", equalTo(project));
    it.get("?asOf=" + decided.minusDays(1)).body("revisionProject", nullValue());

    // What came of a decision that was never taken was never registered.
    it.voids(decision);
    Way.admin().get("/api/v1/projects/{id}", project).then().statusCode(404);
    it.get("").body("revisionProject", nullValue()).body("state", equalTo("E90"));
    it.get("/reviews").body("cycles[1].outcome", equalTo("OPEN"));

    var again = it.take("APPROVER", "DECIDE_REVISION", decided, null, "D26", "D01").statusCode(200);
    String other = again.extract().path("consequences.follows[0].id");
    Editions.cites(other, "GB/T 1.1");
    it.voids(again.extract().path("event.id"));
    Way.admin().get("/api/v1/projects/{id}", other).then().statusCode(200);
  }

  @Test
  void aRunningProjectThatNamesTheEditionIsLinked() {
    Editions it = Editions.national(START, Way.organization("120101"));
    List<String> replaces = List.of(it.number().replace("-", " — "));
    String running = Editions.running(Map.of("replaces", replaces, "registeredOn", "2023-01-01"));
    String later = Editions.running(Map.of("replaces", replaces, "registeredOn", "2023-01-02"));
    String revised = "/api/v1/standards?revisionProject=";
    Way.admin().get(revised + running).then().body("items.id", contains(it.standard()));
    Way.admin().get(revised + running + "&asOf=2022-12-31").then().body("items", hasSize(0));
    Way.admin().get(revised + later).then().statusCode(200).body("items", hasSize(0));
    it.take("DEPT", "START_REVIEW", FIRST, "已有修订建议", "D31").statusCode(200);
    it.take("APPROVER", "DECIDE_REVISION", FIRST.plusDays(9), null, "D26", "D01")
        .statusCode(200)
        .body("consequences.follows", hasSize(0));
    it.get("/reviews")
        .body("revisionProject", equalTo(running))
        .body("cycles[0].project", equalTo(running));
  }

  @Test
  void guidanceIsConvertedToAStandard() {
    Editions it = Editions.guidance(START, Way.organization("120101"));
    it.take("DEPT", "START_REVIEW", FIRST, "转化建议", "D31").statusCode(200);
    String project =
        it.take("APPROVER", "CONVERT", FIRST.plusDays(9), null, "D26", "D01")
            .statusCode(200)
            .body("state", equalTo("E92"))
            .extract()
            .path("consequences.follows[0].id");
    Way.admin()
        .get("/api/v1/projects/{id}", project)
        .then()
        .body("nature", equalTo("RECOMMENDED"))
        .body("replaces", contains(it.number()));
    it.get("/reviews")
        .body("cycles[0].outcome", equalTo("CONVERT"))
        .body("cycles[0].project", equalTo(project));
    Editions other = Editions.national(START, Way.organization("120101"));
    other.take("DEPT", "START_REVIEW", FIRST, "转化建议", "D31").statusCode(200);
    other
        .take("APPROVER", "CONVERT", FIRST.plusDays(9), null, "D26", "D01")
        .statusCode(422)
        .body("errors.code", hasItem("ACTION_UNKNOWN"));
  }

  /** No outcome of a review of guidance is nobody's, also not an administrator's; see GB/Z. */
  @Test
  void whatIsClosedIsTakenInAHistoryAloneThatIsVouchedFor() {
    Editions it = Editions.guidance(START, Way.organization("120101"));
    it.take("DEPT", "START_REVIEW", FIRST, "复审", "D31").statusCode(200);
    Map<String, Object> step = new HashMap<>();
    step.put("action", "DECIDE_REVISION");
    step.put("effectiveOn", FIRST.plusDays(9).toString());
    step.put("documents", List.of(Map.of("code", "D26"), Map.of("code", "D01")));
    NothingRecorded nothing = NothingRecorded.of("STANDARD", "PROJECT");
    for (String role : List.of("ADMIN", "APPROVER", "IMPORTER")) {
      sent(role, it, step).statusCode(403).body("detail", containsString("SYSTEM"));
    }
    Way.admin()
        .get("/api/v1/standards/{id}/actions?asOf=" + FIRST.plusDays(9), it.standard())
        .then()
        .body("items.find { it.action == 'DECIDE_REVISION' }.permitted", equalTo(false))
        .body("items.find { it.action == 'CONFIRM' }.permitted", equalTo(true));
    nothing.check();
    step.put("attested", List.of("*"));
    sent("APPROVER", it, step).statusCode(403);
    String event =
        sent("ADMIN", it, step)
            .statusCode(200)
            .body("state", equalTo("E92"))
            .extract()
            .path("event.id");
    // Once it stands, it is put right like any other.
    Way.admin()
        .header("If-Match", "*")
        .body(
            Map.of(
                "event", event, "effectiveOn", FIRST.plusDays(8).toString(), "reason", "mistyped"))
        .post("/api/v1/standards/{id}/corrections", it.standard())
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse sent(String role, Editions it, Map<String, Object> step) {
    return TestAccounts.as(role)
        .contentType("application/json")
        .header("Accept-Language", "en")
        .header("If-Match", "*")
        .body(step)
        .post("/api/v1/standards/{id}/transitions", it.standard())
        .then();
  }

  @Test
  void whoCitesAnEditionIsToldBeforeItIsWithdrawn() {
    String lead = Way.organization("120101");
    Editions it = Editions.national(START, lead);
    Editions citing = Editions.national(START, lead);
    String family = it.number().substring(0, it.number().lastIndexOf('-'));
    Editions.cites(citing.project(), it.number().replace("GB/T ", "GB/T   "), "GB/T 69999.77-1999");
    String running = Editions.running(Map.of("cites", List.of(family)));
    it.get("/citations?count=exact")
        .statusCode(200)
        .body("citedBy.items.id", containsInAnyOrder(citing.standard(), running))
        .body("citedBy.items.type", containsInAnyOrder("STANDARD", "PROJECT"))
        .body("citedBy.total", equalTo(2))
        .body("cites", hasSize(0));
    it.get("/citations?limit=1")
        .body("citedBy.items", hasSize(1))
        .body("citedBy.next", notNullValue());
    citing
        .get("/citations")
        .body("cites.number", contains(it.number(), "GB/T 69999.77-1999"))
        .body("cites.standard", contains(it.standard(), null))
        .body("cites.status", contains("CURRENT", "UNKNOWN"))
        .body("cites.outdated", contains(false, false));
    citing.get("").body("cites", hasItem(it.number()));

    it.take("DEPT", "START_REVIEW", FIRST, "不再使用", "D31").statusCode(200);
    it.take("APPROVER", "PROPOSE_ABOLITION", FIRST.plusDays(5), null, "D26").statusCode(200);
    it.get("/retirement")
        .statusCode(200)
        .body("state", equalTo("E95"))
        .body("citingStandards", equalTo(1))
        .body("citingProjects", equalTo(1))
        .body("citedBy", hasSize(2))
        .body("declarations", equalTo(0))
        .body("pendingAppeals", equalTo(0));
    it.take("ADMIN", "ABOLISH", FIRST.plusDays(99), "不再使用", "D32").statusCode(200);
    it.get("/reviews")
        .body("cycles[0].outcome", equalTo("WITHDRAW"))
        .body("cycles[0].withdrawnOn", equalTo(FIRST.plusDays(99).toString()))
        .body("nextDue", nullValue());
    citing
        .get("/citations")
        .body("cites.status", contains("WITHDRAWN", "UNKNOWN"))
        .body("cites.outdated", contains(true, false));
  }

  @Test
  void anIndependentOrganizationEvaluatesAndReports() {
    String lead = Way.organization("120101");
    String evaluator = Way.organization("110101");
    Editions it = Editions.national(START, lead);
    NothingRecorded nothing = NothingRecorded.of("MATTER");
    evaluation("DEPT", it, lead)
        .statusCode(409)
        .body("unmet.code", hasItem("INDEPENDENT_EVALUATOR"));
    evaluation("READER", it, evaluator).statusCode(403);
    nothing.check();
    String matter = evaluation("DEPT", it, evaluator).statusCode(201).extract().path("id");
    Map<String, String> report =
        Map.of("usage", "LITTLE", "conclusion", "REVISE", "summary", "抽样二十家，三家使用");
    String stranger =
        TestAccounts.create(
                java.util.UUID.fromString(Way.organization("110101")), null, "EVALUATOR")
            .name();
    report(stranger, matter, report).then().statusCode(403);
    Map<String, String> vouched = new HashMap<>(report);
    vouched.put("reportNumber", "评字〔2023〕1 号");
    for (Map<String, String> said : List.of(report, vouched)) {
      report(TestAccounts.create(null, null, "DEPT").name(), matter, said)
          .then()
          .statusCode(409)
          .body("unmet.code", hasItem("REPORTED_BY_EVALUATOR"))
          .body("unmet[0].attestable", equalTo(true));
    }
    String own =
        TestAccounts.create(java.util.UUID.fromString(evaluator), null, "EVALUATOR").name();
    report(own, matter, report).then().statusCode(200).body("state", equalTo("REPORTED"));
    it.get("/evidence")
        .statusCode(200)
        .body("evaluations", hasSize(1))
        .body("evaluations[0].evaluator", equalTo(evaluator))
        .body("evaluations[0].usage", equalTo("LITTLE"))
        .body("evaluations[0].conclusion", equalTo("REVISE"))
        .body("evaluations[0].reportedOn", equalTo("2023-03-01"))
        .body("matters.EVALUATION", equalTo(1))
        .body("feedback", hasSize(0))
        .body("complaints", hasSize(0))
        .body("inspections.INSPECTED", equalTo(0));
    it.get("/feedback-report").statusCode(200).body("items", hasSize(0));
  }

  @Test
  void whoCommissionedAnEvaluationRecordsTheReportThatWasSigned() {
    Editions it = Editions.national(START, Way.organization("120101"));
    String matter =
        evaluation("DEPT", it, Way.organization("110101")).statusCode(201).extract().path("id");
    Map<String, String> report =
        new HashMap<>(Map.of("usage", "WIDE", "conclusion", "CONTINUE", "summary", "广泛使用"));
    String commissioner =
        Way.admin().get("/api/v1/matters/{id}/history", matter).path("items[-1].actor");
    report(commissioner, matter, report)
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("REPORTED_BY_EVALUATOR"));
    report.put("reportNumber", "评字〔2023〕1 号");
    report(commissioner, matter, report).then().statusCode(200);
  }

  @Test
  void aColleagueOfWhoCommissionedAnEvaluationRecordsTheReportToo() {
    String lead = Way.organization("120101");
    Editions it = Editions.national(START, lead);
    String commissioner = department(lead);
    String matter =
        evaluation(TestAccounts.login(commissioner), it, Way.organization("110101"))
            .statusCode(201)
            .extract()
            .path("id");
    Map<String, String> report =
        Map.of(
            "usage", "WIDE",
            "conclusion", "CONTINUE",
            "summary", "广泛使用",
            "reportNumber", "评字〔2023〕2 号");
    report(department(lead), matter, report)
        .then()
        .statusCode(200)
        .body("state", equalTo("REPORTED"));
  }

  private static String department(String organization) {
    return TestAccounts.create(java.util.UUID.fromString(organization), null, "DEPT").name();
  }

  private static io.restassured.response.ValidatableResponse evaluation(
      String role, Editions it, String evaluator) {
    return evaluation(TestAccounts.as(role), it, evaluator);
  }

  private static io.restassured.response.ValidatableResponse evaluation(
      io.restassured.specification.RequestSpecification who, Editions it, String evaluator) {
    return who.contentType("application/json")
        .body(Map.of("effectiveOn", FIRST.toString(), "inputs", Map.of("evaluator", evaluator)))
        .post("/api/v1/standards/{id}/matters/EVALUATION", it.standard())
        .then();
  }

  private static io.restassured.response.Response report(
      String account, String matter, Map<String, String> inputs) {
    Map<String, Object> body = new HashMap<>();
    body.put("action", "REPORT_EVALUATION");
    body.put("effectiveOn", "2023-03-01");
    body.put("inputs", inputs);
    body.put("documents", List.of(Map.of("code", "D31")));
    return TestAccounts.login(account)
        .contentType("application/json")
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/matters/{id}/transitions", matter);
  }

  @Test
  void nobodyAsksAboutWhatIsNotThere() {
    for (String what :
        List.of("/reviews", "/citations", "/retirement", "/evidence", "/feedback-report")) {
      Way.admin()
          .get("/api/v1/standards/{id}" + what, "00000000-0000-7000-8000-000000000001")
          .then()
          .statusCode(404);
    }
    Way.admin()
        .contentType("application/json")
        .body(Map.of("kind", "NATIONAL", "titleZh", "长", "cites", List.of("X".repeat(301))))
        .post("/api/v1/projects")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/cites/0"))
        .body("errors.pointer", not(hasItem("/titleZh")));
  }
}
