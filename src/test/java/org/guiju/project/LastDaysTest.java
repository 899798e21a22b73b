package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The last day of a plan's time is the same for every guard and for the list of deadlines, days off
 * included.
 */
@QuarkusTest
class LastDaysTest {

  /** A plan issued on 9 January 2024 for eighteen months ends on a Wednesday that is a holiday. */
  private static final LocalDate START = LocalDate.of(2023, 4, 24);

  private static final List<String> TO_PLAN = Way.TO_PUBLICATION.subList(0, 4);
  private static final LocalDate LAST = LocalDate.of(2025, 7, 11);

  @BeforeEach
  void twoDaysAreHolidays() throws InterruptedException {
    holidays("HOLIDAY");
  }

  @AfterEach
  void noneIs() throws InterruptedException {
    holidays("USUAL");
  }

  private static void holidays(String type) throws InterruptedException {
    Response answer =
        TestAccounts.as("IMPORTER")
            .contentType("text/csv")
            .body("date,type\n2025-07-09,%s\n2025-07-10,%s\n".formatted(type, type))
            .post("/api/v1/imports?dataset=holidays");
    assertThat(answer.statusCode()).isEqualTo(202);
    for (int i = 0; i < 600; i++) {
      JsonPath job = TestAccounts.as("ADMIN").get(answer.header("Location")).jsonPath();
      if (!job.getString("status").equals("RUNNING")) {
        assertThat(job.getInt("accepted")).isEqualTo(2);
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("still running");
  }

  private static Way beforeItsPlan() {
    return Way.registered(START, Way.organization("350203")).through(TO_PLAN);
  }

  private static Response planned(Way way, LocalDate deadline) {
    Map<String, Object> plan = way.request("ISSUE_PLAN");
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("planNumber", way.plan);
    inputs.put("deadline", deadline.toString());
    plan.put("inputs", inputs);
    return way.send(plan);
  }

  private static ValidatableResponse dueOn(Way way) {
    return Way.admin()
        .get("/api/v1/deadlines?clock=C_TRACK&subject=%s&asOf=2025-01-01".formatted(way.id))
        .then();
  }

  private static ValidatableResponse asked(Way way, LocalDate deadline) {
    return Way.admin()
        .body(
            Map.of(
                "effectiveOn",
                LAST.minusDays(40).toString(),
                "reason",
                "trial",
                "inputs",
                Map.of("change", "EXTENSION", "deadline", deadline.toString()),
                "documents",
                List.of(Map.of("code", "D28"))))
        .post("/api/v1/projects/{id}/change-requests", way.id)
        .then();
  }

  @Test
  void aDayThatIsToldIsNotLaterThanTheOneThatIsCounted() {
    Way way = beforeItsPlan();
    planned(way, LAST.plusDays(1))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("DEADLINE_SET"))
        .body(
            "unmet.find { it.code == 'DEADLINE_SET' }.message.en", containsString(LAST.toString()));
    planned(way, LAST).then().statusCode(200);
    dueOn(way).body("items.dueOn", contains(LAST.toString()));
  }

  @Test
  void aPlanFreezesOnTheDayAfterItsLastOneOnly() {
    Way way = beforeItsPlan().through(List.of("ISSUE_PLAN"));
    dueOn(way)
        .body("items.dueOn", contains(LAST.toString()))
        .body("items.countedTo", contains("2025-07-09"));
    way.on = LAST;
    way.send(way.request("FREEZE"))
        .then()
        .statusCode(409)
        .body("unmet.code", contains("TRACK_EXPIRED"))
        .body("unmet[0].passesFrom", equalTo(LAST.plusDays(1).toString()));
    way.on = LAST.plusDays(1);
    way.send(way.request("FREEZE")).then().statusCode(200);
  }

  @Test
  void moreTimeEndsOnAWorkingDayToo() {
    Way way = beforeItsPlan();
    planned(way, LAST).then().statusCode(200);
    // Six months more end on Sunday, 11 January 2026.
    LocalDate monday = LocalDate.of(2026, 1, 12);
    asked(way, monday.plusDays(1))
        .statusCode(409)
        .body("unmet.code", hasItem("EXTENSION_RULES"))
        .body("unmet[0].message.en", containsString(monday.toString()));
    asked(way, monday).statusCode(201);
  }
}
