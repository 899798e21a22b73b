package org.guiju.register;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;

/** Entries of registers, made over the API. */
final class Entries {

  private Entries() {}

  /** What an entry says. */
  static Map<String, Object> content(String type, String name, Map<String, Object> more) {
    Map<String, Object> content = new HashMap<>();
    content.put("type", type);
    content.put("nameZh", name);
    content.putAll(more);
    return content;
  }

  static Response enter(
      RequestSpecification as,
      String register,
      Map<String, Object> content,
      String action,
      String on) {
    return as.contentType(ContentType.JSON)
        .header("Accept-Language", "en")
        .body(Map.of("entry", content, "step", step(action, on, Map.of())))
        .post("/api/v1/registers/{register}/entries", register);
  }

  /** An entry that the administrator enters, which must go well. */
  static String enter(
      String register, String type, Map<String, Object> more, String action, String on) {
    return enter(TestAccounts.as("ADMIN"), register, content(type, "条目", more), action, on)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> step(String action, String on, Map<String, Object> inputs) {
    return Map.of(
        "action", action,
        "effectiveOn", on,
        "reason", "trial",
        "basis", "公告第1号",
        "inputs", inputs);
  }

  static Response take(
      RequestSpecification as, String entry, String action, String on, Map<String, Object> inputs) {
    String etag = Way.admin().get("/api/v1/entries/{id}", entry).header("ETag");
    return as.contentType(ContentType.JSON)
        .header("Accept-Language", "en")
        .header("If-Match", etag)
        .body(step(action, on, inputs))
        .post("/api/v1/entries/{id}/transitions", entry);
  }

  static void take(String entry, String action, String on) {
    take(TestAccounts.as("ADMIN"), entry, action, on, Map.of()).then().statusCode(200);
  }

  /** How far a target is on a day. */
  static JsonPath progress(String programme, String target, String asOf) {
    return Way.admin()
        .queryParam("asOf", asOf)
        .get("/api/v1/programmes/{code}/targets/{id}/progress", programme, target)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The figure; nought while nothing is entered. */
  static int actual(String programme, String target, String asOf) {
    Number actual = progress(programme, target, asOf).get("actual");
    return actual == null ? 0 : actual.intValue();
  }

  /** The subjects of the evidence, all pages. */
  static List<String> evidence(String programme, String target, String asOf) {
    return Way.admin()
        .queryParam("asOf", asOf)
        .queryParam("limit", 200)
        .get("/api/v1/programmes/{code}/targets/{id}/evidence", programme, target)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.subjectId");
  }

  /** An international standard in the register that was judged to apply. */
  static String international(String reference) {
    String entry =
        enter(
            "INTERNATIONAL_STANDARD",
            "ISO",
            Map.of("attributes", Map.of("reference", reference)),
            "PUBLISH",
            "2015-09-01");
    take(entry, "JUDGE_APPLICABLE", "2018-01-01");
    return entry;
  }
}
