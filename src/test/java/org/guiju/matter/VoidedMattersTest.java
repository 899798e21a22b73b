package org.guiju.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.ledger.Correction;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** What becomes of matters and of what they brought about where something is voided. */
@QuarkusTest
class VoidedMattersTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  @Inject MattersOfVoided check;
  @Inject Ledger ledger;

  private static Map<String, Object> step(
      String action, LocalDate on, Map<String, ?> inputs, String... documents) {
    Map<String, Object> body = new HashMap<>();
    body.put("action", action);
    body.put("effectiveOn", on.toString());
    body.put("reason", "trial");
    body.put("inputs", inputs);
    body.put("documents", List.of(documents).stream().map(d -> Map.of("code", d)).toList());
    return body;
  }

  private static String opened(String path, Map<String, Object> body) {
    return Way.admin()
        .body(body)
        .post("/api/v1" + path)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse take(String matter, Map<String, Object> body) {
    return Way.admin()
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/matters/{id}/transitions", matter)
        .then();
  }

  private static ValidatableResponse voids(String path, String event) {
    return Way.admin()
        .header("If-Match", "*")
        .body(Map.of("event", event, "void", true, "reason", "误"))
        .post("/api/v1" + path + "/corrections")
        .then();
  }

  private static JsonPath history(String path) {
    return Way.admin().get("/api/v1" + path + "/history").jsonPath();
  }

  private static String event(String path, String action) {
    return history(path).getString("items.find { it.payload.action == '%s' }.id".formatted(action));
  }

  private static ValidatableResponse matter(String id) {
    return Way.admin().get("/api/v1/matters/{id}", id).then().statusCode(200);
  }

  private static void hasLapsed(String id, String state) {
    matter(id).body("ended", equalTo(true)).body("state", equalTo(state));
    JsonPath history = history("/matters/" + id);
    assertThat(history.getString("items[-1].type")).isEqualTo("LAPSED");
    assertThat(history.getString("items[-1].actor")).isEqualTo("SYSTEM");
    Way.admin().get("/api/v1/matters/{id}/actions", id).then().body("items", empty());
    Way.admin().get("/api/v1/deadlines?subject=" + id).then().body("items", empty());
  }

  @Test
  void aMatterEndsWithTheEditionThatItIsAbout() {
    Way way = Way.registered(START, Way.organization("350203")).through(Way.TO_PUBLICATION);
    String number = Way.admin().get("/api/v1/projects/{id}", way.id).path("numbers[0]");
    String standard =
        Way.admin().queryParam("number", number).get("/api/v1/standards").path("items[0].id");
    String slips = "/standards/" + standard + "/amendments";
    String slip = opened(slips, step("DRAFT_SLIP", way.on, Map.of("items", 1, "change", "一处")));
    take(
            slip,
            step(
                "OPEN_COMMENT",
                way.on,
                Map.of("commentUntil", way.on.plusDays(40).toString()),
                "D27",
                "D09"))
        .statusCode(200);
    String dropped = opened(slips, step("DRAFT_SLIP", way.on, Map.of("items", 1, "change", "又")));
    take(dropped, step("DROP", way.on, Map.of())).statusCode(200);

    voids("/projects/" + way.id, event("/projects/" + way.id, "PUBLISH")).statusCode(200);
    hasLapsed(slip, "A30");
    hasLapsed(dropped, "DROPPED");
    matter(dropped).body("endedOn", equalTo(way.on.toString()));
    take(slip, step("EXAMINE", way.on.plusDays(60), Map.of(), "D11"))
        .statusCode(409)
        .body("code", equalTo("MATTER_LAPSED"));

    // One that began at the same moment is found by the recurring check.
    UUID id = UUID.fromString(slip);
    QuarkusTransaction.requiringNew().run(() -> standsAgain(id));
    matter(slip).body("ended", equalTo(false));
    assertThat(check.run()).isEqualTo(1);
    hasLapsed(slip, "A30");
    assertThat(check.run()).isZero();

    // One that had ended is found too.
    QuarkusTransaction.requiringNew().run(() -> standsAgain(UUID.fromString(dropped)));
    assertThat(check.run()).isEqualTo(1);
    hasLapsed(dropped, "DROPPED");
    assertThat(check.run()).isZero();
  }

  private void standsAgain(UUID matter) {
    Work work = ledger.begin(Actor.SYSTEM);
    Stream stream = work.open(MatterCommands.ref(matter));
    Event lapsed = stream.effective().getLast();
    work.append(
        stream,
        new NewEvent(
            Event.CORRECTED,
            lapsed.effectiveOn(),
            null,
            null,
            new Correction(true, null, null),
            lapsed.id(),
            null));
    work.commit();
  }

  @Test
  void aMatterEndsWithTheProjectThatItIsAbout() {
    String project =
        opened(
            "/projects",
            Map.of(
                "kind",
                "NATIONAL",
                "titleZh",
                "误登" + UUID.randomUUID(),
                "registeredOn",
                "2021-03-01"));
    String request =
        opened(
            "/projects/" + project + "/change-requests",
            step("REQUEST_CHANGE", START, Map.of("change", "SCOPE", "scope", "另"), "D28"));
    voids("/projects/" + project, history("/projects/" + project).getString("items[0].id"))
        .statusCode(204);
    hasLapsed(request, "SUBMITTED");
  }

  private static String granted(Way way, String... titles) {
    String request =
        opened(
            "/projects/" + way.id + "/change-requests",
            step(
                "REQUEST_CHANGE",
                way.on,
                Map.of("change", "SPLIT", "titles", List.of(titles)),
                "D28"));
    take(request, step("FORWARD", way.on, Map.of())).statusCode(200);
    take(request, step("GRANT", way.on, Map.of())).statusCode(200);
    return request;
  }

  private static List<String> titled(String part) {
    return Way.admin().queryParam("q", part).get("/api/v1/projects").jsonPath().getList("items.id");
  }

  @Test
  void whatWasSplitOffGoesWithTheChangeThatIsVoided() {
    Way way =
        Way.registered(START, Way.organization("350203")).through(Way.TO_PUBLICATION.subList(0, 5));
    String request = granted(way, "上" + way.id, "下" + way.id);
    assertThat(titled(way.id)).hasSize(2);
    voids("/matters/" + request, event("/matters/" + request, "GRANT")).statusCode(200);
    assertThat(titled(way.id)).isEmpty();

    String other = granted(way, "左" + way.id);
    String off = titled(way.id).getFirst();
    Way.admin()
        .header("If-Match", "*")
        .body(Map.of("titleEn", "Part"))
        .patch("/api/v1/projects/{id}", off)
        .then()
        .statusCode(200);
    voids("/matters/" + other, event("/matters/" + other, "GRANT"))
        .statusCode(409)
        .body("code", equalTo("SPLIT_WENT_ON"));
    assertThat(titled(way.id)).containsExactly(off);
    matter(other).body("state", equalTo("GRANTED"));
  }
}
