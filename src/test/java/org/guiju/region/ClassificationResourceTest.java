package org.guiju.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClassificationResourceTest {

  private static final String PATH = "/api/v1/classifications";

  @Inject Classifications classifications;
  @Inject Ledger ledger;

  @Test
  void codesAreCheckedOnceATableIsThere() {
    assertThat(classifications.check("INDUSTRY", "QB")).isEqualTo(Classifications.Check.NO_TABLE);
    assertThat(classifications.check("INDUSTRY", "Q1")).isEqualTo(Classifications.Check.UNKNOWN);
    List<Map<String, String>> rows =
        List.of(Map.of("code", "QB", "industry_zh", "轻工", "admin_zh", "示例部门"));
    assertThat(imported(ClassificationScheme.INDUSTRY, rows)).containsExactly(true);
    assertThat(imported(ClassificationScheme.INDUSTRY, rows)).containsExactly(false);
    assertThat(classifications.check("INDUSTRY", "qb")).isEqualTo(Classifications.Check.OK);
    assertThat(classifications.check("INDUSTRY", "XX")).isEqualTo(Classifications.Check.UNKNOWN);
    given()
        .get(PATH + "/INDUSTRY/QB?asOf=1990-01-01")
        .then()
        .statusCode(200)
        .body("titleZh", equalTo("轻工"))
        .body("departmentZh", equalTo("示例部门"))
        .body("fromIsAssumption", equalTo(true));
  }

  @Test
  void codesAreListedAsATree() {
    imported(
        ClassificationScheme.CCS,
        List.of(
            Map.of("code", "A", "level", "1", "title_zh", "综合"),
            Map.of("code", "A00/09", "level", "2", "parent", "A", "title_zh", "标准化管理与一般规定"),
            Map.of("code", "A00", "level", "3", "parent", "A00/09", "title_zh", "标准化、质量管理"),
            Map.of("code", "A01", "level", "3", "parent", "A00/09", "title_zh", "技术管理"),
            // Tests that come after this one name it.
            Map.of("code", "L70", "title_zh", "信息处理综合")));
    given()
        .get(PATH + "/CCS?parent=A00/09")
        .then()
        .statusCode(200)
        .body("items.code", contains("A00", "A01"));
    given().get(PATH + "/CCS?level=3&limit=1").then().body("items.code", contains("A00"));
    given().get(PATH + "/CCS?q=技术").then().body("items.code", contains("A01"));
    given()
        .get(PATH + "/CCS?sort=-code&count=exact")
        .then()
        .body("total", equalTo(5))
        .body("items[0].code", equalTo("L70"));
    given().get(PATH + "/CCS/A00/09").then().statusCode(200).body("parent", equalTo("A"));
    given()
        .pathParam("code", "A 00")
        .get(PATH + "/CCS/{code}")
        .then()
        .statusCode(200)
        .body("code", equalTo("A00"));
    given().get(PATH + "/CCS/Z99").then().statusCode(404);
    assertThat(given().get(PATH + "/UDC").statusCode()).isIn(400, 404);
  }

  @Test
  void whatDiffersHoldsFromItsDay() {
    imported(
        ClassificationScheme.ICS,
        List.of(
            Map.of("code", "97", "titleEn", "Old title"),
            // Tests that come after this one name it.
            Map.of("code", "35.240", "titleEn", "Applications of information technology")));
    imported(
        ClassificationScheme.ICS,
        List.of(
            Map.of(
                "code",
                "97",
                "titleEn",
                "New title",
                "effectiveOn",
                "2020-01-01",
                "status",
                "withdrawn")));
    given().get(PATH + "/ICS/97?asOf=2019-12-31").then().body("titleEn", equalTo("Old title"));
    given()
        .get(PATH + "/ICS/97?asOf=2020-01-01")
        .then()
        .body("titleEn", equalTo("New title"))
        .body("status", equalTo("WITHDRAWN"))
        .body("version", equalTo(2));
  }

  private List<Boolean> imported(ClassificationScheme scheme, List<Map<String, String>> rows) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Work work = ledger.begin(Actor.SYSTEM);
              List<ClassificationImport> read =
                  rows.stream().map(row -> ClassificationImport.read(row::get, scheme)).toList();
              ClassificationBatch batch = classifications.batch(work, read);
              List<Boolean> changed = read.stream().map(batch::apply).toList();
              work.commit();
              return changed;
            });
  }
}
