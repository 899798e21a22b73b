package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.feed.NothingRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections of projects: what they may say, and what follows from them. */
@QuarkusTest
class ProjectCorrectionTest {

  private static final String PATH = "/api/v1/projects/";
  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  private static Way submitted() {
    return Way.registered(START, Way.organization("350203"))
        .through(Way.TO_PUBLICATION.subList(0, 1));
  }

  private static JsonPath history(String id) {
    return Way.admin().get(PATH + id + "/history").then().statusCode(200).extract().jsonPath();
  }

  private static Response correct(String id, String event, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("event", event);
    body.put("reason", "有误");
    return Way.admin().header("If-Match", "*").body(body).post(PATH + id + "/corrections");
  }

  /**
   * The payload of an event, with one member replaced, is refused and nothing is recorded. The
   * events: registration, participation, step.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | kind | null",
        "0 | kind | \"PRIVATE\"",
        "0 | kind | \"GROUP\"",
        "0 | procedure | \"no-such-procedure\"",
        "0 | description | null",
        "0 | description | {}",
        "0 | description | {\"titleZh\":7}",
        "0 | description | {\"titleZh\":\"a\",\"committee\":\"@long@\"}",
        "0 | colour | \"red\"",
        "1 | organization | null",
        "1 | organization | \"00000000-0000-7000-8000-000000000000\"",
        "1 | role | null",
        "1 | role | \"KING\"",
        "1 | rank | 0",
        "1 | evidence | \"@long@\"",
        "2 | transition | null",
        "2 | action | null",
        "2 | to | \"P60\"",
        "2 | stages | [\"60.60\"]",
        "2 | documents | [{}]",
        "2 | documents | [null]",
        "2 | documents | [{\"code\":\"D99\"}]",
        "2 | inputs | {\"colour\":1}",
        "2 | inputs | 7",
      },
      quoteCharacter = '`')
  void aPayloadThatIsNoneOfSuchAnEventIsRefused(int event, String member, String value) {
    Way way = submitted();
    JsonPath history = history(way.id);
    Map<String, Object> payload =
        new HashMap<>(history.getMap("items[%d].payload".formatted(event)));
    payload.put(
        member,
        new JsonPath("{\"v\":" + value.replace("@long@", "长".repeat(1_001)) + "}").get("v"));
    NothingRecorded nothing = NothingRecorded.of("PROJECT");
    correct(way.id, history.getString("items[%d].id".formatted(event)), Map.of("payload", payload))
        .then()
        .statusCode(422)
        .body("errors.pointer", not(hasSize(0)));
    nothing.check();
    assertThat(way.isUnchanged()).isTrue();
  }

  @Test
  void aPayloadThatIsNoObjectIsRefused() {
    Way way = submitted();
    String event = history(way.id).getString("items[2].id");
    for (Object payload : List.of("text", 7, List.of(), true)) {
      correct(way.id, event, Map.of("payload", payload))
          .then()
          .statusCode(422)
          .body("errors.pointer", hasItem("/payload"));
    }
    assertThat(way.isUnchanged()).isTrue();
  }

  @Test
  void aCorrectionSaysOneThingOfAnEventThatStands() {
    Way way = submitted();
    String step = history(way.id).getString("items[2].id");
    correct(way.id, step, Map.of())
        .then()
        .statusCode(422)
        .body("errors[0].code", is("CORRECTION_EMPTY"));
    correct(way.id, step, Map.of("void", true, "effectiveOn", "2021-03-02")).then().statusCode(422);
    correct(way.id, UUID.randomUUID().toString(), Map.of("void", true))
        .then()
        .statusCode(422)
        .body("errors[0].code", is("EVENT_UNKNOWN"));
    assertThat(way.isUnchanged()).isTrue();
    correct(way.id, step, Map.of("void", true)).then().statusCode(200).body("state", is("P00"));
    NothingRecorded nothing = NothingRecorded.of("PROJECT");
    for (Map<String, Object> again :
        List.<Map<String, Object>>of(Map.of("void", true), Map.of("effectiveOn", "2021-03-02"))) {
      correct(way.id, step, again).then().statusCode(409).body("code", is("EVENT_VOIDED"));
    }
    nothing.check();
  }

  @Test
  void aRegistrationThatOthersRestOnIsNotVoided() {
    Way way = submitted();
    NothingRecorded nothing = NothingRecorded.of("PROJECT");
    correct(way.id, history(way.id).getString("items[0].id"), Map.of("void", true))
        .then()
        .statusCode(409)
        .body("code", is("BEFORE_REGISTRATION"));
    nothing.check();
    assertThat(way.isUnchanged()).isTrue();
  }

  @Test
  void aVoidedRegistrationLeavesNothingButItsHistory() {
    String title = "误登" + UUID.randomUUID();
    String id =
        Way.admin()
            .body(Map.of("kind", "NATIONAL", "titleZh", title))
            .post("/api/v1/projects")
            .path("id");
    String registered = history(id).getString("items[0].id");
    correct(id, registered, Map.of("void", true)).then().statusCode(204);
    Way.admin().get(PATH + id).then().statusCode(404);
    Way.admin().get(PATH + id + "/actions").then().statusCode(404);
    Way.admin().queryParam("q", title).get("/api/v1/projects").then().body("items", hasSize(0));
    assertThat(history(id).getList("items.type")).isEqualTo(List.of("CREATED", "CORRECTED"));
    NothingRecorded nothing = NothingRecorded.of("PROJECT");
    correct(id, registered, Map.of("void", true)).then().statusCode(404);
    Way.admin()
        .header("If-Match", "*")
        .body(Map.of("titleEn", "Back"))
        .patch(PATH + id)
        .then()
        .statusCode(404);
    Way.admin()
        .header("If-Match", "*")
        .body(Map.of("action", "SUBMIT_PROPOSAL"))
        .post(PATH + id + "/transitions")
        .then()
        .statusCode(404);
    nothing.check();
  }

  @Test
  void whoAsksForWhatChangedSinceFindsWhatWasCorrected() {
    Way way = Way.registered(START, Way.organization("350203")).through(Way.TO_PUBLICATION);
    String number = Way.admin().get(PATH + way.id).path("numbers[0]");
    String before = Way.admin().get(PATH + way.id).path("updatedAt");
    String standard =
        Way.admin().queryParam("number", number).get("/api/v1/standards").path("items[0].id");
    String standardBefore = Way.admin().get("/api/v1/standards/" + standard).path("updatedAt");
    String registered = history(way.id).getString("items[1].id");
    JsonPath joined = history(way.id);
    Map<String, Object> payload = new HashMap<>(joined.getMap("items[1].payload"));
    payload.put("evidence", "公告第 1 号");
    correct(way.id, registered, Map.of("payload", payload)).then().statusCode(200);
    found("/api/v1/projects", way.id, before, PATH + way.id);
    found("/api/v1/standards", standard, standardBefore, "/api/v1/standards/" + standard);
  }

  private static void found(String list, String id, String before, String item) {
    String after = Way.admin().get(item).path("updatedAt");
    assertThat(Instant.parse(after)).isAfter(Instant.parse(before));
    Way.admin()
        .queryParam("updatedSince", after)
        .queryParam("limit", 200)
        .get(list)
        .then()
        .body("items.id", hasItem(id));
  }
}
