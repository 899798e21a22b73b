package org.guiju.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.platform.time.LegalDay;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Ballots about published editions and about their amendment slips. */
@QuarkusTest
class BallotSubjectsTest {

  private static final String API = Committee31.API;

  @Inject LegalDay legalDay;

  private Committee31 tc;
  private Way way;
  private String standard;

  private void published() {
    tc = new Committee31(4);
    way = tc.project(LocalDate.of(2021, 3, 1), Way.organization("350203"), Way.TO_PUBLICATION);
    String number = Way.admin().get(API + "/projects/{id}", way.id).path("numbers[0]");
    standard = Way.admin().queryParam("number", number).get(API + "/standards").path("items[0].id");
  }

  private String announced(String things, String thing, String purpose) {
    return tc.sec()
        .body(Map.of("purpose", purpose, "rule", "TC_3_4"))
        .post(API + "/{things}/{id}/ballots", things, thing)
        .then()
        .statusCode(201)
        .body("about.id", equalTo(thing))
        .extract()
        .path("id");
  }

  private void passed(String ballot) {
    tc.vote(ballot, 0, 4, "YES");
    assertThat(
            tc.close(ballot, Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("result.outcome"))
        .isEqualTo("PASSED");
  }

  @Test
  void theCommitteeVotesOnWhatComesOfAReview() {
    published();
    String ballot = announced("standards", standard, "REVIEW");
    assertThat(tc.ballot(ballot).getString("about.type")).isEqualTo("STANDARD");
    passed(ballot);
    tc.sec()
        .get(API + "/standards/{id}/ballots", standard)
        .then()
        .body("items.outcome", equalTo(List.of("PASSED")));
    tc.sec().get(API + "/projects/{id}/ballots", way.id).then().body("items", hasSize(0));
    tc.sec()
        .body(Map.of("heldOn", legalDay.today().toString()))
        .post(API + "/standards/{id}/meetings", standard)
        .then()
        .statusCode(201);
    tc.sec().get(API + "/standards/{id}/meetings", standard).then().body("items", hasSize(1));
  }

  @Test
  void onlyItsSecretariatAnnouncesABallotOnAStandard() {
    published();
    String stranger =
        TestAccounts.create(UUID.fromString(Way.organization("350203")), null, "TC_SEC").name();
    Committee31.as(stranger)
        .body(Map.of("purpose", "REVIEW", "rule", "TC_3_4"))
        .post(API + "/standards/{id}/ballots", standard)
        .then()
        .statusCode(403);
    tc.sec()
        .body(Map.of("purpose", "REVIEW", "rule", "ISO_DIS"))
        .post(API + "/standards/{id}/ballots", standard)
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("RULE_UNKNOWN")));
    tc.sec()
        .body(Map.of("purpose", "REVIEW", "rule", "TC_3_4"))
        .post(API + "/standards/{id}/ballots", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  void theCommitteeVotesOnASlip() {
    published();
    Map<String, Object> step =
        Map.of(
            "action",
            "DRAFT_SLIP",
            "effectiveOn",
            way.on.toString(),
            "inputs",
            Map.of("items", 1, "change", "一处"),
            "documents",
            List.of(Map.of("code", "D27"), Map.of("code", "D09")));
    String slip =
        Way.admin()
            .body(step)
            .post(API + "/standards/{id}/amendments", standard)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    passed(announced("matters", slip, "AMENDMENT"));
    tc.sec()
        .get(API + "/matters/{id}/ballots", slip)
        .then()
        .body("items.purpose", equalTo(List.of("AMENDMENT")));
  }

  @Test
  void mattersThatNoCommitteeExaminesHaveNoBallots() {
    published();
    Way running =
        Way.registered(LocalDate.of(2021, 3, 1), Way.organization("350203"))
            .through(
                Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("SUBMIT_FOR_APPROVAL")));
    String patent =
        Way.admin()
            .body(
                Map.of(
                    "effectiveOn",
                    running.on.toString(),
                    "inputs",
                    Map.of("patentNumber", "ZL201910000001.X", "holder", "某公司", "clause", "5.2")))
            .post(API + "/projects/{id}/patents", running.id)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Way.admin()
        .body(Map.of("purpose", "OTHER", "rule", "TC_3_4"))
        .post(API + "/matters/{id}/ballots", patent)
        .then()
        .statusCode(404);
  }
}
