package org.guiju.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.document.Sent;
import org.guiju.platform.time.LegalDay;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Ballots of the other kinds and purposes, and meetings. */
@QuarkusTest
class BallotKindsTest {

  private static final String API = Committee31.API;
  private static final LocalDate START = LocalDate.of(2024, 6, 3);

  @Inject LegalDay legalDay;
  @Inject BallotJob job;

  @Test
  void aProposalIsAcceptedOnceTheCommitteeVotedForIt() {
    Committee31 tc = new Committee31(3);
    Way way = tc.project(START, Way.organization("350203"), List.of("SUBMIT_PROPOSAL"));
    way.on = legalDay.today();
    tc.step(way, "ACCEPT_PROPOSAL")
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("TC_VOTE_ON_PROPOSAL"));
    Map<String, Object> body = Map.of("purpose", "PROPOSAL", "rule", "TC_3_4");
    String ballot = tc.announce(way, body).then().statusCode(201).extract().path("id");
    tc.vote(ballot, 0, 3, "YES");
    tc.close(ballot, Map.of()).then().statusCode(200).body("result.outcome", equalTo("PASSED"));
    tc.step(way, "ACCEPT_PROPOSAL").then().statusCode(200);
  }

  @Test
  void votersAreFixedWhenTheBallotOpens() {
    Committee31 tc = new Committee31(3);
    Way way = tc.project(START, Way.organization("350203"), List.of("SUBMIT_PROPOSAL"));
    LocalDate day = legalDay.today().plusDays(5);
    Map<String, Object> body =
        Map.of("purpose", "PROPOSAL", "rule", "TC_3_4", "opensOn", day.toString());
    String ballot =
        tc.announce(way, body)
            .then()
            .statusCode(201)
            .body("state", equalTo("ANNOUNCED"))
            .extract()
            .path("id");
    tc.vote(0, ballot, "YES").then().statusCode(409).body("code", equalTo("BALLOT_NOT_OPEN"));
    String late = TestAccounts.create(null, null, "TC_MEMBER").name();
    tc.join(late, tc.organizations.getFirst(), "MEMBER").then().statusCode(201);
    job.run(day);
    tc.sec()
        .queryParam("asOf", day.toString())
        .get(API + "/ballots/{id}", ballot)
        .then()
        .body("state", equalTo("OPEN"))
        .body("voters", hasSize(4));
  }

  /** A project of ISO whose committee has so many P-members. */
  private static String iso(Committee31 tc) {
    return Way.admin()
        .body(Map.of("kind", "INTERNATIONAL", "titleEn", "Trial " + tc.code, "committee", tc.code))
        .post(API + "/projects")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String letter(Committee31 tc, String project, String rule) {
    return tc.sec()
        .body(
            Map.of(
                "purpose",
                "OTHER",
                "rule",
                rule,
                "form",
                "LETTER",
                "closesOn",
                legalDay.today().plusDays(84).toString()))
        .post(API + "/projects/{id}/ballots", project)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response vote(
      Committee31 tc, int member, String ballot, Map<String, Object> body) {
    return Committee31.as(tc.accounts.get(member))
        .body(body)
        .post(API + "/ballots/{id}/votes", ballot);
  }

  @Test
  void nationalBodiesVoteOnADraftAndOnANewProject() {
    Committee31 tc = new Committee31(6, 1, "P_MEMBER");
    String project = iso(tc);
    String draft = letter(tc, project, "ISO_DIS");
    vote(tc, 0, draft, Map.of("position", "NO"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/comment"));
    vote(tc, 0, draft, Map.of("position", "NO", "comment", "4.2 is wrong")).then().statusCode(200);
    vote(tc, 1, draft, Map.of("position", "ABSTAIN")).then().statusCode(200);
    tc.vote(draft, 2, 6, "YES");
    tc.close(draft, Map.of())
        .then()
        .statusCode(200)
        .body("result.outcome", equalTo("PASSED"))
        .body("result.findings.withNumbers", hasItem("4/(4+1) >= 2/3"))
        .body("result.findings.withNumbers", hasItem("1/(4+1) <= 1/4"));
    String proposal = letter(tc, project, "ISO_NP");
    for (int i = 0; i < 6; i++) {
      vote(
              tc,
              i,
              proposal,
              i < 3
                  ? Map.of("position", "YES", "nominates", "Expert " + i)
                  : Map.of("position", "YES"))
          .then()
          .statusCode(200);
    }
    tc.close(proposal, Map.of())
        .then()
        .statusCode(200)
        .body("result.outcome", equalTo("FAILED"))
        .body("result.missing.en", equalTo("1 more P-members that nominate an expert"));
  }

  @Test
  void anEnterpriseDecidesByItself() {
    String organization = Way.organization("350203");
    String account =
        TestAccounts.create(java.util.UUID.fromString(organization), null, "ENTERPRISE").name();
    String project =
        Committee31.as(account)
            .body(Map.of("kind", "ENTERPRISE", "titleZh", "企业标准 " + account))
            .post(API + "/projects")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String ballot =
        Committee31.as(account)
            .body(Map.of("purpose", "EXAMINATION", "rule", "INTERNAL"))
            .post(API + "/projects/{id}/ballots", project)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    job.run(legalDay.today().plusDays(9));
    Committee31.as(account)
        .header("If-Match", "*")
        .body(Map.of())
        .post(API + "/ballots/{id}/closing", ballot)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/decision"));
    Committee31.as(account)
        .header("If-Match", "*")
        .body(Map.of("decision", true))
        .post(API + "/ballots/{id}/closing", ballot)
        .then()
        .statusCode(200)
        .body("result.outcome", equalTo("PASSED"));
  }

  @Test
  void aReviewOfAnIndustryStandardIsToldAMonthBefore() {
    Committee31 tc = new Committee31(3);
    Way way =
        Way.registered(
            legalDay.today().minusDays(640),
            Way.organization("350203"),
            Map.of("kind", "INDUSTRY", "industryCode", "JB", "committee", tc.code));
    way.through(
        List.of(
            "SUBMIT_PROPOSAL",
            "ACCEPT_PROPOSAL",
            "CLOSE_EVALUATION",
            "ISSUE_PLAN",
            "START_DRAFTING",
            "COMPLETE_DRAFT",
            "OPEN_COMMENT",
            "CLOSE_COMMENT",
            "SUBMIT_FOR_EXAMINATION"));
    way.on = legalDay.today();
    tc.step(way, "CONVENE_EXAMINATION")
        .then()
        .statusCode(409)
        .body("unmet.find { it.code == 'EXAMINATION_NOTICE' }.attestable", equalTo(true));
    LocalDate today = legalDay.today();
    String meeting =
        tc.sec()
            .body(
                Map.of(
                    "heldOn",
                    today.plusDays(29).toString(),
                    "place",
                    "厦门",
                    "agenda",
                    List.of("审查送审稿", "表决"),
                    "documents",
                    List.of(Map.of("code", "D13"))))
            .post(API + "/projects/{id}/meetings", way.id)
            .then()
            .statusCode(201)
            .body("agenda.no", equalTo(List.of(1, 2)))
            .extract()
            .path("id");
    tc.step(way, "CONVENE_EXAMINATION")
        .then()
        .statusCode(409)
        .body(
            "unmet.find { it.code == 'EXAMINATION_NOTICE' }.message.en",
            containsString("less than 30 days"));
    tc.sec()
        .header("If-Match", "*")
        .body(Map.of("heldOn", today.plusDays(30).toString(), "reason", "notice"))
        .post(API + "/meetings/{id}/deferral", meeting)
        .then()
        .statusCode(200);
    tc.step(way, "CONVENE_EXAMINATION").then().statusCode(200);
    given().get(API + "/projects/{id}/meetings", way.id).then().body("items.id", hasItem(meeting));
  }

  @Test
  void aMeetingHasMinutes() {
    Committee31 tc = new Committee31(1);
    Way way = tc.project(START, Way.organization("350203"), List.of());
    String meeting =
        tc.sec()
            .body(Map.of("heldOn", legalDay.today().toString(), "agenda", List.of("审查送审稿")))
            .post(API + "/projects/{id}/meetings", way.id)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Map<String, Object> minutes =
        Map.of(
            "attendees",
            List.of(Map.of("nameZh", "张三", "organization", tc.secretariat, "signed", true)),
            "outcomes",
            List.of(Map.of("no", 1, "outcome", "通过")),
            "documents",
            List.of(Map.of("code", "D14")));
    tc.sec().body(minutes).post(API + "/meetings/{id}/minutes", meeting).then().statusCode(428);
    tc.sec()
        .header("If-Match", "*")
        .body(minutes)
        .post(API + "/meetings/{id}/minutes", meeting)
        .then()
        .statusCode(200)
        .body("state", equalTo("HELD"))
        .body("agenda[0].outcome", equalTo("通过"))
        .body("attendees[0].signed", equalTo(true))
        .body("documents.code", hasItem("D14"));
    tc.sec()
        .header("If-Match", "*")
        .body(Map.of("attendees", List.of(), "outcomes", List.of(Map.of("no", 7, "outcome", "x"))))
        .post(API + "/meetings/{id}/minutes", meeting)
        .then()
        .statusCode(422);
    assertThat(
            given()
                .get(API + "/meetings/{id}/history", meeting)
                .jsonPath()
                .getList("items.type", String.class))
        .containsExactly("CONVENED", "MINUTED");
    tc.sec()
        .header("If-Match", "*")
        .body(Map.of("reason", "x"))
        .post(API + "/meetings/{id}/cancellation", meeting)
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));
  }

  @Test
  void thePapersOfAMeetingAreKeptWithItsProject() {
    Committee31 tc = new Committee31(1);
    Way way = tc.project(START, Way.organization("350203"), List.of());
    Way other = tc.project(START, Way.organization("350203"), List.of());
    String notice = uploaded(way, "D13");
    String foreign = uploaded(other, "D13");
    String today = legalDay.today().toString();
    meets(tc, way, Map.of("code", "D13", "document", foreign))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("DOCUMENT_OF_ANOTHER_THING"));
    meets(tc, way, Map.of("code", "D13", "document", notice, "version", 2))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/documents/0/version"));
    String meeting =
        meets(tc, way, Map.of("code", "D13", "document", notice))
            .then()
            .statusCode(201)
            .body("documents[0].document", equalTo(notice))
            .body("documents[0].version", equalTo(1))
            .body("documents[0].sha256.length()", equalTo(64))
            .extract()
            .path("id");
    String signed = uploaded(way, "D14");
    tc.sec()
        .header("If-Match", "*")
        .body(
            Map.of(
                "attendees",
                List.of(),
                "outcomes",
                List.of(),
                "documents",
                List.of(Map.of("code", "D14", "document", signed)),
                "effectiveOn",
                today))
        .post(API + "/meetings/{id}/minutes", meeting)
        .then()
        .statusCode(200)
        .body("documents.document", hasItem(signed));
    given()
        .get(API + "/meetings/{id}/history", meeting)
        .then()
        .body("items[-1].payload.documents[0].version", equalTo(1));
  }

  private static String uploaded(Way way, String code) {
    return Sent.upload(TestAccounts.as("ADMIN"), "projects", way.id, code, Sent.pdf()).path("id");
  }

  private Response meets(Committee31 tc, Way way, Map<String, Object> paper) {
    return tc.sec()
        .body(Map.of("heldOn", legalDay.today().toString(), "documents", List.of(paper)))
        .post(API + "/projects/{id}/meetings", way.id);
  }
}
