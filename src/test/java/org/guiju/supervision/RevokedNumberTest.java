package org.guiju.supervision;

import static org.guiju.supervision.Declarers.admin;
import static org.guiju.supervision.Declarers.enterprise;
import static org.guiju.supervision.Declarers.json;
import static org.guiju.supervision.Declarers.nobody;
import static org.guiju.supervision.Declarers.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** A number that was revoked can be named by nobody any more (Standardization Law, art. 42). */
@QuarkusTest
class RevokedNumberTest {

  private static final LocalDate ISSUED = LocalDate.of(2024, 3, 1);

  private static ValidatableResponse take(
      String account, String standard, String action, LocalDate on, Map<String, ?> inputs) {
    String path = "/api/v1/standards/" + standard + "/transitions";
    return Way.step(json(TestAccounts.login(account)), path, action, on, "D32", inputs).then();
  }

  private static String inspector(String region) {
    return TestAccounts.create(null, region, "INSPECTOR").name();
  }

  @Test
  void itIsShownAndNeitherDeclaredNorChosen() {
    String standard = Standards.ofGroup(ISSUED);
    String path = "/api/v1/standards/" + standard;
    String number = admin().get(path).path("numbers[0]");
    String nation = inspector(null);
    take(
            nation,
            standard,
            "ORDER_CORRECTION",
            ISSUED.plusDays(1),
            Map.of("deadline", ISSUED.plusDays(30).toString()))
        .statusCode(200);
    LocalDate late = ISSUED.plusDays(31);
    take(inspector("350200"), standard, "ORDER_ABOLITION", late, Map.of())
        .statusCode(409)
        .body("unmet.code", hasItem("PROVINCE_OR_NATION"));
    nobody()
        .get(path)
        .then()
        .body("numberRevoked", equalTo(false))
        .body("selectable", equalTo(true));
    listed(number, "selectable", true, 1);
    take(nation, standard, "REVOKE_NUMBER", late, Map.of()).statusCode(200);
    nobody()
        .get(path)
        .then()
        .body("numberRevoked", equalTo(true))
        .body("selectable", equalTo(false));
    nobody()
        .queryParam("asOf", late.minusDays(1).toString())
        .get(path)
        .then()
        .body("numberRevoked", equalTo(false));
    listed(number, "selectable", true, 0);
    listed(number, "selectable", false, 1);
    listed(number, "numberRevoked", true, 1);
    nobody()
        .queryParam("number", number)
        .get("/api/v1/standards")
        .then()
        .body("items.numberRevoked", contains(true));
    notDeclared(number);
    take(inspector("350000"), standard, "ORDER_ABOLITION", late, Map.of())
        .statusCode(200)
        .body("state", equalTo("E99"));
  }

  private static void listed(String number, String filter, boolean value, int many) {
    nobody()
        .queryParam("number", number)
        .queryParam(filter, value)
        .get("/api/v1/standards")
        .then()
        .statusCode(200)
        .body("items", hasSize(many));
  }

  private static void notDeclared(String number) {
    String factory = enterprise("350203");
    RequestSpecification declarer = Declarers.of(factory, "ENTERPRISE");
    Map<String, Object> content =
        Map.of(
            "standards", List.of(Map.of("number", number, "name", "规则")), "products", List.of("壶"));
    String declaration =
        json(declarer)
            .body(content)
            .post("/api/v1/declarations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    step(declarer, "/api/v1/declarations/" + declaration, "SIGN", null, Map.of()).statusCode(200);
    step(declarer, "/api/v1/declarations/" + declaration, "PUBLISH", null, Map.of())
        .statusCode(409)
        .body(
            "unmet.find { it.code == 'DECLARED_NUMBERS' }.message.en",
            containsString("was revoked by that day"));
  }
}
