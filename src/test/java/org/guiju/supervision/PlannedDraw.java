package org.guiju.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.supervision.Declarers.enterprise;
import static org.guiju.supervision.Declarers.json;
import static org.guiju.supervision.Declarers.nobody;
import static org.guiju.supervision.Declarers.opened;
import static org.guiju.supervision.Declarers.published;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.time.LegalDay;

/** An authority of the city with an inspector, and what that drew. */
final class PlannedDraw {

  static final String DRAWS = "/api/v1/draws/";
  static final Map<String, String> FOUND = Map.of("findings", "符合");

  final String authority = authority("350200");
  final RequestSpecification city = Declarers.of(authority, "INSPECTOR");
  final LocalDate today = LegalDay.of(Instant.now());
  final String draw;
  final List<String> drawn;

  PlannedDraw(int declarations, LocalDate from, LocalDate to) {
    String product = "壶" + UUID.randomUUID();
    for (int i = 0; i < declarations; i++) {
      published(enterprise("350203"), product, "2024-01-05");
    }
    JsonPath made =
        json(city)
            .body(
                Map.of(
                    "size",
                    declarations,
                    "criteria",
                    Map.of("product", product),
                    "plan",
                    plan(from, to, authority)))
            .post(DRAWS)
            .then()
            .statusCode(201)
            .body("plan.authorities", equalTo(List.of(authority)))
            .extract()
            .jsonPath();
    draw = made.getString("id");
    drawn = made.getList("drawn");
  }

  static PlannedDraw running(int declarations) {
    LocalDate today = LegalDay.of(Instant.now());
    return new PlannedDraw(declarations, today.minusDays(3), today.plusDays(10));
  }

  Response begin(int which) {
    return begin(city, which, Map.of("draw", draw));
  }

  Response begin(RequestSpecification who, int which, Map<String, ?> inputs) {
    return opened(who, drawn.get(which), "INSPECTION", null, inputs);
  }

  String begun(int which) {
    return begin(which).then().statusCode(201).extract().path("id");
  }

  ValidatableResponse list(Object... parameters) {
    RequestSpecification request = nobody();
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i].toString(), parameters[i + 1].toString());
    }
    return request.get(DRAWS + draw + "/inspections").then().statusCode(200);
  }

  Response changes(RequestSpecification who, String ifMatch, Map<String, ?> plan, String reason) {
    Map<String, Object> body = new HashMap<>(Map.of("plan", plan));
    if (reason != null) {
      body.put("reason", reason);
    }
    RequestSpecification request = json(who).body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .post(DRAWS + draw + "/plan");
  }

  /** The figures of the list, in the order in which it tells them. */
  static void counts(ValidatableResponse list, int... expected) {
    JsonPath counts = list.extract().jsonPath();
    List<String> names =
        List.of("planned", "inspected", "nonconforming", "closed", "left", "overdue");
    for (int i = 0; i < names.size(); i++) {
      assertThat(counts.getInt("counts." + names.get(i))).as(names.get(i)).isEqualTo(expected[i]);
    }
  }

  static Map<String, Object> plan(LocalDate from, LocalDate to, String... authorities) {
    return new HashMap<>(
        Map.of(
            "number",
            "抽查〔2024〕1 号",
            "name",
            "企业标准随机抽查计划",
            "from",
            from.toString(),
            "to",
            to.toString(),
            "authorities",
            List.of(authorities),
            "basis",
            "年度抽查工作计划"));
  }

  static String authority(String region) {
    return Declarers.organization("AUTHORITY", region, "局" + UUID.randomUUID());
  }
}
