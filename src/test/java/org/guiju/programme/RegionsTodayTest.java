package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.counting.Fact;
import org.guiju.counting.FactBuilder;
import org.guiju.counting.FactSet;
import org.guiju.counting.RecordedFacts;
import org.guiju.exchange.dataset.Imports;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.junit.jupiter.api.Test;

/** A county of one prefecture becomes a district of another one. */
@QuarkusTest
class RegionsTodayTest {

  private static final String QUERY = "?asOf=2025-12-31";

  @Inject RecordedFacts store;

  private void put(Fact... facts) {
    FactSet set = new FactSet("TEST", UUID.randomUUID(), List.of(facts));
    QuarkusTransaction.requiringNew()
        .run(() -> store.replace(List.of(set), Instant.parse("2026-01-01T00:00:00Z")));
  }

  private static Fact published(Role role, String... regions) {
    return FactBuilder.of("STANDARD_PUBLISHED", Kind.NATIONAL, "2022-05-05")
        .by(role)
        .as(WorkType.NEW)
        .in(regions);
  }

  private static JsonPath get(String path) {
    return given().get(path).then().statusCode(200).extract().jsonPath();
  }

  private static String recorded(String region) {
    String code = Yunhai.code();
    Yunhai.admin()
        .body(
            """
            code: %s
            title: {zh: 某市方案, en: Plan}
            issuer: {zh: 某市, en: A city}
            dateNote: {zh: 未载, en: none}
            level: MUNICIPAL
            region: "%s"
            windowStart: 2021-01-01
            deadline: 2025-12-31
            targets:
              - id: A
                name: {zh: 国家标准, en: national standards}
                clause: 一
                quote: 国家标准10项以上
                indicator: STANDARDS_PARTICIPATED
                filters: {kinds: [NATIONAL], roles: [LEAD, PARTICIPATE]}
                comparator: GE
                value: 10
            """
                .formatted(code, region))
        .post("/api/v1/programmes")
        .then()
        .statusCode(201);
    return "/api/v1/programmes/" + code + "/targets/A";
  }

  private static int actual(String target, String regions) {
    JsonPath progress = get(target + "/progress" + QUERY + "&regions=" + regions);
    assertThat(progress.getString("regions")).isEqualTo(regions);
    JsonPath rows = get(progress.getString("evidence") + "&limit=200");
    assertThat(rows.getInt("total")).isEqualTo(progress.getInt("actual"));
    assertThat(rows.getList("items")).hasSize(progress.getInt("actual"));
    JsonPath series = get(target + "/series" + QUERY + "&by=year&regions=" + regions);
    assertThat(series.getInt("items[-1].actual")).isEqualTo(progress.getInt("actual"));
    assertThat(series.getString("items[0].regions")).isEqualTo(regions);
    Map<String, Integer> roles = progress.getMap("breakdown.NATIONAL");
    assertThat(roles == null ? 0 : roles.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(progress.getInt("actual"));
    return progress.getInt("actual");
  }

  @Test
  void figuresAreMadeWithTheDivisionsOfThenOrOfToday() throws InterruptedException {
    Imports.csv(
        """
        code,change,effectiveOn,name
        620598,added,2015-01-01,甲乙丙县
        620598,removed,2023-06-01,甲乙丙县
        620698,added,2023-06-01,甲乙丙区
        """,
        "?dataset=regions");
    String from = recorded("620500");
    String to = recorded("620600");
    String province = recorded("620000");
    List<String> targets = List.of(from, to, province);
    List<Integer> then = targets.stream().map(it -> actual(it, "THEN")).toList();
    List<Integer> today = targets.stream().map(it -> actual(it, "TODAY")).toList();
    put(published(Role.PARTICIPATE, "CN", "620000", "620500", "620598"));
    put(published(Role.LEAD, "CN", "620000", "620500", "620502"));
    put(published(Role.LEAD, "CN", "620000", "620500", "620598", "620502"));
    assertThat(added(targets, "THEN", then)).containsExactly(3, 0, 3);
    assertThat(added(targets, "TODAY", today)).containsExactly(2, 2, 3);
    JsonPath parts = get(to + "/breakdown" + QUERY + "&by=region&regions=TODAY");
    assertThat(parts.getString("regions")).isEqualTo("TODAY");
    assertThat(parts.getInt("items.find { it.key == '620698' }.figure")).isEqualTo(2);
    JsonPath before = get(from + "/breakdown?asOf=2022-12-31&by=region");
    assertThat(before.getInt("items.find { it.key == '620598' }.figure")).isEqualTo(2);
    given().get(from + "/progress?regions=NEVER").then().statusCode(400);
  }

  @Test
  void districtsThatMergeUnderAnotherNameAreFollowed() throws InterruptedException {
    Imports.csv(
        """
        code,change,effectiveOn,name,successorCode
        620594,added,2015-01-01,丙丁区,
        620595,added,2015-01-01,戊己区,
        620694,added,2023-06-01,庚辛区,
        620594,removed,2023-06-01,,620694
        620595,removed,2023-06-01,,620694
        """,
        "?dataset=regions");
    given()
        .get("/api/v1/regions/620594?asOf=2020-01-01")
        .then()
        .statusCode(200)
        .body("successor", equalTo("620694"));
    String merged = recorded("620694");
    int then = actual(merged, "THEN");
    int today = actual(merged, "TODAY");
    put(published(Role.PARTICIPATE, "CN", "620000", "620500", "620594"));
    put(published(Role.LEAD, "CN", "620000", "620500", "620595"));
    put(published(Role.LEAD, "CN", "620000", "620500", "620594", "620595"));
    assertThat(actual(merged, "THEN") - then).isZero();
    assertThat(actual(merged, "TODAY") - today).isEqualTo(3);
    String table = "/api/v1/statistics?measure=STANDARD_PUBLISHED&groupBy=region&regions=";
    JsonPath before = get(table + "THEN");
    assertThat(before.getString("regions")).isEqualTo("THEN");
    assertThat(before.getInt("items.find { it.region == '620594' }.count")).isEqualTo(2);
    JsonPath after = get(table + "TODAY");
    assertThat(after.getString("regions")).isEqualTo("TODAY");
    assertThat(after.getList("items.region", String.class)).doesNotContain("620594", "620595");
    assertThat(after.getInt("items.find { it.region == '620694' }.count")).isEqualTo(3);
    JsonPath one = get("/api/v1/statistics?measure=STANDARD_PUBLISHED&region=620694&regions=TODAY");
    assertThat(one.getInt("total")).isEqualTo(3);
  }

  @Test
  void successorComesWithTheEndOfACodeAlone() throws InterruptedException {
    JsonPath job =
        Imports.csv(
                """
                code,change,effectiveOn,name,successorCode
                620593,added,2015-01-01,壬癸区,620502
                """,
                "?dataset=regions&dryRun=true")
            .jsonPath();
    assertThat(job.getInt("refused")).isEqualTo(1);
    Response late =
        Imports.csv(
            """
            code,change,effectiveOn,revision,name,successorCode
            620592,added,2015-01-01,,子丑区,
            620592,removed,2016-01-01,,,
            620592,removed,,201712,,620502
            """,
            "?dataset=regions&dryRun=true");
    assertThat(late.jsonPath().getInt("accepted")).isEqualTo(2);
    assertThat(Imports.errors(late)).containsExactly("4 successorCode SUCCESSOR_UNMATCHED");
  }

  @Test
  void everyAnswerSaysWithWhichDivisionsItWasMade() {
    String target = recorded("620600");
    String document = target.substring(0, target.indexOf("/targets"));
    for (String regions : List.of("THEN", "TODAY")) {
      String asked = QUERY + "&regions=" + regions;
      for (String part : List.of("forecast", "pipeline", "cascade", "breakdown")) {
        assertThat(get(target + "/" + part + asked).getString("regions")).isEqualTo(regions);
      }
      JsonPath report = get(document + "/report?year=2025&regions=" + regions);
      assertThat(report.getString("regions")).isEqualTo(regions);
      assertThat(report.getString("targets[0].progress.regions")).isEqualTo(regions);
      JsonPath frozen =
          Yunhai.admin()
              .contentType("application/json")
              .body(Map.of("asOf", "2025-12-31", "regions", regions))
              .post(document + "/snapshots")
              .then()
              .statusCode(201)
              .extract()
              .jsonPath();
      assertThat(frozen.getString("regions")).isEqualTo(regions);
      assertThat(frozen.getInt("targets[0].progress.actual")).isEqualTo(actual(target, regions));
      assertThat(get(document + "/snapshots?sort=-asOf&asOfFrom=2025-12-31").getList("items.id"))
          .contains(frozen.getString("id"));
      assertThat(get(document + "/snapshots?asOfTo=2025-12-30").getList("items")).isEmpty();
      JsonPath difference = get("/api/v1/snapshots/" + frozen.getString("id") + "/difference");
      assertThat(difference.getString("regions")).isEqualTo(regions);
      assertThat(difference.getBoolean("changed")).isFalse();
    }
    given().get(document + "/report?year=2025&regions=NEVER").then().statusCode(400);
    JsonPath trends = get("/api/v1/programmes/XIAMEN-2022/trends?regions=TODAY");
    assertThat(trends.getList("items.regions", String.class)).isNotEmpty().containsOnly("TODAY");
  }

  @Test
  void regionWithoutADocumentOfItsOwnIsReportedByThoseAboveIt() {
    String target = recorded("620700");
    String code = target.split("/")[4];
    put(published(Role.LEAD, "CN", "620000", "620700", "620722"));
    put(published(Role.LEAD, "CN", "620000", "620700", "620723"));
    String path = "/api/v1/regions/620722/report";
    JsonPath report = get(path + "?year=2022");
    assertThat(report.getString("region")).isEqualTo("620722");
    assertThat(report.getString("regions")).isEqualTo("THEN");
    String line = "documents.find { it.programme == '" + code + "' }.";
    assertThat(report.getBoolean(line + "own")).isFalse();
    assertThat(report.getInt(line + "targets[0].actual")).isEqualTo(1);
    assertThat(report.getInt(line + "targets[0].inYear")).isEqualTo(1);
    assertThat(report.getInt(line + "targets[0].wholeValue")).isEqualTo(10);
    assertThat(report.getString(line + "targets[0].value")).isNull();
    assertThat(report.getString(line + "targets[0].status")).isNull();
    assertThat(report.getList("documents.programme", String.class)).contains("CN-2021");
    JsonPath city = get("/api/v1/regions/620700/report?year=2022&regions=TODAY");
    assertThat(city.getBoolean(line + "own")).isTrue();
    assertThat(city.getInt(line + "targets[0].actual")).isEqualTo(2);
    assertThat(city.getInt(line + "targets[0].value")).isEqualTo(10);
    assertThat(city.getString(line + "targets[0].regions")).isEqualTo("TODAY");
    String csv = given().get(path + "/table?year=2022").then().statusCode(200).extract().asString();
    assertThat(csv).contains(code + ",620700,false");
    assertThat(given().header("Accept-Language", "zh").get(path + "/page?year=2022").asString())
        .contains("国家标准10项以上", "2022年度报告")
        .doesNotContain("<script");
    given().get("/api/v1/regions/620799/report?year=2022").then().statusCode(404);
    given().get(path + "?year=2999").then().statusCode(422);
  }

  private static List<Integer> added(List<String> targets, String regions, List<Integer> before) {
    return java.util.stream.IntStream.range(0, targets.size())
        .mapToObj(i -> actual(targets.get(i), regions) - before.get(i))
        .toList();
  }
}
