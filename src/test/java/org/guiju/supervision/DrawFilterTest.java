package org.guiju.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.supervision.Declarers.DECLARATIONS;
import static org.guiju.supervision.Declarers.MATTERS;
import static org.guiju.supervision.Declarers.enterprise;
import static org.guiju.supervision.Declarers.json;
import static org.guiju.supervision.Declarers.nobody;
import static org.guiju.supervision.Declarers.published;
import static org.guiju.supervision.Declarers.step;
import static org.guiju.supervision.PlannedDraw.DRAWS;
import static org.guiju.supervision.PlannedDraw.FOUND;
import static org.guiju.supervision.PlannedDraw.authority;
import static org.guiju.supervision.PlannedDraw.plan;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.time.LegalDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws, and what they drew, are found by everything that their lists publish. */
@QuarkusTest
class DrawFilterTest {

  private static final LocalDate TODAY = LegalDay.of(Instant.now());
  private static final LocalDate LAST = TODAY.plusDays(10);

  private String authority = "";

  @BeforeEach
  void anAuthority() {
    authority = authority("350200");
  }

  private JsonPath drawn() {
    String product = "壶" + UUID.randomUUID();
    String factory = enterprise("350203");
    published(factory, product, "2024-01-05");
    published(factory, product, "2024-02-05");
    return json(Declarers.of(authority, "INSPECTOR"))
        .body(
            Map.of(
                "size",
                1,
                "criteria",
                Map.of(
                    "product",
                    product,
                    "declarerType",
                    "ENTERPRISE",
                    "publishedFrom",
                    "2024-01-01",
                    "publishedUntil",
                    "2024-12-31"),
                "plan",
                plan(TODAY, LAST, authority),
                "reason",
                "年度随机抽查"))
        .post(DRAWS)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private static List<String> found(JsonPath draw, String parameter, Object value) {
    return nobody()
        .queryParam("declaration", draw.getString("drawn[0]"))
        .queryParam(parameter, value.toString())
        .get("/api/v1/draws")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  private static void by(JsonPath draw, String parameter, Object value, Object other) {
    assertThat(found(draw, parameter, value))
        .as(parameter + "=" + value)
        .containsExactly(draw.getString("id"));
    assertThat(found(draw, parameter, other)).as(parameter + "=" + other).isEmpty();
  }

  private static void byDay(JsonPath draw, String parameter, LocalDate day) {
    by(draw, parameter + "From", day, day.plusDays(1));
    by(draw, parameter + "To", day, day.minusDays(1));
  }

  @Test
  void drawsByTheirSizeReasonAndCriteria() {
    JsonPath draw = drawn();
    by(draw, "sizeFrom", 1, 2);
    by(draw, "sizeTo", 1, 0);
    by(draw, "populationFrom", 2, 3);
    by(draw, "populationTo", 2, 1);
    by(draw, "reason", "随机", "投诉");
    by(draw, "product", draw.getString("criteria.product").substring(0, 9), "杯");
    by(draw, "declarerType", "ENTERPRISE", "SOCIAL_ORGANIZATION");
    byDay(draw, "on", TODAY);
    byDay(draw, "publishedFrom", LocalDate.of(2024, 1, 1));
    byDay(draw, "publishedUntil", LocalDate.of(2024, 12, 31));
  }

  @Test
  void drawsByThePlanAsItIsNow() {
    JsonPath draw = drawn();
    by(draw, "plan", "抽查〔2024〕1 号", "抽查〔2024〕2 号");
    by(draw, "planName", "企业标准随机", "团体标准");
    by(draw, "planBasis", "年度抽查", "专项");
    by(draw, "authority", authority, UUID.randomUUID());
    byDay(draw, "planFrom", TODAY);
    byDay(draw, "planTo", LAST);

    Map<String, Object> changed = plan(TODAY, LAST.plusDays(1), authority);
    changed.put("number", "抽查〔2024〕2 号");
    json(Declarers.of(authority, "INSPECTOR"))
        .header("If-Match", "*")
        .body(Map.of("plan", changed, "reason", "延期"))
        .post(DRAWS + draw.getString("id") + "/plan")
        .then()
        .statusCode(200);
    by(draw, "plan", "抽查〔2024〕2 号", "抽查〔2024〕1 号");
    byDay(draw, "planTo", LAST.plusDays(1));
  }

  @Test
  void whatWasDrawnByWhatBecameOfIt() {
    PlannedDraw it = PlannedDraw.running(2);
    String inspection = it.begun(0);
    step(it.city, MATTERS + inspection, "FIND_CONFORMING", null, FOUND).statusCode(200);
    Map<String, Object> first =
        Map.of(
            "declaration",
            it.drawn.getFirst(),
            "inspection",
            inspection,
            "finding",
            "CONFORMING",
            "startedFrom",
            TODAY,
            "startedTo",
            TODAY,
            "endedFrom",
            TODAY,
            "endedTo",
            TODAY,
            "placeTo",
            1,
            "organization",
            nobody().get(DECLARATIONS + it.drawn.getFirst()).path("organization"));
    first.forEach(
        (parameter, value) ->
            it.list(parameter, value, "count", "exact")
                .body("items.place", equalTo(List.of(1)))
                .body("total", equalTo(1))
                .body("counts.planned", equalTo(2)));
    it.list("placeFrom", 2).body("items.declaration", equalTo(List.of(it.drawn.get(1))));
    Map<String, Object> none =
        Map.of(
            "inspection",
            UUID.randomUUID(),
            "finding",
            "NONCONFORMING",
            "startedFrom",
            TODAY.plusDays(1),
            "endedTo",
            TODAY.minusDays(1),
            "organization",
            UUID.randomUUID());
    none.forEach((parameter, value) -> it.list(parameter, value).body("items", equalTo(List.of())));
  }

  @Test
  void whatWasDrawnByWhatWasDeclared() {
    PlannedDraw it = PlannedDraw.running(2);
    Map<String, String> both =
        Map.of("number", "gb/t 1.1—2020", "title", "壶", "declarationState", "PUBLISHED");
    both.forEach(
        (parameter, value) ->
            it.list(parameter, value).body("items.place", equalTo(List.of(1, 2))));
    it.list("number", "GB/T 1.1").body("items.place", equalTo(List.of(1, 2)));
    it.list("number", "GB/T 1.2", "number", "GB/T 1.1-2020", "limit", 1, "sort", "-place")
        .body("items.place", equalTo(List.of(2)));
    Map<String, String> none =
        Map.of("number", "GB/T 1.1-2009", "title", "杯", "declarationState", "REVOKED");
    none.forEach((parameter, value) -> it.list(parameter, value).body("items", equalTo(List.of())));
  }

  @Test
  void exportsTakeTheSameFilters() {
    PlannedDraw it = PlannedDraw.running(2);
    String draws = "/api/v1/exports/draws?format=NDJSON&declaration=" + it.drawn.getFirst();
    assertThat(nobody().get(draws + "&sizeFrom=2").asString()).contains(it.draw);
    assertThat(nobody().get(draws + "&sizeFrom=3").asString()).doesNotContain(it.draw);
    String inspections = "/api/v1/exports/draws/" + it.draw + "/inspections?format=NDJSON";
    assertThat(nobody().get(inspections + "&placeFrom=2").asString())
        .contains(it.drawn.get(1))
        .doesNotContain(it.drawn.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sizeFrom=x", "declarerType=NONE", "authority=x", "onTo=2024-02-30"})
  void whatCannotBeIsRefused(String query) {
    nobody().get("/api/v1/draws?" + query).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"finding=GOOD", "placeTo=last", "inspection=1", "endedFrom=now"})
  void whatCannotBecomeOfThingsIsRefused(String query) {
    nobody().get(DRAWS + UUID.randomUUID() + "/inspections?" + query).then().statusCode(400);
  }
}
