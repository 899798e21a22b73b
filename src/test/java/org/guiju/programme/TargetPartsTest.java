package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.counting.Fact;
import org.guiju.counting.FactBuilder;
import org.guiju.counting.FactSet;
import org.guiju.counting.Ratio;
import org.guiju.counting.RecordedFacts;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.junit.jupiter.api.Test;

/** What targets are made up of and split into. */
@QuarkusTest
class TargetPartsTest {

  private static final String API = "/api/v1/programmes";

  @Inject RecordedFacts store;

  private void put(Fact... facts) {
    FactSet set = new FactSet("TEST", UUID.randomUUID(), List.of(facts));
    QuarkusTransaction.requiringNew()
        .run(() -> store.replace(List.of(set), Instant.parse("2026-01-01T00:00:00Z")));
  }

  private static JsonPath get(String path, Object... parameters) {
    return given()
        .header("Accept-Language", "en")
        .get(path, parameters)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void published(String on, Kind kind, Role role, WorkType type, String county) {
    put(
        FactBuilder.of("STANDARD_PUBLISHED", kind, on)
            .by(role)
            .as(type)
            .in("CN", "530000", "530500", county));
  }

  @Test
  void everyBreakdownOfASumAddsUpToItsFigure() {
    published("2022-03-03", Kind.NATIONAL, Role.LEAD, WorkType.NEW, "530502");
    published("2023-05-05", Kind.INDUSTRY, Role.PARTICIPATE, WorkType.REVISION, "530521");
    published("2024-08-08", Kind.INDUSTRY, Role.LEAD, WorkType.NEW, "530502");
    String target = API + "/" + Yunhai.recorded() + "/targets/YH2";
    int actual = get(target + "/progress?asOf=2025-12-31").getInt("actual");
    assertThat(actual).isGreaterThanOrEqualTo(3);
    for (String by :
        List.of(
            "kind", "nature", "role", "workType", "level", "month", "quarter", "year", "plan")) {
      JsonPath parts = get(target + "/breakdown?asOf=2025-12-31&by=" + by);
      assertThat(parts.getInt("actual")).as(by).isEqualTo(actual);
      assertThat(parts.getBoolean("addsUp")).as(by).isTrue();
      assertThat(parts.getList("items.figure", Integer.class).stream().mapToInt(i -> i).sum())
          .as(by)
          .isEqualTo(actual);
    }
    assertThat(get(target + "/breakdown?asOf=2025-12-31&by=kind").getList("items.key"))
        .containsExactly("INDUSTRY", "NATIONAL");
    JsonPath regions = get(target + "/breakdown?asOf=2025-12-31&by=region");
    assertThat(regions.getBoolean("addsUp")).isFalse();
    assertThat(regions.getInt("items.find { it.key == '530502' }.figure"))
        .isGreaterThanOrEqualTo(2);
    assertThat(regions.getString("items.find { it.key == '530502' }.name")).isNotBlank();
    given().get(target + "/breakdown?by=colour").then().statusCode(400);
    given().get(target.replace("YH2", "YH4") + "/breakdown?by=year").then().statusCode(422);
  }

  @Test
  void meanIsBrokenDownIntoMeans() {
    put(FactBuilder.of("DEVELOPMENT_CYCLE", Kind.NATIONAL, "2022-02-03").worth("10").in("530500"));
    put(FactBuilder.of("DEVELOPMENT_CYCLE", Kind.NATIONAL, "2023-02-03").worth("20").in("530500"));
    String target = API + "/" + Yunhai.recorded() + "/targets/YH3";
    JsonPath kinds = get(target + "/breakdown?asOf=2023-12-31&by=kind");
    assertThat(kinds.getList("items.key")).containsExactly("NATIONAL");
    assertThat(kinds.getFloat("items[0].figure")).isEqualTo(kinds.getFloat("actual"));
    JsonPath none = get(target + "/breakdown?asOf=2023-12-31&by=nature");
    assertThat(none.<Object>get("items[0].key")).isNull();
    assertThat(none.getFloat("items[0].figure")).isEqualTo(none.getFloat("actual"));
    assertThat(none.getInt("items[0].n")).isGreaterThanOrEqualTo(2);
    JsonPath years = get(target + "/breakdown?asOf=2023-12-31&by=year");
    assertThat(years.getList("items.key")).containsExactly("2021", "2022", "2023");
  }

  private void concluded(String type, Level level, boolean withResult) {
    FactBuilder project =
        FactBuilder.of("SCI_TECH_CONCLUDED", Kind.NATIONAL, "2023-03-03").typed(type).at(level);
    FactBuilder result = FactBuilder.of("SCI_TECH_RESULT", Kind.NATIONAL, "2023-06-06");
    Fact fact = project.in("CN", "530000", "530500", "530502");
    if (withResult) {
      put(fact, result.in("CN", "530000", "530500", "530502"));
    } else {
      put(fact);
    }
  }

  @Test
  void ratioIsBrokenDownIntoHowManyFitOfHowMany() {
    concluded("GENERIC_KEY_TECH", Level.PROVINCIAL, true);
    concluded("GENERIC_KEY_TECH", Level.MUNICIPAL, false);
    concluded("APPLIED", Level.MUNICIPAL, false);
    String target = API + "/" + Yunhai.recorded() + "/targets/YH5";
    JsonPath progress = get(target + "/progress?asOf=2025-12-31");
    for (String by : List.of("type", "level")) {
      JsonPath parts = get(target + "/breakdown?asOf=2025-12-31&by=" + by);
      assertThat(parts.getBoolean("addsUp")).as(by).isFalse();
      assertThat(sum(parts, "numerator")).as(by).isEqualTo(progress.getInt("numerator"));
      assertThat(sum(parts, "denominator")).as(by).isEqualTo(progress.getInt("denominator"));
    }
    JsonPath types = get(target + "/breakdown?asOf=2025-12-31&by=type");
    assertThat(types.getList("items.key")).contains("APPLIED", "GENERIC_KEY_TECH");
    String generic = "items.find { it.key == 'GENERIC_KEY_TECH' }";
    assertThat(types.getDouble(generic + ".figure"))
        .isEqualTo(
            new Ratio(
                    types.getLong(generic + ".numerator"), types.getLong(generic + ".denominator"))
                .percent()
                .doubleValue());
    JsonPath regions = get(target + "/breakdown?asOf=2025-12-31&by=region");
    assertThat(regions.getInt("items.find { it.key == '530502' }.denominator"))
        .isGreaterThanOrEqualTo(3);
    given()
        .header("Accept-Language", "en")
        .get(target + "/breakdown?by=icsField")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("NOT_BROKEN_DOWN"))
        .body("errors[0].message", containsString("level, type, region"));
  }

  private static int sum(JsonPath parts, String of) {
    return parts.getList("items." + of, Integer.class).stream().mapToInt(n -> n).sum();
  }

  @Test
  void seriesByFiveYearPlanIsOnePointForEachPlan() {
    String target = API + "/" + Yunhai.recorded() + "/targets/YH2";
    int actual = get(target + "/progress?asOf=2025-12-31").getInt("actual");
    JsonPath series = get(target + "/series?asOf=2025-12-31&by=plan");
    assertThat(series.getList("items.period")).containsExactly("2021-2025");
    assertThat(series.getInt("items[0].actual")).isEqualTo(actual);
  }

  /** Whatever the shape, a point of the series is what progress says of the day it ends on. */
  @Test
  void eachPointOfASeriesIsTheProgressOfItsLastDay() {
    String[] chain = {"CN", "530000", "530500", "530502"};
    put(FactBuilder.of("DEVELOPMENT_CYCLE", Kind.NATIONAL, "2022-05-03").worth("9").in(chain));
    put(FactBuilder.of("DEVELOPMENT_CYCLE", Kind.NATIONAL, "2024-05-03").worth("31").in(chain));
    FactBuilder base =
        FactBuilder.of("FACILITY_ESTABLISHED", Kind.NATIONAL, "2020-05-03")
            .typed("NATIONAL_TECH_STD_INNOVATION_BASE");
    put(base.until("2024-02-02").in(chain));
    put(base.in(chain));
    concluded("APPLIED", Level.MUNICIPAL, true);
    FactBuilder listed = FactBuilder.of("CHAIN_LISTED", Kind.GROUP, "2020-01-01").typed("KEY");
    FactBuilder covered = FactBuilder.of("CHAIN_COVERED", Kind.GROUP, "2023-01-01").typed("KEY");
    put(listed.in(chain), covered.until("2025-01-01").in(chain));
    put(listed.in(chain), covered.in(chain));
    String code = Yunhai.recorded();
    for (String target : List.of("YH2", "YH3", "YH4", "YH5", "YH6")) {
      String path = API + "/" + code + "/targets/" + target;
      JsonPath series = get(path + "/series?asOf=2025-06-30&by=year");
      assertThat(series.getList("items.period"))
          .as(target)
          .containsExactly("2021", "2022", "2023", "2024", "2025");
      Set<Object> values = new HashSet<>();
      for (int i = 0; i < 5; i++) {
        String point = "items[" + i + "]";
        String last = series.getString(point + ".to");
        Object actual = series.get(point + ".actual");
        assertThat(actual)
            .as("%s on %s", target, last)
            .isEqualTo(get(path + "/progress?asOf=" + last).get("actual"));
        values.add(actual);
      }
      assertThat(values).as(target).hasSizeGreaterThan(1);
      assertThat(series.getString("items[4].to")).isEqualTo("2025-06-30");
      boolean pathless = List.of("YH3", "YH5").contains(target);
      assertThat(series.<Object>get("items[4].expected") == null).as(target).isEqualTo(pathless);
    }
  }

  /** The line of the example that says what a target counts, with a line behind it. */
  private static String partOf(String line, String target) {
    String code = Yunhai.code();
    return Yunhai.yaml(code)
        .replace(
            line + "\n", line + "\n    partOf: {programme: CN-2021, target: " + target + "}\n");
  }

  @Test
  void partMustCountWhatTheWholeCounts() {
    String mean = "    indicator: DEVELOPMENT_CYCLE";
    Yunhai.admin().body(partOf(mean, "N2")).post(API).then().statusCode(201);
    for (String wrong :
        List.of(
            partOf(mean, "N1"),
            partOf("    indicator: STANDARDS_PARTICIPATED", "N2"),
            Yunhai.yaml(Yunhai.code())
                .replace("value: 2\n    partOf", "value: 2\n    unit: CENTRE\n    partOf"),
            Yunhai.yaml(Yunhai.code())
                .replace("[NATIONAL_TECH_STD_INNOVATION_BASE]", "[KEY_LABORATORY]"))) {
      Yunhai.admin()
          .body(wrong)
          .post(API + "/check")
          .then()
          .statusCode(200)
          .body("errors.code", hasItems("PART_OF_ANOTHER"));
    }
    String mended = partOf(mean, "N2");
    String code = mended.lines().findFirst().orElseThrow().substring("code: ".length());
    Yunhai.admin().body(mended).post(API).then().statusCode(201);
    given()
        .get(API + "/CN-2021/targets/N2/cascade")
        .then()
        .body("balance", equalTo("NOT_ADDITIVE"))
        .body("parts.own.programme", hasItems(code));
  }

  /** As long as nobody else's document names it as the whole, its own parts are all there are. */
  @Test
  void partsThatDoNotAddUpAreSaidToBeMoreOrLess() {
    Map.of("7", "OVER", "5", "SHORT", "6", "EXACT")
        .forEach(
            (other, balance) -> {
              String code = Yunhai.code();
              Yunhai.admin()
                  .body(
                      Yunhai.yaml(code)
                          .replace(
                              "    value: 6\n",
                              "    value: 6\n    parts: [{region: \"530502\", value: 4}, {region: \"530521\", value: %d}]\n"
                                  .formatted(Integer.parseInt(other) - 4)))
                  .post(API)
                  .then()
                  .statusCode(201);
              JsonPath cascade = get(API + "/{code}/targets/YH2/cascade?asOf=2025-06-30", code);
              assertThat(cascade.getString("balance")).isEqualTo(balance);
              assertThat(cascade.getInt("partsValue")).isEqualTo(Integer.parseInt(other));
              assertThat(cascade.getInt("difference")).isEqualTo(Integer.parseInt(other) - 6);
            });
    JsonPath bases = get(API + "/CN-2021/targets/N4/cascade");
    assertThat(bases.getList("parts.own.target")).contains("SD16");
    assertThat(bases.getString("parts.find { it.own.target == 'SD16' }.region"))
        .isEqualTo("370000");
  }

  @Test
  void targetIsFollowedDownToThoseWhoCarryIt() {
    put(
        FactBuilder.of("STANDARD_ISSUED", Kind.GROUP, "2024-02-02")
            .in("CN", "530000", "530500", "530502"));
    String code = Yunhai.recorded();
    JsonPath exact = get(API + "/{code}/targets/YH1/cascade?asOf=2025-06-30", code);
    assertThat(exact.getString("balance")).isEqualTo("EXACT");
    assertThat(exact.getInt("difference")).isZero();
    assertThat(exact.getList("parts.region")).containsExactly("530502", "530521");
    assertThat(exact.getFloat("parts[0].share")).isEqualTo(60f);
    assertThat(exact.getInt("parts[0].actual")).isPositive();
    assertThat(exact.getString("parts[0].departments[0]")).isEqualTo("隆阳区市场监管局");
    assertThat(exact.getString("parts[0].own")).isNull();
    for (String asked :
        List.of("asOf=2025-06-30", "asOf=2025-06-30&regions=TODAY", "asOf=1948-12-31")) {
      JsonPath cascade = get(API + "/{code}/targets/YH1/cascade?" + asked, code);
      for (int i = 0; i < 2; i++) {
        String evidence = cascade.getString("parts[" + i + "].evidence");
        assertThat(get(evidence).getInt("total"))
            .as(evidence)
            .isEqualTo(cascade.getInt("parts[" + i + "].actual"));
      }
    }
    String district = Yunhai.code();
    Yunhai.admin()
        .body(
            """
            code: %s
            title: {zh: 隆阳区方案, en: Plan of Longyang}
            issuer: {zh: 隆阳区人民政府, en: Longyang}
            date: 2023-05-01
            dateNote: {zh: 文末, en: at its end}
            level: COUNTY
            region: "530502"
            windowStart: 2021-01-01
            deadline: 2025-12-31
            targets:
              - id: LY1
                name: {zh: 团体标准, en: group standards}
                clause: 一
                quote: 团体标准10项以上
                indicator: GROUP_STANDARDS
                comparator: GE
                value: 10
                departments: {responsible: [区市场监管局]}
                partOf: {programme: %s, target: YH1}
            """
                .formatted(district, code))
        .post(API)
        .then()
        .statusCode(201);
    given()
        .get(API + "/{code}/targets/YH1/cascade?asOf=2025-06-30", code)
        .then()
        .statusCode(200)
        .body("parts", hasSize(2))
        .body("parts[0].own.programme", equalTo(district))
        .body("parts[0].ownValue", equalTo(10))
        .body("parts[0].agrees", equalTo(false))
        .body("parts[0].evidence", notNullValue())
        .body("parts[1].own", nullValue())
        .body("departments.cooperating", hasItems("市民政局"));
    given()
        .get(API + "/{code}/targets/YH1/cascade?asOf=2023-04-01", code)
        .then()
        .body("parts[0].own.programme", equalTo(district));
    given()
        .get(API + "/{code}/targets/YH4/cascade", code)
        .then()
        .body("balance", equalTo("NO_PARTS"))
        .body("partOf.programme", equalTo("CN-2021"));
    given()
        .get(API + "/CN-2021/targets/N4/cascade")
        .then()
        .body("parts.own.programme", hasItems(code));
    given()
        .get(API + "/{code}/targets/LY1/cascade", district)
        .then()
        .body("balance", equalTo("NO_PARTS"));
  }
}
