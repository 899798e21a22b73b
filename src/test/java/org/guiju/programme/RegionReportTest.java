package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the report of a region tells of the documents that hold for it. */
@QuarkusTest
class RegionReportTest {

  private static JsonPath get(String path) {
    return given().get(path).then().statusCode(200).extract().jsonPath();
  }

  private static List<String> documents(String region, int year) {
    return get("/api/v1/regions/" + region + "/report?year=" + year)
        .getList("documents.programme", String.class);
  }

  @Test
  void aDocumentThatCameLaterIsToldOfOnlyWhereItCountsFromDaysBefore() {
    assertThat(documents("350200", 2015)).doesNotContain("XIAMEN-2022", "CN-2021");
    assertThat(documents("350200", 2020)).doesNotContain("XIAMEN-2022", "CN-2021");
    assertThat(documents("350200", 2021)).contains("XIAMEN-2022", "CN-2021");
    assertThat(documents("350200", 2022)).contains("XIAMEN-2022", "CN-2021");
    // Without a date it always held.
    assertThat(documents("500116", 2015)).contains("JIANGJIN").doesNotContain("CN-2021");
  }

  @Test
  void departmentsAreToldAndTargetsFoundByThem() {
    String code = Yunhai.recorded();
    Map<String, String> answering =
        Map.of(
            "530500", "市市场监管局",
            "530502", "隆阳区市场监管局",
            "530521", "市市场监管局");
    answering.forEach(
        (region, department) -> {
          String path = "/api/v1/regions/" + region + "/report";
          String line =
              "documents.find { it.programme == '%s' }.targets.find { it.target == 'YH1' }."
                  .formatted(code);
          assertThat(get(path + "?year=2025").getList(line + "departments.responsible"))
              .as(region)
              .isEqualTo(List.of(department));
          assertThat(given().get(path + "/table?year=2025").asString())
              .contains(",responsible,cooperating,", department);
          assertThat(given().get(path + "/page?year=2025").asString()).contains(department);
        });
    String progress = "/api/v1/programmes/" + code + "/progress?department=";
    JsonPath cooperating = get(progress + "市民政局");
    assertThat(cooperating.getList("items.target")).isEqualTo(List.of("YH1"));
    assertThat(cooperating.getList("items[0].departments.responsible"))
        .isEqualTo(List.of("市市场监管局"));
    assertThat(get(progress + "省市场监管局").getList("items")).isEmpty();
  }

  @Test
  void theUpperEndOfARangeIsToldForRegionsBelowToo() {
    for (String region : List.of("370000", "370100")) {
      String path = "/api/v1/regions/" + region + "/report";
      String line =
          "documents.find { it.programme == 'SHANDONG-2022' }.targets.find { it.target == ";
      JsonPath report = get(path + "?year=2025");
      assertThat(report.getString(line + "'SD10' }.comparator")).isEqualTo("BETWEEN");
      assertThat(report.getInt(line + "'SD10' }.wholeValue")).isEqualTo(3);
      assertThat(report.getInt(line + "'SD10' }.upper")).isEqualTo(5);
      assertThat(report.getString(line + "'SD11' }.upper")).isNull();
      List<String> table =
          given()
              .get(path + "/table?year=2025")
              .then()
              .statusCode(200)
              .extract()
              .asString()
              .lines()
              .toList();
      assertThat(table.getFirst()).contains(",value,wholeValue,upper,unit,");
      assertThat(table)
          .filteredOn(row -> row.contains(",SHANDONG-2022,") && row.contains(",SD10,"))
          .singleElement()
          .asString()
          .contains(region.equals("370000") ? ",BETWEEN,3,3,5," : ",BETWEEN,,3,5,");
      assertThat(given().get(path + "/page?year=2025").asString()).contains(">3–5<");
    }
  }
}
