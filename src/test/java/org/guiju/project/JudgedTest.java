package org.guiju.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.junit.jupiter.api.Test;

/** What only a person can judge is judged with the step; what is recorded is looked up. */
@QuarkusTest
class JudgedTest {

  private static final LocalDate START = LocalDate.of(2025, 3, 3);
  private static final Map<String, Boolean> YES =
      Map.of(
          "INDUSTRY_NEED", true,
          "FAIR_COMPETITION", true,
          "NOT_GENERAL_PRODUCT", true,
          "NOT_ACROSS_DEPARTMENTS", true,
          "NOT_INTERNAL", true);

  private static Map<String, Object> proposal(Object judged) {
    Map<String, Object> body = new HashMap<>();
    body.put("action", "SUBMIT_PROPOSAL");
    body.put("effectiveOn", START.toString());
    body.put(
        "documents", List.of("D01", "D02", "D03").stream().map(d -> Map.of("code", d)).toList());
    body.put("inputs", judged == null ? Map.of() : Map.of("judged", judged));
    return body;
  }

  private static Response send(Way way, Map<String, Object> body) {
    return Way.admin()
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/projects/{id}/transitions", way.id);
  }

  private static Way industry() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("kind", "INDUSTRY");
    fields.put("industryCode", "LS");
    return Way.registered(START, Way.organization("350203"), fields);
  }

  @Test
  void aNoAndAMissingAnswerRefuseWithTheCriterion() {
    Way way = industry();
    send(way, proposal(null))
        .then()
        .statusCode(409)
        .body("unmet.code", contains("SCOPE", "INDUSTRY_SCOPE"))
        .body("unmet.attestable", contains(true, true))
        .body("unmet[1].message.zh", containsString("第 86 号第 3 条第（四）项"));
    Map<String, Boolean> some = new HashMap<>(YES);
    some.remove("NOT_INTERNAL");
    send(way, proposal(some))
        .then()
        .statusCode(409)
        .body("unmet.code", contains("INDUSTRY_SCOPE"))
        .body("unmet[0].message.en", containsString("NOT_INTERNAL"))
        .body("unmet[0].message.en", not(containsString("NOT_GENERAL_PRODUCT")));
    some.put("NOT_INTERNAL", false);
    Map<String, Object> denied = proposal(some);
    denied.put("attested", List.of("*"));
    send(way, denied)
        .then()
        .statusCode(409)
        .body("unmet.code", contains("INDUSTRY_SCOPE"))
        .body("unmet[0].attestable", equalTo(false));
    send(way, proposal(Map.of("NOT_A_CRITERION", true))).then().statusCode(422);
    send(way, proposal("yes")).then().statusCode(422);
    send(way, proposal(YES))
        .then()
        .statusCode(200)
        .body("state", equalTo("P05"))
        .body("event.payload.inputs.judged.NOT_INTERNAL", equalTo(true))
        .body("event.payload.unchecked", nullValue());
  }

  @Test
  void aHistoryFromElsewhereIsVouchedFor() {
    Way way = industry();
    Map<String, Object> told = proposal(null);
    told.put("attested", List.of("SCOPE", "INDUSTRY_SCOPE"));
    send(way, told)
        .then()
        .statusCode(200)
        .body("event.payload.attested", contains("SCOPE", "INDUSTRY_SCOPE"));
  }

  private static Response authorise(String role, String region, LocalDate on, String until) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("document", "市监标函〔2025〕1 号");
    if (until != null) {
      attributes.put("validUntil", until);
    }
    return TestAccounts.as(role)
        .contentType("application/json")
        .body(
            Map.of(
                "entry",
                Map.of(
                    "type",
                    "LOCAL_STANDARDS",
                    "nameZh",
                    "批准" + UUID.randomUUID(),
                    "region",
                    region,
                    "attributes",
                    attributes),
                "step",
                Map.of("action", "GRANT", "effectiveOn", on.toString(), "basis", "标准化法第 13 条")))
        .post("/api/v1/registers/CITY_AUTHORISATION/entries");
  }

  @Test
  void aCityMakesStandardsWithItsProvincesApprovalWhileThatLasts() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("kind", "LOCAL");
    fields.put("regionCode", "440400");
    Way way = Way.registered(START, Way.organization("440400"), fields);
    Map<String, Boolean> yes = Map.of("LOCAL_NEED", true, "FAIR_COMPETITION", true);
    send(way, proposal(yes))
        .then()
        .statusCode(409)
        .body("unmet.code", contains("CITY_AUTHORISED"))
        .body("unmet[0].attestable", equalTo(true));
    authorise("ADMIN", "440400", START.minusYears(2), START.minusDays(1).toString())
        .then()
        .statusCode(201);
    Map<String, Object> vouched = proposal(yes);
    vouched.put("attested", List.of("*"));
    send(way, vouched)
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("CITY_AUTHORISED"))
        .body("unmet[0].attestable", equalTo(false));
    authorise("ADMIN", "440400", START, START.toString()).then().statusCode(201);
    send(way, proposal(yes)).then().statusCode(200);
  }
}
