package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Forecasts over real projects, from their proposal on. */
@QuarkusTest
class ForecastOfProjectsTest {

  private static final LocalDate BEGIN = LocalDate.of(2009, 1, 5);

  private static JsonPath get(String path) {
    return given().get(path).then().statusCode(200).extract().jsonPath();
  }

  @Test
  void aProjectUnderWayIsExpectedAsItsLikesWere() {
    String home = Way.organization("530502");
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      numbers.add(Way.registered(BEGIN, home).through(Way.TO_PUBLICATION).number);
    }
    // Two more began drafting, 6 steps of 65 days after the others, and stand there: a new one and
    // a revision of one of these.
    Way way =
        Way.registered(LocalDate.of(2012, 1, 9), home).through(Way.TO_PUBLICATION.subList(0, 6));
    Map<String, Object> revises =
        Map.of("workType", "REVISION", "replaces", List.of(numbers.getFirst() + "-2011"));
    Way revision =
        Way.registered(LocalDate.of(2012, 1, 9), home, revises)
            .through(Way.TO_PUBLICATION.subList(0, 6));
    LocalDate drafting = way.on.minusDays(65);
    String target =
        Past.target("STANDARDS_PARTICIPATED", "{\"kinds\":[\"NATIONAL\"]}", 13, 2011, 2014);
    JsonPath forecast = get(target + "/forecast?asOf=" + drafting);
    assertThat(forecast.getInt("actual")).isEqualTo(10);
    assertThat(forecast.getString("status")).isEqualTo("FORECAST");
    assertThat(forecast.getDouble("expected")).isEqualTo(12.0);
    assertThat(forecast.getInt("interval.from")).isEqualTo(12);
    assertThat(forecast.getInt("interval.to")).isEqualTo(12);
    assertThat(forecast.getDouble("shortfall")).isEqualTo(1.0);
    assertThat(forecast.getString("stages[0].kind")).isEqualTo("NATIONAL");
    assertThat(forecast.getString("stages[0].stage")).isEqualTo("20.20");
    assertThat(forecast.getInt("stages[0].measured.n")).isEqualTo(12);
    assertThat(forecast.getInt("stages[0].measured.published")).isEqualTo(10);
    assertThat(forecast.getDouble("stages[0].measured.median")).isEqualTo(650.0);
    given()
        .get(target + "/pipeline?asOf=" + drafting)
        .then()
        .statusCode(200)
        .body("items.subjectId", containsInAnyOrder(way.id, revision.id))
        .body("items.link", hasItem("/api/v1/projects/" + way.id))
        .body("items[0].titleZh", startsWith("试验标准"))
        .body("items[0].stage", equalTo("20.20"))
        .body("items[0].since", equalTo(drafting.toString()))
        .body("items[0].medianRemainingDays", equalTo(650))
        .body("items[0].probability", equalTo(1.0f))
        .body("shortfall", equalTo(1.0f));
    // With a deadline before that, nothing more is expected: all took 650 days.
    String sooner =
        Past.target("STANDARDS_PARTICIPATED", "{\"kinds\":[\"NATIONAL\"]}", 12, 2011, 2013);
    assertThat(get(sooner + "/forecast?asOf=" + drafting).getDouble("expected")).isEqualTo(10.0);
    // Where numbers count without their years, the revision brings no further one; nor does it
    // where
    // numbers from before the window do not count again.
    assertThat(onceEach("WITHOUT_YEAR", 2011, drafting)).containsExactly(10.0, 11.0);
    assertThat(onceEach("WITHOUT_YEAR", 2012, drafting)).containsExactly(0.0, 2.0);
    assertThat(onceEach("FIRST_TIME", 2012, drafting)).containsExactly(0.0, 1.0);
  }

  /** The figure and what is expected where each number counts once. */
  private static List<Double> onceEach(String edition, int from, LocalDate asOf) {
    String target =
        Past.target(
            "STANDARDS_PARTICIPATED",
            "{\"kinds\":[\"NATIONAL\"]}",
            "{\"edition\":\"%s\"}".formatted(edition),
            "GE",
            13,
            from,
            2014);
    JsonPath forecast = get(target + "/forecast?asOf=" + asOf);
    assertThat(forecast.getString("status")).isEqualTo("FORECAST");
    return List.of(forecast.getDouble("actual"), forecast.getDouble("expected"));
  }

  @Test
  void whatACityIsToIssueIsUnderWayThereWhoeverTakesPart() {
    String target =
        Past.target(
            "STANDARDS_ISSUED",
            "{\"kinds\":[\"LOCAL\"],\"levels\":[\"MUNICIPAL\"]}",
            3,
            2021,
            2024);
    Map<String, Object> fields = new HashMap<>();
    fields.put("kind", "LOCAL");
    fields.put("regionCode", "530500");
    Way way = Way.registered(LocalDate.of(2022, 1, 10), Way.organization("120101"), fields);
    way.through(Way.TO_PUBLICATION.subList(0, 5));
    given()
        .get(target + "/pipeline?asOf=2023-12-31&limit=200")
        .then()
        .statusCode(200)
        .body("items.subjectId", hasItem(way.id));
  }

  @Test
  void entriesOfWhoseStateTooLittleWasMeasuredAreListedWithoutProbabilities() {
    String entry =
        Way.admin()
            .body(
                Map.of(
                    "entry",
                    Map.of(
                        "type",
                        "TECH_STD_INNOVATION_CENTRE",
                        "nameZh",
                        "中心",
                        "level",
                        "PROVINCIAL",
                        "organization",
                        Way.organization("370102"),
                        "region",
                        "370100"),
                    "step",
                    Map.of(
                        "action",
                        "APPROVE_BUILDING",
                        "effectiveOn",
                        "2023-05-04",
                        "reason",
                        "trial",
                        "basis",
                        "公告第1号",
                        "inputs",
                        Map.of())))
            .post("/api/v1/registers/FACILITY/entries")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String it = "items.find { it.subjectId == '" + entry + "' }";
    given()
        .get("/api/v1/programmes/SHANDONG-2022/targets/SD7/pipeline?asOf=2024-01-01&limit=200")
        .then()
        .statusCode(200)
        .body("reasons.code.unique()", equalTo(List.of("TOO_FEW")))
        .body("shortfall", nullValue())
        .body(it + ".titleZh", equalTo("中心"))
        .body(it + ".since", equalTo("2023-05-04"))
        .body(it + ".type", equalTo("TECH_STD_INNOVATION_CENTRE"))
        .body(it + ".stage", equalTo("BUILDING"))
        .body(it + ".probability", nullValue());
  }
}
