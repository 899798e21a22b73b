package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Forecasts of targets that count entries, from what was measured of the states of others. */
@QuarkusTest
class ForecastOfEntriesTest {

  /** 213 days before the deadline of the documents. */
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  private static final LocalDate BEGIN = LocalDate.of(2021, 1, 10);
  private static final String ELSEWHERE = "120101";

  /** Pu'er, in which other tests enter nothing. */
  private static final String REGION = "530800";

  private static final String HERE = "530802";

  private static String award(String region, LocalDate appliedOn) {
    return Entries.enter("AWARD", "OTHER", Map.of("region", region), "APPLY", appliedOn.toString());
  }

  private static void take(String entry, String action, LocalDate on) {
    Entries.take(entry, action, on.toString());
  }

  private static Map<String, Object> facility(String home, String region) {
    return Map.of("organization", home, "region", region, "level", "NATIONAL");
  }

  private static JsonPath forecast(String programme, String day) {
    return Way.admin()
        .queryParam("asOf", day)
        .get("/api/v1/programmes/{code}/targets/T/forecast", programme)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void anAwardIsExpectedByTheStateInWhichItStands() {
    for (int i = 0; i < 10; i++) {
      String entry = award(ELSEWHERE, BEGIN);
      take(entry, "SHORTLIST", BEGIN.plusDays(100));
      take(entry, i < 8 ? "GRANT" : "REFUSE", BEGIN.plusDays(i < 8 ? 300 : 250));
    }
    for (int i = 0; i < 2; i++) {
      take(award(ELSEWHERE, BEGIN), "REFUSE", BEGIN.plusDays(50));
    }
    String applied = award(HERE, DAY.minusDays(10));
    String shortlisted = award(HERE, DAY.minusDays(120));
    take(shortlisted, "SHORTLIST", DAY.minusDays(20));
    String code = Plans.recordedIn(REGION, "indicator: AWARDS", "types: [OTHER]");

    JsonPath forecast = forecast(code, DAY.toString());
    assertThat(forecast.getString("status")).as(forecast.prettify()).isEqualTo("FORECAST");
    assertThat(forecast.getInt("actual")).isZero();
    assertThat(forecast.getInt("inPipeline")).isEqualTo(2);
    assertThat(forecast.getList("stages.kind")).containsExactly("OTHER", "OTHER");
    assertThat(forecast.getList("stages.stage")).containsExactly("APPLIED", "SHORTLISTED");
    assertThat(forecast.getList("stages.measured.n")).containsExactly(14, 11);
    assertThat(forecast.getList("stages.measured.published")).containsExactly(8, 8);
    assertThat(forecast.getList("stages.measured.ended")).containsExactly(4, 2);
    assertThat(forecast.getList("stages.measured.running")).containsExactly(2, 1);
    assertThat(forecast.getDouble("stages[0].measured.median")).isEqualTo(300);
    assertThat(forecast.getDouble("stages[1].measured.median")).isEqualTo(200);
    // Ten stood shortlisted for more than 20 days; 8 of them were granted within 233. Of those that
    // had applied 10 days before nobody was within 223.
    assertThat(forecast.getDouble("expected")).isCloseTo(0.8, within(1e-6));
    assertThat(forecast.getInt("interval.from")).isZero();
    assertThat(forecast.getInt("interval.to")).isEqualTo(1);
    assertThat(forecast.getDouble("shortfall")).isCloseTo(2.2, within(1e-6));

    JsonPath pipeline = Plans.at(code, "T", "pipeline", DAY.toString());
    assertThat(pipeline.getList("items.subjectId")).containsExactly(shortlisted, applied);
    assertThat(pipeline.getList("items.type")).containsExactly("OTHER", "OTHER");
    assertThat(pipeline.getList("items.kind")).containsExactly(null, null);
    assertThat(pipeline.getList("items.stage")).containsExactly("SHORTLISTED", "APPLIED");
    assertThat(pipeline.getList("items.since"))
        .containsExactly(DAY.minusDays(20).toString(), DAY.minusDays(10).toString());
    assertThat(pipeline.getDouble("items[0].probability")).isEqualTo(0.8);
    assertThat(pipeline.getInt("items[0].medianRemainingDays")).isEqualTo(180);
    assertThat(pipeline.getDouble("items[1].probability")).isZero();

    // What was granted since counts, and is under way no more.
    take(shortlisted, "GRANT", DAY.plusDays(30));
    assertThat(forecast(code, DAY.plusDays(30).toString()).getInt("actual")).isEqualTo(1);
    assertThat(forecast(code, DAY.toString()).getDouble("expected")).isCloseTo(0.8, within(1e-6));
  }

  @Test
  void aStockIsExpectedToHaveWhatIsBeingBuilt() {
    String other = Way.organization(ELSEWHERE);
    String own = Way.organization(HERE);
    for (int i = 0; i < 10; i++) {
      String entry =
          Entries.enter(
              "FACILITY",
              "KEY_LABORATORY",
              facility(other, ELSEWHERE),
              "APPROVE_BUILDING",
              BEGIN.toString());
      take(entry, "ESTABLISH", BEGIN.plusDays(400));
    }
    Entries.enter(
        "FACILITY",
        "KEY_LABORATORY",
        facility(own, HERE),
        "APPROVE_BUILDING",
        DAY.minusDays(300).toString());
    String code = Plans.recordedIn(REGION, "indicator: FACILITIES", "types: [KEY_LABORATORY]");
    JsonPath forecast = forecast(code, DAY.toString());
    assertThat(forecast.getString("status")).as(forecast.prettify()).isEqualTo("FORECAST");
    assertThat(forecast.getString("stages[0].stage")).isEqualTo("BUILDING");
    assertThat(forecast.getDouble("expected")).isEqualTo(1);
    assertThat(forecast.getInt("interval.from")).isEqualTo(1);
  }

  @Test
  void tooFewMeasurementsGiveNoForecast() {
    String running =
        Entries.enter(
            "PILOT",
            "DEMONSTRATION",
            Map.of("region", HERE, "level", "MUNICIPAL"),
            "APPROVE",
            "2021-03-01");
    String accepted =
        Plans.recordedIn(
            REGION, "indicator: PILOTS", "types: [DEMONSTRATION]", "options: {event: ACCEPTED}");
    JsonPath few = forecast(accepted, "2021-06-01");
    assertThat(few.<String>getList("reasons.code")).containsExactly("TOO_FEW");
    assertThat(few.<String>getList("reasons.kind")).containsExactly("DEMONSTRATION");
    assertThat(few.<String>getList("reasons.stage")).containsExactly("RUNNING");
    assertThat(few.getInt("reasons[0].projects")).isEqualTo(1);
    assertThat(few.getInt("minimum")).isEqualTo(10);
    JsonPath pipeline = Plans.at(accepted, "T", "pipeline", "2021-06-01");
    assertThat(pipeline.<String>getList("items.subjectId")).isEqualTo(List.of(running));
    assertThat(pipeline.getList("items.probability")).containsExactly((Object) null);
  }
}
