package org.guiju.supervision;

import static org.guiju.supervision.Declarers.MATTERS;
import static org.guiju.supervision.Declarers.admin;
import static org.guiju.supervision.Declarers.inspector;
import static org.guiju.supervision.Declarers.json;
import static org.guiju.supervision.Declarers.step;
import static org.guiju.supervision.PlannedDraw.FOUND;
import static org.guiju.supervision.PlannedDraw.authority;
import static org.guiju.supervision.PlannedDraw.plan;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.ledger.Rebuilder;
import org.guiju.ledger.SmallDatabase;
import org.junit.jupiter.api.Test;

/** Authorities find in their work lists what is left to inspect of what was drawn. */
@QuarkusTest
@TestProfile(SmallDatabase.class)
class DrawWorkTest {

  @Inject Rebuilder rebuilder;

  private static ValidatableResponse mine(RequestSpecification who, Object... parameters) {
    RequestSpecification request = json(who).queryParam("mine", true).queryParam("type", "DRAW");
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i].toString(), parameters[i + 1].toString());
    }
    return request.get("/api/v1/work-items").then().statusCode(200);
  }

  /** An inspector of whichever authorities of a region. */
  private static RequestSpecification inspectorOf(String region) {
    return TestAccounts.login(TestAccounts.create(null, region, "INSPECTOR").name());
  }

  private static void end(PlannedDraw it, String inspection, String action) {
    step(
            it.city,
            MATTERS + inspection,
            action,
            null,
            action.equals("CLOSE") ? Map.of() : FOUND,
            "查毕")
        .statusCode(200);
  }

  private static String drawnAt(PlannedDraw it) {
    return admin().get(PlannedDraw.DRAWS + it.draw).path("createdAt");
  }

  @Test
  void aDrawWaitsForTheAuthoritiesOfItsPlanWhileSomethingIsLeft() {
    PlannedDraw it = PlannedDraw.running(2);
    mine(it.city)
        .body("items.id", contains(it.draw))
        .body("items[0].type", equalTo("DRAW"))
        .body("items[0].status", equalTo("WAITING"))
        .body("items[0].reference", equalTo("抽查〔2024〕1 号"))
        .body("items[0].titleZh", equalTo("企业标准随机抽查计划"))
        .body("items[0].state", equalTo("TO_INSPECT"))
        .body("items[0].since", equalTo(it.today.toString()))
        .body("items[0].dueOn", equalTo(it.today.plusDays(10).toString()))
        .body("items[0].overdue", equalTo(false))
        .body("items[0].authorities", contains(it.authority))
        .body("items[0].tasks.action", contains("START_INSPECTION"))
        .body("items[0].tasks[0].roles", contains("INSPECTOR"))
        .body("items[0].kind", nullValue());
    mine(it.city, "asOf", it.today.plusDays(10)).body("items[0].overdue", equalTo(false));
    mine(it.city, "asOf", it.today.plusDays(11))
        .body("items[0].overdue", equalTo(true))
        .body("items[0].tasks.action", contains("SET_PLAN"))
        .body("items[0].tasks[0].name", equalTo("set another plan of inspections"))
        .body("items[0].tasks[0].roles", contains("INSPECTOR"));
    mine(it.city, "asOf", it.today.minusDays(1)).body("items", empty());
    mine(it.city, "dueBy", it.today.plusDays(9)).body("items", empty());
    mine(it.city, "kind", "ENTERPRISE").body("items.id", contains(it.draw));
    mine(it.city, "committee", "SAC/TC 28").body("items", empty());

    List<String> begun = List.of(it.begun(0), it.begun(1));
    mine(it.city)
        .body("items[0].state", equalTo("UNDER_WAY"))
        .body("items[0].tasks.action", containsInAnyOrder("FIND_CONFORMING", "FIND_NONCONFORMING"));
    mine(it.city, "asOf", it.today.plusDays(11))
        .body("items[0].tasks.action", containsInAnyOrder("FIND_CONFORMING", "FIND_NONCONFORMING"));
    end(it, begun.get(0), "FIND_CONFORMING");
    mine(it.city).body("items[0].state", equalTo("UNDER_WAY"));
    end(it, begun.get(1), "CLOSE");
    mine(it.city).body("items", empty());

    // What was closed without a finding can be inspected after all.
    String again = it.begun(1);
    mine(it.city).body("items[0].state", equalTo("UNDER_WAY"));
    rebuilder.rebuild(done -> {});
    mine(it.city).body("items[0].state", equalTo("UNDER_WAY"));
    end(it, again, "FIND_CONFORMING");
    mine(it.city).body("items", empty());
  }

  @Test
  void othersDoNotFindIt() {
    PlannedDraw it = PlannedDraw.running(1);
    mine(Declarers.of(authority("350200"), "INSPECTOR")).body("items.id", not(hasItem(it.draw)));
    mine(Declarers.of(it.authority, "APPROVER")).body("items", empty());
    mine(inspector("350000"), "organization", it.authority).body("items", empty());
    mine(inspectorOf("350200"), "organization", it.authority).body("items.id", contains(it.draw));
    mine(inspectorOf("350000"), "organization", it.authority).body("items.id", contains(it.draw));
    mine(inspectorOf("370200"), "organization", it.authority).body("items", empty());
    admin()
        .get("/api/v1/work-items?region=350200&role=INSPECTOR&organization=" + it.authority)
        .then()
        .body("items.id", contains(it.draw));
  }

  @Test
  void whatIsToBeginLaterWaitsFromThenOn() {
    LocalDate today = PlannedDraw.running(1).today;
    PlannedDraw it = new PlannedDraw(1, today.plusDays(5), today.plusDays(9));
    mine(it.city).body("items", empty());
    mine(it.city, "asOf", today.plusDays(4)).body("items", empty());
    mine(it.city, "asOf", today.plusDays(5))
        .body("items.id", contains(it.draw))
        .body("items[0].since", equalTo(today.plusDays(5).toString()));
  }

  @Test
  void aClientThatKeepsACopyHearsOfWhatWaitsNoMore() {
    PlannedDraw it = PlannedDraw.running(1);
    mine(it.city, "updatedSince", drawnAt(it)).body("items.status", contains("WAITING"));
    Instant before = Instant.now();
    mine(it.city, "updatedSince", before).body("items", empty());

    String inspection = it.begun(0);
    mine(it.city, "updatedSince", before)
        .body("items.status", contains("WAITING"))
        .body("items[0].state", equalTo("UNDER_WAY"));
    end(it, inspection, "FIND_CONFORMING");
    String finding = admin().get(MATTERS + inspection + "/history").path("items[-1].id");
    mine(it.city, "updatedSince", before)
        .body("items.id", contains(it.draw))
        .body("items.status", contains("DONE"))
        .body("items[0].state", equalTo("INSPECTED"))
        .body("items[0].tasks", empty())
        .body("items[0].left.on", equalTo(it.today.toString()))
        .body("items[0].left.action", equalTo("FIND_CONFORMING"))
        .body("items[0].left.event", equalTo(finding));
    mine(it.city, "updatedSince", before, "status", "WAITING").body("items", empty());
    mine(it.city, "updatedSince", Instant.now()).body("items", empty());
  }

  @Test
  void anInspectionThatIsVoidedLeavesTheThingToBeInspectedAgain() {
    PlannedDraw it = PlannedDraw.running(1);
    String inspection = it.begun(0);
    mine(it.city).body("items[0].state", equalTo("UNDER_WAY"));
    Instant later = Instant.now();
    PlannedInspectionsTest.corrected(it.city, inspection, Map.of("void", true))
        .then()
        .statusCode(200);
    mine(it.city, "updatedSince", later)
        .body("items.status", contains("WAITING"))
        .body("items[0].state", equalTo("TO_INSPECT"));
  }

  @Test
  void whatIsPublicNoMoreIsNotWaitedFor() {
    PlannedDraw it = PlannedDraw.running(3);
    String inspection = it.begun(0);
    String inspected = Declarers.DECLARATIONS + it.drawn.get(0);
    String voided = Declarers.DECLARATIONS + it.drawn.get(1);
    String withdrawn = Declarers.DECLARATIONS + it.drawn.get(2);
    for (String step : List.of("2", "1", "0")) {
      corrected(voided, step, Map.of("void", true)).statusCode(200);
    }
    mine(it.city).body("items[0].state", equalTo("TO_INSPECT"));
    Instant before = Instant.now();
    step(TestAccounts.as("ADMIN"), withdrawn, "WITHDRAW", null, Map.of(), "停产").statusCode(200);
    mine(it.city, "updatedSince", before)
        .body("items.status", contains("WAITING"))
        .body("items[0].state", equalTo("UNDER_WAY"));
    end(it, inspection, "FIND_CONFORMING");
    step(TestAccounts.as("ADMIN"), inspected, "WITHDRAW", null, Map.of(), "停产").statusCode(200);
    LocalDate after = it.today.plusDays(11);
    mine(it.city, "asOf", after).body("items", empty());
    mine(it.city, "updatedSince", before)
        .body("items.status", contains("DONE"))
        .body("items[0].state", equalTo("GONE"))
        .body("items[0].stateName", equalTo("What was not inspected is public no more"))
        .body("items[0].tasks", empty());
    rebuilder.rebuild(done -> {});
    mine(it.city, "updatedSince", before).body("items[0].state", equalTo("GONE"));
    PlannedDraw.counts(it.list("asOf", after), 3, 1, 0, 0, 0, 0);
    it.list("asOf", after, "state", "GONE")
        .body("counts.gone", equalTo(2))
        .body("items.declaration", containsInAnyOrder(it.drawn.get(1), it.drawn.get(2)))
        .body("items.overdue", contains(false, false))
        .body(
            "items.find { it.declaration == '%s' }.declarationState".formatted(it.drawn.get(2)),
            equalTo("WITHDRAWN"))
        .body(
            "items.find { it.declaration == '%s' }.declarationState".formatted(it.drawn.get(1)),
            nullValue());

    // What was withdrawn by mistake is to be inspected after all.
    Instant later = Instant.now();
    corrected(withdrawn, "-1", Map.of("void", true)).statusCode(200);
    mine(it.city, "updatedSince", later)
        .body("items.status", contains("WAITING"))
        .body("items[0].state", equalTo("TO_INSPECT"));
    it.list("state", "PLANNED").body("items.declaration", contains(it.drawn.get(2)));
    it.begin(1).then().statusCode(404);
  }

  @Test
  void theStepAfterWhichNothingIsThereIsTold() {
    PlannedDraw it = PlannedDraw.running(1);
    String thing = Declarers.DECLARATIONS + it.drawn.get(0);
    Instant before = Instant.now();
    step(TestAccounts.as("ADMIN"), thing, "WITHDRAW", null, Map.of(), "停产").statusCode(200);
    mine(it.city, "updatedSince", before)
        .body("items.id", contains(it.draw))
        .body("items.status", contains("DONE"))
        .body("items[0].left.on", equalTo(it.today.toString()))
        .body("items[0].left.action", equalTo("WITHDRAW"))
        .body("items[0].left.event", equalTo(admin().get(thing + "/history").path("items[-1].id")));
    mine(it.city, "updatedSince", Instant.now()).body("items", empty());

    // It can be inspected all the same, and is then waited for until that ends.
    String inspection = it.begun(0);
    mine(it.city).body("items[0].state", equalTo("UNDER_WAY"));
    end(it, inspection, "FIND_CONFORMING");
    mine(it.city).body("items", empty());
    it.list().body("items[0].state", equalTo("FOUND")).body("counts.gone", equalTo(0));
  }

  private static ValidatableResponse corrected(
      String thing, String event, Map<String, Object> correction) {
    Map<String, Object> body = new HashMap<>(correction);
    body.put("event", admin().get(thing + "/history").path("items[" + event + "].id"));
    body.put("reason", "误记");
    return admin().header("If-Match", "*").body(body).post(thing + "/corrections").then();
  }

  @Test
  void aPlanThatGoesToAnotherAuthorityLeavesTheFirstOne() {
    PlannedDraw it = PlannedDraw.running(1);
    String other = authority("350200");
    Instant before = Instant.now();
    it.changes(it.city, "*", plan(it.today, it.today.plusDays(20), other), "改由该局检查")
        .then()
        .statusCode(200);
    mine(it.city).body("items", empty());
    mine(it.city, "updatedSince", before)
        .body("items.status", contains("DONE"))
        .body("items[0].left.action", nullValue());
    mine(Declarers.of(other, "INSPECTOR"), "updatedSince", before)
        .body("items.status", contains("WAITING"))
        .body("items[0].dueOn", equalTo(it.today.plusDays(20).toString()))
        .body("items[0].authorities", contains(other));
  }

  @Test
  void itIsCountedAndExportedLikeTheRest() {
    PlannedDraw it = PlannedDraw.running(1);
    mine(it.city, "count", "exact").body("total", equalTo(1));
    json(it.city)
        .get("/api/v1/exports/work-items?mine=true&type=DRAW&format=CSV")
        .then()
        .statusCode(200)
        .body(org.hamcrest.Matchers.containsString(it.draw));
  }
}
