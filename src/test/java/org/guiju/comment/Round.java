package org.guiju.comment;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.platform.time.LegalDay;
import org.guiju.project.Way;

/** A project that asks for comments, and those who take part in it. */
final class Round {

  /** Days that {@link Way} takes to where the draft is complete. */
  private static final int WAY = 7 * 65;

  final Way way;
  final String organization;
  final String secretary;
  final String id;

  private Round(Way way, String organization, String secretary, String id) {
    this.way = way;
    this.organization = organization;
    this.secretary = secretary;
    this.id = id;
  }

  static LocalDate today() {
    return LocalDate.now(LegalDay.ZONE);
  }

  /** Opened by the committee's secretariat so many days ago, for sixty-one days. */
  static Round opened(int daysAgo) {
    return opened(daysAgo, Map.of());
  }

  static Round opened(int daysAgo, Map<String, Object> inputs) {
    return opened(daysAgo, "NATIONAL", inputs);
  }

  /** Of a group standard, for which the parties alone are asked. */
  static Round ofParties(int daysAgo) {
    return opened(daysAgo, "GROUP", Map.of("audience", "PARTIES"));
  }

  private static Round opened(int daysAgo, String kind, Map<String, Object> inputs) {
    String organization = Way.organization("120106");
    Way way =
        Way.registered(today().minusDays(daysAgo + WAY), organization, "NEW", kind, null)
            .through(Way.TO_PUBLICATION.subList(0, 7));
    String secretary =
        TestAccounts.create(UUID.fromString(organization), null, "TC_SEC", "DRAFTER", "DEPT")
            .name();
    Round round = new Round(way, organization, secretary, "");
    String id =
        round
            .take("OPEN_COMMENT", inputs)
            .then()
            .log()
            .ifError()
            .statusCode(200)
            .extract()
            .path("event.id");
    return new Round(way, organization, secretary, id);
  }

  /** A step as the secretariat takes it, on the day where the way has come to. */
  Response take(String action, Map<String, Object> inputs) {
    Map<String, Object> step = way.request(action);
    Map<String, Object> all = new HashMap<>();
    ((Map<?, ?>) step.get("inputs")).forEach((name, value) -> all.put(name.toString(), value));
    all.putAll(inputs);
    step.put("inputs", all);
    return as(secretary)
        .header("If-Match", "*")
        .body(step)
        .post("/api/v1/projects/{id}/transitions", way.id);
  }

  static RequestSpecification as(String account) {
    return TestAccounts.login(account)
        .contentType(ContentType.JSON)
        .header("Accept-Language", "en");
  }

  RequestSpecification secretary() {
    return as(secretary);
  }

  /** Anybody, without an account. */
  static RequestSpecification anybody() {
    return given().contentType(ContentType.JSON).header("Accept-Language", "en");
  }

  Response say(RequestSpecification who, Map<String, ?> comment) {
    return who.body(comment).post("/api/v1/comment-rounds/{id}/comments", id);
  }

  /** A letter that came in so many days ago, recorded by the secretariat. */
  Response letter(int daysAgo, String text) {
    return say(
        secretary(), Map.of("comment", text, "receivedOn", today().minusDays(daysAgo).toString()));
  }

  Response dispose(String comment, Map<String, ?> disposition) {
    return secretary()
        .header("If-Match", "*")
        .body(disposition)
        .post("/api/v1/comments/{id}/disposition", comment);
  }

  List<String> shownTo(RequestSpecification who) {
    return who.queryParam("limit", 200)
        .get("/api/v1/comment-rounds/{id}/comments", id)
        .then()
        .statusCode(200)
        .extract()
        .path("items.comment");
  }
}
