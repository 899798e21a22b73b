package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.counting.Fact;
import org.guiju.counting.FactBuilder;
import org.guiju.counting.FactSet;
import org.guiju.counting.RecordedFacts;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.junit.jupiter.api.Test;

/** A sixth document without code, its versions and its checker, over HTTP. */
@QuarkusTest
class ProgrammeRecordTest {

  private static final String API = "/api/v1/programmes";

  @Inject RecordedFacts store;

  private void put(Fact... facts) {
    FactSet set = new FactSet("TEST", UUID.randomUUID(), List.of(facts));
    QuarkusTransaction.requiringNew()
        .run(() -> store.replace(List.of(set), Instant.parse("2026-01-01T00:00:00Z")));
  }

  private static JsonPath progress(String code, String target, String asOf) {
    return given()
        .header("Accept-Language", "en")
        .get(API + "/{code}/targets/{target}/progress?asOf={day}", code, target, asOf)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void inventedCityIsRecordedAndEveryShapeAnswers() {
    put(FactBuilder.of("STANDARD_ISSUED", Kind.GROUP, "2024-02-02").in("CN", "530000", "530500"));
    put(
        FactBuilder.of("STANDARD_PUBLISHED", Kind.INDUSTRY, "2024-02-02")
            .by(Role.LEAD)
            .as(WorkType.NEW)
            .in("CN", "530000", "530500"));
    put(
        FactBuilder.of("DEVELOPMENT_CYCLE", Kind.NATIONAL, "2024-02-03")
            .worth("12")
            .in("CN", "530000", "530500"));
    String code = Yunhai.code();
    Yunhai.admin()
        .body(Yunhai.yaml(code))
        .post(API)
        .then()
        .statusCode(201)
        .header("Location", equalTo(API + "/" + code))
        .header("ETag", containsString("\"1-"))
        .body("versionNumber", equalTo(1))
        .body("versionFrom", equalTo("2023-03-01"))
        .body("targets", hasSize(8))
        .body("targets[0].departments.responsible", contains("市市场监管局"))
        .body("targets[0].parts.region", contains("530502", "530521"))
        .body("targets[3].partOf.target", equalTo("N4"));
    given().get(API + "?asOf=2025-01-01").then().body("items.code", hasItem(code));
    given().get(API + "?asOf=2023-02-28").then().body("items.code", not(hasItem(code)));
    given().get(API + "/{code}?asOf=2023-02-28", code).then().statusCode(404);
    given()
        .get(API + "/{code}/progress?asOf=2024-06-30", code)
        .then()
        .statusCode(200)
        .body("items.target", contains("YH1", "YH2", "YH3", "YH4", "YH5", "YH6", "YH7", "YH8"))
        .body(
            "items.shape",
            contains("FLOW", "FLOW", "MEAN", "STOCK", "RATIO", "COVERAGE", "FLOW", "FLOW"));
    assertThat(progress(code, "YH1", "2024-06-30").getInt("actual")).isPositive();
    assertThat(progress(code, "YH2", "2024-06-30").getInt("leadOnly")).isPositive();
    JsonPath mean = progress(code, "YH3", "2024-06-30");
    assertThat(mean.getString("status")).isEqualTo("MET");
    assertThat(mean.getInt("n")).isPositive();
    assertThat(progress(code, "YH7", "2024-06-30").getInt("upper")).isEqualTo(5);
    JsonPath zero = progress(code, "YH8", "2024-06-30");
    assertThat(zero.getString("status")).isEqualTo("MET");
    assertThat(zero.getInt("actual")).isZero();
    given()
        .get(API + "/{code}/targets/YH1/evidence?asOf=2024-06-30", code)
        .then()
        .statusCode(200)
        .body("total", equalTo(progress(code, "YH1", "2024-06-30").getInt("actual")));
  }

  @Test
  void checkTellsEveryMistakeWithItsPlaceInBothLanguagesAndRecordsNothing() {
    String code = Yunhai.code();
    String wrong =
        Yunhai.yaml(code)
            .replace("region: \"530500\"", "region: \"999999\"")
            .replace("indicator: GROUP_STANDARDS", "indicator: GROUP_STANDARD")
            .replace("quote: 国家标准平均制定周期缩短至18个月以内", "quote: 国家标准平均制定周期缩短至12个月以内")
            .replace("    upper: 5\n", "")
            .replace("options: {cohort: CONCLUDED}", "options: {cohort: SOME, colour: RED}")
            .replace("natures: [MANDATORY]", "natures: [STRICT]")
            .replace("    value: 8\n    deadlineStated", "    unit: PIECE\n    deadlineStated")
            .replace("target: N4}", "target: N9}");
    ValidatableResponse answer =
        Yunhai.yaml(given()).body(wrong).post(API + "/check").then().statusCode(200);
    answer
        .body("valid", equalTo(false))
        .body("errors.find { it.pointer == '/region' }.code", equalTo("REGION_UNKNOWN"))
        .body(
            "errors.find { it.pointer == '/targets/0/indicator' }.messageEn",
            containsString("GROUP_STANDARDS"))
        .body(
            "errors.find { it.pointer == '/targets/0/indicator' }.messageZh",
            containsString("没有这个指标"))
        .body("errors.find { it.pointer == '/targets/3/partOf' }.code", equalTo("TARGET_UNKNOWN"))
        .body(
            "errors.find { it.pointer == '/targets/2/quote' }.code", equalTo("QUOTE_NOT_CONTAINED"))
        .body(
            "errors.find { it.pointer == '/targets/4/options/cohort' }.messageEn",
            containsString("CONCLUDED"))
        .body(
            "errors.find { it.pointer == '/targets/4/options/colour' }.code",
            equalTo("OPTION_UNKNOWN"))
        .body("errors.find { it.pointer == '/targets/5/value' }.code", equalTo("REQUIRED"))
        .body("errors.find { it.pointer == '/targets/5/unit' }.code", equalTo("UNIT_UNKNOWN"))
        .body("errors.find { it.pointer == '/targets/6/upper' }.code", equalTo("UPPER_AND_BETWEEN"))
        .body(
            "errors.find { it.pointer == '/targets/7/filters/natures/0' }.messageEn",
            containsString("MANDATORY"));
    Yunhai.admin()
        .body(wrong)
        .post(API)
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(answer.extract().jsonPath().getList("errors.pointer")));
    given().get(API + "/{code}", code).then().statusCode(404);
    Yunhai.yaml(given())
        .body(Yunhai.yaml(code))
        .post(API + "/check")
        .then()
        .body("valid", equalTo(true))
        .body("errors", empty())
        .body("targetCount", equalTo(8))
        .body("warnings.code", not(hasItem("PARTS_FALL_SHORT")));
    Yunhai.yaml(given())
        .body(Yunhai.yaml(code).replace("value: 12, department", "value: 10, department"))
        .post(API + "/check")
        .then()
        .body(
            "warnings.find { it.pointer == '/targets/0/parts' }.code", equalTo("PARTS_FALL_SHORT"));
    given().get(API + "/{code}", code).then().statusCode(404);
  }

  @Test
  void yamlThatCannotBeReadIsRefusedWithItsLine() {
    Yunhai.yaml(given())
        .body("code: X\ntargets: [a, b")
        .post(API + "/check")
        .then()
        .statusCode(400)
        .body("errors[0].message", containsString("line "));
    Yunhai.yaml(given())
        .body("code: &a [x]\ntargets: [*a, *a]")
        .post(API + "/check")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("YAML_ALIAS"));
  }

  @Test
  void targetChangesInMidPeriodAndEachDayKeepsItsVersion() {
    String code = Yunhai.recorded();
    String raised =
        Yunhai.yaml(code)
            .replace("团体标准 20 项以上", "团体标准 30 项以上")
            .replace("团体标准20项以上", "团体标准30项以上")
            .replace("value: 20", "value: 30");
    String path = API + "/" + code + "/versions?effectiveOn=2024-07-01&reason=raised";
    Yunhai.admin().body(raised).post(path).then().statusCode(428);
    Yunhai.admin().header("If-Match", "\"7-x\"").body(raised).post(path).then().statusCode(412);
    Yunhai.admin()
        .header("If-Match", "\"1-x\"")
        .body(raised)
        .post(path)
        .then()
        .statusCode(201)
        .body("versionNumber", equalTo(2))
        .body("version", equalTo(2));
    assertThat(progress(code, "YH1", "2024-06-30").getInt("value")).isEqualTo(20);
    assertThat(progress(code, "YH1", "2024-07-01").getInt("value")).isEqualTo(30);
    assertThat(progress(code, "YH1", "2021-06-30").getInt("value")).isEqualTo(20);
    JsonPath series =
        given()
            .get(API + "/{code}/targets/YH1/series?by=year&asOf=2025-12-31", code)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    // Three of five years of the 20 of then, and all of the 30 of now.
    assertThat(series.getDouble("items.find { it.period == '2023' }.expected"))
        .isBetween(11.9, 12.1);
    assertThat(series.getDouble("items.find { it.period == '2025' }.expected")).isEqualTo(30);
    given()
        .get(API + "/{code}/targets/YH1/changes", code)
        .then()
        .body("items.what", contains("ADDED", "CHANGED"))
        .body("items[1].effectiveOn", equalTo("2024-07-01"))
        .body("items[1].reason", equalTo("raised"))
        .body("items[1].fields.find { it.field == 'value' }.from", equalTo(20))
        .body("items[1].fields.find { it.field == 'value' }.to", equalTo(30));
    given().get(API + "/{code}/targets/YH2/changes", code).then().body("items", hasSize(1));
    given()
        .get(API + "/{code}/versions", code)
        .then()
        .body("items.number", contains(1, 2))
        .body("items[0].until", equalTo("2024-07-01"))
        .body("items[0].definition", nullValue());
    given()
        .get(API + "/{code}/versions/2", code)
        .then()
        .body("definition.targets[0].value", equalTo(30))
        .body("digest", notNullValue());
    Yunhai.admin()
        .header("If-Match", "*")
        .body(Yunhai.yaml(code))
        .post(path)
        .then()
        .statusCode(409)
        .body("code", equalTo("VERSION_OF_THAT_DAY"));
    Yunhai.admin()
        .header("If-Match", "*")
        .body(raised)
        .post(path.replace("2024-07-01", "2024-08-01"))
        .then()
        .statusCode(409)
        .body("code", equalTo("NOTHING_CHANGES"));
  }

  @Test
  void versionRecordedInErrorIsVoidedAndEarlierKnowledgeStays() {
    String code = Yunhai.recorded();
    String raised = Yunhai.yaml(code).replace("value: 6", "value: 60");
    Yunhai.admin()
        .header("If-Match", "*")
        .body(raised)
        .post(API + "/" + code + "/versions?effectiveOn=2024-01-01&reason=wrong")
        .then()
        .statusCode(201);
    JsonPath history = given().get(API + "/{code}/history", code).jsonPath();
    String event = history.getString("items[1].id");
    String known = history.getString("items[1].recordedAt");
    TestAccounts.as("ADMIN")
        .contentType("application/json")
        .header("If-Match", "*")
        .body("{\"event\":\"%s\",\"void\":true,\"reason\":\"typo\"}".formatted(event))
        .post(API + "/{code}/corrections", code)
        .then()
        .statusCode(200);
    assertThat(progress(code, "YH2", "2024-06-30").getInt("value")).isEqualTo(6);
    given()
        .get(API + "/{code}/targets/YH2/progress?asOf=2024-06-30&knownAt={at}", code, known)
        .then()
        .statusCode(200)
        .body("value", equalTo(60));
  }

  @Test
  void builtInDocumentIsNotOverwrittenAndCanHaveAFurtherVersion() {
    JsonPath version = given().get(API + "/TIANJIN-2022/versions/1").jsonPath();
    assertThat(version.getString("origin")).isEqualTo("FILE");
    Yunhai.admin()
        .body(Yunhai.yaml("TIANJIN-2022"))
        .post(API)
        .then()
        .statusCode(409)
        .body("code", equalTo("PROGRAMME_SHIPPED"))
        .body("detail", containsString("/versions"));
    Map<String, Object> whole = version.getMap("definition");
    given()
        .contentType("application/json")
        .body(whole)
        .post(API + "/check")
        .then()
        .statusCode(200)
        .body("valid", equalTo(true));
    TestAccounts.as("ADMIN")
        .contentType("application/json")
        .header("If-Match", "*")
        .body(whole)
        .post(API + "/TIANJIN-2022/versions?effectiveOn=2024-01-01&reason=x")
        .then()
        .statusCode(409)
        .body("code", equalTo("NOTHING_CHANGES"));
  }

  @Test
  void onlyAnAuthorityOfTheRegionOrAboveMayRecord() {
    String yunnan = TestAccounts.create(null, "530000", "DEPT").name();
    String elsewhere = TestAccounts.create(null, "120000", "DEPT").name();
    Yunhai.yaml(given()).body(Yunhai.yaml(Yunhai.code())).post(API).then().statusCode(401);
    Yunhai.yaml(TestAccounts.as("READER"))
        .body(Yunhai.yaml(Yunhai.code()))
        .post(API)
        .then()
        .statusCode(403);
    Yunhai.yaml(TestAccounts.login(elsewhere))
        .body(Yunhai.yaml(Yunhai.code()))
        .post(API)
        .then()
        .statusCode(403);
    String code = Yunhai.code();
    Yunhai.yaml(TestAccounts.login(yunnan))
        .body(Yunhai.yaml(code))
        .post(API)
        .then()
        .statusCode(201);
    Yunhai.yaml(TestAccounts.login(yunnan))
        .body(Yunhai.yaml(code))
        .post(API)
        .then()
        .statusCode(409)
        .body("code", equalTo("PROGRAMME_EXISTS"));
  }
}
