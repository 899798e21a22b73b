package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** How frozen figures of registers differ from now, and which events caused it. */
@QuarkusTest
class FrozenRegistersTest {

  private static final String DAY = "2024-12-31";
  private static final String INSIDE = "530902";

  private static String frozen(String code) {
    return Way.admin()
        .contentType("application/json")
        .body(Map.of("asOf", DAY, "reason", "yearly"))
        .post("/api/v1/programmes/{code}/snapshots", code)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static JsonPath get(String path) {
    return Way.admin().get("/api/v1/snapshots/" + path).then().statusCode(200).extract().jsonPath();
  }

  private static void report(String code, String on, int value) {
    Entries.enter(
        "REPORTED_FIGURE",
        "OFFICIAL_STATISTICS",
        Map.of("region", Plans.REGION, "attributes", Map.of("target", code + "/T", "value", value)),
        "REPORT",
        on);
  }

  @Test
  void aReportedFigureThatMovedIsADifference() {
    String code = Plans.recorded("indicator: SUPPORT_PROJECTS", "types: [OTHER]");
    report(code, "2024-06-30", 250);
    String id = frozen(code);
    assertThat(get(id + "/difference").getBoolean("changed")).isFalse();
    report(code, "2024-09-30", 260);
    JsonPath difference = get(id + "/difference");
    assertThat(difference.getInt("targets[0].before.actual")).isEqualTo(250);
    assertThat(difference.getInt("targets[0].after.actual")).isEqualTo(260);
    assertThat(difference.getString("targets[0].before.reported.date")).isEqualTo("2024-06-30");
    assertThat(difference.getString("targets[0].after.reported.date")).isEqualTo("2024-09-30");
    assertThat(difference.getString("targets[0].after.status"))
        .isEqualTo(difference.getString("targets[0].before.status"));
    assertThat(difference.getBoolean("changed")).isTrue();
  }

  @Test
  void theEventsOfWhatAnEntryRestsOnAreNamed() {
    String code = Plans.recorded("indicator: SCI_TECH_RESULT_RATIO");
    Way way =
        Way.registered(LocalDate.of(2021, 3, 1), Way.organization("370102"))
            .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("APPROVE")));
    String entry =
        Entries.enter(
            "SCI_TECH_PROJECT",
            "APPLIED",
            Map.of(
                "region",
                INSIDE,
                "attributes",
                Map.of(
                    "results",
                    List.of(Map.of("project", way.id, "on", "2022-05-01", "proof", "验收意见")))),
            "APPROVE",
            "2021-02-01");
    Entries.take(entry, "CONCLUDE", "2024-02-01");
    String id = frozen(code);
    way.through(List.of("APPROVE"));
    JsonPath items = get(id + "/targets/T/difference");
    String at = "items.find { (it.after ?: it.before).subjectId == '%s' }.".formatted(entry);
    assertThat(items.getString(at + "what")).isEqualTo("CHANGED");
    assertThat(items.getList(at + "fields")).isEqualTo(List.of("fits"));
    assertThat(items.<String>getList(at + "causes.thing")).containsOnly(way.id);
    assertThat(items.<String>getList(at + "causes.thingType")).containsOnly("PROJECT");
  }

  @Test
  void aMoveOfTheOrganizationIsNamed() {
    String organization =
        Way.admin()
            .contentType("application/json")
            .body(
                Map.of(
                    "nameZh",
                    "试验单位" + UUID.randomUUID(),
                    "type",
                    "ENTERPRISE",
                    "regionCode",
                    INSIDE,
                    "effectiveOn",
                    "2015-03-01"))
            .post("/api/v1/organizations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String code = Plans.recorded("indicator: FACILITIES", "types: [KEY_LABORATORY]");
    String entry =
        Entries.enter(
            "FACILITY",
            "KEY_LABORATORY",
            Map.of("organization", organization),
            "ESTABLISH",
            "2022-02-01");
    String id = frozen(code);
    Way.admin()
        .contentType("application/json")
        .header("If-Match", "*")
        .body(Map.of("nameEn", "Renamed", "effectiveOn", "2020-01-01"))
        .patch("/api/v1/organizations/{id}", organization)
        .then()
        .statusCode(200);
    Way.admin()
        .contentType("application/json")
        .header("If-Match", "*")
        .body(Map.of("regionCode", "530921", "effectiveOn", "2020-07-01", "reason", "搬迁"))
        .patch("/api/v1/organizations/{id}", organization)
        .then()
        .statusCode(200);
    JsonPath items = get(id + "/targets/T/difference");
    String at = "items.find { it.before.subjectId == '%s' }.".formatted(entry);
    assertThat(items.getList(at + "fields")).isEqualTo(List.of("regions"));
    assertThat(items.<String>getList(at + "causes.type")).containsExactly("MOVED");
    assertThat(items.<String>getList(at + "causes.thing")).containsExactly(organization);
  }
}
