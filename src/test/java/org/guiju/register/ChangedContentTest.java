package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
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
