package org.guiju.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.guiju.platform.sheet.SheetBounds;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.sheet.SheetReader;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** What becomes of comments, and what the project can do with it. */
@QuarkusTest
class DispositionTest {

  private static String id(Response made) {
    return made.then().statusCode(201).extract().path("id");
  }

  private static void next(Round round, String action) {
    round.way.on = round.way.on.plusDays(65);
    round.take(action, Map.of()).then().statusCode(200);
  }

  @Test
  void aProjectDoesNotGoOnWithAnOpenComment() {
    Round round = Round.opened(200);
    String first = id(round.letter(190, "Clause 1 is wrong."));
    String second = id(round.letter(180, "=cmd|' /C calc'!A0"));
    next(round, "CLOSE_COMMENT");
    round
        .take("SUBMIT_FOR_EXAMINATION", Map.of())
        .then()
        .statusCode(409)
        .body("unmet.code", contains("COMMENTS_DISPOSED"))
        .body("unmet[0].message.en", containsString("2 comments"))
        .body("unmet[0].message.en", containsString(first))
        .body("unmet[0].attestable", equalTo(false));
    Map<String, Object> vouched = round.way.request("SUBMIT_FOR_EXAMINATION");
    vouched.put("attested", List.of("*"));
    Way.admin()
        .header("If-Match", "*")
        .body(vouched)
        .post("/api/v1/projects/{id}/transitions", round.way.id)
        .then()
        .statusCode(409)
        .body("unmet.code", contains("COMMENTS_DISPOSED"));

    round.dispose(first, Map.of("disposition", "NOT_ACCEPTED")).then().statusCode(422);
    round.dispose(first, Map.of("disposition", "ACCEPTED")).then().statusCode(200);
    given()
        .get("/api/v1/comment-rounds/{id}/disposition-table", round.id)
        .then()
        .statusCode(200)
        .body(not(containsString("Clause 1 is wrong.")));
    round
        .dispose(second, Map.of("disposition", "NOT_ACCEPTED", "reason", "no comment"))
        .then()
        .statusCode(200)
        .body("disposition", equalTo("NOT_ACCEPTED"))
        .body("disposedBy", equalTo(round.secretary));
    round
        .dispose(second, Map.of("disposition", "NOTED", "reason", "as it is"))
        .then()
        .statusCode(200);
    round
        .secretary()
        .get("/api/v1/comments/{id}/history", second)
        .then()
        .body("items.payload.disposition", contains(null, "NOT_ACCEPTED", "NOTED"));
    round
        .secretary()
        .get("/api/v1/comment-rounds/{id}/comments?disposition=NOTED", round.id)
        .then()
        .body("items.id", contains(second));
    table(round, second);

    round.take("SUBMIT_FOR_EXAMINATION", Map.of()).then().statusCode(200);
    round
        .dispose(first, Map.of("disposition", "NOTED", "reason", "too late"))
        .then()
        .statusCode(409)
        .body("code", equalTo("ROUND_SETTLED"));
    round.letter(150, "A late one.").then().statusCode(409).body("code", equalTo("ROUND_SETTLED"));
    given()
        .get("/api/v1/comment-rounds/{id}", round.id)
        .then()
        .body("state", equalTo("CLOSED"))
        .body("settledOn", equalTo(round.way.on.toString()));
  }

  private static void table(Round round, String second) {
    for (SheetFormat format : SheetFormat.values()) {
      byte[] file =
          round
              .secretary()
              .header("Accept-Language", "zh")
              .get("/api/v1/comment-rounds/{id}/disposition-table?format={f}", round.id, format)
              .then()
              .statusCode(200)
              .header("Content-Disposition", containsString(format.extension()))
              .extract()
              .asByteArray();
      List<List<String>> rows =
          SheetReader.read(file, format, SheetBounds.rows(10)).stream()
              .map(SheetReader.Line::cells)
              .toList();
      assertThat(rows.get(0)).hasSize(6);
      assertThat(rows.get(1).get(0)).isEqualTo("1");
      assertThat(rows.get(1).get(2)).isEqualTo("Clause 1 is wrong.");
      assertThat(rows.get(1).get(3)).startsWith("试验单位");
      assertThat(rows.get(2).get(2)).isEqualTo("=cmd|' /C calc'!A0");
      assertThat(rows.get(2).get(5)).isEqualTo("as it is");
      if (format == SheetFormat.CSV) {
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8)).contains("'=cmd");
      }
    }
    round
        .secretary()
        .header("If-Match", "*")
        .body(Map.of("visibility", "PUBLISHED"))
        .post("/api/v1/comments/{id}/moderation", second)
        .then()
        .statusCode(200);
    given()
        .get("/api/v1/comments/{id}", second)
        .then()
        .body("disposition", equalTo("NOTED"))
        .body("disposedBy", nullValue())
        .body("author", nullValue());
  }

  @Test
  void aFurtherRoundLeavesTheEarlierOneAsItWas() {
    Round round = Round.opened(250);
    String first = id(round.letter(240, "Change everything."));
    next(round, "CLOSE_COMMENT");
    round.dispose(first, Map.of("disposition", "ACCEPTED")).then().statusCode(200);
    round.take("REPEAT_COMMENT", Map.of()).then().statusCode(200);
    String again =
        round.take("OPEN_COMMENT", Map.of()).then().statusCode(200).extract().path("event.id");
    given()
        .get("/api/v1/projects/{id}/comment-rounds?sort=openedOn", round.way.id)
        .then()
        .body("items.clock", contains("C_INIT", "C_COMMENT", "C_COMMENT"))
        .body("items.number", contains(1, 1, 2));
    Response letter =
        round
            .secretary()
            .body(Map.of("comment", "Again.", "receivedOn", round.way.on.plusDays(5).toString()))
            .post("/api/v1/comment-rounds/{id}/comments", again);
    String second = id(letter);
    next(round, "CLOSE_COMMENT");
    round
        .take("SUBMIT_FOR_EXAMINATION", Map.of())
        .then()
        .statusCode(409)
        .body("unmet[0].message.en", containsString(second))
        .body("unmet[0].message.en", not(containsString(first)));
    round
        .dispose(second, Map.of("disposition", "PARTLY_ACCEPTED", "reason", "half of it"))
        .then()
        .statusCode(200);
    round.take("SUBMIT_FOR_EXAMINATION", Map.of()).then().statusCode(200);
    assertThat(round.shownTo(round.secretary())).containsExactly("Change everything.");
  }

  @Test
  void othersDoNotDisposeOfThem() {
    Round round = Round.opened(100);
    String comment = id(round.letter(90, "x"));
    Round other = Round.opened(100);
    other.dispose(comment, Map.of("disposition", "ACCEPTED")).then().statusCode(403);
    assertThat(other.secretary().get("/api/v1/comments/{id}", comment).statusCode()).isEqualTo(404);
    given().get("/api/v1/comment-rounds/{id}/disposition-table", round.id).then().statusCode(409);
  }

  @Test
  void theProposedPlanIsNotClosedWithAnOpenComment() {
    String organization = Way.organization("120106");
    Way way =
        Way.registered(Round.today().minusDays(4 * 65), organization)
            .through(Way.TO_PUBLICATION.subList(0, 3));
    String round =
        given()
            .get("/api/v1/projects/{id}/comment-rounds", way.id)
            .then()
            .body("items.clock", contains("C_INIT"))
            .body("items[0].lastDay", equalTo(way.on.minusDays(65 - 30).toString()))
            .extract()
            .path("items[0].id");
    String comment =
        id(
            Way.admin()
                .body(Map.of("comment", "No need.", "receivedOn", way.on.minusDays(60).toString()))
                .post("/api/v1/comment-rounds/{id}/comments", round));
    way.send(way.request("CLOSE_PROPOSED_PLAN"))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("PLAN_COMMENTS_HANDLED"));
    Way.admin()
        .header("If-Match", "*")
        .body(Map.of("disposition", "NOTED", "reason", "it is needed"))
        .post("/api/v1/comments/{id}/disposition", comment)
        .then()
        .statusCode(200);
    way.through(List.of("CLOSE_PROPOSED_PLAN"));
  }

  @Test
  void aNationalStandardIsOpenToEverybody() {
    Round round = Round.opened(250);
    next(round, "CLOSE_COMMENT");
    round.take("REPEAT_COMMENT", Map.of()).then().statusCode(200);
    round
        .take("OPEN_COMMENT", Map.of("audience", "PARTIES"))
        .then()
        .statusCode(409)
        .body("unmet.code", contains("PUBLIC_CHANNEL"));
    round.take("OPEN_COMMENT", Map.of("audience", "NOBODY")).then().statusCode(422);
  }
}
