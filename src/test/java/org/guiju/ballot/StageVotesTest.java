package org.guiju.ballot;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.guiju.platform.time.LegalDay;
import org.guiju.project.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A project of ISO leaves the stages of its ballots by a ballot that was passed there. */
@QuarkusTest
class StageVotesTest {

  private static final String API = Committee31.API;
  private static final int P_MEMBERS = 6;
  private static final int WEEK = 7;
  private static final Map<String, String> YES = Map.of("position", "YES");

  @Inject LegalDay legalDay;

  private Committee31 tc;

  @BeforeEach
  void founded() {
    tc = new Committee31(P_MEMBERS, 1, "P_MEMBER");
  }

  /** A project that was just registered as a proposal. */
  private String registered() {
    String project =
        Way.admin()
            .body(Map.of("kind", "INTERNATIONAL", "titleEn", "Vote", "committee", tc.code))
            .post(API + "/projects")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    take(project, "REGISTER", null).then().statusCode(200);
    return project;
  }

  private static Response take(String project, String action, String stage) {
    Map<String, Object> body = new HashMap<>();
    body.put("action", action);
    body.put("reason", "trial");
    body.put("inputs", stage == null ? Map.of() : Map.of("stage", stage));
    return Way.admin()
        .header("If-Match", "*")
        .body(body)
        .post(API + "/projects/{id}/transitions", project);
  }

  /** Goes on to each of the stages, one after the other. */
  private static void advances(String project, String... stages) {
    for (String stage : stages) {
      goes(project, "ADVANCE", stage);
    }
  }

  private static void goes(String project, String action, String stage) {
    take(project, action, stage).then().statusCode(200).body("stage", equalTo(stage));
  }

  private static void stops(String project, String action, String stage, String why) {
    take(project, action, stage)
        .then()
        .statusCode(409)
        .body("unmet.code", contains("STAGE_VOTE"))
        .body("unmet.message.en", hasItem(containsString(why)));
  }

  private String announced(String project, String purpose, String rule) {
    return announce(tc.sec(), project, letter(purpose, rule, 12 * WEEK))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response announce(
      RequestSpecification who, String project, Map<String, Object> body) {
    return who.body(body).post(API + "/projects/{id}/ballots", project);
  }

  /** A ballot by letter that ends so many days from now. */
  private Map<String, Object> letter(String purpose, String rule, int days) {
    String last = legalDay.today().plusDays(days).toString();
    return new HashMap<>(
        Map.of("purpose", purpose, "rule", rule, "form", "LETTER", "closesOn", last));
  }

  private void isTooShort(String project, Map<String, Object> ballot) {
    announce(tc.sec(), project, ballot)
        .then()
        .statusCode(422)
        .body("errors.code", contains("BALLOT_TOO_SHORT"))
        .body("errors.pointer", contains("/closesOn"));
  }

  @Test
  void aBallotRunsAsLongAsItsStageAsks() {
    String project = registered();
    goes(project, "ADVANCE", "10.20");
    Map<String, Object> proposal = letter("PROPOSAL", "ISO_NP", 8 * WEEK);
    isTooShort(project, proposal);
    proposal.put("basis", "Resolution 12/2026");
    announce(tc.sec(), project, proposal).then().statusCode(201);
    proposal.putAll(letter("PROPOSAL", "ISO_NP", 8 * WEEK - 1));
    isTooShort(project, proposal);
    announced(project, "PROPOSAL", "ISO_NP");

    String draft = attested(registered(), "40.20");
    Map<String, Object> enquiry = letter("EXAMINATION", "ISO_DIS", 12 * WEEK - 1);
    enquiry.put("basis", "Resolution 13/2026");
    isTooShort(draft, enquiry);
    enquiry.put("purpose", "OTHER");
    announce(tc.sec(), draft, enquiry).then().statusCode(201);
    announce(Way.admin(), draft, letter("EXAMINATION", "ISO_DIS", 0)).then().statusCode(201);
  }

  /** At 40.99 the ballot of the stage is over; a committee draft may be voted on at a meeting. */
  @Test
  void whatIsNotTheBallotOfTheStageIsNotBoundByItsLength() {
    String decided = attested(registered(), "40.99");
    announce(tc.sec(), decided, letter("EXAMINATION", "ISO_DIS", 8 * WEEK)).then().statusCode(201);
    isTooShort(attested(registered(), "40.93"), letter("EXAMINATION", "ISO_DIS", 8 * WEEK));

    String draft = registered();
    advances(draft, "20.00", "30.20");
    isTooShort(draft, letter("EXAMINATION", "ISO_DIS", 8 * WEEK - 1));
    Map<String, Object> meeting =
        Map.of("purpose", "EXAMINATION", "rule", "ISO_DIS", "form", "MEETING");
    announce(tc.sec(), draft, meeting).then().statusCode(201);
  }

  @Test
  void aSystematicReviewOfTheEditionRunsAsLongAsTheStageOfItsProjectAsks() {
    String project = attested(registered(), "60.00");
    String number = "ISO 7%04d:2026".formatted(Math.floorMod(project.hashCode(), 10_000));
    Way.admin()
        .header("If-Match", "*")
        .body(Map.of("action", "ADVANCE", "inputs", Map.of("stage", "60.60", "number", number)))
        .post(API + "/projects/{id}/transitions", project)
        .then()
        .statusCode(200);
    goes(project, "ADVANCE", "90.20");
    String edition =
        Way.admin().queryParam("number", number).get(API + "/standards").path("items[0].id");
    Map<String, Object> review = letter("REVIEW", "ISO_DIS", 20 * WEEK - 1);
    for (String about : List.of("projects/" + project, "standards/" + edition)) {
      tc.sec()
          .body(review)
          .post(API + "/" + about + "/ballots")
          .then()
          .statusCode(422)
          .body("errors.code", contains("BALLOT_TOO_SHORT"));
    }
    review.putAll(letter("REVIEW", "ISO_DIS", 20 * WEEK));
    tc.sec().body(review).post(API + "/standards/{id}/ballots", edition).then().statusCode(201);
  }

  @Test
  void aBallotIsNeitherDeferredNorReportedToAnEarlierEnd() {
    String project = attested(registered(), "40.20");
    Map<String, Object> later = letter("EXAMINATION", "ISO_DIS", 13 * WEEK);
    later.put("opensOn", legalDay.today().plusDays(WEEK).toString());
    String ballot = announce(tc.sec(), project, later).then().statusCode(201).extract().path("id");
    tc.sec()
        .header("If-Match", "*")
        .body(
            Map.of(
                "opensOn",
                legalDay.today().plusDays(3 * WEEK).toString(),
                "closesOn",
                legalDay.today().plusDays(14 * WEEK).toString(),
                "reason",
                "translation"))
        .post(API + "/ballots/{id}/deferral", ballot)
        .then()
        .statusCode(422)
        .body("errors.code", contains("BALLOT_TOO_SHORT"));

    String running = announced(project, "EXAMINATION", "ISO_DIS");
    Map<String, Object> count = new HashMap<>();
    count.putAll(Map.of("members", 6, "present", 5, "yes", 5, "no", 0, "abstain", 0));
    count.putAll(Map.of("pMembers", 6, "pYes", 5, "pNo", 0, "draftersRecused", true));
    Map<String, Object> closing =
        Map.of("reported", count, "documents", List.of(Map.of("code", "D15")));
    tc.close(running, closing).then().statusCode(409).body("code", equalTo("BALLOT_RUNNING"));
    count.putAll(Map.of("present", 6, "yes", 6, "pYes", 6));
    tc.close(running, closing).then().statusCode(200).body("result.outcome", equalTo("PASSED"));
  }

  /** It stands there, whatever was voted on the way. */
  private static String attested(String project, String stage) {
    Way.admin()
        .header("If-Match", "*")
        .body(
            Map.of(
                "action",
                "ADVANCE",
                "inputs",
                Map.of("stage", stage),
                "attested",
                List.of("STAGE_VOTE")))
        .post(API + "/projects/{id}/transitions", project)
        .then()
        .statusCode(200);
    return project;
  }

  /** A ballot on a draft with so many votes against it. */
  private void balloted(String project, int against, String outcome) {
    voted(
        announced(project, "EXAMINATION", "ISO_DIS"),
        i -> i < against ? Map.of("position", "NO", "comment", "4.2 is wrong") : YES,
        outcome);
  }

  /** Every member votes, and the ballot is closed. */
  private void voted(String ballot, IntFunction<Map<String, String>> vote, String outcome) {
    for (int i = 0; i < P_MEMBERS; i++) {
      Committee31.as(tc.accounts.get(i))
          .body(vote.apply(i))
          .post(API + "/ballots/{id}/votes", ballot)
          .then()
          .statusCode(200);
    }
    tc.close(ballot, Map.of()).then().statusCode(200).body("result.outcome", equalTo(outcome));
  }

  @Test
  void aProposalBecomesAProjectOnceItsBallotWasPassedWithEnoughExperts() {
    String project = registered();
    goes(project, "ADVANCE", "10.20");
    for (String later : List.of("10.99", "20.00", "30.20")) {
      stops(project, "ADVANCE", later, "No vote by the rule ISO_NP");
    }
    String few = announced(project, "PROPOSAL", "ISO_NP");
    stops(project, "ADVANCE", "10.99", "The vote is not closed");
    voted(few, i -> YES, "FAILED");
    goes(project, "ADVANCE", "10.60");
    stops(project, "ADVANCE", "10.99", "4 more P-members that nominate an expert");
    goes(project, "RETURN", "10.20");
    stops(project, "ADVANCE", "20.00", "No vote by the rule ISO_NP");
    voted(
        announced(project, "PROPOSAL", "ISO_NP"),
        i -> Map.of("position", "YES", "nominates", "Expert " + i),
        "PASSED");
    advances(project, "10.60", "20.00");
  }

  @Test
  void aDraftIsApprovedByTheBallotOfItsOwnStage() {
    String project = registered();
    advances(project, "20.00", "30.60");
    balloted(project, 0, "PASSED");
    goes(project, "ADVANCE", "40.00");
    stops(project, "ADVANCE", "40.99", "since stage 40 was entered");
    goes(project, "ADVANCE", "40.20");
    balloted(project, 4, "FAILED");
    goes(project, "ADVANCE", "40.60");
    stops(project, "ADVANCE", "40.99", "failed");
    goes(project, "CANCEL", "40.98");
    stops(project, "RETURN", "50.00", "failed");
    goes(project, "RETURN", "40.20");
    stops(project, "ADVANCE", "50.00", "since stage 40 was entered");
    balloted(project, 1, "PASSED");
    goes(project, "ADVANCE", "40.99");
  }

  @Test
  void theFinalDraftIsBallotedUnlessNobodyVotedAgainstTheDraft() {
    String opposed = registered();
    advances(opposed, "20.00", "40.20");
    balloted(opposed, 1, "PASSED");
    goes(opposed, "ADVANCE", "50.20");
    stops(opposed, "ADVANCE", "50.99", "since stage 50 was entered");
    balloted(opposed, 1, "PASSED");
    goes(opposed, "ADVANCE", "50.99");

    String unopposed = registered();
    advances(unopposed, "20.00", "40.20");
    balloted(unopposed, 0, "PASSED");
    goes(unopposed, "ADVANCE", "60.00");
  }

  @Test
  void theFastTrackBeginsWithTheDraftAndIsBallotedThere() {
    String project = registered();
    goes(project, "ADVANCE", "50.20");
    stops(project, "ADVANCE", "60.00", "since stage 50 was entered");
    balloted(project, 0, "PASSED");
    goes(project, "ADVANCE", "60.00");
  }

  @Test
  void anImporterVouchesForBallotsThatWereHeldElsewhere() {
    String project = registered();
    advances(project, "20.00", "40.60");
    attested(project, "40.99");
    Way.admin()
        .get(API + "/projects/{id}/history", project)
        .then()
        .body("items[-1].payload.attested", contains("STAGE_VOTE"));
  }
}
