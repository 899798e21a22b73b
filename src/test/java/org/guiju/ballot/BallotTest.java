package org.guiju.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guiju.account.TestAccounts;
import org.guiju.platform.time.LegalDay;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BallotTest {

  private static final String API = Committee31.API;
  private static final LocalDate START = LocalDate.of(2024, 6, 3);
  private static final List<String> TO_REVIEW =
      Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("CLOSE_EXAMINATION"));

  @Inject BallotJob job;
  @Inject LegalDay legalDay;

  private Committee31 tc;
  private Way way;

  private void convened(int members) {
    tc = new Committee31(members);
    way = tc.project(START, Way.organization("350203"), TO_REVIEW);
    way.on = legalDay.today();
  }

  private JsonPath closed(String ballot) {
    return tc.close(ballot, Map.of()).then().statusCode(200).extract().jsonPath();
  }

  @Test
  void aCommitteeOfThirtyOneVotesAtTheBorders() {
    convened(31);
    tc.step(way, "CLOSE_EXAMINATION")
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("QUORUM"))
        .body("unmet.find { it.code == 'QUORUM' }.attestable", equalTo(true));
    String missed = tc.opened(way);
    tc.step(way, "CLOSE_EXAMINATION")
        .then()
        .statusCode(409)
        .body("unmet.find { it.code == 'QUORUM' }.attestable", equalTo(false));
    tc.vote(missed, 0, 23, "YES");
    assertThat(tc.ballot(missed).getString("standing.outcome")).isEqualTo("NO_QUORUM");
    JsonPath quorum = closed(missed);
    assertThat(quorum.getString("result.outcome")).isEqualTo("NO_QUORUM");
    assertThat(quorum.getString("result.missing.en")).isEqualTo("1 more participants");
    assertThat(quorum.getString("result.findings[0].withNumbers")).isEqualTo("23/31 >= 3/4");
    Response refused = tc.step(way, "CLOSE_EXAMINATION");
    refused
        .then()
        .statusCode(409)
        .body(
            "unmet.find { it.code == 'QUORUM' }.message.en", containsString("1 more participants"));

    String held = tc.opened(way);
    tc.vote(held, 0, 16, "YES");
    tc.vote(held, 16, 18, "ABSTAIN");
    tc.vote(held, 18, 24, "NO");
    JsonPath passed = closed(held);
    assertThat(passed.getString("result.outcome")).isEqualTo("PASSED");
    assertThat(passed.getList("result.findings.withNumbers"))
        .isEqualTo(List.of("24/31 >= 3/4", "16/24 >= 2/3", "6/24 <= 1/4"));
    tc.step(way, "CLOSE_EXAMINATION").then().statusCode(200);
    way.etag = "*";
    tc.step(way, "RE_EXAMINE").then().statusCode(409).body("unmet.code", hasItem("VOTE_FAILED"));
    Map<String, Object> on = way.request("SUBMIT_FOR_APPROVAL");
    on.put("attested", List.of());
    Response submitted = way.send(on);
    assertThat(submitted.asString()).doesNotContain("VOTE_PASSED");
    given()
        .get(API + "/projects/{id}/ballots", way.id)
        .then()
        .body("items.outcome", equalTo(List.of("NO_QUORUM", "PASSED")));
    tc.vote(30, held, "YES").then().statusCode(409).body("code", equalTo("BALLOT_CLOSED"));
  }

  @Test
  void aFailedVoteIsRepeatedOnceAndThenEndsTheProject() {
    convened(4);
    for (int round = 0; round < 2; round++) {
      String ballot = tc.opened(way);
      tc.vote(ballot, 0, 2, "YES");
      tc.vote(ballot, 2, 4, "NO");
      assertThat(closed(ballot).getString("result.missing.en"))
          .isEqualTo("1 more yes votes; 1 fewer no votes");
      tc.step(way, "CLOSE_EXAMINATION").then().statusCode(200);
      Map<String, Object> vouched = way.request("SUBMIT_FOR_APPROVAL");
      way.etag = "*";
      way.send(vouched)
          .then()
          .statusCode(409)
          .body("unmet.code", hasItem("VOTE_PASSED"))
          .body(
              "unmet.find { it.code == 'VOTE_PASSED' }.message.en",
              containsString("1 more yes votes"));
      if (round == 0) {
        tc.step(way, "TERMINATE_AFTER_FAILURE")
            .then()
            .statusCode(409)
            .body("unmet.code", hasItem("REPEAT_LIMIT"));
        tc.step(way, "RE_EXAMINE").then().statusCode(200);
        tc.step(way, "CONVENE_EXAMINATION").then().statusCode(200);
        tc.step(way, "CLOSE_EXAMINATION")
            .then()
            .statusCode(409)
            .body("unmet.find { it.code == 'QUORUM' }.attestable", equalTo(true));
      }
    }
    tc.step(way, "RE_EXAMINE").then().statusCode(409).body("unmet.code", hasItem("REPEAT_LIMIT"));
    tc.step(way, "TERMINATE_AFTER_FAILURE").then().statusCode(200);
    Way.admin().get(API + "/projects/{id}", way.id).then().body("state", equalTo("PX2"));
  }

  @Test
  void draftersStandAside() {
    tc = new Committee31(5);
    way = tc.project(START, tc.organizations.getFirst(), TO_REVIEW);
    way.on = legalDay.today();
    String ballot =
        tc.announce(
                way,
                Map.of(
                    "purpose",
                    "EXAMINATION",
                    "rule",
                    "TC_3_4",
                    "drafters",
                    List.of(tc.accounts.get(1).toUpperCase(java.util.Locale.ROOT))))
            .then()
            .statusCode(201)
            .body("voters.recused", hasItem("DRAFTING_ORGANIZATION"))
            .body("voters.recused", hasItem("DRAFTER"))
            .extract()
            .path("id");
    tc.vote(0, ballot, "YES")
        .then()
        .statusCode(409)
        .body("code", equalTo("VOTER_RECUSED"))
        .body("detail", containsString("takes part in the drafting"));
    tc.vote(1, ballot, "YES").then().statusCode(409);
    tc.vote(2, ballot, "NO").then().statusCode(200);
    Committee31.as(tc.accounts.get(2))
        .body(Map.of("reason", "sells the product"))
        .post(API + "/ballots/{id}/recusals", ballot)
        .then()
        .statusCode(200)
        .body("standing.numbers.no", equalTo(0));
    tc.vote(2, ballot, "YES").then().statusCode(409);
    Committee31.as(tc.accounts.get(3))
        .body(Map.of("voter", tc.ballot(ballot).getString("voters[4].id"), "reason", "x"))
        .post(API + "/ballots/{id}/recusals", ballot)
        .then()
        .statusCode(403);
    // Somebody turns out to draft after having voted.
    tc.vote(3, ballot, "YES").then().statusCode(200);
    tc.vote(4, ballot, "YES").then().statusCode(200);
    closed(ballot);
    Way.admin()
        .header("If-Match", "*")
        .body(Map.of("organization", tc.organizations.get(3), "role", "PARTICIPATE"))
        .post(API + "/projects/{id}/participations", way.id)
        .then()
        .statusCode(200);
    tc.step(way, "CLOSE_EXAMINATION").then().statusCode(409).body("unmet.code", hasItem("RECUSAL"));
  }

  @Test
  void aVoteIsChangedByNamingTheOneBefore() {
    convened(3);
    String ballot = tc.opened(way);
    String first =
        tc.vote(0, ballot, "YES").then().statusCode(200).extract().path("voters[0].votes[0].id");
    tc.vote(0, ballot, "NO").then().statusCode(409).body("code", equalTo("VOTE_EXISTS"));
    Committee31.as(tc.accounts.getFirst())
        .body(Map.of("position", "NO", "comment", "clause 5", "replaces", first))
        .post(API + "/ballots/{id}/votes", ballot)
        .then()
        .statusCode(200)
        .body("voters[0].votes", hasSize(2))
        .body("voters[0].votes[1].comment", equalTo("clause 5"))
        .body("standing.numbers.no", equalTo(1))
        .body("standing.numbers.yes", equalTo(0));
    // The secretariat records a vote given on paper, with the paper.
    String third = tc.ballot(ballot).getString("voters[2].id");
    tc.sec()
        .body(Map.of("voter", third, "position", "ABSTAIN"))
        .post(API + "/ballots/{id}/votes", ballot)
        .then()
        .statusCode(422);
    tc.sec()
        .body(Map.of("voter", third, "position", "ABSTAIN", "document", Map.of("code", "D15")))
        .post(API + "/ballots/{id}/votes", ballot)
        .then()
        .statusCode(200)
        .body("voters[2].votes[0].onBehalf", equalTo(true));
    // Others neither vote nor see.
    Committee31.as(TestAccounts.create(null, null, "TC_MEMBER").name())
        .body(Map.of("position", "YES"))
        .post(API + "/ballots/{id}/votes", ballot)
        .then()
        .statusCode(403);
    given()
        .get(API + "/ballots/{id}", ballot)
        .then()
        .statusCode(200)
        .body("voters", nullValue())
        .body("standing", nullValue())
        .body("result", nullValue());
    given().get(API + "/ballots/{id}/history", ballot).then().statusCode(401);
    TestAccounts.as("READER").get(API + "/ballots/{id}/history", ballot).then().statusCode(403);
    tc.sec().get(API + "/ballots/{id}/history", ballot).then().statusCode(200);
    closed(ballot);
    given()
        .get(API + "/ballots/{id}", ballot)
        .then()
        .body("result.outcome", equalTo("NO_QUORUM"))
        .body("voters", nullValue());
  }

  @Test
  void twoVotersAtOnceBothLandAndOneVoterTwiceOnce() throws Exception {
    convened(6);
    String ballot = tc.opened(way);
    assertThat(
            together(
                List.of(
                    () -> tc.vote(0, ballot, "YES"),
                    () -> tc.vote(1, ballot, "NO"),
                    () -> tc.vote(2, ballot, "YES"),
                    () -> tc.vote(3, ballot, "YES"))))
        .containsOnly(200);
    assertThat(together(List.of(() -> tc.vote(4, ballot, "YES"), () -> tc.vote(4, ballot, "NO"))))
        .containsExactlyInAnyOrder(200, 409);
    assertThat(tc.ballot(ballot).getInt("standing.numbers.participants")).isEqualTo(5);
  }

  private static List<Integer> together(List<Callable<Response>> calls) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(calls.size());
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(calls.size())) {
      List<Future<Integer>> futures =
          calls.stream()
              .map(
                  call ->
                      pool.submit(
                          () -> {
                            barrier.await();
                            return call.call().statusCode();
                          }))
              .toList();
      for (Future<Integer> future : futures) {
        answers.add(future.get());
      }
    }
    return answers;
  }

  @Test
  void whoJoinsAfterTheOpeningHasNoVote() {
    convened(3);
    String ballot = tc.opened(way);
    String late = TestAccounts.create(null, null, "TC_MEMBER").name();
    tc.join(late, tc.organizations.getFirst(), "MEMBER").then().statusCode(201);
    assertThat(tc.ballot(ballot).getList("voters")).hasSize(3);
    Committee31.as(late)
        .body(Map.of("position", "YES"))
        .post(API + "/ballots/{id}/votes", ballot)
        .then()
        .statusCode(403);
    assertThat(tc.ballot(tc.opened(way)).getList("voters")).hasSize(4);
  }

  @Test
  void aLetterBallotClosesByItselfOnceOnTheDayAfterItsLast() throws Exception {
    convened(4);
    LocalDate last = legalDay.today().plusDays(10);
    tc.announce(
            way,
            Map.of(
                "purpose",
                "EXAMINATION",
                "rule",
                "TC_3_4",
                "form",
                "LETTER",
                "closesOn",
                last + ""))
        .then()
        .statusCode(422);
    String ballot =
        tc.announce(
                way,
                Map.of("purpose", "EXAMINATION", "rule", "LETTER_3_4", "closesOn", last.toString()))
            .then()
            .statusCode(201)
            .body("form", equalTo("LETTER"))
            .extract()
            .path("id");
    tc.vote(ballot, 0, 3, "YES");
    tc.close(ballot, Map.of()).then().statusCode(409).body("code", equalTo("BALLOT_RUNNING"));
    LocalDate later = last.plusDays(5);
    tc.sec()
        .header("If-Match", "*")
        .body(Map.of("closesOn", later.toString(), "reason", "holidays"))
        .post(API + "/ballots/{id}/deferral", ballot)
        .then()
        .statusCode(200)
        .body("closesOn", equalTo(later.toString()));
    job.run(later);
    assertThat(tc.ballot(ballot).getString("state")).isEqualTo("OPEN");
    CyclicBarrier barrier = new CyclicBarrier(2);
    try (ExecutorService copies = Executors.newFixedThreadPool(2)) {
      Callable<Integer> run =
          () -> {
            barrier.await();
            return job.run(later.plusDays(40));
          };
      for (Future<Integer> done : copies.invokeAll(List.of(run, run))) {
        done.get();
      }
    }
    job.run(later.plusDays(41));
    JsonPath history = tc.sec().get(API + "/ballots/{id}/history", ballot).jsonPath();
    assertThat(history.getList("items.type").stream().filter("CLOSED"::equals)).hasSize(1);
    assertThat(history.getString("items[-1].actor")).isEqualTo("SYSTEM");
    assertThat(history.getString("items[-1].effectiveOn")).isEqualTo(later.plusDays(1).toString());
    assertThat(history.getString("items[-1].payload.outcome")).isEqualTo("PASSED");
  }
}
