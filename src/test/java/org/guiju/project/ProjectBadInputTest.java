package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.guiju.feed.NothingRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the bytes, the form or the words of a request, upon projects. */
@QuarkusTest
class ProjectBadInputTest {

  private static final String PATH = "/api/v1/projects";
  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  private final String title = "坏输入" + UUID.randomUUID();

  private String sound() {
    return "{\"kind\":\"NATIONAL\",\"titleZh\":\"%s\"}".formatted(title);
  }

  /** The sound body with one member more. */
  private String with(String member) {
    return sound().replace("}", "," + member + "}");
  }

  private ValidatableResponse refused(byte[] body, int status) {
    NothingRecorded nothing = NothingRecorded.of("PROJECT");
    Response answer = Way.admin().body(body).post(PATH);
    nothing.check();
    Way.admin().queryParam("q", title).get(PATH).then().body("items", hasSize(0));
    return answer.then().statusCode(status).contentType("application/problem+json");
  }

  private ValidatableResponse refused(String body, int status) {
    return refused(body.getBytes(StandardCharsets.UTF_8), status);
  }

  @Test
  void theSoundRequestIsRecordedAndTheWatchSeesIt() {
    NothingRecorded nothing = NothingRecorded.of("PROJECT");
    Way.admin().body(sound()).post(PATH).then().statusCode(201);
    assertThatThrownBy(nothing::check).isInstanceOf(AssertionError.class);
  }

  @Test
  void malformedJsonIs400() {
    refused(sound().substring(0, sound().length() - 1), 400).body("code", is("MALFORMED_JSON"));
    refused(sound() + sound(), 400).body("code", is("TRAILING_CONTENT"));
    refused("", 400).body("code", is("BODY_MISSING"));
    refused(sound().getBytes(Charset.forName("GB18030")), 400).body("code", is("NOT_UTF_8"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"titleEn\":1 | /titleEn | WRONG_FORM",
        "\"titleEn\":{} | /titleEn | WRONG_TYPE",
        "\"ics\":\"35.240\" | /ics | WRONG_TYPE",
        "\"cooperating\":[1] | /cooperating/0 | WRONG_TYPE",
        "\"nature\":\"SOFT\" | /nature | WRONG_FORM",
        "\"colour\":\"red\" | /colour | UNKNOWN_FIELD",
        "\"id\":\"1\" | /id | UNKNOWN_FIELD",
        "\"titleEn\":\"a\\u0000b\" | /titleEn | CONTROL_CHARACTER",
        "\"titleEn\":\"a\\u0007b\" | /titleEn | CONTROL_CHARACTER",
        "\"titleEn\":\"a\\ud83db\" | /titleEn | CONTROL_CHARACTER",
        "\"registeredOn\":\"2024-02-30\" | /registeredOn | WRONG_FORM",
        "\"registeredOn\":\"0000-01-01\" | /registeredOn | WRONG_FORM",
        "\"registeredOn\":\"2999-01-01\" | /registeredOn | IN_FUTURE",
      },
      quoteCharacter = '`')
  void whatIsWrongInTheBodyIs422AndNamed(String member, String pointer, String code) {
    refused(with(member), 422)
        .body("errors.pointer", hasItem(pointer))
        .body("errors.find { it.pointer == '%s' }.code".formatted(pointer), is(code));
  }

  @Test
  void aBodyOfTenMegabytesIs413() {
    refused(with("\"scope\":\"" + "a".repeat(10 << 20) + "\""), 413)
        .body("code", is("BODY_TOO_LARGE"));
  }

  @Test
  void unknownParametersAre400() {
    NothingRecorded nothing = NothingRecorded.of("PROJECT");
    Way.admin()
        .body(sound())
        .post(PATH + "?dryRun=true")
        .then()
        .statusCode(400)
        .body("code", is("PARAMETER_UNKNOWN"))
        .body("errors[0].pointer", is("dryRun"));
    nothing.check();
    Way.admin().get(PATH + "?kindd=NATIONAL").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"titleEn\":1}",
        "{\"titleEn\":\" \"}",
        "{\"committee\":\"%s\"}",
        "{\"reference\":\"%s\"}",
        "{\"tags\":[\"%s\"]}",
        "{\"replaces\":[\"%s\"]}",
        "{\"externalIds\":{\"a-name-of-more-than-forty-characters-in-all\":\"1\"}}",
        "{\"externalIds\":{\"a\":\"%s\"}}",
        "{\"adopts\":[{\"reference\":\"%s\",\"degree\":\"IDT\"}]}",
        "{\"state\":\"P60\"}",
        "{\"titleZh\":null,\"titleEn\":null}",
        "{\"regionCode\":\"999999\"}",
        "[]",
      })
  void aPatchThatIsWrongOrTooLongIs422AndChangesNothing(String patch) {
    Way way = Way.registered(START, Way.organization("350203"));
    Way.admin()
        .header("If-Match", way.etag)
        .body(patch.replace("%s", "长".repeat(400)))
        .patch(PATH + "/" + way.id)
        .then()
        .statusCode(422)
        .body("errors", org.hamcrest.Matchers.not(hasSize(0)));
    assertThat(way.isUnchanged()).isTrue();
  }

  @Test
  void aReplayedKeyWithAnotherBodyIs422AndRegistersNothing() {
    String key = UUID.randomUUID().toString();
    String id =
        Way.admin()
            .header("Idempotency-Key", key)
            .body(sound())
            .post(PATH)
            .then()
            .extract()
            .path("id");
    NothingRecorded nothing = NothingRecorded.of("PROJECT");
    Way.admin()
        .header("Idempotency-Key", key)
        .body(with("\"titleEn\":\"Other\""))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("code", is("IDEMPOTENCY_KEY_REUSED"));
    Way.admin()
        .header("Idempotency-Key", key)
        .body(sound())
        .post(PATH)
        .then()
        .statusCode(201)
        .body("id", is(id));
    nothing.check();
  }

  @Test
  void aCursorOfAnotherListOrFilterIs400() {
    for (int i = 0; i < 2; i++) {
      Way.admin()
          .body(Map.of("kind", "GROUP", "titleZh", title + i))
          .post(PATH)
          .then()
          .statusCode(201);
    }
    String cursor =
        Way.admin()
            .queryParam("q", title)
            .queryParam("limit", 1)
            .get(PATH)
            .then()
            .extract()
            .path("next");
    assertThat(cursor).isNotBlank();
    for (String other :
        new String[] {
          "/api/v1/declarations?limit=1",
          PATH + "?limit=1",
          PATH + "?limit=1&q=" + title + "&sort=stage"
        }) {
      Way.admin()
          .get(other + "&cursor=" + cursor)
          .then()
          .statusCode(400)
          .body("code", is("CURSOR_OF_ANOTHER_LIST"));
    }
  }
}
