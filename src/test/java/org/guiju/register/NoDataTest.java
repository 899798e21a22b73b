package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Where there is no data, and where what is not known may not vanish. */
@QuarkusTest
class NoDataTest {

  private static final String DAY = "2024-12-31";
  private static final String INSIDE = "530902";

  /** Another county of the same city, in which no test enters a facility. */
  private static final String EMPTY = "530922";

  private static String pilot(String type, String region) {
    return Entries.enter(
        "PILOT", type, Map.of("region", region, "level", "MUNICIPAL"), "APPROVE", "2023-03-01");
  }

  @Test
  void whatOtherRegionsEnterIsNoDataHere() {
    String code = Plans.recorded("indicator: PILOTS", "types: [DEMONSTRATION]");
    Entries.enter(
        "REPORTED_FIGURE",
        "OFFICIAL_STATISTICS",
        Map.of("region", Plans.REGION, "attributes", Map.of("target", code + "/T", "value", 7)),
        "REPORT",
        "2024-06-30");
    pilot("DEMONSTRATION", "120101");
    pilot("PILOT", INSIDE);
    JsonPath none = Entries.progress(code, "T", DAY);
    assertThat(none.getInt("actual")).isEqualTo(7);
    assertThat(none.getString("reported.date")).isEqualTo("2024-06-30");
    assertThat(none.getString("lacks[0].register")).isEqualTo("PILOT");
    assertThat(Entries.evidence(code, "T", DAY)).isEmpty();
    assertThat(Entries.progress(code, "T", "2024-06-01").getString("status")).isEqualTo("NO_DATA");

    String own = pilot("DEMONSTRATION", INSIDE);
    JsonPath some = Entries.progress(code, "T", DAY);
    assertThat(some.getInt("actual")).isEqualTo(1);
    assertThat(some.<Object>get("reported")).isNull();
    assertThat(Entries.evidence(code, "T", DAY)).containsExactly(own);
  }

  @Test
  void aDivisionInWhichNothingIsEnteredHasNoFigure() {
    String type = "QUALITY_STANDARD_LABORATORY";
    String code = Plans.recorded("indicator: FACILITIES", "types: [" + type + "]");
    Map<String, Object> held = Map.of("organization", Way.organization(INSIDE));
    Entries.enter("FACILITY", type, held, "ESTABLISH", "2022-05-01");
    JsonPath parts =
        Way.admin()
            .queryParam("by", "region")
            .queryParam("asOf", DAY)
            .get("/api/v1/programmes/{code}/targets/T/breakdown", code)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(parts.getInt("actual")).isPositive();
    assertThat(parts.getInt("items.find { it.key == '530902' }.figure")).isPositive();
    assertThat(parts.getList("items.key", String.class)).contains(EMPTY);
    assertThat(parts.<Object>get("items.find { it.key == '%s' }.figure".formatted(EMPTY))).isNull();
  }

  @Test
  void aProjectOfNoKnownLevelIsNotLeftOutAsNational() {
    String code =
        Plans.recorded("indicator: SCI_TECH_RESULT_RATIO", "options: {plans: WITHOUT_NATIONAL}");
    int before = Entries.evidence(code, "T", DAY).size();
    String national = concluded(Map.of("region", INSIDE, "level", "NATIONAL"));
    String unknown = concluded(Map.of("region", INSIDE));
    String county = concluded(Map.of("region", INSIDE, "level", "COUNTY"));
    JsonPath progress = Entries.progress(code, "T", DAY);
    assertThat(progress.getInt("denominator")).isEqualTo(before + 2);
    assertThat(progress.getInt("levels.NONE")).isPositive();
    assertThat(progress.getString("levels.NATIONAL")).isNull();
    assertThat(Entries.evidence(code, "T", DAY))
        .hasSize(before + 2)
        .contains(unknown, county)
        .doesNotContain(national);
  }

  @Test
  void aMarkThatNothingBearsIsNoDataAndOnceSomethingDoesItIsNought() {
    String code = Plans.recordedIn("530800", "indicator: ORIGINAL_STANDARDS");
    JsonPath none = Entries.progress(code, "T", DAY);
    assertThat(none.getString("status")).isEqualTo("NO_DATA");
    assertThat(none.<Object>get("actual")).isNull();
    assertThat(none.getString("rule")).contains("ORIGINAL");
    Way.registered(
            LocalDate.of(2022, 3, 1),
            Way.organization("530802"),
            Map.of("tags", List.of("ORIGINAL")))
        .through(Way.TO_PUBLICATION.subList(0, 5));
    JsonPath some = Entries.progress(code, "T", DAY);
    assertThat(some.getInt("actual")).isZero();
    assertThat(some.getInt("inPipeline")).isEqualTo(1);
    assertThat(some.getString("status")).isNotEqualTo("NO_DATA");
  }

  private static String concluded(Map<String, Object> where) {
    String entry = Entries.enter("SCI_TECH_PROJECT", "APPLIED", where, "APPROVE", "2021-02-01");
    Entries.take(entry, "CONCLUDE", "2024-02-01");
    return entry;
  }

  private static List<String> pipeline(String programme, String target) {
    return Plans.at(programme, target, "pipeline", DAY).getList("items.subjectId");
  }

  @Test
  void whatCouldStillCountIsListed() {
    Map<String, Object> holder = Map.of("organization", Way.organization("120101"));
    String runner = Entries.enter("DESIGNATION", "TOP_RUNNER", holder, "NOMINATE", "2023-02-01");
    assertThat(pipeline("TIANJIN-2022", "TJ3")).contains(runner);
    Entries.take(runner, "GRANT", "2023-06-01");
    assertThat(pipeline("TIANJIN-2022", "TJ3")).doesNotContain(runner);

    Map<String, Object> shandong = Map.of("organization", Way.organization("370102"));
    String enterprise =
        Entries.enter(
            "DESIGNATION", "STANDARDS_INNOVATIVE_ENTERPRISE", shandong, "NOMINATE", "2023-02-01");
    assertThat(pipeline("SHANDONG-2022", "SD6")).contains(enterprise);
    String brand =
        Entries.enter(
            "DESIGNATION",
            "BRAND_GROUP_STANDARD",
            Map.of("region", "370102", "attributes", Map.of("standard", "T/CAS 5-2021")),
            "NOMINATE",
            "2023-02-01");
    assertThat(pipeline("SHANDONG-2022", "SD15")).contains(brand);
    String committee =
        Entries.enter("HOSTED_COMMITTEE", "NATIONAL", shandong, "APPLY", "2023-02-01");
    assertThat(pipeline("SHANDONG-2022", "SD5")).contains(committee);
    String secretariat =
        Entries.enter(
            "HOSTED_COMMITTEE",
            "MUNICIPAL",
            Map.of("organization", Way.organization("350203")),
            "APPLY",
            "2023-02-01");
    assertThat(pipeline("XIAMEN-2022", "XM7")).contains(secretariat);
    Entries.take(committee, "REFUSE", "2023-09-01");
    assertThat(pipeline("SHANDONG-2022", "SD5")).doesNotContain(committee);
    String city =
        Entries.enter(
            "PILOT",
            "PILOT",
            Map.of(
                "region", "370600",
                "level", "PROVINCIAL",
                "attributes", Map.of("programme", "SCI_TECH_INNOVATION_STANDARDIZATION_CITY")),
            "APPLY",
            "2023-02-01");
    assertThat(pipeline("SHANDONG-2022", "SD10")).contains(city);
    String chain =
        Entries.enter("INDUSTRIAL_CHAIN", "KEY", Map.of("region", "370000"), "LIST", "2021-06-01");
    assertThat(pipeline("SHANDONG-2022", "SD18")).contains(chain);
    Entries.take(
            TestAccounts.as("ADMIN"), chain, "COVER", "2022-01-01", Map.of("form", "CHAIN_PROJECT"))
        .then()
        .statusCode(200);
    assertThat(pipeline("SHANDONG-2022", "SD18")).doesNotContain(chain);
  }

  @Test
  void entriesAreFoundByTheirNumbersAndRecipients() {
    int some = Math.floorMod(UUID.randomUUID().hashCode(), 900_000);
    String designation =
        Entries.enter(
            "DESIGNATION",
            "BRAND_GROUP_STANDARD",
            Map.of("region", "370102", "attributes", Map.of("standard", "T/CAS " + some + "-2022")),
            "GRANT",
            "2023-05-01");
    assertThat(found("DESIGNATION", "t/cas  " + some + "—2022")).containsExactly(designation);
    assertThat(found("DESIGNATION", "T/CAS " + some)).containsExactly(designation);
    assertThat(found("DESIGNATION", "T/CAS " + some + "-2021")).isEmpty();
    String facility =
        Entries.enter(
            "FACILITY",
            "KEY_LABORATORY",
            Map.of(
                "organization", Way.organization("370102"),
                "attributes", Map.of("number", "SD-Lab " + some)),
            "ESTABLISH",
            "2023-05-01");
    assertThat(found("FACILITY", "ｓｄ-lab" + some)).containsExactly(facility);
    String award =
        Entries.enter(
            "AWARD",
            "OTHER",
            Map.of("region", "350203", "attributes", Map.of("recipient", "张工" + some + "团队")),
            "GRANT",
            "2023-05-01");
    assertThat(found("AWARD", "张工" + some)).containsExactly(award);
  }

  private static List<String> found(String register, String text) {
    return Way.admin()
        .queryParam("q", text)
        .get("/api/v1/registers/{register}/entries", register)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }
}
