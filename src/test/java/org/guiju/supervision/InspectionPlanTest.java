package org.guiju.supervision;

import static org.guiju.supervision.Declarers.MATTERS;
import static org.guiju.supervision.Declarers.admin;
import static org.guiju.supervision.Declarers.enterprise;
import static org.guiju.supervision.Declarers.json;
import static org.guiju.supervision.Declarers.nobody;
import static org.guiju.supervision.Declarers.opened;
import static org.guiju.supervision.Declarers.published;
import static org.guiju.supervision.Declarers.step;
import static org.guiju.supervision.PlannedDraw.DRAWS;
import static org.guiju.supervision.PlannedDraw.FOUND;
import static org.guiju.supervision.PlannedDraw.authority;
import static org.guiju.supervision.PlannedDraw.counts;
import static org.guiju.supervision.PlannedDraw.plan;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.platform.time.LegalDay;
import org.junit.jupiter.api.Test;

/** By which plan what was drawn is inspected, and how that is changed. */
@QuarkusTest
class InspectionPlanTest {

  @Test
  void whoInspectsByThePlanIsOneOfItsAuthorities() {
    PlannedDraw it = PlannedDraw.running(2);
    Map<String, String> byPlan = Map.of("draw", it.draw);
    Map<String, String> inItsName = Map.of("draw", it.draw, "authority", it.authority);
    RequestSpecification other = Declarers.inspector("350200");
    outside(it.begin(other, 0, byPlan)).body("unmet[0].message.en", containsString("none of them"));
    it.begin(other, 0, inItsName).then().statusCode(403);
    RequestSpecification office =
        TestAccounts.login(TestAccounts.create(null, "350200", "INSPECTOR").name());
    outside(it.begin(office, 0, byPlan))
        .body("unmet[0].message.en", containsString("It is not said which authority inspects"))
        .body("unmet[0].message.zh", containsString("authority"));
    it.begin(office, 0, Map.of("draw", it.draw, "authority", authority("370200")))
        .then()
        .statusCode(403);
    outside(it.begin(TestAccounts.as("ADMIN"), 0, byPlan));
    it.begin(
            TestAccounts.as("ADMIN"),
            0,
            Map.of("draw", it.draw, "authority", UUID.randomUUID().toString()))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/inputs/authority"));
    it.list().body("items.state", equalTo(List.of("PLANNED", "PLANNED")));
    it.begin(office, 0, inItsName).then().statusCode(201);
    it.begin(TestAccounts.as("ADMIN"), 1, inItsName).then().statusCode(201);
    it.list().body("items.state", equalTo(List.of("STARTED", "STARTED")));
    // Whatever led to it besides a plan may be followed up by whoever supervises there.
    it.begin(other, 0, Map.of()).then().statusCode(201);
  }

  private static ValidatableResponse outside(Response response) {
    return response.then().statusCode(409).body("unmet.code", equalTo(List.of("WITHIN_PLAN")));
  }

  @Test
  void aPlanIsChangedByAnEventWithItsReasonAndNeverBackwards() {
    LocalDate today = LegalDay.of(Instant.now());
    PlannedDraw it = new PlannedDraw(2, today.plusDays(5), today.plusDays(10));
    outside(it.begin(0)).body("unmet[0].passesFrom", equalTo(today.plusDays(5).toString()));
    Map<String, Object> sooner = plan(today, today.plusDays(10), it.authority);
    it.changes(it.city, null, sooner, "提前").then().statusCode(428);
    it.changes(it.city, "\"9-x\"", sooner, "提前").then().statusCode(412);
    it.changes(it.city, "*", sooner, null).then().statusCode(422);
    it.changes(Declarers.inspector("370200"), "*", sooner, "提前").then().statusCode(403);
    it.changes(TestAccounts.as("TC_SEC"), "*", sooner, "提前").then().statusCode(403);
    String seen = nobody().get(DRAWS + it.draw).header("ETag");
    it.changes(it.city, seen, sooner, "提前")
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("plan.from", equalTo(today.toString()))
        .body("plans.plan.from", equalTo(List.of(today.plusDays(5).toString(), today.toString())))
        .body("plans[1].reason", equalTo("提前"));
    it.changes(it.city, seen, plan(today, today, it.authority), "收尾").then().statusCode(412);
    it.changes(it.city, "*", sooner, "再提前")
        .then()
        .statusCode(409)
        .body("code", equalTo("PLAN_UNCHANGED"));
    String begun = it.begun(0);

    // What was inspected before another authority took over stands, and counts.
    it.changes(it.city, "*", plan(today, today.plusDays(10), authority("350200")), "改由该局检查")
        .then()
        .statusCode(200);
    outside(it.begin(1));
    step(it.city, MATTERS + begun, "FIND_CONFORMING", null, FOUND).statusCode(200);
    counts(it.list(), 2, 1, 0, 0, 1, 0);
    nobody().get(DRAWS + it.draw).then().body("drawn", equalTo(it.drawn)).body("plans", hasSize(3));
    nobody().get(DRAWS + it.draw + "/verification").then().body("same", equalTo(true));
    nobody()
        .queryParam("declaration", it.drawn.getFirst())
        .get(DRAWS)
        .then()
        .body("items.id", equalTo(List.of(it.draw)));
  }

  @Test
  void aDrawWithoutAPlanIsFollowedTooAndMayGetOne() {
    String product = "壶" + UUID.randomUUID();
    String declaration = published(enterprise("350203"), product, "2024-01-05");
    String draw =
        admin()
            .body(Map.of("size", 1, "criteria", Map.of("product", product, "region", "350200")))
            .post(DRAWS)
            .then()
            .statusCode(201)
            .body("plans", hasSize(0))
            .extract()
            .path("id");
    RequestSpecification city = Declarers.inspector("350200");
    opened(city, declaration, "INSPECTION", null, Map.of("draw", draw)).then().statusCode(201);
    String list = DRAWS + draw + "/inspections?asOf=2999-01-01";
    nobody()
        .get(list)
        .then()
        .body("items.state", equalTo(List.of("STARTED")))
        .body("counts.overdue", equalTo(0));
    LocalDate today = LegalDay.of(Instant.now());
    json(city)
        .header("If-Match", "*")
        .body(Map.of("plan", plan(today, today, authority("350200")), "reason", "补订计划"))
        .post(DRAWS + draw + "/plan")
        .then()
        .statusCode(200);
    nobody().get(list).then().body("counts.overdue", equalTo(1));
  }

  @Test
  void aPlanThatNothingCouldBeInspectedByIsRefused() {
    PlannedDraw it = PlannedDraw.running(1);
    LocalDate today = it.today;
    String some = it.authority;
    List<Map<String, Object>> wrong =
        List.of(
            plan(today, today.minusDays(1), some),
            plan(today.minusDays(9), today.minusDays(1), some),
            plan(today, today.plusDays(1)),
            plan(today, today.plusDays(1), some, UUID.randomUUID().toString()),
            with(plan(today, today, some), "name", " "),
            with(plan(today, today, some), "name", "长".repeat(201)),
            with(plan(today, today, some), "from", null),
            with(plan(today, today, some), "authorities", null));
    for (Map<String, Object> plan : wrong) {
      admin()
          .body(Map.of("size", 1, "plan", plan))
          .post(DRAWS)
          .then()
          .statusCode(422)
          .body("errors.pointer", hasItem(containsString("/plan/")));
      it.changes(it.city, "*", plan, "调整")
          .then()
          .statusCode(422)
          .body("errors.pointer", hasItem(containsString("/plan/")));
    }
    it.changes(it.city, "*", with(plan(today, today, some), "until", "x"), "调整")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("UNKNOWN_FIELD"));
    nobody().get(DRAWS + it.draw).then().body("version", equalTo(1)).body("plans", hasSize(1));
  }

  private static Map<String, Object> with(Map<String, Object> plan, String field, Object value) {
    if (value == null) {
      plan.remove(field);
    } else {
      plan.put(field, value);
    }
    return plan;
  }
}
