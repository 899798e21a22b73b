package org.guiju.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImportResourceTest {

  private static final String PATH = "/api/v1/imports";

  private final String own = UUID.randomUUID().toString().substring(0, 8) + "-";

  private static RequestSpecification importer() {
    return TestAccounts.as("IMPORTER")
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .spec(new RequestSpecBuilder().addHeader("Accept-Language", "en").build());
  }

  private static Response post(String type, byte[] body, String query) {
    return importer().contentType(type).body(body).post(PATH + query);
  }

  private static ValidatableResponse csv(String body, String query) {
    return post("text/csv", body.getBytes(StandardCharsets.UTF_8), "?dataset=toys" + query).then();
  }

  private static Response ended(String location) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      Response job = importer().get(location);
      if (!job.path("status").equals("RUNNING")) {
        return job;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("still running");
  }

  @Test
  void acceptsAFileAndTellsItsProgressAndItsErrors() throws InterruptedException {
    ValidatableResponse accepted =
        csv("\uFEFFkey,title\n" + own + "1,a\n" + own + "2,\n" + own + "3,c,d\n", "")
            .statusCode(202)
            .header("Location", startsWith(PATH + "/"))
            .body("status", is("RUNNING"))
            .body("dataset", is("toys"))
            .body("total", is(3))
            .body("processed", is(0))
            .body("dryRun", is(false));
    String location = accepted.extract().header("Location");
    ended(location)
        .then()
        .statusCode(200)
        .body("status", is("COMPLETED_WITH_ERRORS"))
        .body("accepted", is(1))
        .body("unchanged", is(0))
        .body("refused", is(2));
    String next =
        importer()
            .get(location + "/errors?limit=1&count=exact")
            .then()
            .statusCode(200)
            .body("total", is(2))
            .body("items", hasSize(1))
            .body("items[0].line", is(3))
            .body("items[0].column", is("title"))
            .body("items[0].code", is("REQUIRED"))
            .body("items[0].message", is("It is required."))
            .extract()
            .path("next");
    importer()
        .get(location + "/errors?limit=1&cursor=" + next)
        .then()
        .body("items[0].line", is(4))
        .body("items[0].code", is("WRONG_NUMBER_OF_FIELDS"))
        .body("next", is((Object) null));
    importer()
        .get(PATH + "?dataset=toys&limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(location.substring(location.lastIndexOf('/') + 1)));
    TestAccounts.as("IMPORTER", "READER").get(location).then().statusCode(404);
    TestAccounts.as("ADMIN").get(location).then().statusCode(200);
    TestAccounts.as("READER").get(location).then().statusCode(403);
  }

  @Test
  void acceptsNdjsonAndDryRuns() throws InterruptedException {
    byte[] body =
        "{\"key\":\"%s1\",\"title\":\"a\"}\n{\"key\":1\n"
            .formatted(own)
            .getBytes(StandardCharsets.UTF_8);
    String location =
        post("application/x-ndjson", body, "?dataset=toys&dryRun=true")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    ended(location).then().body("dryRun", is(true)).body("accepted", is(1)).body("refused", is(1));
    importer().get(location + "/errors").then().body("items[0].code", is("MALFORMED_JSON"));
  }

  @Test
  void readsGb18030WhereDeclaredAndRefusesItElse() throws InterruptedException {
    byte[] body = ("key,title\n" + own + "1,标准\n").getBytes(Charset.forName("GB18030"));
    post("text/csv", body, "?dataset=toys")
        .then()
        .statusCode(422)
        .body("code", is("MALFORMED_BYTES"))
        .body("detail", containsString("Line 2"));
    String byHeader =
        post("text/csv; charset=GB18030", body, "?dataset=toys")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    ended(byHeader).then().body("accepted", is(1));
    String byParameter =
        post("application/octet-stream", body, "?dataset=toys&format=csv&charset=gbk")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    ended(byParameter).then().body("unchanged", is(1));
  }

  @ParameterizedTest
  @CsvSource({
    "'key,title\n1,\"a\n', QUOTE_UNCLOSED",
    "'key,title\n1,\"a\"b\n', QUOTE_MISPLACED",
    "'key\n1\n', HEADER_INVALID",
    "'key,title,colour\n1,2,3\n', HEADER_INVALID",
    "'key,title,title\n1,2,3\n', HEADER_INVALID",
    "'', FILE_EMPTY",
    "'key,title\n', FILE_WITHOUT_ROWS",
  })
  void refusesAFileThatIsWrongAsAWhole(String body, String code) {
    csv(body, "").statusCode(422).contentType("application/problem+json").body("code", is(code));
  }

  @ParameterizedTest
  @CsvSource({
    "'', REQUIRED",
    "?dataset=nothing, DATASET_UNKNOWN",
    "?dataset=toys&scheme=ICS, PARAMETER_UNKNOWN",
    "?dataset=toys&colour=red, PARAMETER_UNKNOWN",
    "?dataset=toys&charset=utf-16, CHARSET_UNSUPPORTED",
    "?dataset=toys&format=xlsx, FORMAT_UNKNOWN",
    "?dataset=toys&dryRun=maybe, PARAMETER_INVALID",
  })
  void refusesWrongParameters(String query, String code) {
    post("text/csv", "key,title\n1,a\n".getBytes(StandardCharsets.UTF_8), query)
        .then()
        .statusCode(400)
        .body("errors.code", hasItem(code));
  }

  @Test
  void refusesOtherMediaTypesAndOtherRoles() {
    post("application/json", "{}".getBytes(StandardCharsets.UTF_8), "?dataset=toys")
        .then()
        .statusCode(415);
    TestAccounts.as("READER")
        .contentType("text/csv")
        .body("key,title\n1,a\n")
        .post(PATH + "?dataset=toys")
        .then()
        .statusCode(403);
    RestAssured.given()
        .contentType("text/csv")
        .body("key,title\n1,a\n")
        .post(PATH + "?dataset=toys")
        .then()
        .statusCode(401);
  }

  @Test
  void tellsARefusalAlsoOfALargeFile() {
    csv("key,colour\n" + (own + ",x\n").repeat(2_000_000), "")
        .statusCode(422)
        .body("errors.code", hasItem("COLUMN_UNKNOWN"));
  }

  @Test
  void repeatsTheFirstAnswerUnderTheSameKey() {
    byte[] body = ("key,title\n" + own + "1,a\n").getBytes(StandardCharsets.UTF_8);
    Response first =
        importer()
            .header("Idempotency-Key", own)
            .contentType("text/csv")
            .body(body)
            .post(PATH + "?dataset=toys");
    Response again =
        importer()
            .header("Idempotency-Key", own)
            .contentType("text/csv")
            .body(body)
            .post(PATH + "?dataset=toys");
    assertThat(List.of(again.statusCode(), again.header("Location"), again.asString()))
        .isEqualTo(List.of(202, first.header("Location"), first.asString()));
    importer()
        .header("Idempotency-Key", own)
        .contentType("text/csv")
        .body("key,title\n2,a\n")
        .post(PATH + "?dataset=toys")
        .then()
        .statusCode(422)
        .body("code", is("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  void listsWhatCanBeImported() {
    importer().get(PATH + "/datasets").then().statusCode(200).body("items.name", hasItem("toys"));
  }
}
