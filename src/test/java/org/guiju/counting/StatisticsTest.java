package org.guiju.counting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatisticsTest {

  private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");

  @Inject FactStore store;

  private final String region = "S" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void record() {
    put(
        FactBuilder.of("STAGE_ENTERED", Kind.INTERNATIONAL, "2024-01-15")
            .occurring("1")
            .entering("60.60", "ISO/TC 1"),
        FactBuilder.of("STAGE_ENTERED", Kind.INTERNATIONAL, "2024-03-31")
            .occurring("2")
            .entering("60.60", "ISO/TC 1"),
        FactBuilder.of("STAGE_ENTERED", Kind.INTERNATIONAL, "2024-04-01")
            .occurring("3")
            .entering("60.60", "ISO/TC 2"),
        FactBuilder.of("STAGE_ENTERED", Kind.INTERNATIONAL, "2024-04-02")
            .occurring("4")
            .entering("90.93", null));
    put(FactBuilder.of("STANDARD_PUBLISHED", Kind.NATIONAL, "2024-05-05").by(Role.LEAD));
    put(FactBuilder.of("STANDARD_PUBLISHED", Kind.LOCAL, "2024-05-06").by(Role.PARTICIPATE));
    put(FactBuilder.of("STANDARD_IN_FORCE", Kind.LOCAL, "2022-05-06").until("2024-01-01"));
  }

  private void put(FactBuilder... facts) {
    List<Fact> made = Arrays.stream(facts).map(fact -> fact.in(region)).toList();
    FactSet set = new FactSet("TEST", UUID.randomUUID(), made);
    QuarkusTransaction.requiringNew().run(() -> store.replace(List.of(set), EARLY));
  }

  private JsonPath ask(String query) {
    return given()
        .queryParam("region", region)
        .get("/api/v1/statistics?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void stagesAreCountedByCommitteeAndQuarter() {
    JsonPath answer = ask("measure=STAGE_ENTERED&stage=60.60&groupBy=committee,quarter");
    assertThat(answer.getList("items.committee")).containsExactly("ISO/TC 1", "ISO/TC 2");
    assertThat(answer.getList("items.quarter")).containsExactly("2024-Q1", "2024-Q2");
    assertThat(answer.getList("items.count")).containsExactly(2, 1);
    assertThat(answer.getInt("total")).isEqualTo(3);
    assertThat(answer.getString("measure")).isEqualTo("STAGE_ENTERED");
    assertThat(answer.getString("next")).isNull();
  }

  @Test
  void absentAttributeIsAGroupOfItsOwn() {
    JsonPath answer = ask("measure=STAGE_ENTERED&stage=90.93&groupBy=committee");
    assertThat(answer.getList("items.committee")).containsExactly((Object) null);
  }

  @Test
  void flowIsCountedWithinDaysAndNeverBeyondAsOf() {
    assertThat(ask("measure=STAGE_ENTERED&from=2024-03-31&to=2024-04-01").getInt("total"))
        .isEqualTo(2);
    assertThat(ask("measure=STAGE_ENTERED&asOf=2024-03-30&groupBy=month").getList("items.month"))
        .containsExactly("2024-01");
    assertThat(ask("measure=STAGE_ENTERED&asOf=2023-12-31").getList("items")).isEmpty();
  }

  @Test
  void stockIsCountedOnADay() {
    assertThat(ask("measure=STANDARD_IN_FORCE&asOf=2023-12-31").getInt("total")).isEqualTo(1);
    assertThat(ask("measure=STANDARD_IN_FORCE&asOf=2024-01-01").getInt("total")).isZero();
  }

  @Test
  void severalValuesOfAFilterAreAUnion() {
    assertThat(ask("measure=STANDARD_PUBLISHED&kind=NATIONAL&kind=LOCAL").getInt("total"))
        .isEqualTo(2);
    assertThat(ask("measure=STANDARD_PUBLISHED&kind=NATIONAL&role=LEAD").getInt("total"))
        .isEqualTo(1);
    assertThat(ask("measure=STANDARD_PUBLISHED&kind=NATIONAL&role=PARTICIPATE").getInt("total"))
        .isZero();
  }

  @Test
  void earlierKnowledgeIsCountedFromFacts() {
    assertThat(ask("measure=STANDARD_PUBLISHED&knownAt=2025-12-31T23:59:59Z").getInt("total"))
        .isZero();
    assertThat(ask("measure=STANDARD_PUBLISHED&knownAt=2026-01-01T00:00:00Z").getInt("total"))
        .isEqualTo(2);
  }

  @Test
  void regionsAreAGroupToo() {
    given()
        .get("/api/v1/statistics?measure=STANDARD_PUBLISHED&groupBy=region,kind")
        .then()
        .statusCode(200)
        .body("total", nullValue())
        .body("items.findAll { it.region == '" + region + "' }", hasSize(2));
  }

  @Test
  void whatCannotBeCountedIsRefused() {
    refused("asOf=2024-01-01", 400, "PARAMETER_MISSING");
    refused("measure=NOTHING", 400, "MEASURE_UNKNOWN");
    refused("measure=STAGE_ENTERED&groupBy=colour", 400, "GROUP_UNKNOWN");
    refused("measure=STAGE_ENTERED&groupBy=kind,kind", 400, "GROUP_UNKNOWN");
    refused("measure=STAGE_ENTERED&groupBy=month,year", 422, "SEVERAL_PERIODS");
    refused("measure=STANDARD_IN_FORCE&groupBy=year", 422, "STOCK_HAS_NO_DAYS");
    refused("measure=STAGE_ENTERED&from=2024-02-01&to=2024-01-01", 422, "END_BEFORE_START");
    refused("measure=STAGE_ENTERED&groupBy=region&region=CN", 422, "REGION_GROUPED");
  }

  private static void refused(String query, int status, String code) {
    given()
        .get("/api/v1/statistics?" + query)
        .then()
        .statusCode(status)
        .body("errors[0].code", equalTo(code));
  }

  @Test
  void indicatorsAndMeasuresAreListed() {
    given()
        .header("Accept-Language", "en")
        .get("/api/v1/indicators")
        .then()
        .statusCode(200)
        .body("items", hasSize(33))
        .body(
            "items.find { it.code == 'SCI_TECH_RESULT_RATIO' }.needs[0].register",
            equalTo("SCI_TECH_PROJECT"))
        .body("measures.find { it.code == 'STAGE_ENTERED' }.name", equalTo("stages entered"));
  }

  @Test
  void indicatorNamesWhatIsReportedBesideItsFigure() {
    JsonPath original =
        given()
            .header("Accept-Language", "en")
            .get("/api/v1/indicators")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .setRootPath("items.find { it.code == 'ORIGINAL_STANDARDS' }");
    assertThat(original.getList("beside.name"))
        .containsExactly("PATENT", "SCI_TECH_RESULT", "DESIGNATED");
    assertThat(original.getList("beside.measure")).containsOnly("STANDARD_PUBLISHED");
    assertThat(original.getString("beside[0].tag")).isEqualTo("ORIGINAL_PATENT");
    assertThat(original.getString("beside[0].text"))
        .isEqualTo("those marked as resting on a patent");
    assertThat(original.getBoolean("beside[0].distinct")).isFalse();
  }
}
