package org.guiju.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import org.guiju.platform.RawHttp;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemTest {

  @TestHTTPResource URI server;

  private static ValidatableResponse problem(ValidatableResponse answer, int status) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", is(status))
        .body("type", notNullValue())
        .body("title", notNullValue())
        .body("detail", notNullValue())
        .body("code", notNullValue());
  }

  private static ValidatableResponse get(String path) {
    return given().header("Accept-Language", "en").get(path).then();
  }

  private static ValidatableResponse post(String json) {
    return given()
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON)
        .body(json)
        .post("/test/samples")
        .then();
  }

  @Test
  void unknownPathsAreProblems() {
    problem(get("/api/v1/nothing"), 404);
    problem(get("/nothing"), 404);
    problem(get("/q/nothing"), 404);
    problem(get("/test/samples/1/nothing"), 404);
  }

  @Test
  void unknownThingIsNotFound() {
    problem(get("/test/samples/51"), 404).body("detail", is("There is no such sample."));
    problem(get("/test/samples/abc"), 404);
  }

  @Test
  void methodsAndMediaTypesAreNegotiated() {
    problem(given().delete("/test/samples").then(), 405).header("Allow", containsString("GET"));
    problem(given().accept("image/png").get("/test/samples").then(), 406);
    problem(given().contentType("text/plain").body("x").post("/test/samples").then(), 415);
  }

  @Test
  void secretsNeedAnAccount() {
    problem(get("/test/samples/secret"), 401).header("WWW-Authenticate", containsString("Basic"));
    problem(
            given()
                .auth()
                .preemptive()
                .basic("nobody", "wrong-password")
                .get("/test/samples/secret")
                .then(),
            401)
        .header("WWW-Authenticate", containsString("Basic"));
    problem(given().header("Authorization", "Basic ???").get("/test/samples/secret").then(), 401);
  }

  @Test
  void languageFollowsTheClient() {
    get("/nothing").header("Content-Language", "en").body("title", is("Not found"));
    given().get("/nothing").then().header("Content-Language", "zh").body("title", is("没有找到"));
  }

  @Test
  void whatNobodyForesawSaysNoMoreThanATraceId() {
    problem(get("/test/samples/fail/unforeseen"), 500)
        .body("traceId", notNullValue())
        .body(not(containsString("secret of the house")));
  }

  @Test
  void databaseConstraintsHaveStableCodes() {
    problem(get("/test/samples/fail/duplicate"), 409).body("code", is("DUPLICATE_ACCOUNT_NAME"));
  }

  @Test
  void refusedTransitionListsUnmetGuards() {
    problem(get("/test/samples/fail/conflict"), 409)
        .body("code", is("GUARD_UNMET"))
        .body("unmet[0].code", is("G1"));
  }

  @Test
  void typeLeadsToAPage() {
    given().get("/problems/invalid").then().statusCode(200).body("status", is(422));
    given()
        .accept("text/html")
        .get("/problems/invalid")
        .then()
        .statusCode(200)
        .body(containsString("<h1>422"));
    problem(get("/problems/nothing"), 404);
  }

  @Test
  void bodyThatBreaksRulesIsListedByPointer() {
    problem(post("{\"title\":\" \",\"parts\":[{\"name\":\"a\",\"rank\":1},{\"rank\":-1}]}"), 422)
        .body("errors.pointer", hasItem("/title"))
        .body("errors.pointer", hasItem("/parts/1/name"))
        .body("errors.pointer", hasItem("/parts/1/rank"))
        .body("errors.find{it.pointer=='/title'}.code", is("REQUIRED"));
  }

  @Test
  void parameterThatBreaksRulesIsNamed() {
    problem(get("/test/samples?limit=0"), 400).body("errors[0].pointer", equalTo("limit"));
    problem(get("/test/samples?limit=201"), 400).body("errors[0].pointer", equalTo("limit"));
    problem(get("/test/samples?count=maybe"), 400).body("errors[0].pointer", equalTo("count"));
  }

  @Test
  void whatIsNoHttpAddressIsAProblem() throws Exception {
    for (String target :
        new String[] {"/%zz", "/test/samples?kind=%zz", "/test/samples?kind=%ff", "/test/%ff"}) {
      String answer = RawHttp.get(server, target);
      org.assertj.core.api.Assertions.assertThat(answer)
          .as(target)
          .startsWith("HTTP/1.1 400")
          .containsIgnoringCase("application/problem+json");
    }
  }
}
