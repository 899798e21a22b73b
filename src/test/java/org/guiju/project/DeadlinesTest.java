package org.guiju.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeadlinesTest {

  private static final String PATH = "/api/v1/deadlines";
  private static final List<String> TO_PLAN = Way.TO_PUBLICATION.subList(0, 5);

  @Test
  void thePlansTimeIsAskedForFromItsIssueToItsEnd() {
    String lead = Way.organization("120101");
    Way way = Way.registered(LocalDate.of(2024, 1, 5), lead).through(TO_PLAN);
    // Issued on 21 September 2024; 18 months later is Saturday, 21 March 2026.
    String mine = PATH + "?clock=C_TRACK&organization=" + lead;
    given()
        .header("Accept-Language", "en")
        .get(mine + "&asOf=2026-01-21")
        .then()
        .statusCode(200)
        .body("items.subject", contains(way.id))
        .body("items[0].status", equalTo("DUE"))
        .body("items[0].startedOn", equalTo("2024-09-21"))
        .body("items[0].countedTo", equalTo("2026-03-21"))
        .body("items[0].dueOn", equalTo("2026-03-23"))
        .body("items[0].warnOn", equalTo("2026-01-22"))
        .body("items[0].calendarKnown", equalTo(false))
        .body("items[0].effect", equalTo("ALERT"))
        .body("items[0].clockName", equalTo("Time of the plan"))
        .body("items[0].reference", equalTo(way.plan))
        .body("items[0].organization", equalTo(lead))
        .body("items[0].region", equalTo("120101"))
        .body("items[0].basis.source", equalTo("S9"));
    status(mine, "2026-01-22", "WARNING");
    warning(mine, "2026-01-22", "2026-01-22");
    warning(mine, "2026-01-23", "2026-02-21");
    warning(mine, "2026-02-22", null);
    status(mine, "2026-03-23", "WARNING");
    status(mine, "2026-03-24", "OVERDUE");
    given().get(mine + "&asOf=2024-09-20").then().body("items", empty());
    given()
        .get(mine + "&region=120000&asOf=2026-03-24")
        .then()
        .body("items.subject", contains(way.id));
    given().get(mine + "&region=130000&asOf=2026-03-24").then().body("items", empty());
    given()
        .get(mine + "&region=CN&kind=NATIONAL&from=2026-03-23&to=2026-03-23&asOf=2025-01-01")
        .then()
        .body("items.subject", contains(way.id));
    given().get(mine + "&from=2026-03-24&asOf=2025-01-01").then().body("items", empty());
    given().get(mine + "&to=2026-03-22&asOf=2025-01-01").then().body("items", empty());

    way.through(Way.TO_PUBLICATION.subList(5, 13));
    String stopped =
        given().get(mine + "&status=STOPPED&asOf=2026-12-31").path("items[0].stoppedOn");
    assertThat(LocalDate.parse(stopped)).isEqualTo(way.on.minusDays(65));
    given().get(mine + "&asOf=2026-12-31").then().body("items", empty());
    // Before it was submitted it was running.
    status(mine, "2026-01-22", stopped.compareTo("2026-01-22") > 0 ? "WARNING" : null);
  }

  @Test
  void whatNoLongerRunsHasNoDayToWarnOn() {
    Way way = Way.registered(LocalDate.of(2024, 1, 5), Way.organization("120101")).through(TO_PLAN);
    way.send(way.request("TERMINATE")).then().statusCode(200);
    given()
        .get(PATH + "?clock=C_TRACK&status=STOPPED&subject=" + way.id + "&asOf=2025-01-01")
        .then()
        .statusCode(200)
        .body("items[0].warnings", contains("2026-01-22", "2026-02-21"))
        .body("items[0].warnOn", nullValue());
  }

  private static void status(String query, String asOf, String status) {
    given()
        .get(query + "&asOf=" + asOf)
        .then()
        .statusCode(200)
        .body("items.status", status == null ? empty() : contains(status));
    for (String other : List.of("DUE", "WARNING", "OVERDUE", "PASSED", "STOPPED")) {
      given()
          .get(query + "&asOf=" + asOf + "&status=" + other)
          .then()
          .body("items.status", other.equals(status) ? contains(status) : not(hasItem(status)));
    }
  }

  private static void warning(String query, String asOf, @Nullable String next) {
    given()
        .get(query + "&asOf=" + asOf)
        .then()
        .statusCode(200)
        .body("items[0].warnOn", equalTo(next))
        .body("items[0].warnings", contains("2026-01-22", "2026-02-21"));
  }

  @Test
  void aStageThatTakesLongIsAWarningAndNobodysDelay() {
    String lead = Way.organization("120106");
    Way way =
        Way.registered(LocalDate.of(2023, 4, 3), lead).through(Way.TO_PUBLICATION.subList(0, 6));
    String mine = PATH + "?clock=C_DRAFT&subject=" + way.id;
    String dueOn = given().get(mine + "&asOf=" + way.on).path("items[0].dueOn");
    LocalDate due = LocalDate.parse(dueOn);
    status(mine, due.toString(), "DUE");
    status(mine, due.plusDays(1).toString(), "WARNING");
    status(mine, due.plusYears(1).toString(), "WARNING");
  }

  @Test
  void anEditionHasItsOwnClocks() {
    String lead = Way.organization("120102");
    Way way = Way.registered(LocalDate.of(2021, 1, 4), lead).through(Way.TO_PUBLICATION);
    LocalDate issued = way.on.minusDays(65);
    String mine = PATH + "?subjectType=STANDARD&organization=" + lead;
    JsonPath found =
        given()
            .get(mine + "&clock=C_REVIEW&asOf=" + issued)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(found.getList("items.startedOn")).containsExactly(issued.toString());
    assertThat(found.getString("items[0].countedTo")).isEqualTo(issued.plusYears(5).toString());
    assertThat(found.getString("items[0].reference")).startsWith(way.number);
    given()
        .get(mine + "&clock=C_TEXT&asOf=" + issued.plusYears(1))
        .then()
        .body("items.status", contains("OVERDUE"));
    given().get(PATH + "?subject=" + way.id + "&asOf=2100-01-01").then().body("items", empty());
    given()
        .get(PATH + "?status=STOPPED&subject=" + way.id + "&asOf=2100-01-01&limit=200")
        .then()
        .body("items.clock", hasItem("C_PUBLISH"))
        .body("items.clock", not(hasItem("C_REVIEW")));
  }

  @Test
  void aCalendarImportedLaterMovesWhatIsDue() throws InterruptedException {
    String lead = Way.organization("120103");
    Way.registered(LocalDate.of(2024, 2, 5), lead).through(TO_PLAN);
    // Issued on 22 October 2024; 18 months later is Wednesday, 22 April 2026.
    String mine = PATH + "?clock=C_TRACK&organization=" + lead + "&asOf=2025-01-01";
    given().get(mine).then().body("items[0].dueOn", equalTo("2026-04-22"));
    holidays("2026-04-22,HOLIDAY");
    given()
        .get(mine)
        .then()
        .body("items[0].dueOn", equalTo("2026-04-23"))
        .body("items[0].countedTo", equalTo("2026-04-22"))
        .body("items[0].calendarKnown", equalTo(true));
    holidays("2026-04-23,HOLIDAY", "2026-04-24,HOLIDAY");
    given().get(mine).then().body("items[0].dueOn", equalTo("2026-04-27"));
    holidays("2026-04-22,USUAL", "2026-04-23,USUAL", "2026-04-24,USUAL");
    given()
        .get(mine)
        .then()
        .body("items[0].dueOn", equalTo("2026-04-22"))
        .body("items[0].calendarKnown", equalTo(false));
  }

  private static void holidays(String... rows) throws InterruptedException {
    Response answer =
        TestAccounts.as("IMPORTER")
            .contentType("text/csv")
            .body("date,type\n" + String.join("\n", rows) + "\n")
            .post("/api/v1/imports?dataset=holidays");
    assertThat(answer.statusCode()).isEqualTo(202);
    for (int i = 0; i < 600; i++) {
      JsonPath job = TestAccounts.as("ADMIN").get(answer.header("Location")).jsonPath();
      if (!job.getString("status").equals("RUNNING")) {
        assertThat(job.getInt("accepted")).isEqualTo(rows.length);
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("still running");
  }

  @Test
  void pagesFollowEachOtherByTheDayDue() {
    String lead = Way.organization("120104");
    for (int day = 1; day <= 3; day++) {
      Way.registered(LocalDate.of(2024, 3, day), lead).through(TO_PLAN);
    }
    String mine =
        PATH + "?clock=C_TRACK&organization=" + lead + "&asOf=2025-06-01&limit=1&count=exact";
    List<String> due = new ArrayList<>();
    String next = "";
    do {
      JsonPath page = given().get(mine + next).then().statusCode(200).extract().jsonPath();
      assertThat(page.getInt("total")).isEqualTo(3);
      due.addAll(page.getList("items.dueOn"));
      next = page.get("next") == null ? "" : "&cursor=" + page.get("next");
    } while (!next.isEmpty());
    assertThat(due).hasSize(3).isSorted();
    List<String> down =
        given().get(mine.replace("limit=1", "limit=9") + "&sort=-dueOn").path("items.dueOn");
    assertThat(down).containsExactlyElementsOf(due.reversed());
  }

  @Test
  void aCommitteeHasItsOwnListAndFeed() {
    String lead = Way.organization("120105");
    String code = "SAC/TC " + (100_000 + Math.floorMod(lead.hashCode(), 800_000));
    Way.admin()
        .body(Map.of("code", code, "secretariat", lead, "effectiveOn", "2020-01-01"))
        .post("/api/v1/committees")
        .then()
        .statusCode(201);
    Way other = Way.registered(LocalDate.of(2024, 1, 9), lead);
    Way way = Way.registered(LocalDate.of(2024, 1, 9), lead, Map.of("committee", code));
    other.through(TO_PLAN);
    way.through(TO_PLAN);
    String list = "?clock=C_TRACK&asOf=2025-01-01&committee=" + code;
    given()
        .get(PATH + list)
        .then()
        .statusCode(200)
        .body("items.subject", contains(way.id))
        .body("items.committee", contains(code));
    given().get(PATH + list + "9").then().statusCode(200).body("items", empty());
    String feed = given().get(PATH + ".ics" + list).then().statusCode(200).extract().asString();
    assertThat(feed.split("BEGIN:VEVENT", -1)).hasSize(2);
    assertThat(feed).contains(way.plan).doesNotContain(other.plan);
  }

  @Test
  void aCalendarCanBeSubscribedTo() {
    String lead = Way.organization("120105");
    Way way = Way.registered(LocalDate.of(2024, 1, 9), lead).through(TO_PLAN);
    Response feed =
        given()
            .header("Accept-Language", "zh")
            .get(PATH + ".ics?clock=C_TRACK&organization=" + lead + "&asOf=2025-01-01");
    feed.then()
        .statusCode(200)
        .contentType(containsString("text/calendar"))
        .body(containsString("DTSTART;VALUE=DATE:20260325\r\n"))
        .body(containsString("SUMMARY:项目周期 · " + way.plan))
        .body(containsString("TRIGGER:-P60D\r\n"))
        .body(containsString("TRIGGER:-P30D\r\n"));
    assertThat(feed.asString().split("BEGIN:VEVENT", -1)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?status=LATE",
        "?region=1201",
        "?subject=x",
        "?from=soon",
        "?colour=red",
        "?sort=clock",
        "?cursor=AAAA"
      })
  void oddQuestionsAreRefused(String query) {
    given().get(PATH + query).then().statusCode(400);
  }
}
