package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** How an entry counts whose content changes, which it does from today on. */
@QuarkusTest
class ChangedContentTest {

  private static final String INSIDE = "530902";
  private static final String BEFORE = "2024-12-31";
  private static final String AFTER = "2099-12-30";

  /** A document that counts what is provincial until long after the tests run. */
  private static String provincial(String indicator, String type) {
    return Plans.recorded(
        "indicator: " + indicator,
        "types: [" + type + "]",
        "filters: {levels: [PROVINCIAL]}",
        "deadline: 2099-12-31");
  }

  private static void change(String entry, Map<String, Object> content) {
    Way.admin()
        .header("If-Match", Way.admin().get("/api/v1/entries/{id}", entry).header("ETag"))
        .contentType("application/merge-patch+json")
        .body(content)
        .patch("/api/v1/entries/{id}", entry)
        .then()
        .statusCode(200);
  }

  @Test
  void aStockCountsByWhatIsSaidOnTheDay() {
    String code = provincial("FACILITIES", "TECH_STD_INNOVATION_CENTRE");
    String host = Way.organization(INSIDE);
    String centre =
        Entries.enter(
            "FACILITY",
            "TECH_STD_INNOVATION_CENTRE",
            Map.of("organization", host, "level", "MUNICIPAL"),
            "ESTABLISH",
            "2022-05-01");
    assertThat(Entries.evidence(code, "T", AFTER)).doesNotContain(centre);
    change(centre, Map.of("level", "PROVINCIAL", "nameEn", "Centre"));
    assertThat(Entries.evidence(code, "T", BEFORE)).doesNotContain(centre);
    assertThat(Entries.evidence(code, "T", AFTER)).containsOnlyOnce(centre);
    change(centre, Map.of("region", "530521"));
    assertThat(Entries.evidence(code, "T", AFTER)).doesNotContain(centre);
  }

  @Test
  void aResultGoesOnCountingWhereTheProjectSaysSomethingElse() {
    String code =
        Plans.recorded(
            "indicator: SCI_TECH_RESULT_RATIO",
            "options: {cohort: APPROVED, result: ANY}",
            "deadline: 2099-12-31");
    String project =
        Entries.enter(
            "SCI_TECH_PROJECT",
            "APPLIED",
            Map.of(
                "region",
                INSIDE,
                "level",
                "MUNICIPAL",
                "attributes",
                Map.of(
                    "results",
                    List.of(Map.of("document", "报告", "on", "2022-05-01", "proof", "验收意见")))),
            "APPROVE",
            "2022-02-01");
    int fitting = Entries.progress(code, "T", AFTER).getInt("numerator");
    int all = Entries.progress(code, "T", AFTER).getInt("denominator");
    assertThat(fitting).isPositive();
    change(project, Map.of("level", "PROVINCIAL"));
    for (String day : List.of(BEFORE, AFTER)) {
      assertThat(Entries.progress(code, "T", day).getInt("numerator")).isEqualTo(fitting);
      assertThat(Entries.progress(code, "T", day).getInt("denominator")).isEqualTo(all);
    }
  }

  @Test
  void whatPassesToAnotherCountsWhereThatOneIsOnTheDay() {
    String code =
        Plans.recorded("indicator: FACILITIES", "types: [KEY_LABORATORY]", "deadline: 2099-12-31");
    String other = organization();
    String laboratory =
        Entries.enter(
            "FACILITY",
            "KEY_LABORATORY",
            Map.of("organization", organization()),
            "ESTABLISH",
            "2022-05-01");
    Way.admin()
        .contentType("application/json")
        .header("If-Match", "*")
        .body(Map.of("regionCode", "370102", "effectiveOn", "2023-07-01", "reason", "搬迁"))
        .patch("/api/v1/organizations/{id}", other)
        .then()
        .statusCode(200);
    change(laboratory, Map.of("organization", other));
    assertThat(Entries.evidence(code, "T", BEFORE)).containsOnlyOnce(laboratory);
    assertThat(Entries.evidence(code, "T", AFTER)).doesNotContain(laboratory);
  }

  /** One that was inside since 2015. */
  private static String organization() {
    return Way.admin()
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
  }

  @Test
  void rowsTellTheFirstNumberOfAnEntry() {
    String code = Plans.recorded("indicator: FACILITIES", "types: [STD_VERIFICATION_POINT]");
    String point =
        Entries.enter(
            "FACILITY",
            "STD_VERIFICATION_POINT",
            Map.of(
                "organization", Way.organization(INSIDE),
                "attributes", Map.of("number", "SD-Lab 12")),
            "ESTABLISH",
            "2022-05-01");
    assertThat(number(code, point)).isEqualTo("SD-Lab 12");
    String brands =
        Plans.recorded("indicator: DESIGNATED_STANDARDS", "types: [BRAND_GROUP_STANDARD]");
    int some = Math.floorMod(UUID.randomUUID().hashCode(), 900_000);
    String brand =
        Entries.enter(
            "DESIGNATION",
            "BRAND_GROUP_STANDARD",
            Map.of(
                "region",
                INSIDE,
                "attributes",
                Map.of("certificate", "A 1", "standard", "t/cas  " + some + "—2022")),
            "GRANT",
            "2023-05-01");
    assertThat(number(brands, brand)).isEqualTo("T/CAS " + some + "-2022");
  }

  private static String number(String code, String entry) {
    return Plans.at(code, "T", "evidence", BEFORE)
        .getString("items.find { it.subjectId == '%s' }.number".formatted(entry));
  }

  @Test
  void aFlowCountsByWhatWasSaidOnItsDay() {
    String code = provincial("AWARDS", "OTHER");
    String award =
        Entries.enter(
            "AWARD",
            "OTHER",
            Map.of("region", INSIDE, "level", "PROVINCIAL"),
            "GRANT",
            "2023-05-01");
    change(award, Map.of("level", "NATIONAL"));
    assertThat(Entries.evidence(code, "T", BEFORE)).contains(award);
    assertThat(Entries.evidence(code, "T", AFTER)).contains(award);
  }
}
