package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.counting.Fact;
import org.guiju.counting.FactBuilder;
import org.guiju.counting.FactSet;
import org.guiju.counting.RecordedFacts;
import org.guiju.vocabulary.Kind;
import org.junit.jupiter.api.Test;

/** Directional targets answer a trend. */
@QuarkusTest
class TrendTest {

  private static final String API = "/api/v1/programmes/";

  @Inject RecordedFacts store;

  private void put(String measure, Kind kind, String on, String region) {
    put(FactBuilder.of(measure, kind, on).in("CN", "650000", region));
  }

  private void put(Fact fact) {
    FactSet set = new FactSet("TEST", UUID.randomUUID(), List.of(fact));
    QuarkusTransaction.requiringNew()
        .run(() -> store.replace(List.of(set), Instant.parse("2026-01-01T00:00:00Z")));
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

  private static String document(String code) {
    return """
        code: %s
        title: {zh: 某市方案, en: Plan}
        issuer: {zh: 某市, en: A city}
        dateNote: {zh: 未载, en: none}
        level: MUNICIPAL
        region: "650200"
        windowStart: 2021-01-01
        deadline: 2025-12-31
        targets:
          - {id: T1, name: {zh: 团体标准, en: group standards}, clause: 一, quote: 团体标准3项, indicator: GROUP_STANDARDS, comparator: GE, comparatorImplied: true, value: 3}
        directional:
          - id: GROUPS
            name: {zh: 团体标准, en: group standards}
            clause: 一
            quote: 大力发展团体标准
            direction: INCREASE
            indicator: STANDARDS_ISSUED
            filters: {kinds: [GROUP]}
          - id: SHARE
            name: {zh: 比重, en: share}
            clause: 一
            quote: 提升比重
            direction: DECREASE
            indicator: STANDARDS_ISSUED
            filters: {kinds: [GROUP]}
            shareOf: {kinds: [GROUP, LOCAL]}
          - id: LABORATORIES
            name: {zh: 中心, en: centres}
            clause: 一
            quote: 建设中心
            direction: MAINTAIN
            indicator: SELF_DECLARATIONS
          - id: MARKED
            name: {zh: 新兴产业, en: emerging}
            clause: 一
            quote: 新兴产业
            direction: INCREASE
            indicator: STANDARDS_ISSUED
            filters: {tag: TREND_TEST}
          - id: ADVICE
            name: {zh: 评估, en: evaluations}
            clause: 一
            quote: 强化评估
            direction: INCREASE
            indicator: EVALUATIONS
            types: [CONTINUE]
            shareOf: {types: [CONTINUE, REVISE]}
        """
        .formatted(code);
  }

  @Test
  void seriesSlopeAndCourseAreAnswered() {
    String code = Yunhai.code();
    Yunhai.admin().body(document(code)).post("/api/v1/programmes").then().statusCode(201);
    Map<String, Integer> groups = Map.of("2021", 1, "2022", 2, "2023", 3, "2024", 4);
    groups.forEach(
        (year, count) -> {
          for (int i = 0; i < count; i++) {
            put("STANDARD_ISSUED", Kind.GROUP, year + "-03-0" + (i + 1), "650200");
          }
          put("STANDARD_ISSUED", Kind.LOCAL, year + "-04-04", "650200");
        });
    JsonPath trend = get(API + code + "/trends/GROUPS?asOf=2025-06-30");
    assertThat(trend.getList("points.year"))
        .containsExactly("2021", "2022", "2023", "2024", "2025");
    assertThat(trend.getList("points.figure", Integer.class)).startsWith(1, 2, 3, 4);
    assertThat(trend.getList("points.complete", Boolean.class))
        .containsExactly(true, true, true, true, false);
    assertThat(trend.getDouble("slope")).isEqualTo(1.0);
    assertThat(trend.getString("trend")).isEqualTo("RISING");
    assertThat(trend.getBoolean("asWanted")).isTrue();
    assertThat(trend.getString("rule")).contains("Theil-Sen");
    JsonPath share = get(API + code + "/trends/SHARE?asOf=2025-06-30");
    assertThat(share.getDouble("points[0].figure")).isEqualTo(50.0);
    assertThat(share.getDouble("points[3].figure")).isEqualTo(80.0);
    assertThat(share.getString("unit")).isEqualTo("PERCENT");
    assertThat(share.getBoolean("asWanted")).isFalse();
    assertThat(get(API + code + "/trends/GROUPS?asOf=2022-12-31").getString("trend"))
        .isEqualTo("NO_DATA");
    assertThat(get(API + code + "/trends?asOf=2025-06-30").getList("items.id"))
        .containsExactly("GROUPS", "SHARE", "LABORATORIES", "MARKED", "ADVICE");
    JsonPath unmarked = get(API + code + "/trends/MARKED?asOf=2025-06-30");
    assertThat(unmarked.getString("trend")).isEqualTo("NO_DATA");
    assertThat(unmarked.getList("points")).isEmpty();
    put(
        FactBuilder.of("STANDARD_ISSUED", Kind.GROUP, "2023-02-02")
            .tagged("TREND_TEST")
            .in("CN", "650000", "650200"));
    assertThat(
            get(API + code + "/trends/MARKED?asOf=2025-06-30")
                .getList("points.figure", Integer.class))
        .containsExactly(0, 0, 1, 0, 0);
    assertThat(get(API + code + "/progress").getList("items.target")).containsExactly("T1");
    given().get(API + code + "/trends/T1").then().statusCode(404);
  }

  @Test
  void aShareIsNoughtWhereOnlyOthersOfItsWholeAreEnteredAndNoDataWhereNoneIs() {
    String code = Yunhai.code();
    String document = document(code).replace("\"650200\"", "\"650400\"");
    Yunhai.admin().body(document).post("/api/v1/programmes").then().statusCode(201);
    String advice = API + code + "/trends/ADVICE?asOf=2023-12-31";
    assertThat(get(advice).getList("points")).isEmpty();
    for (int year = 2021; year <= 2023; year++) {
      put(
          FactBuilder.of("EVALUATION_REPORTED", Kind.LOCAL, year + "-05-01")
              .typed("REVISE")
              .in("CN", "650000", "650400"));
    }
    JsonPath trend = get(advice);
    assertThat(trend.getList("points")).hasSize(3);
    assertThat(trend.getDouble("points[0].figure")).isZero();
    assertThat(trend.getDouble("points[2].figure")).isZero();
    assertThat(trend.getString("trend")).isEqualTo("STEADY");
  }

  @Test
  void directionalTargetsOfTheFiveDocumentsStandApart() {
    for (Map.Entry<String, Integer> each :
        Map.of(
                "CN-2021", 25,
                "TIANJIN-2022", 14,
                "JIANGJIN", 14,
                "XIAMEN-2022", 16,
                "SHANDONG-2022", 10)
            .entrySet()) {
      JsonPath trends = get(API + each.getKey() + "/trends?asOf=2025-12-31");
      assertThat(trends.getList("items.id")).as(each.getKey()).hasSize(each.getValue());
      assertThat(trends.getList("items.source.quote", String.class)).allMatch(q -> !q.isEmpty());
    }
  }

  @Test
  void trendOfARatioIsRefusedWithItsPlace() {
    String document =
        document(Yunhai.code())
            .replace("indicator: SELF_DECLARATIONS", "indicator: SCI_TECH_RESULT_RATIO");
    Yunhai.admin()
        .body(document)
        .post(API + "check")
        .then()
        .statusCode(200)
        .body("errors.code", org.hamcrest.Matchers.hasItem("NO_TREND"));
  }

  @Test
  void whatDependsOnOtherYearsIsRefusedWithItsPlace() {
    for (String option : new String[] {"edition: WITHOUT_YEAR", "withdrawal: DROPPED"}) {
      String document =
          document(Yunhai.code())
              .replace("{tag: TREND_TEST}", "{tag: TREND_TEST}\n    options: {" + option + "}");
      Yunhai.admin()
          .body(document)
          .post(API + "check")
          .then()
          .statusCode(200)
          .body("errors.code", org.hamcrest.Matchers.contains("NO_TREND"));
    }
  }
}
