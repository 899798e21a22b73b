package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guiju.counting.Fact;
import org.guiju.counting.FactBuilder;
import org.guiju.counting.FactSet;
import org.guiju.counting.RecordedFacts;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Forecasts of what is not a plain number of things, over facts of an invented past. */
@QuarkusTest
class ForecastOfSharesTest {

  /** 184 days before the deadline of the documents. */
  private static final LocalDate DAY = LocalDate.parse("1964-06-30");

  private static final LocalDate BEGIN = LocalDate.parse("1960-01-01");
  private static final String HERE = "530500";
  private static final String ELSEWHERE = "120000";

  @Inject RecordedFacts store;

  private void put(List<Fact> facts) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                store.replace(
                    List.of(new FactSet("TEST", UUID.randomUUID(), facts)),
                    Instant.parse("2026-01-01T00:00:00Z")));
  }

  /**
   * How an entry goes: it is under way in a state until it counts or ends, if it does.
   *
   * @param type its sort
   */
  private record Going(String underWay, String state, String type, String region) {

    Fact from(LocalDate on, @Nullable LocalDate until) {
      FactBuilder fact = fact(underWay, on).entering(state, null);
      return (until == null ? fact : fact.until(until.toString())).in(region);
    }

    FactBuilder fact(String measure, LocalDate on) {
      return FactBuilder.of(measure, Kind.GROUP, on.toString()).typed(type);
    }
  }

  private static JsonPath forecast(String target) {
    return given()
        .get(target + "/forecast?asOf=" + DAY)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String target(String indicator, String type, String comparator, int value) {
    return Past.target(indicator, "{\"types\":[\"" + type + "\"]}", comparator, value, 1964, 1964);
  }

  /** Of twenty of which each went on for 300 days, so many came to count, the others ended. */
  private void measured(Going going, String counted, int good) {
    for (int i = 0; i < 20; i++) {
      LocalDate end = BEGIN.plusDays(300);
      List<Fact> facts = new ArrayList<>(List.of(going.from(BEGIN, end)));
      if (i < good) {
        facts.add(going.fact(counted, end).in(ELSEWHERE));
      }
      put(facts);
    }
  }

  @Test
  void aPartyCountsOnceHoweverManyOfItsThingsAreUnderWay() {
    Going there = new Going("DESIGNATION_NOMINATED", "NOMINATED", "TOP_RUNNER", ELSEWHERE);
    Going here = new Going("DESIGNATION_NOMINATED", "NOMINATED", "TOP_RUNNER", HERE);
    measured(there, "DESIGNATION_GRANTED", 12);
    for (String party : List.of("one", "one", "another", "known")) {
      put(
          List.of(
              here.fact("DESIGNATION_NOMINATED", DAY.minusDays(200))
                  .entering("NOMINATED", null)
                  .countedBy(party)
                  .in(HERE)));
    }
    put(List.of(here.fact("DESIGNATION_GRANTED", DAY.minusDays(9)).countedBy("known").in(HERE)));
    String target = target("DESIGNATED_ENTERPRISES", "TOP_RUNNER", "GE", 3);
    JsonPath it = forecast(target);
    assertThat(it.getString("status")).as(it.prettify()).isEqualTo("FORECAST");
    assertThat(it.getInt("actual")).isEqualTo(1);
    assertThat(it.getInt("inPipeline")).isEqualTo(4);
    // 12 of 20 came to count: 1 + (1 - 0.4 × 0.4) + 0.6
    assertThat(it.getDouble("expected")).isCloseTo(2.44, within(1e-6));
    assertThat(it.getInt("interval.from")).isEqualTo(2);
    assertThat(it.getInt("interval.to")).isEqualTo(3);
    assertThat(it.getDouble("shortfall")).isCloseTo(0.56, within(1e-6));
    // Each by itself.
    assertThat(it.getDouble("stages[0].expected")).isCloseTo(2.4, within(1e-6));
    JsonPath list = given().get(target + "/pipeline?asOf=" + DAY).jsonPath();
    assertThat(list.getList("items.probability", Float.class))
        .containsExactly(0.6f, 0.6f, 0.6f, 0.6f);
  }

  @Test
  void whatIsInTheDenominatorMayComeIntoTheNumerator() {
    Going there = new Going("INTERNATIONAL_NOT_ADOPTED", "APPLICABLE", "ISO", ELSEWHERE);
    Going here = new Going("INTERNATIONAL_NOT_ADOPTED", "APPLICABLE", "ISO", HERE);
    measured(there, "INTERNATIONAL_ADOPTED", 10);
    for (int i = 0; i < 8; i++) {
      FactBuilder applicable = here.fact("INTERNATIONAL_APPLICABLE", DAY.minusDays(200));
      Fact second =
          i < 4
              ? here.fact("INTERNATIONAL_ADOPTED", DAY.minusDays(100)).in(HERE)
              : here.from(DAY.minusDays(200), null);
      put(List.of(applicable.in(HERE), second));
    }
    JsonPath it = forecast(target("INTERNATIONAL_CONVERSION_RATE", "ISO", "GE", 85));
    assertThat(it.getString("status")).as(it.prettify()).isEqualTo("FORECAST");
    assertThat(it.getDouble("actual")).isEqualTo(50);
    // Half of the four: six of eight.
    assertThat(it.getDouble("expected")).isCloseTo(75, within(1e-6));
    assertThat(it.getDouble("shortfall")).isCloseTo(10, within(1e-6));
    // One to three of the four with at least eighty percent.
    assertThat(it.getDouble("interval.from")).isCloseTo(62.5, within(1e-6));
    assertThat(it.getDouble("interval.to")).isCloseTo(87.5, within(1e-6));
  }

  @Test
  void whatComesIntoTheDenominatorFitsAsOftenAsWhatCameBefore() {
    Going there = new Going("SCI_TECH_RUNNING", "APPROVED", "APPLIED", ELSEWHERE);
    Going here = new Going("SCI_TECH_RUNNING", "APPROVED", "APPLIED", HERE);
    for (int i = 0; i < 20; i++) {
      LocalDate end = BEGIN.plusDays(300);
      List<Fact> facts = new ArrayList<>(List.of(there.from(BEGIN, end)));
      if (i < 16) {
        facts.add(there.fact("SCI_TECH_CONCLUDED", end).in(ELSEWHERE));
      }
      if (i < 8) {
        facts.add(there.fact("SCI_TECH_RESULT", end).in(ELSEWHERE));
      }
      put(facts);
    }
    for (int i = 0; i < 4; i++) {
      LocalDate concluded = DAY.minusDays(50);
      List<Fact> facts =
          new ArrayList<>(List.of(here.fact("SCI_TECH_CONCLUDED", concluded).in(HERE)));
      if (i == 0) {
        facts.add(here.fact("SCI_TECH_RESULT", concluded).in(HERE));
      }
      put(facts);
    }
    for (int i = 0; i < 5; i++) {
      put(List.of(here.from(DAY.minusDays(200), null)));
    }
    JsonPath it = forecast(target("SCI_TECH_RESULT_RATIO", "APPLIED", "GE", 50));
    assertThat(it.getString("status")).as(it.prettify()).isEqualTo("FORECAST");
    assertThat(it.getDouble("actual")).isEqualTo(25);
    // Five with four fifths: four more in the denominator. Of the twenty that were concluded nine
    // had a
    // result: 1.8 of the four have.
    assertThat(it.getDouble("stages[0].expected")).isCloseTo(4, within(1e-6));
    assertThat(it.getDouble("expected")).isCloseTo(35, within(1e-6));
    assertThat(it.getDouble("interval.from")).isCloseTo(12.5, within(1e-6));
    assertThat(it.getDouble("interval.to")).isCloseTo(50, within(1e-6));
  }

  @Test
  void whatIsPublishedInTimeJoinsTheMean() {
    for (int i = 0; i < 20; i++) {
      LocalDate end = BEGIN.plusDays(300);
      FactBuilder stage = FactBuilder.of("STAGE_ENTERED", Kind.INDUSTRY, BEGIN.toString());
      List<Fact> facts = new ArrayList<>();
      facts.add(stage.occurring("0").entering("30.00", null).in());
      facts.add(
          FactBuilder.of("PROJECT_PIPELINE", Kind.INDUSTRY, BEGIN.toString())
              .until(end.toString())
              .in(ELSEWHERE));
      if (i < 10) {
        facts.add(
            FactBuilder.of("STAGE_ENTERED", Kind.INDUSTRY, end.toString())
                .occurring("1")
                .entering("60.60", null)
                .in());
      }
      put(facts);
    }
    put(
        List.of(
            FactBuilder.of("DEVELOPMENT_CYCLE", Kind.INDUSTRY, DAY.minusDays(9).toString())
                .worth("10")
                .in(HERE)));
    put(
        List.of(
            FactBuilder.of("PROJECT_TO_ISSUE", Kind.INDUSTRY, DAY.minusDays(400).toString())
                .in(HERE),
            FactBuilder.of("STAGE_ENTERED", Kind.INDUSTRY, DAY.minusDays(200).toString())
                .occurring("0")
                .entering("30.00", null)
                .in()));
    JsonPath it =
        forecast(
            Past.target("DEVELOPMENT_CYCLE", "{\"kinds\":[\"INDUSTRY\"]}", "LE", 18, 1964, 1964));
    assertThat(it.getString("status")).as(it.prettify()).isEqualTo("FORECAST");
    assertThat(it.getDouble("actual")).isEqualTo(10);
    // Half a project that takes 500 days, which are 16.43 months: (10 + 8.21) / 1.5
    assertThat(it.getDouble("expected")).isCloseTo(12.14, within(1e-6));
    assertThat(it.getDouble("interval.from")).isBetween(9.0, 11.0);
    assertThat(it.getDouble("interval.to")).isBetween(13.0, 15.5);
    assertThat(it.getString("interval.method")).isEqualTo("NORMAL");
    assertThat(it.getString("shortfall")).isNull();
  }

  @Test
  void aListIsCoveredByWhatIsNotYet() {
    Going there = new Going("CHAIN_UNCOVERED", "LISTED", "KEY", ELSEWHERE);
    Going here = new Going("CHAIN_UNCOVERED", "LISTED", "KEY", HERE);
    measured(there, "CHAIN_COVERED", 5);
    put(List.of(here.fact("CHAIN_LISTED", BEGIN).in(HERE), here.from(DAY.minusDays(200), null)));
    put(
        List.of(
            here.fact("CHAIN_LISTED", BEGIN).in(HERE), here.fact("CHAIN_COVERED", BEGIN).in(HERE)));
    JsonPath it = forecast(Past.target("CHAIN_COVERAGE", "{}", "COVER", 2, 1964, 1964));
    assertThat(it.getString("status")).as(it.prettify()).isEqualTo("FORECAST");
    assertThat(it.getInt("actual")).isEqualTo(1);
    assertThat(it.getDouble("expected")).isCloseTo(1.25, within(1e-6));
  }
}
