package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guiju.counting.Fact;
import org.guiju.counting.FactBuilder;
import org.guiju.counting.FactSet;
import org.guiju.counting.RecordedFacts;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.junit.jupiter.api.Test;

/** Other tests may have facts for the same regions, so figures are compared before and after. */
@QuarkusTest
class ProgressTest {

  private static final String XIAMEN = "/api/v1/programmes/XIAMEN-2022";

  @Inject RecordedFacts store;

  private void put(Instant recordedAt, Fact... facts) {
    FactSet set = new FactSet("TEST", UUID.randomUUID(), List.of(facts));
    QuarkusTransaction.requiringNew().run(() -> store.replace(List.of(set), recordedAt));
  }

  private void put(Fact... facts) {
    put(Instant.parse("2026-01-01T00:00:00Z"), facts);
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

  private static Fact published(Kind kind, String on, Role role, WorkType type, String... regions) {
    return FactBuilder.of("STANDARD_PUBLISHED", kind, on).by(role).as(type).in(regions);
  }

  @Test
  void unionOfKindsIsCountedOnceWithItsParts() {
    String path = XIAMEN + "/targets/XM1/progress?asOf=2024-06-30";
    JsonPath before = get(path);
    put(published(Kind.NATIONAL, "2024-06-30", Role.LEAD, WorkType.NEW, "CN", "350000", "350200"));
    put(
        published(
            Kind.INDUSTRY,
            "2021-01-01",
            Role.PARTICIPATE,
            WorkType.REVISION,
            "CN",
            "350000",
            "350200"));
    put(published(Kind.INTERNATIONAL, "2024-07-01", Role.LEAD, WorkType.NEW, "350200"));
    put(published(Kind.LOCAL, "2024-01-01", Role.LEAD, WorkType.NEW, "350200"));
    put(FactBuilder.of("PROJECT_PIPELINE", Kind.NATIONAL, "2024-01-01").by(Role.LEAD).in("350200"));
    JsonPath after = get(path);
    assertThat(after.getInt("actual") - before.getInt("actual")).isEqualTo(2);
    assertThat(after.getInt("inPipeline") - before.getInt("inPipeline")).isEqualTo(1);
    assertThat(after.getInt("leadOnly") - before.getInt("leadOnly")).isEqualTo(1);
    assertThat(after.getInt("newCount") - before.getInt("newCount")).isEqualTo(1);
    assertThat(after.getInt("revisionCount") - before.getInt("revisionCount")).isEqualTo(1);
    assertThat(after.getInt("breakdown.NATIONAL.LEAD")).isPositive();
    assertThat(after.getString("status")).isEqualTo("BEHIND");
    assertThat(after.getString("window.from")).isEqualTo("2021-01-01");
    assertThat(after.getString("window.to")).isEqualTo("2024-06-30");
    assertThat(after.getBoolean("window.fromIsAssumption")).isTrue();
    assertThat(after.getString("pace.per")).isEqualTo("MONTH");
    assertThat(after.getString("rule")).contains("assumption", "at least");
    assertThat(after.getString("evidence"))
        .isEqualTo(XIAMEN + "/targets/XM1/evidence?asOf=2024-06-30");
  }

  @Test
  void municipalStandardsOfTheCityItselfAreCountedForXm2() {
    String path = XIAMEN + "/targets/XM2/progress?asOf=2025-12-31";
    JsonPath before = get(path);
    put(
        FactBuilder.of("STANDARD_ISSUED", Kind.LOCAL, "2025-01-01")
            .at(Level.MUNICIPAL)
            .in("350000", "350200"));
    put(
        FactBuilder.of("STANDARD_ISSUED", Kind.LOCAL, "2025-01-01")
            .at(Level.PROVINCIAL)
            .in("350000"));
    JsonPath after = get(path);
    assertThat(after.getInt("actual") - before.getInt("actual")).isEqualTo(1);
    assertThat(after.getString("status")).isEqualTo("MISSED");
    assertThat(after.getString("leadOnly")).isNull();
    assertThat(after.getMap("breakdown.LOCAL")).containsKey("NONE");
  }

  @Test
  void meanComesWithMedianNumberAndTheAlternativeEnd() {
    String path = "/api/v1/programmes/CN-2021/targets/N2/progress?asOf=2021-03-31";
    put(FactBuilder.of("DEVELOPMENT_CYCLE", Kind.NATIONAL, "2021-02-01").worth("30").in("CN"));
    put(FactBuilder.of("DEVELOPMENT_CYCLE", Kind.NATIONAL, "2021-02-02").worth("10").in("CN"));
    put(
        FactBuilder.of("DEVELOPMENT_CYCLE_TO_SUBMISSION", Kind.NATIONAL, "2021-02-02")
            .worth("9")
            .in("CN"));
    JsonPath answer = get(path);
    assertThat(answer.getInt("n")).isEqualTo(2);
    assertThat(answer.getDouble("actual")).isEqualTo(20.0);
    assertThat(answer.getDouble("median")).isEqualTo(20.0);
    assertThat(answer.getInt("overLimit")).isEqualTo(1);
    assertThat(answer.getDouble("overLimitShare")).isEqualTo(50.0);
    assertThat(answer.getDouble("alternatives[0].overLimitShare")).isZero();
    assertThat(answer.getString("status")).isEqualTo("BEHIND");
    assertThat(answer.getString("alternatives[0].name")).isEqualTo("SUBMISSION");
    assertThat(answer.getDouble("alternatives[0].actual")).isEqualTo(9.0);
    assertThat(
            get("/api/v1/programmes/CN-2021/targets/N2/evidence?asOf=2021-03-31").getInt("total"))
        .isEqualTo(2);
    given()
        .get("/api/v1/programmes/CN-2021/targets/N2/progress?asOf=2021-01-31")
        .then()
        .body("status", equalTo("NO_DATA"))
        .body("actual", nullValue())
        .body("n", equalTo(0));
  }

  @Test
  void targetWithoutItsRegisterAnswersNoData() {
    given()
        .get("/api/v1/programmes/SHANDONG-2022/targets/SD12/progress")
        .then()
        .statusCode(200)
        .body("status", equalTo("NO_DATA"))
        .body("actual", nullValue())
        .body("lacks[0].register", equalTo("STANDARDS_ORGANIZATION"));
    given()
        .get("/api/v1/programmes/SHANDONG-2022/targets/SD12/evidence")
        .then()
        .statusCode(200)
        .body("items", empty())
        .body("total", equalTo(0));
  }

  @Test
  void figureFrozenAtAMomentDoesNotMove() {
    String path = XIAMEN + "/targets/XM3/progress?asOf=2025-12-31";
    Fact fact = FactBuilder.of("STANDARD_ISSUED", Kind.GROUP, "2025-05-05").in("350200");
    put(Instant.parse("2026-02-01T00:00:00Z"), fact);
    JsonPath frozen = get(path + "&knownAt=2026-02-01T00:00:00Z");
    put(Instant.parse("2026-02-01T00:00:01Z"), fact);
    assertThat(get(path + "&knownAt=2026-02-01T00:00:00Z").getInt("actual"))
        .isEqualTo(frozen.getInt("actual"));
    assertThat(get(path + "&knownAt=2026-02-01T00:00:01Z").getInt("actual"))
        .isEqualTo(frozen.getInt("actual") + 1);
    assertThat(frozen.getString("evidence"))
        .endsWith("?asOf=2025-12-31&knownAt=2026-02-01T00:00:00Z");
    assertThat(get(frozen.getString("evidence")).getInt("total"))
        .isEqualTo(frozen.getInt("actual"));
  }

  @Test
  void evidenceHasAllRowsPageByPageInBothOrders() {
    for (int i = 1; i <= 5; i++) {
      put(
          published(
              Kind.LOCAL, "2023-03-0" + i, Role.LEAD, WorkType.NEW, "CN", "500000", "500116"));
    }
    String path = "/api/v1/programmes/JIANGJIN/targets/JJ2/evidence?asOf=2023-12-31&limit=2";
    List<String> up = days(path);
    assertThat(up).hasSizeGreaterThanOrEqualTo(5).isSorted();
    assertThat(get(path).getInt("total")).isEqualTo(up.size());
    assertThat(days(path + "&sort=-date")).isEqualTo(up.reversed());
    JsonPath row = get(path);
    assertThat(row.getList("items[0].regions")).contains("*", "CN", "500000", "500116");
    assertThat(row.getString("items[0].role")).isEqualTo("LEAD");
    assertThat(row.getString("items[0].subjectType")).isEqualTo("TEST");
  }

  private static List<String> days(String path) {
    List<String> days = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page = get(path + (cursor == null ? "" : "&cursor=" + cursor));
      days.addAll(page.getList("items.date"));
      cursor = page.getString("next");
    } while (cursor != null);
    return days;
  }

  @Test
  void seriesAddsUpToTheFigure() {
    put(published(Kind.NATIONAL, "2022-05-05", Role.LEAD, WorkType.NEW, "120000"));
    put(published(Kind.NATIONAL, "2022-07-05", Role.LEAD, WorkType.NEW, "120000"));
    String target = "/api/v1/programmes/TIANJIN-2022/targets/TJ2";
    int actual = get(target + "/progress?asOf=2022-11-15").getInt("actual");
    for (String by : List.of("month", "quarter", "year")) {
      JsonPath series = get(target + "/series?asOf=2022-11-15&by=" + by);
      assertThat(series.getInt("items[-1].actual")).isEqualTo(actual);
      assertThat(series.getInt("items.sum { it.inPeriod }")).isEqualTo(actual);
      assertThat(series.getString("items[-1].to")).isEqualTo("2022-11-15");
    }
    JsonPath quarters = get(target + "/series?asOf=2022-11-15&by=quarter");
    assertThat(quarters.getList("items.period"))
        .hasSize(8)
        .startsWith("2021-Q1")
        .endsWith("2022-Q4");
    given().get(target + "/series?by=week").then().statusCode(400);
  }

  @Test
  void everyTargetOfADocumentIsAnsweredAtOnce() {
    given()
        .get("/api/v1/programmes/SHANDONG-2022/progress?asOf=2025-12-31")
        .then()
        .statusCode(200)
        .body("items", hasSize(17))
        .body("items.rule", everyItem(notNullValue()))
        .body("items.find { it.target == 'SD6' }.sources.id", equalTo(List.of("SD6", "SD13")));
    given()
        .get("/api/v1/programmes/SHANDONG-2022/targets/SD13/progress")
        .then()
        .statusCode(200)
        .body("target", equalTo("SD6"));
  }

  @Test
  void documentsAreListedInBothLanguages() {
    given()
        .header("Accept-Language", "en")
        .get("/api/v1/programmes")
        .then()
        .statusCode(200)
        .body(
            "items.code",
            hasItems("CN-2021", "TIANJIN-2022", "JIANGJIN", "XIAMEN-2022", "SHANDONG-2022"))
        .body("items.find { it.code == 'JIANGJIN' }.date", nullValue())
        .body("items[0].title", equalTo("National Standardization Development Outline"))
        .body("items[0].titleZh", equalTo("国家标准化发展纲要"));
    given()
        .get("/api/v1/programmes/XIAMEN-2022")
        .then()
        .statusCode(200)
        .body("targets", hasSize(7))
        .body("targets[0].sources[0].quote", equalTo("主导或参与制定修订国际标准、国家标准、行业标准800项"));
    given().get("/api/v1/programmes/CN-2021?asOf=2020-01-01").then().statusCode(404);
    given().get("/api/v1/programmes/PARIS/progress").then().statusCode(404);
    given().get("/api/v1/programmes/CN-2021/targets/XM1/progress").then().statusCode(404);
  }
}
