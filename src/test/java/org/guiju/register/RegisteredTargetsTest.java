package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** What targets make of the entries of registers, by the rules of each. */
@QuarkusTest
class RegisteredTargetsTest {

  private static final String DAY = "2024-12-31";

  private static Map<String, Object> in(String region, Map<String, Object> attributes) {
    return Map.of("region", region, "level", "NATIONAL", "attributes", attributes);
  }

  @Test
  void anEnterpriseWithSeveralDesignationsCountsOnce() {
    String enterprise = Way.organization("120101");
    String other = Way.organization("120101");
    int before = Entries.actual("TIANJIN-2022", "TJ3", DAY);
    for (String on : List.of("2022-02-01", "2023-02-01")) {
      Entries.enter("DESIGNATION", "TOP_RUNNER", Map.of("organization", enterprise), "GRANT", on);
    }
    Entries.enter(
        "DESIGNATION", "TOP_RUNNER", Map.of("organization", other), "GRANT", "2024-05-01");
    Entries.enter(
        "DESIGNATION", "GOOD_PRACTICE", Map.of("organization", other), "GRANT", "2024-05-01");
    assertThat(Entries.actual("TIANJIN-2022", "TJ3", DAY)).isEqualTo(before + 2);
    assertThat(Entries.evidence("TIANJIN-2022", "TJ3", DAY)).hasSize(before + 2);
    assertThat(Entries.actual("TIANJIN-2022", "TJ3", "2023-12-31")).isEqualTo(before + 1);
    assertThat(sumOfSeries("TIANJIN-2022", "TJ3")).isEqualTo(before + 2);
  }

  private static int sumOfSeries(String programme, String target) {
    return Way.admin()
        .queryParam("asOf", DAY)
        .queryParam("by", "year")
        .get("/api/v1/programmes/{code}/targets/{id}/series", programme, target)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .<Number>getList("items.inPeriod")
        .stream()
        .mapToInt(Number::intValue)
        .sum();
  }

  @Test
  void aCityWithSeveralPilotsCountsOnceAndItsDistrictsForIt() {
    int before = Entries.actual("SHANDONG-2022", "SD10", DAY);
    Map<String, Object> city = Map.of("programme", "SCI_TECH_INNOVATION_STANDARDIZATION_CITY");
    for (String region : List.of("370600", "370602", "370700")) {
      Entries.enter("PILOT", "PILOT", in(region, city), "APPROVE", "2023-03-01");
    }
    Entries.enter("PILOT", "PILOT", in("370800", Map.of()), "APPROVE", "2023-03-01");
    assertThat(Entries.actual("SHANDONG-2022", "SD10", DAY)).isEqualTo(before + 2);
    JsonPath pilots = Entries.progress("SHANDONG-2022", "SD4", DAY);
    assertThat(pilots.getInt("types.PILOT")).isGreaterThanOrEqualTo(4);
    assertThat(pilots.getInt("levels.NATIONAL")).isGreaterThanOrEqualTo(4);
    assertThat(pilots.getString("alternatives[0].name")).isEqualTo("ACCEPTED");
  }

  @Test
  void aPersonInBothRolesCountsOnceAndOnlyWithTheBackground() {
    int before = Entries.actual("SHANDONG-2022", "SD11", DAY);
    Entries.enter("EXPERT", "EXPERT", in("370102", person(true)), "LIST", "2023-03-01");
    Entries.enter("EXPERT", "EXPERT", in("370102", person(false)), "LIST", "2023-03-01");
    assertThat(Entries.actual("SHANDONG-2022", "SD11", DAY)).isEqualTo(before + 1);
    assertThat(Entries.evidence("SHANDONG-2022", "SD11", DAY)).hasSize(before + 1);
  }

  private static Map<String, Object> person(boolean background) {
    return Map.of(
        "person", UUID.randomUUID().toString(),
        "roles", List.of("TECHNOLOGY_MANAGER", "STD_SCI_TECH_CONSULTANT"),
        "stesBackground", background);
  }

  @Test
  void anAwardCountsWhenItIsGranted() {
    int before = Entries.actual("XIAMEN-2022", "XM5", DAY);
    String award =
        Entries.enter(
            "AWARD",
            "FUJIAN_STANDARDS_CONTRIBUTION",
            in("350203", Map.of()),
            "APPLY",
            "2022-03-01");
    Entries.take(award, "SHORTLIST", "2022-06-01");
    assertThat(Entries.actual("XIAMEN-2022", "XM5", DAY)).isEqualTo(before);
    Entries.take(award, "GRANT", "2022-12-01");
    Entries.enter("AWARD", "OTHER", in("350203", Map.of()), "GRANT", "2022-03-01");
    assertThat(Entries.actual("XIAMEN-2022", "XM5", DAY)).isEqualTo(before + 1);
  }

  @Test
  void aChainIsCoveredAsLongAsItIsStrengthened() {
    int before = Entries.actual("SHANDONG-2022", "SD18", DAY);
    int eve = Entries.actual("SHANDONG-2022", "SD18", "2022-12-31");
    String chain =
        Entries.enter("INDUSTRIAL_CHAIN", "KEY", Map.of("region", "370000"), "LIST", "2021-06-01");
    JsonPath listed = Entries.progress("SHANDONG-2022", "SD18", DAY);
    assertThat(listed.getInt("listed")).isPositive();
    assertThat(listed.getInt("of")).isEqualTo(42);
    assertThat(listed.getInt("covered")).isEqualTo(before);
    Entries.take(
            TestAccounts.as("ADMIN"), chain, "COVER", "2022-01-01", Map.of("form", "CHAIN_PROJECT"))
        .then()
        .statusCode(200);
    assertThat(Entries.actual("SHANDONG-2022", "SD18", DAY)).isEqualTo(before + 1);
    Entries.take(chain, "UNCOVER", "2023-01-01");
    assertThat(Entries.actual("SHANDONG-2022", "SD18", DAY)).isEqualTo(before);
    assertThat(Entries.actual("SHANDONG-2022", "SD18", "2022-12-31")).isEqualTo(eve + 1);
  }

  @Test
  void aProjectOfScienceHasAResultFromTheApprovalOfItsStandardOn() {
    Ratio before = Ratio.of("SHANDONG-2022", "SD9");
    Way way =
        Way.registered(LocalDate.of(2021, 3, 1), Way.organization("370102"))
            .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("APPROVE")));
    String linked = concluded("GENERIC_KEY_TECH", List.of(result("project", way.id)));
    concluded("APPLIED", List.of(result("document", "研究报告")));
    concluded("OTHER", List.of());
    assertThat(Ratio.of("SHANDONG-2022", "SD9")).isEqualTo(before.plus(0, 2));
    way.through(List.of("APPROVE"));
    assertThat(Ratio.of("SHANDONG-2022", "SD9")).isEqualTo(before.plus(1, 2));
    Way.admin()
        .queryParam("asOf", DAY)
        .queryParam("limit", 200)
        .get("/api/v1/programmes/SHANDONG-2022/targets/SD9/evidence")
        .then()
        .statusCode(200)
        .body("items.find { it.subjectId == '%s' }.fits".formatted(linked), equalTo(true))
        .body("items.findAll { it.fits }.size()", equalTo((int) before.numerator() + 1));
  }

  private static Map<String, String> result(String field, String value) {
    return Map.of(field, value, "on", "2022-05-01", "proof", "验收意见");
  }

  private static String concluded(String type, List<Map<String, String>> results) {
    String entry =
        Entries.enter(
            "SCI_TECH_PROJECT",
            type,
            in("370102", Map.of("results", results)),
            "APPROVE",
            "2021-02-01");
    Entries.take(entry, "CONCLUDE", "2024-02-01");
    return entry;
  }

  private record Ratio(long numerator, long denominator) {

    static Ratio of(String programme, String target) {
      JsonPath progress = Entries.progress(programme, target, DAY);
      return progress.get("numerator") == null
          ? new Ratio(0, 0)
          : new Ratio(progress.getLong("numerator"), progress.getLong("denominator"));
    }

    Ratio plus(long fit, long all) {
      return new Ratio(numerator + fit, denominator + all);
    }
  }

  @Test
  void anInternationalStandardIsConvertedWhileANationalOneInForceAdoptsIt() {
    int number = 60_000 + Math.floorMod(UUID.randomUUID().hashCode(), 30_000);
    String reference = "ISO " + number + ":2015";
    String adopted = Entries.international(reference);
    Entries.international("ISO " + number + "-77:2016");
    Ratio before = Ratio.of("CN-2021", "N3");
    Way.registered(
            LocalDate.of(2019, 3, 1),
            Way.organization("370102"),
            Map.of(
                "workType",
                "ADOPTION",
                "adopts",
                List.of(Map.of("reference", "iso " + number + ":2015", "degree", "MOD"))))
        .through(Way.TO_PUBLICATION);
    assertThat(Ratio.of("CN-2021", "N3")).isEqualTo(before.plus(1, 0));
    Entries.take(adopted, "JUDGE_NOT_APPLICABLE", "2024-01-01");
    assertThat(Ratio.of("CN-2021", "N3")).isEqualTo(before.plus(0, -1));
  }

  @Test
  void brandGroupStandardsCountByTheirNumber() {
    int before = Entries.actual("SHANDONG-2022", "SD15", DAY);
    String number = "T/CAS " + Math.floorMod(UUID.randomUUID().hashCode(), 90_000) + "-2022";
    for (String written : List.of(number, number.replace(" ", "  "))) {
      Entries.enter(
          "DESIGNATION",
          "BRAND_GROUP_STANDARD",
          in("370102", Map.of("standard", written)),
          "GRANT",
          "2023-05-01");
    }
    Entries.enter(
        "DESIGNATION",
        "BRAND_GROUP_STANDARD",
        in("370102", Map.of("standard", "GB/T 1.1-2020")),
        "GRANT",
        "2023-05-01");
    assertThat(Entries.actual("SHANDONG-2022", "SD15", DAY)).isEqualTo(before + 1);
  }

  @Test
  void aReportedFigureStandsInUntilSomethingIsEntered() {
    Map<String, Object> said =
        Map.of(
            "region", "370000", "attributes", Map.of("target", "SHANDONG-2022/SD14", "value", 250));
    String entry =
        Entries.enter("REPORTED_FIGURE", "OFFICIAL_STATISTICS", said, "REPORT", "2024-06-30");
    JsonPath before = Entries.progress("SHANDONG-2022", "SD14", "2024-06-29");
    assertThat(before.getString("status")).isEqualTo("NO_DATA");
    assertThat(before.getString("lacks[0].register")).isEqualTo("SUPPORT_PROJECT");
    JsonPath reported = Entries.progress("SHANDONG-2022", "SD14", DAY);
    assertThat(reported.getInt("actual")).isEqualTo(250);
    assertThat(reported.getString("status")).isEqualTo("MET");
    assertThat(reported.getString("reported.link")).isEqualTo("/api/v1/entries/" + entry);
    assertThat(reported.getString("reported.date")).isEqualTo("2024-06-30");

    Entries.enter(
        "SUPPORT_PROJECT",
        "SRDI_SME_STANDARDS",
        Map.of("organization", Way.organization("370102")),
        "SET_UP",
        "2023-01-10");
    JsonPath counted = Entries.progress("SHANDONG-2022", "SD14", DAY);
    assertThat(counted.getInt("actual")).isEqualTo(1);
    assertThat(counted.<Object>get("reported")).isNull();
    assertThat(counted.getString("alternatives[0].name")).isEqualTo("ENTERPRISES");
  }
}
