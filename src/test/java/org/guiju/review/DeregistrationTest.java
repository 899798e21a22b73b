package org.guiju.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.platform.time.LegalDay;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/**
 * With an enterprise its own standards and its declarations end, and come back where it did not.
 */
@QuarkusTest
class DeregistrationTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  @Inject DeregistrationJob job;
  @Inject LegalDay legalDay;

  @Test
  void standardsAndDeclarationsEndWithTheirEnterprise() {
    String enterprise = Way.organization("350203");
    Editions own = Editions.enterprise(START, enterprise);
    Editions others = Editions.national(LocalDate.of(2019, 1, 1), enterprise);
    LocalDate declaredOn = own.issued().plusMonths(7);
    String declaration = declared(enterprise, own.number(), declaredOn);
    own.get("/retirement").body("declarations", equalTo(1));
    LocalDate ended = declaredOn.plusMonths(1);

    dissolve(enterprise, ended).statusCode(200);
    own.get("").body("state", equalTo("E99"));
    own.get("/history")
        .body("items[-1].actor", equalTo("SYSTEM"))
        .body("items[-1].effectiveOn", equalTo(ended.toString()))
        .body("items[-1].payload.action", equalTo("DEREGISTER"));
    declaration(declaration).body("state", equalTo("WITHDRAWN")).body("public", equalTo(false));
    own.get("/retirement").body("declarations", equalTo(0));
    others.get("").body("state", equalTo("E61"));
    assertThat(job.run(legalDay.today(), legalDay.now().plusSeconds(9))).isZero();

    // On another day, and then not at all.
    String event = dissolution(enterprise);
    correct(enterprise, Map.of("event", event, "effectiveOn", ended.plusDays(3).toString()));
    own.get("?asOf=" + ended).body("state", equalTo("E61"));
    own.get("?asOf=" + ended.plusDays(3)).body("state", equalTo("E99"));
    correct(enterprise, Map.of("event", event, "void", true));
    own.get("").body("state", equalTo("E61"));
    declaration(declaration).body("state", equalTo("PUBLISHED"));
  }

  @Test
  void whatTheHistoryGoesOnWithIsLeft() {
    String enterprise = Way.organization("350203");
    Editions own = Editions.enterprise(START, enterprise);
    dissolve(enterprise, START.plusDays(3)).statusCode(200);
    own.get("").body("state", equalTo("E61"));
    assertThat(job.run(legalDay.today(), legalDay.now().plusSeconds(9))).isZero();
  }

  @Test
  void aDeclarationUnderSupervisionEndsToo() {
    String enterprise = Way.organization("350203");
    Editions own = Editions.enterprise(START, enterprise);
    LocalDate declaredOn = own.issued().plusMonths(7);
    String declaration = declared(enterprise, own.number(), declaredOn);
    Way.admin()
        .header("If-Match", "*")
        .body(
            Map.of(
                "action",
                "ORDER_CORRECTION",
                "effectiveOn",
                declaredOn.plusDays(10).toString(),
                "reason",
                "指标不全",
                "basis",
                "标准化法第 38 条",
                "inputs",
                Map.of("deadline", declaredOn.plusDays(70).toString())))
        .post("/api/v1/declarations/{id}/transitions", declaration)
        .then()
        .statusCode(200)
        .body("state", equalTo("CORRECTION_ORDERED"));
    dissolve(enterprise, declaredOn.plusDays(30)).statusCode(200);
    declaration(declaration).body("state", equalTo("WITHDRAWN")).body("public", equalTo(false));
    Way.admin()
        .get("/api/v1/declarations/{id}/history", declaration)
        .then()
        .body("items[-1].actor", equalTo("SYSTEM"))
        .body("items[-1].payload.action", equalTo("DEREGISTER"));
    correct(enterprise, Map.of("event", dissolution(enterprise), "void", true));
    declaration(declaration).body("state", equalTo("CORRECTION_ORDERED"));
  }

  private static ValidatableResponse dissolve(String organization, LocalDate on) {
    return Way.admin()
        .header("If-Match", "*")
        .body(Map.of("effectiveOn", on.toString(), "reason", "注销"))
        .post("/api/v1/organizations/{id}/dissolution", organization)
        .then();
  }

  private static String dissolution(String organization) {
    return Way.admin()
        .get("/api/v1/organizations/{id}/history", organization)
        .then()
        .extract()
        .path("items.find { it.type == 'DISSOLVED' }.id");
  }

  private static void correct(String organization, Map<String, Object> correction) {
    Map<String, Object> body = new HashMap<>(correction);
    body.put("reason", "误");
    Way.admin()
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/organizations/{id}/corrections", organization)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse declaration(String id) {
    return TestAccounts.as("READER").get("/api/v1/declarations/{id}", id).then().statusCode(200);
  }

  private static String declared(String enterprise, String number, LocalDate on) {
    String id =
        Way.admin()
            .body(
                """
                {"organization":"%s","registeredOn":"%s","standards":[{"number":"%s","name":"电热水壶"}],
                 "products":["电热水壶"],
                 "indicators":[{"name":"加热","kind":"FUNCTIONAL","value":"有","method":"5.1"},
                  {"name":"热效率","kind":"PERFORMANCE","value":"90","unit":"%%","method":"5.2"}],
                 "inferiorThanRecommended":false}"""
                    .formatted(enterprise, on, number))
            .post("/api/v1/declarations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (Map.Entry<String, List<String>> step :
        List.of(Map.entry("SIGN", List.of("D22")), Map.entry("PUBLISH", List.of("D23", "D34")))) {
      Way.admin()
          .contentType(ContentType.JSON)
          .header("If-Match", "*")
          .body(
              Map.of(
                  "action",
                  step.getKey(),
                  "effectiveOn",
                  on.toString(),
                  "documents",
                  step.getValue().stream().map(code -> Map.of("code", code)).toList()))
          .post("/api/v1/declarations/{id}/transitions", id)
          .then()
          .statusCode(200);
    }
    return id;
  }
}
