package org.guiju.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.supervision.Declarers.MATTERS;
import static org.guiju.supervision.Declarers.admin;
import static org.guiju.supervision.Declarers.json;
import static org.guiju.supervision.Declarers.nobody;
import static org.guiju.supervision.Declarers.step;
import static org.guiju.supervision.PlannedDraw.DRAWS;
import static org.guiju.supervision.PlannedDraw.FOUND;
import static org.guiju.supervision.PlannedDraw.authority;
import static org.guiju.supervision.PlannedDraw.counts;
import static org.guiju.supervision.PlannedDraw.plan;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.ledger.Rebuilder;
import org.guiju.ledger.SmallDatabase;
import org.junit.jupiter.api.Test;

/** What became of the inspections of what was drawn. */
@QuarkusTest
@TestProfile(SmallDatabase.class)
class PlannedInspectionsTest {

  @Inject Rebuilder rebuilder;

  @Test
  void drawsAreFoundByWhatTheyDrewFromAndWhen() {
    PlannedDraw it = PlannedDraw.running(1);
    String made = nobody().get(DRAWS + it.draw).path("createdAt");
    Map<String, Object> found =
        Map.of("drawnFrom", it.today, "drawnTo", it.today, "createdFrom", made, "createdTo", made);
    Map<String, Object> none =
        Map.of(
            "drawnFrom",
            it.today.plusDays(1),
            "drawnTo",
            it.today.minusDays(1),
            "region",
            "990000",
            "kind",
            "GROUP");
    found.forEach(
        (parameter, value) -> drawsOf(it, parameter, value).body("items.id", hasItem(it.draw)));
    none.forEach((parameter, value) -> drawsOf(it, parameter, value).body("items", hasSize(0)));
  }

  private static ValidatableResponse drawsOf(PlannedDraw it, String parameter, Object value) {
    return nobody()
        .queryParam("declaration", it.drawn.getFirst())
        .queryParam(parameter, value.toString())
        .get("/api/v1/draws")
        .then()
        .statusCode(200);
  }

  @Test
  void eachThingDrawnIsToldWithWhatBecameOfIt() {
    PlannedDraw it = PlannedDraw.running(4);
    LocalDate after = it.today.plusDays(11);
    counts(it.list(), 4, 0, 0, 0, 4, 0);
    counts(it.list("asOf", it.today.plusDays(10)), 4, 0, 0, 0, 4, 0);
    counts(it.list("asOf", after), 4, 0, 0, 0, 4, 4);

    String conforming = it.begun(0);
    admin()
        .get(MATTERS + conforming)
        .then()
        .body("said.authority", equalTo(it.authority))
        .body("said.draw", equalTo(it.draw));
    String nonconforming = it.begun(1);
    String closed = it.begun(2);
    counts(it.list(), 4, 0, 0, 0, 4, 0);
    it.list("state", "STARTED").body("items.inspection", hasItem(conforming));
    step(it.city, MATTERS + conforming, "FIND_CONFORMING", null, FOUND).statusCode(200);
    step(
            it.city,
            MATTERS + nonconforming,
            "FIND_NONCONFORMING",
            null,
            Map.of(
                "findings",
                "虚标",
                "problem",
                "PRODUCT",
                "deadline",
                it.today.plusDays(9).toString()),
            "虚标")
        .statusCode(200);
    step(it.city, MATTERS + closed, "CLOSE", null, Map.of(), "查无下落").statusCode(200);

    ValidatableResponse all = it.list();
    counts(all, 4, 2, 1, 1, 1, 0);
    all.body("items.place", equalTo(List.of(1, 2, 3, 4)))
        .body("items.declaration", equalTo(it.drawn))
        .body("items.state", equalTo(List.of("FOUND", "FOUND", "CLOSED", "PLANNED")))
        .body("items[0].finding", equalTo("CONFORMING"))
        .body("items[0].inspection", equalTo(conforming))
        .body("items[0].startedOn", equalTo(it.today.toString()))
        .body("items[0].endedOn", equalTo(it.today.toString()))
        .body("items[0].declarationState", equalTo("PUBLISHED"))
        .body("items[1].declarationState", equalTo("CORRECTION_ORDERED"))
        .body("items[1].finding", equalTo("NONCONFORMING"))
        .body("items[3].organization", equalTo(declarer(it.drawn.get(3))))
        .body("plan.name", equalTo("企业标准随机抽查计划"));
    counts(it.list("asOf", after, "state", "FOUND"), 4, 2, 1, 1, 1, 1);
    it.list("asOf", after, "overdue", true)
        .body("items.declaration", equalTo(List.of(it.drawn.get(3))));
    it.list("overdue", true).body("items", hasSize(0));
    it.list("state", "CLOSED", "state", "PLANNED", "count", "exact").body("total", equalTo(2));

    // A thing whose inspection was closed can be inspected after all.
    String again = it.begun(2);
    it.list("state", "STARTED").body("items.inspection", equalTo(List.of(again)));
    rebuilder.rebuild(done -> {});
    counts(it.list(), 4, 2, 1, 0, 2, 0);
    it.list("state", "STARTED").body("items.inspection", equalTo(List.of(again)));
  }

  private static String declarer(String declaration) {
    return admin().get(Declarers.DECLARATIONS + declaration).path("organization");
  }

  @Test
  void theListIsReadPageByPageInEitherOrder() {
    PlannedDraw it = PlannedDraw.running(3);
    for (boolean down : List.of(false, true)) {
      String sort = down ? "-place" : "place";
      ValidatableResponse first = it.list("limit", 2, "sort", sort).body("items", hasSize(2));
      assertThat(first.extract().header("Link")).contains("rel=\"next\"");
      ValidatableResponse second =
          it.list("limit", 2, "sort", sort, "cursor", first.extract().path("next"));
      assertThat(second.extract().header("Link")).isNull();
      second
          .body("items.declaration", equalTo(List.of(it.drawn.get(down ? 0 : 2))))
          .body("counts.planned", equalTo(3));
    }
    String path = DRAWS + it.draw + "/inspections";
    nobody().get(path + "?sort=state").then().statusCode(400);
    nobody().get(path + "?state=LOST").then().statusCode(400);
    nobody().get(path + "?cursor=x").then().statusCode(400);
    nobody().get(path + "?plan=x").then().statusCode(400);
    nobody().get(path + "?asOf=" + it.today.minusDays(1)).then().statusCode(404);
    nobody().get(DRAWS + UUID.randomUUID() + "/inspections").then().statusCode(404);
  }

  @Test
  void aVoidedOrCorrectedInspectionLeavesTheThingPlanned() {
    PlannedDraw it = PlannedDraw.running(2);
    String voided = it.begun(0);
    corrected(it.city, voided, Map.of("void", true)).then().statusCode(200);
    it.list().body("items.state", equalTo(List.of("PLANNED", "PLANNED")));

    it.begin(it.city, 1, Map.of()).then().statusCode(201);
    it.list().body("items.state", equalTo(List.of("PLANNED", "PLANNED")));
    String named = it.begun(1);
    it.list().body("items[1].inspection", equalTo(named));
    Map<String, Object> payload = beginning(named);
    @SuppressWarnings("unchecked")
    Map<String, Object> inputs = new HashMap<>((Map<String, Object>) payload.get("inputs"));
    inputs.remove("draw");
    payload.put("inputs", inputs);
    corrected(it.city, named, Map.of("payload", payload)).then().statusCode(200);
    it.list().body("items.state", equalTo(List.of("PLANNED", "PLANNED")));

    // A correction is held against the plan as the step is.
    inputs.put("draw", it.draw);
    LocalDate last = it.today.plusDays(10);
    it.changes(it.city, "*", plan(it.today, last, authority("350200")), "改由该局检查")
        .then()
        .statusCode(200);
    corrected(it.city, named, Map.of("payload", payload))
        .then()
        .statusCode(409)
        .body("unmet.code", equalTo(List.of("WITHIN_PLAN")));
    it.changes(it.city, "*", plan(it.today, last, it.authority), "仍由本局检查").then().statusCode(200);
    corrected(it.city, named, Map.of("payload", payload)).then().statusCode(200);
    rebuilder.rebuild(done -> {});
    it.list().body("items.state", equalTo(List.of("PLANNED", "STARTED")));
  }

  private static Map<String, Object> beginning(String matter) {
    return new HashMap<>(
        admin().get(MATTERS + matter + "/history").jsonPath().getMap("items[1].payload"));
  }

  static Response corrected(
      RequestSpecification who, String matter, Map<String, Object> correction) {
    Map<String, Object> body = new HashMap<>(correction);
    body.put("event", admin().get(MATTERS + matter + "/history").path("items[1].id"));
    body.put("reason", "误记");
    return json(who).header("If-Match", "*").body(body).post(MATTERS + matter + "/corrections");
  }
}
