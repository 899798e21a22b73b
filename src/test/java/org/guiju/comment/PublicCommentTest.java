package org.guiju.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guiju.account.TestAccounts;
import org.guiju.platform.Ids;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** What everybody can do in a round, and what not. */
@QuarkusTest
class PublicCommentTest {

  private static final int THREADS = 16;

  @Inject Jdbc jdbc;

  @Test
  void everybodySeesWhatCanBeCommentedOnNow() {
    Round round = Round.opened(10);
    given()
        .get(
            "/api/v1/comment-rounds?open=true&audience=PUBLIC&kind=NATIONAL&limit=200&about="
                + round.way.id)
        .then()
        .statusCode(200)
        .body("items.id", contains(round.id))
        .body("items[0].state", equalTo("OPEN"))
        .body("items[0].about.type", equalTo("PROJECT"))
        .body("items[0].openedOn", equalTo(Round.today().minusDays(10).toString()))
        .body("items[0].lastDay", equalTo(Round.today().plusDays(51).toString()))
        .body("items[0].region", equalTo("120106"));
    given()
        .get("/api/v1/comment-rounds?open=true&limit=200&count=exact&region=120000")
        .then()
        .body("items.id", hasItem(round.id));
    given()
        .get("/api/v1/comment-rounds/{id}", round.id)
        .then()
        .statusCode(200)
        .body("documents.code", hasItem("D08"));
    given()
        .get("/api/v1/projects/{id}/comment-rounds", round.way.id)
        .then()
        .body("items.clock", contains("C_INIT", "C_COMMENT"))
        .body("items.state", contains("CLOSED", "OPEN"));
    given()
        .get(
            "/api/v1/comment-rounds/{id}?asOf={day}",
            round.id,
            Round.today().minusDays(11).toString())
        .then()
        .statusCode(404);
    given().get("/api/v1/projects/{id}/comment-rounds", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aCommentIsReadByOthersOnceItIsPublished() {
    Round round = Round.opened(10);
    Response made =
        round.say(
            Round.anybody(),
            Map.of(
                "comment", "Clause 5 is unclear.",
                "clause", "5",
                "type", "TECHNICAL",
                "proposedChange", "Say what is meant.",
                "language", "en",
                "name", "Zhang San",
                "email", "zhang@example.org"));
    made.then()
        .statusCode(201)
        .header("Location", notNullValue())
        .body("visibility", equalTo("RECEIVED"))
        .body("disposition", nullValue());
    String id = made.path("id");
    assertThat(round.shownTo(given())).isEmpty();
    given().get("/api/v1/comments/{id}", id).then().statusCode(404);
    assertThat(round.shownTo(round.secretary())).containsExactly("Clause 5 is unclear.");
    round
        .secretary()
        .get("/api/v1/comments/{id}", id)
        .then()
        .body("author.email", equalTo("zhang@example.org"));

    round
        .secretary()
        .body(Map.of("visibility", "PUBLISHED"))
        .post("/api/v1/comments/{id}/moderation", id)
        .then()
        .statusCode(428);
    round
        .secretary()
        .header("If-Match", "\"7\"")
        .body(Map.of("visibility", "PUBLISHED"))
        .post("/api/v1/comments/{id}/moderation", id)
        .then()
        .statusCode(412);
    moderate(round, id, Map.of("visibility", "PUBLISHED")).then().statusCode(200);
    assertThat(round.shownTo(given())).containsExactly("Clause 5 is unclear.");
    String seen =
        given().get("/api/v1/comments/{id}", id).then().statusCode(200).extract().asString();
    assertThat(seen).doesNotContain("Zhang").doesNotContain("example.org");

    moderate(round, id, Map.of("visibility", "HIDDEN")).then().statusCode(422);
    moderate(round, id, Map.of("visibility", "HIDDEN", "reason", "off topic"))
        .then()
        .statusCode(200)
        .body("moderationReason", equalTo("off topic"));
    assertThat(round.shownTo(given())).isEmpty();
    given()
        .get("/api/v1/comment-rounds/{id}/summary", round.id)
        .then()
        .body("received", equalTo(1))
        .body("hidden", equalTo(1))
        .body("undisposed", nullValue())
        .body("byOrganization", empty());
    round
        .secretary()
        .get("/api/v1/comment-rounds/{id}/summary", round.id)
        .then()
        .body("undisposed", equalTo(1));
    given().get("/api/v1/comments/{id}/history", id).then().statusCode(404);
    round
        .secretary()
        .get("/api/v1/comments/{id}/history", id)
        .then()
        .body("items.type", contains("RECEIVED", "MODERATED", "MODERATED"));
  }

  private static Response moderate(Round round, String id, Map<String, String> wanted) {
    return round
        .secretary()
        .header("If-Match", "*")
        .body(wanted)
        .post("/api/v1/comments/{id}/moderation", id);
  }

  @Test
  void whoShowsTheirNameIsNamed() {
    Round round = Round.opened(3);
    String id =
        round
            .say(
                Round.anybody(),
                Map.of(
                    "comment",
                    "Good.",
                    "name",
                    "Li Si",
                    "email",
                    "li@example.org",
                    "showAuthor",
                    true))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    moderate(round, id, Map.of("visibility", "PUBLISHED")).then().statusCode(200);
    given()
        .get("/api/v1/comments/{id}", id)
        .then()
        .body("author.name", equalTo("Li Si"))
        .body("author.email", nullValue());
  }

  @Test
  void whatIsTooLongOrComesTooLateOrTooOftenIsRefused() {
    Round round = Round.opened(10);
    round.say(Round.anybody(), Map.of("comment", "x".repeat(10_001))).then().statusCode(422);
    round.say(Round.anybody(), Map.of("comment", " ")).then().statusCode(422);
    round.say(Round.anybody(), Map.of("comment", "x".repeat(300_000))).then().statusCode(413);
    round
        .say(
            Round.anybody(),
            Map.of("comment", "x", "receivedOn", Round.today().minusDays(1).toString()))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("RECEIVED_ON_INVALID"));
    round.say(Round.anybody(), Map.of("comment", "x", "email", "nobody")).then().statusCode(422);

    Round over = Round.opened(200);
    over.say(Round.anybody(), Map.of("comment", "Too late."))
        .then()
        .statusCode(409)
        .body("code", equalTo("ROUND_NOT_OPEN"))
        .body("openedOn", equalTo(Round.today().minusDays(200).toString()))
        .body("lastDay", equalTo(Round.today().minusDays(139).toString()));

    fill(round.id);
    round
        .say(Round.anybody(), Map.of("comment", "One too many."))
        .then()
        .statusCode(429)
        .header("Retry-After", equalTo("3600"))
        .body("code", equalTo("TOO_MANY_SUBMISSIONS"));
    round.say(round.secretary(), Map.of("comment", "By those who run it.")).then().statusCode(201);
    assertThat(round.shownTo(round.secretary())).containsExactly("By those who run it.");
  }

  /** As many as a round takes within an hour, from elsewhere. */
  private void fill(String round) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              List<Integer> many = new ArrayList<>();
              for (int i = 0; i < 3_000; i++) {
                many.add(i);
              }
              jdbc.batch(
                  "insert into submission_count (id, sender, about_id, sent_at) values (?, ?, ?, ?)",
                  many,
                  (p, i) ->
                      p.uuid(Ids.next())
                          .text("address:elsewhere")
                          .uuid(UUID.fromString(round))
                          .instant(Instant.now()));
            });
  }

  @Test
  void theSameRequestIsOneComment() {
    Round round = Round.opened(1);
    String key = UUID.randomUUID().toString();
    Map<String, String> comment = Map.of("comment", "Once.");
    String first =
        round
            .say(Round.anybody().header("Idempotency-Key", key), comment)
            .then()
            .extract()
            .path("id");
    round
        .say(Round.anybody().header("Idempotency-Key", key), comment)
        .then()
        .statusCode(201)
        .body("id", equalTo(first));
    assertThat(round.shownTo(round.secretary())).containsExactly("Once.");
  }

  @Test
  void onlyPartiesAreHeardWhereOnlyTheyAreAsked() {
    String organization = Way.organization("120101");
    Round toParties = Round.ofParties(5);
    String stranger = TestAccounts.create(UUID.fromString(organization), null, "ENTERPRISE").name();
    String party =
        TestAccounts.create(UUID.fromString(toParties.organization), null, "ENTERPRISE").name();
    toParties.say(Round.anybody(), Map.of("comment", "x")).then().statusCode(403);
    toParties.say(Round.as(stranger), Map.of("comment", "x")).then().statusCode(403);
    given().get("/api/v1/comment-rounds/{id}/comments", toParties.id).then().statusCode(403);
    toParties
        .say(Round.as(party), Map.of("comment", "Ours."))
        .then()
        .statusCode(201)
        .body("author.organization", equalTo(toParties.organization));
    assertThat(toParties.shownTo(toParties.secretary())).containsExactly("Ours.");
    toParties
        .secretary()
        .get("/api/v1/comment-rounds/{id}/summary", toParties.id)
        .then()
        .body("byOrganization.organization", contains(toParties.organization));
    given()
        .get("/api/v1/comment-rounds?audience=PUBLIC&limit=200&about=" + toParties.way.id)
        .then()
        .body("items.id", not(hasItem(toParties.id)));
  }

  @Test
  void theyAllLandOnceAndWaitForNobody() throws Exception {
    Round round = Round.opened(2);
    int each = 5;
    CyclicBarrier together = new CyclicBarrier(THREADS);
    List<Future<List<Integer>>> senders = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int t = 0; t < THREADS; t++) {
        int thread = t;
        senders.add(
            threads.submit(
                () -> {
                  together.await();
                  List<Integer> answers = new ArrayList<>();
                  for (int i = 0; i < each; i++) {
                    answers.add(
                        round
                            .say(Round.anybody(), Map.of("comment", thread + "/" + i))
                            .statusCode());
                  }
                  return answers;
                }));
      }
      for (Future<List<Integer>> sender : senders) {
        assertThat(sender.get()).containsOnly(201);
      }
    }
    assertThat(round.shownTo(round.secretary())).hasSize(THREADS * each).doesNotHaveDuplicates();
  }
}
