package org.guiju.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.guiju.ballot.Committee31;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/**
 * Procedures that differ from another in a few points, from proposal to the end; every guard and
 * exit is told in the stories of the other one.
 */
@QuarkusTest
@TestProfile(OwnTime.class)
class VariantsTest {

  private static final LocalDate BEGINNING = LocalDate.of(2026, 1, 5);

  private static Cast guidance() {
    return Cast.ofOffices(
        Map.of(
            "kind", "NATIONAL",
            "nature", "GUIDANCE",
            "workType", "NEW",
            "ics", List.of("35.240"),
            "ccs", List.of("L70")),
        new Committee31(4),
        Way.organization("350203"));
  }

  private static Cast local(String region) {
    return Cast.ofOffices(
        Map.of("kind", "LOCAL", "workType", "NEW", "regionCode", region),
        new Committee31(4),
        Way.organization("350203"));
  }

  /** The clocks that run of a thing. */
  private static List<String> running(Thing thing) {
    return Person.ANYBODY
        .asks()
        .queryParam("subject", thing.id)
        .get("/api/v1/deadlines")
        .then()
        .statusCode(200)
        .extract()
        .path("items.clock");
  }

  private static Story begun(String procedure, Supplier<Cast> cast) {
    return new Story(new Told(procedure), BEGINNING, cast);
  }

  @Test
  void guidanceIsReviewedAfterThreeYearsAndBecomesAStandard() {
    Story it = begun("CN-GB-Z@2025.1", VariantsTest::guidance);
    Thing edition = new Making(it, Assembly.COMMITTEE).made();
    new Living(it, edition).opened().reviewed();
    edition.takes(it.cast.secretary(), "START_REVIEW");
    edition.forbids(it.cast.approver(), "DECIDE_REVISION");
    edition.forbids(Person.of(null, "ADMIN"), "DECIDE_REVISION");
    edition.takes(it.cast.approver(), "CONVERT").is("E92");
    it.ends();
  }

  /** A province's own: no province approves it or forwards it, and it comes up sooner. */
  @Test
  void localStandardsOfShanghaiAreReviewedAfterThreeYears() {
    Story it = begun("CN-DB-31@2020.1", () -> local("310000"));
    Thing edition = new Making(it, Assembly.EXPERTS).made();
    assertThat(it.told().number).matches("DB31/T [1-9]\\d*-2026");
    assertThat(running(edition)).contains("C_FILING").doesNotContain("C_FILINGCITY");
    new Living(it, edition).opened().filed().reviewed().abolished();
    it.ends();
  }

  /**
   * A district's bears the digits of its city, which the province lets make standards and files
   * for.
   */
  @Test
  void localStandardsOfADistrictAreApprovedAndFiledAsTheCitysAre() {
    Story it = begun("CN-DB@2020.1", () -> local("350602"));
    Thing edition = new Making(it, Assembly.EXPERTS).made();
    assertThat(it.told().number).matches("DB3506/T [1-9]\\d*-2026");
    assertThat(edition.now().getString("regionCode")).isEqualTo("350602");
    assertThat(running(edition)).contains("C_FILING", "C_FILINGCITY");
    new Living(it, edition).opened().filed().reviewed();
    assertThat(running(edition)).doesNotContain("C_FILING", "C_FILINGCITY");
    it.ends();
  }
}
