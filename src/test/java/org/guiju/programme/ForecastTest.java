package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.guiju.counting.Fact;
import org.guiju.counting.FactBuilder;
import org.guiju.counting.FactSet;
import org.guiju.counting.RecordedFacts;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Role;
import org.junit.jupiter.api.Test;

/** Forecasts over facts of an invented past. */
@QuarkusTest
class ForecastTest {

  private static final Instant LEARNED = Instant.parse("2026-01-01T00:00:00Z");
  private static final String INDUSTRY = "{\"kinds\":[\"INDUSTRY\"]}";

  @Inject RecordedFacts store;

  private UUID put(Instant recordedAt, List<Fact> facts) {
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(() -> store.replace(List.of(new FactSet("TEST", id, facts)), recordedAt));
    return id;
  }

  /** A project that entered its stage on a day and left the pipeline after some days, if at all. */
  private static List<Fact> project(
      Kind kind, LocalDate on, int days, boolean published, String... regions) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        FactBuilder.of("STAGE_ENTERED", kind, on.toString())
            .occurring("0")
            .entering("30.00", null)
            .in());
    FactBuilder pipeline = FactBuilder.of("PROJECT_PIPELINE", kind, on.toString()).by(Role.LEAD);
    String end = on.plusDays(Math.max(days, 1)).toString();
    facts.add((days == 0 ? pipeline : pipeline.until(end)).in(regions));
    if (published) {
      facts.add(
          FactBuilder.of("STAGE_ENTERED", kind, end).occurring("1").entering("60.60", null).in());
    }
    return facts;
  }

  private static JsonPath get(String path) {
    return given()
        .header("Accept-Language", "en")
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void whatIsUnderWayIsJudgedByWhatWasMeasured() {
    String target = Past.target("STANDARDS_PARTICIPATED", INDUSTRY, 5, 1984, 1984);
    LocalDate entered = LocalDate.parse("1981-01-01");
    for (int i = 1; i <= 8; i++) {
      put(LEARNED, project(Kind.INDUSTRY, entered, 100 * i, true));
    }
    put(LEARNED, project(Kind.INDUSTRY, entered, 500, false));
    put(LEARNED, project(Kind.INDUSTRY, entered, 900, false));
    // On 1 July 1984, 183 days before the deadline: one stands for 0 days, two for 250.
    LocalDate day = LocalDate.parse("1984-07-01");
    put(LEARNED, project(Kind.INDUSTRY, day, 0, false, "530500"));
    put(LEARNED, project(Kind.INDUSTRY, day.minusDays(250), 0, false, "530500"));
    put(LEARNED, project(Kind.INDUSTRY, day.minusDays(250), 0, false, "530500"));
    JsonPath it = get(target + "/forecast?asOf=" + day);
    assertThat(it.getString("status")).isEqualTo("FORECAST");
    assertThat(it.getList("reasons")).isEmpty();
    assertThat(it.getInt("inPipeline")).isEqualTo(3);
    assertThat(it.getString("measuredFrom")).isEqualTo("1979-07-01");
    assertThat(it.getInt("stages.size()")).isEqualTo(1);
    assertThat(it.getString("stages[0].stage")).isEqualTo("30.00");
    assertThat(it.getInt("stages[0].standing")).isEqualTo(3);
    assertThat(it.getInt("stages[0].measured.n")).isEqualTo(13);
    assertThat(it.getInt("stages[0].measured.published")).isEqualTo(8);
    assertThat(it.getInt("stages[0].measured.ended")).isEqualTo(2);
    assertThat(it.getInt("stages[0].measured.running")).isEqualTo(3);
    assertThat(it.getDouble("stages[0].measured.lowerQuartile")).isEqualTo(275.0);
    assertThat(it.getDouble("stages[0].measured.median")).isEqualTo(450.0);
    assertThat(it.getDouble("stages[0].measured.upperQuartile")).isEqualTo(625.0);
    JsonPath list = get(target + "/pipeline?asOf=" + day + "&count=exact");
    assertThat(list.getInt("total")).isEqualTo(3);
    double sum = list.getList("items.probability", Float.class).stream().mapToDouble(p -> p).sum();
    assertThat(it.getDouble("expected")).isCloseTo(sum, within(0.006));
    assertThat(list.getList("items.probability", Float.class))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(list.getList("items.n", Integer.class)).containsExactly(10, 10, 12);
    assertThat(list.getList("items.since"))
        .containsExactly(
            day.minusDays(250).toString(), day.minusDays(250).toString(), day.toString());
    // Of the 12 that stood overnight one was published within the 183 days left.
    assertThat(list.getFloat("items[2].probability")).isEqualTo(0.0833f);
    // 8 stood for more than 250 days and two for 250 so far: the ten longest stood on day 249. From
    // then to day 432 one of the 8 watched on was published on day 300, one on day 400.
    assertThat(list.getFloat("items[0].probability")).isEqualTo(0.25f);
    assertThat(list.getInt("items[0].medianRemainingDays")).isEqualTo(251);
    assertThat(it.getInt("interval.level")).isEqualTo(80);
    assertThat(it.getInt("interval.from")).isZero();
    assertThat(it.getInt("interval.to")).isEqualTo(1);
    assertThat(it.getString("interval.method")).isEqualTo("EXACT");
    assertThat(it.getDouble("shortfall")).isEqualTo(5 - it.getDouble("expected"));
  }

  @Test
  void tooLittleMeasuredIsNoForecast() {
    String target = Past.target("STANDARDS_PARTICIPATED", "{\"kinds\":[\"LOCAL\"]}", 5, 1984, 1984);
    LocalDate day = LocalDate.parse("1984-07-01");
    Instant told = Instant.now();
    UUID it = put(told, project(Kind.LOCAL, day.minusDays(9), 0, false, "530500"));
    for (int i = 0; i < 8; i++) {
      put(told, project(Kind.LOCAL, day.minusYears(1), 30, true));
    }
    JsonPath forecast = get(target + "/forecast?asOf=" + day);
    assertThat(forecast.getString("status")).isEqualTo("NO_FORECAST");
    assertThat(forecast.getString("expected")).isNull();
    assertThat(forecast.getString("interval")).isNull();
    assertThat(forecast.getString("shortfall")).isNull();
    assertThat(forecast.getString("reasons[0].code")).isEqualTo("TOO_FEW");
    assertThat(forecast.getString("reasons[0].kind")).isEqualTo("LOCAL");
    assertThat(forecast.getString("reasons[0].stage")).isEqualTo("30.00");
    assertThat(forecast.getInt("reasons[0].projects")).isEqualTo(1);
    assertThat(forecast.getString("reasons[0].text")).startsWith("Too few");
    assertThat(forecast.getInt("stages[0].measured.n")).isEqualTo(9);
    JsonPath list = get(target + "/pipeline?asOf=" + day);
    assertThat(list.getString("items[0].subjectId")).isEqualTo(it.toString());
    assertThat(list.getString("items[0].probability")).isNull();
    // one more was learned of later: as known before, there is still no forecast
    put(told.plusSeconds(60), project(Kind.LOCAL, day.minusYears(1), 30, true));
    assertThat(get(target + "/forecast?asOf=" + day).getString("status")).isEqualTo("FORECAST");
    assertThat(
            get(target + "/forecast?asOf=" + day + "&knownAt=" + told.plusSeconds(30))
                .getString("status"))
        .isEqualTo("NO_FORECAST");
  }

  @Test
  void whatCannotBeForecastSaysWhy() {
    String target = Past.target("STANDARDS_PARTICIPATED", INDUSTRY, 5, 1974, 1974);
    given()
        .get(target + "/forecast?asOf=1974-12-31")
        .then()
        .statusCode(200)
        .body("reasons.code", equalTo(List.of("DEADLINE_PASSED")))
        .body("expected", nullValue())
        .body("stages", empty());
    given().get(target + "/pipeline?asOf=1975-01-01").then().statusCode(200).body("items", empty());
    given()
        .get("/api/v1/programmes/SHANDONG-2022/targets/SD11/forecast?asOf=2024-01-01")
        .then()
        .body("reasons.code", equalTo(List.of("NOT_MEASURED")));
    given().get("/api/v1/programmes/CN-2021/targets/XX/forecast").then().statusCode(404);
    // an empty pipeline brings nothing more, and that is known
    given()
        .get(target + "/forecast?asOf=1974-06-30")
        .then()
        .body("status", equalTo("FORECAST"))
        .body("expected", equalTo(0.0f))
        .body("interval.to", equalTo(0))
        .body("shortfall", equalTo(5.0f));
    String later = Past.target("STANDARDS_PARTICIPATED", INDUSTRY, 5, 2080, 2090);
    given()
        .get(later + "/forecast?asOf=2085-06-30")
        .then()
        .body("reasons.code", equalTo(List.of("DAY_TO_COME")));
  }

  @Test
  void manyProjectsAreForecastAndListedPageByPage() {
    String target =
        Past.target("STANDARDS_PARTICIPATED", "{\"kinds\":[\"GROUP\"]}", 900, 1964, 1965);
    LocalDate day = LocalDate.parse("1964-12-31");
    List<FactSet> sets = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      LocalDate on = day.minusDays(400 + i % 1200);
      sets.add(
          new FactSet(
              "TEST", UUID.randomUUID(), project(Kind.GROUP, on, 30 + i % 370, i % 7 != 0)));
    }
    for (int i = 0; i < 450; i++) {
      sets.add(
          new FactSet(
              "TEST",
              UUID.randomUUID(),
              project(Kind.GROUP, day.minusDays(i % 300), 0, false, "530500")));
    }
    QuarkusTransaction.requiringNew().run(() -> store.replace(sets, LEARNED));
    JsonPath it = get(target + "/forecast?asOf=" + day);
    assertThat(it.getInt("stages[0].measured.n")).isEqualTo(1050);
    assertThat(it.getString("interval.method")).isEqualTo("EXACT");
    assertThat(it.getDouble("interval.from")).isLessThan(it.getDouble("expected"));
    assertThat(it.getDouble("interval.to")).isGreaterThan(it.getDouble("expected"));
    List<String> seen = new ArrayList<>();
    List<Float> probabilities = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page =
          get(
              target
                  + "/pipeline?limit=200&count=exact&asOf="
                  + day
                  + (cursor == null ? "" : "&cursor=" + cursor));
      assertThat(page.getInt("total")).isEqualTo(450);
      seen.addAll(page.getList("items.subjectId"));
      probabilities.addAll(page.getList("items.probability", Float.class));
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(seen).hasSize(450);
    assertThat(new HashSet<>(seen)).hasSize(450);
    assertThat(probabilities).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(probabilities.stream().mapToDouble(p -> p).sum())
        .isCloseTo(it.getDouble("expected"), within(0.5));
    JsonPath up = get(target + "/pipeline?limit=3&sort=probability&asOf=" + day);
    assertThat(up.getList("items.probability", Float.class).getFirst())
        .isEqualTo(probabilities.getLast());
  }
}
