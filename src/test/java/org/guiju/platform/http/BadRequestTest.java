package org.guiju.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.guiju.platform.RawHttp;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadRequestTest {

  private static final String PROBLEM = "application/problem+json";

  @TestHTTPResource URI server;

  private static ValidatableResponse post(byte[] body) {
    return given()
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/test/samples")
        .then()
        .contentType(PROBLEM);
  }

  private static ValidatableResponse post(String body) {
    return post(body.getBytes(StandardCharsets.UTF_8));
  }

  private static ValidatableResponse get(String query) {
    return given()
        .header("Accept-Language", "en")
        .urlEncodingEnabled(false)
        .get("/test/samples?" + query)
        .then()
        .contentType(PROBLEM);
  }

  @Test
  void whatIsNoJsonIs400() {
    for (String body :
        new String[] {
          "{\"title\":",
          "{'title':'a'}",
          "{\"title\":\"a\",}",
          "nothing",
          "{\"title\":NaN}",
          "{\"a\":01}"
        }) {
      post(body).statusCode(400).body("code", is("MALFORMED_JSON"));
    }
  }

  @Test
  void whatFollowsTheJsonIs400() {
    post("{\"title\":\"a\"} {}").statusCode(400).body("code", is("TRAILING_CONTENT"));
    post("{\"title\":\"a\"} x").statusCode(400);
  }

  @Test
  void emptyBodyIs400() {
    post(" ").statusCode(400).body("code", is("BODY_MISSING"));
    given()
        .contentType(ContentType.JSON)
        .post("/test/samples")
        .then()
        .statusCode(400)
        .contentType(PROBLEM);
    post("null").statusCode(422);
  }

  @Test
  void duplicateKeysAre400() {
    post("{\"title\":\"a\",\"title\":\"b\"}")
        .statusCode(400)
        .body("detail", containsString("twice"));
  }

  @Test
  void deepNestingIs400() {
    post("{\"tags\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}").statusCode(400);
  }

  @Test
  void wrongTypesAre422WithPointerAndWithoutTheValue() {
    post("{\"title\":12345678}")
        .statusCode(422)
        .body("errors[0].pointer", is("/title"))
        .body(not(containsString("12345678")));
    post("{\"title\":\"a\",\"count\":\"777\"}")
        .statusCode(422)
        .body("errors[0].pointer", is("/count"));
    post("{\"title\":\"a\",\"count\":1.5}").statusCode(422).body("errors[0].pointer", is("/count"));
    post("{\"title\":\"a\",\"count\":99999999999}")
        .statusCode(422)
        .body("errors[0].pointer", is("/count"));
    post("{\"title\":\"a\",\"flag\":\"true\"}")
        .statusCode(422)
        .body("errors[0].pointer", is("/flag"));
    post("{\"title\":\"a\",\"flag\":1}").statusCode(422).body("errors[0].pointer", is("/flag"));
    post("{\"title\":\"a\",\"kind\":\"secretive\"}")
        .statusCode(422)
        .body("errors[0].pointer", is("/kind"))
        .body("errors[0].message", containsString("NATIONAL"))
        .body(not(containsString("secretive")));
    post("{\"title\":\"a\",\"kind\":1}").statusCode(422).body("errors[0].pointer", is("/kind"));
    post("{\"title\":\"a\",\"kind\":\"\"}").statusCode(422).body("errors[0].pointer", is("/kind"));
    post("{\"title\":\"a\",\"ref\":\"1-1-1-1-1\"}")
        .statusCode(422)
        .body("errors[0].pointer", is("/ref"));
    post("{\"title\":\"a\",\"parts\":{}}").statusCode(422).body("errors[0].pointer", is("/parts"));
    post("{\"title\":\"a\",\"parts\":[{\"name\":\"n\",\"rank\":null}]}")
        .statusCode(422)
        .body("errors[0].pointer", is("/parts/0/rank"));
    post("[]").statusCode(422);
    post("\"text\"").statusCode(422);
  }

  @Test
  void impossibleDatesAre422() {
    for (String date :
        new String[] {
          "2026-02-30", "2026-13-01", "26-01-01", "2026-02-03T10:00:00Z", "", "+12026-01-01"
        }) {
      post("{\"title\":\"a\",\"on\":\"" + date + "\"}")
          .statusCode(422)
          .body("errors[0].pointer", is("/on"));
    }
    post("{\"title\":\"a\",\"on\":20000}").statusCode(422).body("errors[0].pointer", is("/on"));
    post("{\"title\":\"a\",\"on\":[2026,1,1]}")
        .statusCode(422)
        .body("errors[0].pointer", is("/on"));
    post("{\"title\":\"a\",\"at\":\"2026-01-01T00:00:00\"}")
        .statusCode(422)
        .body("errors[0].pointer", is("/at"));
    post("{\"title\":\"a\",\"at\":1760000000}")
        .statusCode(422)
        .body("errors[0].pointer", is("/at"));
  }

  @Test
  void unknownFieldsAre422() {
    post("{\"title\":\"a\",\"titel\":\"b\",\"id\":1}")
        .statusCode(422)
        .body("errors[0].code", is("UNKNOWN_FIELD"))
        .body("errors[0].pointer", is("/titel"))
        .body("errors[0].message", containsString("title"));
  }

  @Test
  void controlCharactersAre422() {
    post("{\"title\":\"a\\u0000b\"}").statusCode(422).body("errors[0].pointer", is("/title"));
    post("{\"title\":\"a\\u0007b\"}")
        .statusCode(422)
        .body("errors.code", hasItem("CONTROL_CHARACTER"));
    post("{\"title\":\"a\\u0085b\"}").statusCode(422);
    post("{\"title\":\"a\",\"parts\":[{\"name\":\"\\u0001\",\"rank\":1}]}")
        .statusCode(422)
        .body("errors[0].pointer", is("/parts/0/name"));
    post("{\"title\":\"a\",\"tags\":{\"k\\u0000\":\"v\"}}")
        .statusCode(422)
        .body("errors[0].pointer", is("/tags"));
    post("{\"title\":\"raw \u0000\"}").statusCode(400);
    get("kind=%00").statusCode(422).body("errors[0].pointer", is("kind"));
    get("kind=a%0Ab").statusCode(422);
    given()
        .urlEncodingEnabled(false)
        .get("/test/samples/fail/%00")
        .then()
        .statusCode(422)
        .contentType(PROBLEM);
  }

  @Test
  void nullsInListsAre422() {
    post("{\"title\":\"a\",\"parts\":[{\"name\":\"a\",\"rank\":1},null]}")
        .statusCode(422)
        .body("errors.pointer", contains("/parts/1"))
        .body("errors.code", contains("NULL_IN_LIST"));
    post("{\"title\":\"a\",\"parts\":[null,[null]]}")
        .statusCode(422)
        .body("errors.pointer", contains("/parts/0", "/parts/1/0"));
    post("[null]").statusCode(422).body("errors[0].pointer", is("/0"));
  }

  @Test
  void loneSurrogatesAre422() {
    post("{\"title\":\"a\\ud800b\"}").statusCode(422).body("errors[0].pointer", is("/title"));
    post("{\"title\":\"a\\udc00\"}").statusCode(422).body("errors[0].pointer", is("/title"));
  }

  @Test
  void whatIsNotUtf8Is400() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write("{\"title\":\"".getBytes(StandardCharsets.UTF_8));
    body.write(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
    body.write("\"}".getBytes(StandardCharsets.UTF_8));
    post(body.toByteArray()).statusCode(400).body("code", is("NOT_UTF_8"));
    post("{\"title\":\"标准\"}".getBytes(java.nio.charset.Charset.forName("GB18030")))
        .statusCode(400)
        .body("code", is("NOT_UTF_8"));
    post("{\"title\":\"a\"}".getBytes(StandardCharsets.UTF_16)).statusCode(400);
  }

  @Test
  void largeBodiesAre413() throws IOException {
    byte[] body = ("{\"title\":\"" + "a".repeat(10 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
    post(body).statusCode(413).body("code", is("BODY_TOO_LARGE"));

    ByteArrayOutputStream chunked = new ByteArrayOutputStream();
    chunked.write(
        ("POST /test/samples HTTP/1.1\r\n"
                + "Host: x\r\n"
                + "Connection: close\r\n"
                + "Content-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    for (int at = 0; at < body.length; at += 1 << 16) {
      int length = Math.min(1 << 16, body.length - at);
      chunked.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      chunked.write(body, at, length);
      chunked.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    chunked.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(RawHttp.send(server, chunked.toByteArray()))
        .startsWith("HTTP/1.1 413")
        .containsIgnoringCase(PROBLEM)
        .contains("BODY_TOO_LARGE");
  }

  @Test
  void longStringsAre4xx() {
    post("{\"title\":\"" + "a".repeat(21) + "\"}")
        .statusCode(422)
        .body("errors[0].code", is("SIZE"));
    post("{\"title\":\"" + "a".repeat(300_000) + "\"}").statusCode(400);
    post("{\"title\":\"a\",\"count\":1" + "0".repeat(500) + "}").statusCode(400);
    post("{\"title\":\"a\",\"count\":1e999999999}").statusCode(422);
  }

  @Test
  void unknownParametersAre400AndTellTheKnownOnes() {
    get("knid=NATIONAL")
        .statusCode(400)
        .body("code", is("PARAMETER_UNKNOWN"))
        .body("errors[0].pointer", is("knid"))
        .body("errors[0].message", containsString("asOf, count, cursor, kind, limit, min, sort"));
    given().get("/test/samples/actor?x=1").then().statusCode(400).contentType(PROBLEM);
  }

  @Test
  void parametersOfTheWrongFormAre400() {
    get("asOf=2026-02-30").statusCode(400).body("errors[0].pointer", is("asOf"));
    get("kind=NOTHING").statusCode(400).body("errors[0].message", containsString("NATIONAL"));
    get("min=x").statusCode(400).body("errors[0].pointer", is("min"));
    get("limit=").statusCode(400).body("errors[0].pointer", is("limit"));
    get("limit=1&limit=2").statusCode(400).body("code", is("PARAMETER_REPEATED"));
  }

  @Test
  void addressesAndHeadersAreBounded() throws IOException {
    assertThat(RawHttp.get(server, "/test/samples?x=" + "a".repeat(9_000)))
        .startsWith("HTTP/1.1 414")
        .contains(PROBLEM);
    String headers = "X-A: " + "a".repeat(8_000) + "\r\n";
    String request =
        "GET /test/samples HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + headers.repeat(5)
            + "\r\n";
    assertThat(RawHttp.send(server, request.getBytes(StandardCharsets.US_ASCII)))
        .startsWith("HTTP/1.1 431")
        .contains(PROBLEM);
  }
}
