package org.guiju.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.guiju.account.TestAccounts;
import org.guiju.platform.SampleResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

  @Inject FirstAnswers answers;

  private static Response post(String key, String body) {
    return given()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/test/samples/counted");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  @Test
  void sameKeyAndBodyReplayTheFirstAnswer() {
    String key = key();
    Response first = post(key, "{\"a\":1,\"b\":2}");
    Response second = post(key, "{ \"b\":2, \"a\":1 }");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void sameKeyWithAnotherBodyIs422() {
    String key = key();
    post(key, "{\"a\":1}").then().statusCode(200);
    post(key, "{\"a\":2}").then().statusCode(422).body("code", is("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  void keysOfAccountsAreTheirOwn() {
    String key = key();
    post(key, "{\"a\":1}").then().statusCode(200);
    TestAccounts.as("READER")
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body("{\"a\":2}")
        .post("/test/samples/counted")
        .then()
        .statusCode(200);
  }

  @Test
  void withoutKeyEveryRequestIsCarriedOut() {
    int before = SampleResource.COUNT.get();
    for (int i = 0; i < 2; i++) {
      given()
          .contentType(ContentType.JSON)
          .body("{}")
          .post("/test/samples/counted")
          .then()
          .statusCode(200);
    }
    assertThat(SampleResource.COUNT.get()).isEqualTo(before + 2);
  }

  @Test
  void refusedRequestCanBeSentAgain() {
    String key = key();
    post(key, "{\"fail\":1}").then().statusCode(409);
    int before = SampleResource.COUNT.get();
    post(key, "{\"fail\":1}").then().statusCode(409);
    assertThat(SampleResource.COUNT.get()).isEqualTo(before + 1);
    post(key, "{\"a\":1}").then().statusCode(200);
  }

  @Test
  void keyMustBeShortAndVisible() {
    post("k".repeat(256), "{}")
        .then()
        .statusCode(400)
        .body("code", is("IDEMPOTENCY_KEY_MALFORMED"));
    post("a b", "{}").then().statusCode(400);
    post("k".repeat(255), "{}").then().statusCode(200);
  }

  @Test
  void twoAtOnceAreCarriedOutOnce() throws Exception {
    String key = key();
    int before = SampleResource.COUNT.get();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Response>> all =
          IntStream.range(0, 4)
              .mapToObj(i -> threads.submit(() -> post(key, "{\"millis\":300}")))
              .toList();
      for (Future<Response> each : all) {
        assertThat(each.get().statusCode()).isIn(200, 409);
      }
    }
    assertThat(post(key, "{\"millis\":300}").statusCode()).isEqualTo(200);
    // the ones that lost may have begun, but only one was committed and is what everybody is told
    assertThat(SampleResource.COUNT.get()).isEqualTo(before + 1);
  }

  @Test
  void oldAnswersAreForgotten() {
    String key = key();
    post(key, "{}").then().statusCode(200);
    answers.purge(Instant.now().minus(Duration.ofHours(1)));
    assertThat(post(key, "{}").header("Idempotency-Replayed")).isEqualTo("true");
    answers.purge(Instant.now().plus(Duration.ofHours(1)));
    assertThat(post(key, "{}").header("Idempotency-Replayed")).isNull();
  }
}
