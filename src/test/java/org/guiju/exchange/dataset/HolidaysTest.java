package org.guiju.exchange.dataset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.guiju.calendar.Holidays;
import org.guiju.calendar.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HolidaysTest {

  private static final String HEADER = "date,type,name,basis,effectiveOn\n";

  @Inject Holidays holidays;

  @Test
  void aCalendarGoesInOnceAndIsPutRightByTheNextOne() throws InterruptedException {
    String file =
        HEADER
            + "2041-10-01,HOLIDAY,国庆节,示例通知,2040-11-04\n"
            + "2041-10-02,holiday,国庆节,示例通知,2040-11-04\n"
            + "2041-10-12,WORKDAY,国庆节,示例通知,2040-11-04\n"
            + "2041-10-13,USUAL,,,\n";
    LocalDate start = LocalDate.of(2041, 9, 30);
    assertThat(holidays.workingDays().knows(2041)).isFalse();
    Response first = Imports.csv(file, "?dataset=holidays");
    assertThat(Imports.summary(first)).isEqualTo("COMPLETED, 3 new, 1 known, 0 refused");
    assertThat(Imports.summary(Imports.csv(file, "?dataset=holidays")))
        .isEqualTo("COMPLETED, 0 new, 4 known, 0 refused");
    assertThat(holidays.workingDays().knows(2041)).isTrue();
    assertThat(holidays.workingDays().lastDay(start, Length.of(1, "DAY"), true))
        .isEqualTo("2041-10-03");
    given()
        .get("/api/v1/calendar?from=2041-10-01&to=2041-10-31")
        .then()
        .statusCode(200)
        .body("knownYears", contains(2041))
        .body("items.date", contains("2041-10-01", "2041-10-02", "2041-10-12"))
        .body("items[2].type", equalTo("WORKDAY"))
        .body("items[0].name", equalTo("国庆节"))
        .body("items[0].basis", equalTo("示例通知"));

    String right = HEADER + "2041-10-02,USUAL,,更正通知,\n2041-10-03,HOLIDAY,国庆节,更正通知,\n";
    assertThat(Imports.summary(Imports.csv(right, "?dataset=holidays&effectiveOn=2040-12-01")))
        .isEqualTo("COMPLETED, 2 new, 0 known, 0 refused");
    assertThat(holidays.workingDays().lastDay(start, Length.of(1, "DAY"), true))
        .isEqualTo("2041-10-02");
    given()
        .get("/api/v1/calendar?from=2041-10-01&to=2041-10-31")
        .then()
        .body("items.date", contains("2041-10-01", "2041-10-03", "2041-10-12"));
  }

  @Test
  void whatIsWrongIsToldByColumn() throws InterruptedException {
    Response job =
        Imports.csv(
            HEADER
                + "2042-02-30,HOLIDAY,,,\n"
                + ",FEAST,,,\n"
                + "0042-01-01,HOLIDAY,,,\n"
                + "2042-01-01,,,,20420101\n",
            "?dataset=holidays");
    assertThat(Imports.summary(job)).isEqualTo("COMPLETED_WITH_ERRORS, 0 new, 0 known, 4 refused");
    assertThat(Imports.errors(job))
        .contains(
            "2 date NOT_A_DATE", "3 date REQUIRED", "4 date DATE_OUT_OF_RANGE", "5 type REQUIRED");
  }

  @Test
  void yearsThatNobodyImportedAreNotKnown() {
    given()
        .get("/api/v1/calendar?from=2043-01-01&to=2044-12-31")
        .then()
        .statusCode(200)
        .body("knownYears", empty())
        .body("items", empty());
    given().get("/api/v1/calendar").then().statusCode(200).body("knownYears", not(hasItem(2041)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?from=2042-01-01&to=2041-01-01",
        "?from=2020-01-01&to=2031-01-01",
        "?from=yesterday",
        "?since=2020-01-01",
        "?from=+999999999-12-31",
        "?from=9999-12-31&to=9999-12-31"
      })
  void oddQuestionsAreRefused(String query) {
    given().get("/api/v1/calendar" + query).then().statusCode(400);
  }
}
