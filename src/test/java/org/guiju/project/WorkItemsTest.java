package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.ballot.Committee31;
import org.junit.jupiter.api.Test;

/** Whose turn it is. */
@QuarkusTest
class WorkItemsTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  static ValidatableResponse items(LocalDate on, Map<String, ?> filter) {
    return Way.admin()
        .queryParam("asOf", on.toString())
        .queryParams(filter)
        .get("/api/v1/work-items")
        .then()
        .statusCode(200);
  }

  @Test
  void aProjectWaitsForWhoHasTheNextStep() {
    String lead = Way.organization("350203");
    Way way = Way.registered(START, lead).through(Way.TO_PUBLICATION.subList(0, 6));
    LocalDate drafting = way.on.minusDays(65);
    items(way.on, Map.of("organization", lead, "role", "DRAFTER"))
        .body("items.id", contains(way.id))
        .body("items[0].type", equalTo("PROJECT"))
        .body("items[0].state", equalTo("P20"))
        .body("items[0].since", equalTo(drafting.toString()))
        .body("items[0].clock", equalTo("C_TRACK"))
        .body("items[0].overdue", equalTo(false))
        .body("items[0].tasks.action", contains("COMPLETE_DRAFT"))
        .body("items[0].tasks[0].roles", hasItem("DRAFTER"));
    items(way.on, Map.of("organization", lead, "role", "APPROVER")).body("items", empty());
    items(way.on, Map.of("organization", lead, "dueBy", way.on.toString())).body("items", empty());
    items(way.on, Map.of("organization", lead, "updatedSince", "2999-01-01T00:00:00Z"))
        .body("items", empty());
    items(way.on.plusYears(3), Map.of("organization", lead))
        .body("items[0].overdue", equalTo(true));
    items(START.minusDays(1), Map.of("organization", lead)).body("items", empty());
  }

  @Test
  void whatWaitsIsFoundByWhatIsToldOfIt() {
    String lead = Way.organization("350203");
    Way way = Way.registered(START, lead).through(Way.TO_PUBLICATION.subList(0, 6));
    String drafting = way.on.minusDays(65).toString();
    Map<String, String> found =
        Map.of(
            "id",
            way.id,
            "reference",
            way.plan,
            "titleZh",
            "试验标准",
            "machine",
            "PROJECT",
            "state",
            "P20",
            "clock",
            "C_TRACK",
            "overdue",
            "false",
            "sinceFrom",
            drafting,
            "sinceTo",
            drafting);
    Map<String, String> none =
        Map.of(
            "id",
            UUID.randomUUID().toString(),
            "reference",
            "none",
            "titleZh",
            "别的",
            "machine",
            "EDITION",
            "state",
            "P30",
            "clock",
            "C_REVIEW",
            "overdue",
            "true",
            "sinceFrom",
            way.on.toString(),
            "sinceTo",
            START.toString());
    found.forEach(
        (parameter, value) ->
            items(way.on, Map.of("organization", lead, parameter, value, "count", "exact"))
                .body("items.id", contains(way.id))
                .body("total", equalTo(1)));
    none.forEach(
        (parameter, value) ->
            items(way.on, Map.of("organization", lead, parameter, value, "count", "exact"))
                .body("items", empty())
                .body("total", equalTo(0)));
  }

  @Test
  void nothingWaitsForARoleThatIsNeverAsked() {
    items(START, Map.of("role", "EXPERT", "count", "exact"))
        .body("items", empty())
        .body("total", equalTo(0));
  }

  @Test
  void anAccountSeesWhatIsItsTurn() {
    String lead = Way.organization("350203");
    String other = Way.organization("350203");
    Way way = Way.registered(START, lead).through(Way.TO_PUBLICATION.subList(0, 6));
    Way.registered(START, other).through(Way.TO_PUBLICATION.subList(0, 6));
    String drafter = TestAccounts.create(UUID.fromString(lead), null, "DRAFTER").name();
    TestAccounts.login(drafter)
        .queryParam("mine", true)
        .get("/api/v1/work-items")
        .then()
        .statusCode(200)
        .body("items.id", contains(way.id));
    String approver = TestAccounts.create(UUID.fromString(lead), null, "APPROVER").name();
    TestAccounts.login(approver)
        .queryParam("mine", true)
        .get("/api/v1/work-items")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void aSecretariatWorksForItsCommitteeWhoeverIsResponsible() {
    Committee31 committee = new Committee31(1);
    String ministry = Way.organization("110101");
    Way way =
        Way.registered(
                START,
                Way.organization("350203"),
                Map.of("committee", committee.code, "responsible", ministry))
            .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("OPEN_COMMENT")));
    TestAccounts.login(committee.secretary)
        .queryParam("mine", true)
        .get("/api/v1/work-items")
        .then()
        .statusCode(200)
        .body("items.id", contains(way.id));
    items(way.on, Map.of("organization", committee.secretariat)).body("items.id", contains(way.id));
    String path = "/api/v1/projects/" + way.id + "/transitions";
    Map<String, Object> body = way.request("OPEN_COMMENT");
    String stranger =
        TestAccounts.create(UUID.fromString(Way.organization("350203")), null, "TC_SEC").name();
    for (String account : List.of(stranger, committee.secretary)) {
      TestAccounts.login(account)
          .contentType("application/json")
          .header("If-Match", way.etag)
          .body(body)
          .post(path)
          .then()
          .statusCode(account.equals(stranger) ? 403 : 200);
    }
  }

  @Test
  void anEditionWaitsWhenItsReviewComesNear() {
    String lead = Way.organization("350203");
    Way way = Way.registered(START, lead).through(Way.TO_PUBLICATION);
    LocalDate issued = way.on.minusDays(65);
    items(issued.plusYears(4), Map.of("organization", lead, "type", "STANDARD", "role", "TC_SEC"))
        .body("items", empty());
    items(
            issued.plusYears(5).minusMonths(2),
            Map.of("organization", lead, "type", "STANDARD", "role", "TC_SEC"))
        .body("items.type", everyItem(equalTo("STANDARD")))
        .body("items[0].tasks.roles.flatten()", hasItem("TC_SEC"));
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    String lead = Way.organization("350203");
    List<String> ids =
        List.of(
            Way.registered(START, lead).through(List.of("SUBMIT_PROPOSAL")).id,
            Way.registered(START, lead).through(List.of("SUBMIT_PROPOSAL")).id,
            Way.registered(START, lead).through(List.of("SUBMIT_PROPOSAL")).id);
    LocalDate on = START.plusDays(70);
    String next =
        items(on, Map.of("organization", lead, "limit", 2, "count", "exact"))
            .body("total", equalTo(3))
            .body("items.id", everyItem(org.hamcrest.Matchers.in(ids)))
            .extract()
            .path("next");
    items(on, Map.of("organization", lead, "limit", 2, "cursor", next))
        .body("items.size()", equalTo(1));
    Way.admin().get("/api/v1/work-items?type=NONSENSE").then().statusCode(400);
    Way.admin().get("/api/v1/work-items?region=12").then().statusCode(400);
  }

  @Test
  void pagesGoFromWhatHasALimitToWhatHasNoneAndBack() {
    String lead = Way.organization("350203");
    Way.registered(START, lead).through(List.of("SUBMIT_PROPOSAL"));
    Way.registered(START, lead).through(List.of("SUBMIT_PROPOSAL"));
    Way.registered(START, lead).through(Way.TO_PUBLICATION.subList(0, 6));
    LocalDate on =
        Way.registered(START, lead).through(Way.TO_PUBLICATION.subList(0, 6)).on.plusDays(1);
    ValidatableResponse whole = items(on, Map.of("organization", lead));
    List<String> dues = whole.extract().path("items.dueOn");
    assertThat(dues).hasSize(4).containsNull().anyMatch(due -> due != null);
    List<String> ids = whole.extract().path("items.id");
    for (int limit : List.of(1, 2, 3)) {
      assertThat(pages(on, lead, "dueOn", limit)).isEqualTo(ids);
      assertThat(pages(on, lead, "-dueOn", limit)).isEqualTo(ids.reversed());
    }
  }

  private static List<String> pages(LocalDate on, String lead, String sort, int limit) {
    List<String> ids = new ArrayList<>();
    String next = null;
    do {
      Map<String, Object> asked =
          new HashMap<>(Map.of("organization", lead, "sort", sort, "limit", limit));
      if (next != null) {
        asked.put("cursor", next);
      }
      ValidatableResponse page = items(on, asked);
      ids.addAll(page.extract().<List<String>>path("items.id"));
      next = page.extract().path("next");
    } while (next != null);
    return ids;
  }

  @Test
  void whatWaitsNoMoreIsToldToThoseWhoKeepACopy() {
    String lead = Way.organization("350203");
    Way way = Way.registered(START, lead).through(Way.TO_PUBLICATION.subList(0, 6));
    String since = Instant.now().toString();
    Map<String, Object> drafter =
        Map.of("organization", lead, "role", "DRAFTER", "updatedSince", since);
    items(way.on, drafter).body("items", empty());
    way.through(List.of("COMPLETE_DRAFT"));
    String event = Way.admin().get("/api/v1/projects/{id}/history", way.id).path("items[-1].id");
    String day =
        Way.admin().get("/api/v1/projects/{id}/history", way.id).path("items[-1].effectiveOn");
    items(way.on, drafter)
        .body("items.id", contains(way.id))
        .body("items[0].status", equalTo("DONE"))
        .body("items[0].state", equalTo("P25"))
        .body("items[0].tasks", empty())
        .body("items[0].left.on", equalTo(day))
        .body("items[0].left.action", equalTo("COMPLETE_DRAFT"))
        .body("items[0].left.event", equalTo(event));
    items(way.on, Map.of("organization", lead, "role", "DRAFTER")).body("items", empty());
    items(way.on, Map.of("organization", lead, "updatedSince", since))
        .body("items.status", contains("WAITING"))
        .body("items[0].left", nullValue());
    Map<String, Object> later = new HashMap<>(drafter);
    later.put("updatedSince", Instant.now().toString());
    items(way.on, later).body("items", empty());
    Map<String, Object> waiting = new HashMap<>(drafter);
    waiting.put("status", "WAITING");
    items(way.on, waiting).body("items", empty());
    items(way.on, Map.of("organization", Way.organization("350203"), "updatedSince", since))
        .body("items", empty());
    Way.admin()
        .get("/api/v1/work-items?status=DONE")
        .then()
        .statusCode(400)
        .body("code", equalTo("UPDATED_SINCE_REQUIRED"))
        .body("errors[0].pointer", equalTo("updatedSince"))
        .body("errors[0].code", equalTo("REQUIRED"));
  }

  @Test
  void whoKeepsACopyDoesNotNarrowItByWhatChanges() {
    Map<String, String> narrowed =
        Map.of(
            "dueBy", "2030-01-01",
            "state", "P25",
            "clock", "C_TRACK",
            "overdue", "true",
            "sinceFrom", "2020-01-01",
            "sinceTo", "2030-01-01",
            "reference", "1",
            "titleZh", "a",
            "titleEn", "a");
    narrowed.forEach(
        (parameter, value) ->
            Way.admin()
                .queryParam("updatedSince", "2999-01-01T00:00:00Z")
                .queryParam(parameter, value)
                .get("/api/v1/work-items")
                .then()
                .statusCode(400)
                .body("code", equalTo("UPDATED_SINCE_NARROWED")));
    items(START, Map.of("updatedSince", "2999-01-01T00:00:00Z", "machine", "PROJECT"))
        .body("items", empty());
  }

  @Test
  void whatACorrectionTakesAwayIsToldToo() {
    String lead = Way.organization("350203");
    Way way = Way.registered(START, lead).through(Way.TO_PUBLICATION.subList(0, 6));
    String since = Instant.now().toString();
    Map<String, Object> drafter =
        Map.of("organization", lead, "role", "DRAFTER", "updatedSince", since);
    String event = Way.admin().get("/api/v1/projects/{id}/history", way.id).path("items[-1].id");
    Way.admin()
        .header("If-Match", "*")
        .body(Map.of("event", event, "void", true, "reason", "trial"))
        .post("/api/v1/projects/{id}/corrections", way.id)
        .then()
        .statusCode(200);
    items(way.on, drafter)
        .body("items.id", contains(way.id))
        .body("items[0].status", equalTo("DONE"))
        .body("items[0].left.action", nullValue());
  }

  @Test
  void aThingHandedOverIsDoneForWhoHadIt() {
    String lead = Way.organization("350203");
    String before = Way.organization("350203");
    String after = Way.organization("350203");
    Way way =
        Way.registered(START, lead, Map.of("responsible", before))
            .through(Way.TO_PUBLICATION.subList(0, 6));
    String since = Instant.now().toString();
    Way.admin()
        .header("If-Match", "*")
        .body(Map.of("responsible", after))
        .patch("/api/v1/projects/{id}", way.id)
        .then()
        .statusCode(200);
    LocalDate on = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    items(on, Map.of("organization", before, "updatedSince", since))
        .body("items.id", contains(way.id))
        .body("items.status", contains("DONE"))
        .body("items[0].left.action", nullValue());
    items(on, Map.of("organization", after, "updatedSince", since))
        .body("items.id", contains(way.id))
        .body("items.status", contains("WAITING"));
  }

  @Test
  void pagesOfWhatChangedHoldEachThingOnce() {
    String lead = Way.organization("350203");
    Way one = Way.registered(START, lead).through(Way.TO_PUBLICATION.subList(0, 6));
    Way two = Way.registered(START, lead).through(Way.TO_PUBLICATION.subList(0, 6));
    String since = Instant.now().toString();
    one.through(List.of("COMPLETE_DRAFT"));
    two.through(List.of("COMPLETE_DRAFT"));
    Way three = Way.registered(START, lead).through(Way.TO_PUBLICATION.subList(0, 6));
    LocalDate on = two.on.isAfter(three.on) ? two.on : three.on;
    Map<String, Object> ask = new HashMap<>();
    ask.putAll(
        Map.of(
            "organization",
            lead,
            "role",
            "DRAFTER",
            "updatedSince",
            since,
            "limit",
            1,
            "count",
            "exact"));
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      ValidatableResponse page = items(on, ask).body("total", equalTo(3));
      seen.addAll(page.extract().jsonPath().getList("items.id"));
      cursor = page.extract().path("next");
      ask.put("cursor", cursor);
    } while (cursor != null && seen.size() < 9);
    assertThat(seen).containsExactlyInAnyOrder(one.id, two.id, three.id);
  }
}
