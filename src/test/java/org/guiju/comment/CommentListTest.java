package org.guiju.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comments are filtered and sorted by what they show, each reader by what it may see. */
@QuarkusTest
class CommentListTest {

  private static final List<String> OF_THE_OFFICE =
      List.of("account", "email", "disposedBy", "moderationReason");

  private static ValidatableResponse list(
      Round round, RequestSpecification who, Object... parameters) {
    for (int i = 0; i < parameters.length; i += 2) {
      List<?> values =
          parameters[i + 1] instanceof List<?> several ? several : List.of(parameters[i + 1]);
      who.queryParam(parameters[i].toString(), values);
    }
    return who.get("/api/v1/comment-rounds/{id}/comments", round.id).then();
  }

  private static void finds(
      Round round, RequestSpecification who, List<String> ids, Object... parameters) {
    list(round, who, parameters).statusCode(200).body("items.id", equalTo(ids));
  }

  private static String made(Round round, Map<String, ?> comment) {
    return round.say(Round.anybody(), comment).then().statusCode(201).extract().path("id");
  }

  private static void publish(Round round, String comment) {
    round
        .secretary()
        .header("If-Match", "*")
        .body(Map.of("visibility", "PUBLISHED", "reason", "sound"))
        .post("/api/v1/comments/{id}/moderation", comment)
        .then()
        .statusCode(200);
  }

  @Test
  void thoseWhoRunTheRoundFilterAndSortByEveryField() {
    Round round = Round.opened(10);
    String first =
        made(
            round,
            Map.of(
                "comment", "The limit of 5 % is too low.",
                "clause", "5.2",
                "line", "12",
                "element", "Table 1",
                "type", "TECHNICAL",
                "proposedChange", "Make it 7.",
                "language", "en",
                "file", Map.of("title", "Measurements.pdf"),
                "name", "Zhang San",
                "email", "zhang@example.org"));
    String second =
        made(round, Map.of("comment", "A comma is missing.", "clause", "4", "type", "EDITORIAL"));
    String letter =
        round.letter(3, "Clause 9 repeats clause 4.").then().statusCode(201).extract().path("id");
    Instant before = Instant.now();
    publish(round, second);
    round
        .dispose(first, Map.of("disposition", "NOTED", "reason", "next time", "majorDissent", true))
        .then()
        .statusCode(200);

    List<Object[]> ofFirst =
        List.of(
            new Object[] {"clause", "5.2"},
            new Object[] {"line", "12"},
            new Object[] {"element", "Table 1"},
            new Object[] {"comment", "LIMIT of 5 %"},
            new Object[] {"proposedChange", "make it"},
            new Object[] {"language", "en"},
            new Object[] {"file", "measure"},
            new Object[] {"author", "zhang"},
            new Object[] {"email", "zhang@example.org"},
            new Object[] {"q", "limit 5.2"},
            new Object[] {"id", first},
            new Object[] {"disposition", "NOTED"},
            new Object[] {"dispositionReason", "next"},
            new Object[] {"disposedBy", round.secretary},
            new Object[] {"disposedFrom", Round.today().toString()},
            new Object[] {"majorDissent", true},
            new Object[] {"type", "TECHNICAL", "disposed", true});
    for (Object[] parameters : ofFirst) {
      finds(round, round.secretary(), List.of(first), parameters);
    }
    finds(round, round.secretary(), List.of(second), "moderationReason", "sound");
    finds(round, round.secretary(), List.of(second), "visibility", "PUBLISHED");
    finds(round, round.secretary(), List.of(letter), "account", round.secretary);
    finds(round, round.secretary(), List.of(letter), "organization", round.organization);
    finds(
        round,
        round.secretary(),
        List.of(letter),
        "receivedTo",
        Round.today().minusDays(1).toString());
    finds(round, round.secretary(), List.of(), "recordedFrom", before.toString());
    finds(round, round.secretary(), List.of(first, second), "updatedSince", before.toString());
    finds(round, round.secretary(), List.of(first, second), "clause", List.of("4", "5.2"));
    finds(round, round.secretary(), List.of(letter), "disposed", false, "type", "GENERAL");

    finds(round, round.secretary(), List.of(first, second, letter));
    finds(round, round.secretary(), List.of(letter, second, first), "sort", "-receivedAt");
    finds(round, round.secretary(), List.of(second, letter, first), "sort", "comment");
    finds(round, round.secretary(), List.of(second, first, letter), "sort", "clause");
    finds(round, round.secretary(), List.of(first, second, letter), "sort", "disposedOn");
    ValidatableResponse page =
        list(round, round.secretary(), "sort", "-clause", "limit", 1, "count", "exact")
            .body("items.id", contains(first))
            .body("total", equalTo(3));
    finds(
        round,
        round.secretary(),
        List.of(second),
        "sort",
        "-clause",
        "limit",
        1,
        "cursor",
        page.extract().path("next"));
    list(round, round.secretary(), "sort", "author").statusCode(400);
    list(round, round.secretary(), "clausula", "5").statusCode(400);
  }

  @Test
  void nobodyLearnsByAFilterWhatIsNotShown() {
    Round round = Round.opened(10);
    String shown = made(round, Map.of("comment", "One.", "name", "Li Si", "showAuthor", true));
    String unnamed = made(round, Map.of("comment", "Two.", "name", "Li Wu"));
    String letter = round.letter(3, "Three.").then().statusCode(201).extract().path("id");
    String kept = made(round, Map.of("comment", "Four."));
    List.of(shown, unnamed, letter).forEach(id -> publish(round, id));

    finds(round, Round.anybody(), List.of(shown, unnamed, letter));
    finds(round, round.secretary(), List.of(shown, unnamed), "author", "li");
    finds(round, Round.anybody(), List.of(shown), "author", "li");
    finds(round, Round.anybody(), List.of(shown, unnamed, letter), "author", " ", "email", " ");
    List<String> all = List.of(shown, unnamed, letter, kept);
    finds(round, round.secretary(), all, "author", " ", "email", " ");
    finds(round, Round.anybody(), List.of(shown), "shown", true);
    finds(round, Round.anybody(), List.of(), "organization", round.organization);
    finds(round, Round.anybody(), List.of(), "id", kept);
    finds(round, Round.anybody(), List.of(), "visibility", "RECEIVED");
    for (String field : OF_THE_OFFICE) {
      list(round, Round.anybody(), field, "x@y.zz").statusCode(403);
    }
    for (String field : List.of("account", "organization", "disposedBy", "disposition")) {
      list(round, Round.anybody(), "sort", field)
          .statusCode(400)
          .body("code", equalTo("SORT_UNKNOWN"));
    }
    for (String field : List.of("disposedFrom", "disposedTo")) {
      list(round, Round.anybody(), field, Round.today().toString())
          .statusCode(409)
          .body("code", equalTo("ROUND_NOT_CLOSED"));
    }
    list(round, Round.anybody(), "dispositionReason", "no").statusCode(409);
  }

  @Test
  void anOrganizationThatIsNotShownFindsNothing() {
    Round round = Round.opened(10);
    Map<String, ?> typed =
        Map.of("comment", "One.", "organizationName", "Hidden Works", "showAuthor", true);
    String ofAnybody = made(round, typed);
    String ofTheAccount =
        round.say(round.secretary(), typed).then().statusCode(201).extract().path("id");
    List.of(ofAnybody, ofTheAccount).forEach(id -> publish(round, id));
    for (RequestSpecification who : List.of(round.secretary(), Round.anybody())) {
      finds(round, who, List.of(ofAnybody), "author", "hidden");
    }
  }

  @Test
  void whatBecameOfCommentsIsAskedForOnceTheRoundIsClosed() {
    Round round = Round.opened(100);
    String first = round.letter(90, "One.").then().statusCode(201).extract().path("id");
    String second = round.letter(80, "Two.").then().statusCode(201).extract().path("id");
    List.of(first, second).forEach(id -> publish(round, id));
    round.way.on = round.way.on.plusDays(65);
    round.take("CLOSE_COMMENT", Map.of()).then().statusCode(200);
    round
        .dispose(second, Map.of("disposition", "NOTED", "reason", "as it is"))
        .then()
        .statusCode(200);
    finds(round, Round.anybody(), List.of(second), "dispositionReason", "as it");
    finds(round, Round.anybody(), List.of(second, first), "sort", "disposition");
    list(round, Round.anybody(), "q", "as it is").statusCode(200).body("items", empty());
  }
}
