package org.guiju.supervision;

import static org.guiju.supervision.Declarers.DECLARATIONS;
import static org.guiju.supervision.Declarers.admin;
import static org.guiju.supervision.Declarers.enterprise;
import static org.guiju.supervision.Declarers.json;
import static org.guiju.supervision.Declarers.nobody;
import static org.guiju.supervision.Declarers.published;
import static org.guiju.supervision.Declarers.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Standards that enterprises made together: each declares its own, and each is told of the others.
 */
@QuarkusTest
class JointStandardTest {

  private static final String DAY = "2024-03-01";

  private String one;
  private String two;
  private String ofOne;
  private String ofTwo;

  @BeforeEach
  void begin() {
    one = enterprise("451202");
    two = enterprise("451203");
    ofOne = number();
    ofTwo = number();
  }

  private static String number() {
    return "Q/"
        + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT)
        + " 001-2023";
  }

  private static Map<String, Object> standard(String number, String name, List<?> jointWith) {
    Map<String, Object> standard = new HashMap<>();
    standard.put("number", number);
    standard.put("name", name);
    standard.put("own", true);
    standard.put("jointWith", jointWith);
    return standard;
  }

  private static Map<String, Object> content(String number, String name, List<?> jointWith) {
    return Map.of(
        "standards",
        List.of(standard(number, name, jointWith)),
        "products",
        List.of("壶"),
        "inferiorThanRecommended",
        false,
        "indicators",
        List.of(indicator("FUNCTIONAL"), indicator("PERFORMANCE")));
  }

  private static Map<String, String> indicator(String kind) {
    return Map.of("kind", kind, "name", "容量", "value", "1.7", "unit", "L", "method", "5.1");
  }

  private static Map<String, String> maker(String organization, String number) {
    return number == null
        ? Map.of("organization", organization)
        : Map.of("organization", organization, "number", number);
  }

  private static String declared(String by, Map<String, Object> content) {
    return published(TestAccounts.as("ADMIN"), by, DAY, content);
  }

  private static ValidatableResponse joint(String declaration) {
    return nobody().get(DECLARATIONS + declaration + "/joint-standards").then().statusCode(200);
  }

  @Test
  void eachToldWhetherTheOtherDeclaredIt() {
    String first = declared(one, content(ofOne, "联合壶", List.of(maker(two, ofTwo))));
    joint(first)
        .body("items.number", contains(ofOne))
        .body("items[0].declared", equalTo(true))
        .body("items[0].makers.organization", contains(two))
        .body("items[0].makers[0].name", startsWith("厂"))
        .body("items[0].makers[0].number", equalTo(ofTwo))
        .body("items[0].makers[0].declared", equalTo(false));
    String second = declared(two, content(ofTwo, "联合壶", List.of(maker(one, ofOne))));
    joint(first)
        .body("items[0].makers[0].declared", equalTo(true))
        .body("items[0].makers[0].namesDeclarer", equalTo(true))
        .body("items[0].makers[0].declaration", equalTo(second))
        .body("items[0].makers[0].declaredNumber", equalTo(ofTwo))
        .body("items[0].makers[0].publicOn", equalTo(DAY));

    // Who says that he made it alone names nobody any more, once that is public.
    admin()
        .header("If-Match", "*")
        .body(Map.of("standards", List.of(standard(ofTwo, "联合壶", List.of()))))
        .patch(DECLARATIONS + second)
        .then()
        .statusCode(200);
    step(TestAccounts.as("ADMIN"), DECLARATIONS + second, "UPDATE", null, Map.of()).statusCode(200);
    joint(first)
        .body("items[0].makers[0].declared", equalTo(true))
        .body("items[0].makers[0].namesDeclarer", equalTo(false));
    joint(second).body("items", empty());
  }

  @Test
  void theSameNameWillDoWhereNoNumberIsKnown() {
    String name = "联合锅" + UUID.randomUUID();
    String first = declared(one, content(ofOne, name, List.of(maker(two, null))));
    declared(two, content(ofTwo, name, List.of(maker(one, null))));
    joint(first).body("items[0].makers[0].declaredNumber", equalTo(ofTwo));
  }

  @Test
  void whoIsNotNamedInTurnIsToldSo() {
    String first = declared(one, content(ofOne, "壶", List.of(maker(two, ofTwo))));
    declared(two, content(ofTwo, "壶", List.of()));
    joint(first)
        .body("items[0].makers[0].declared", equalTo(true))
        .body("items[0].makers[0].namesDeclarer", equalTo(false));
  }

  @Test
  void onlyOnesOwnIsMadeWithOthersWhoExist() {
    Map<String, Object> executed =
        new HashMap<>(standard("GB/T 1.1-2020", "规则", List.of(maker(two, null))));
    executed.put("own", false);
    refused(Map.of("standards", List.of(executed)), "JOINT_NOT_OWN");
    refused(content(ofOne, "壶", List.of(maker(one, null))), "JOINT_WITH_ITSELF");
    refused(
        content(ofOne, "壶", List.of(maker(UUID.randomUUID().toString(), null))),
        "ORGANIZATION_UNKNOWN");
    nobody().get(DECLARATIONS + UUID.randomUUID() + "/joint-standards").then().statusCode(404);
  }

  private void refused(Map<String, Object> content, String code) {
    Map<String, Object> body = new HashMap<>(content);
    body.put("organization", one);
    json(TestAccounts.as("ADMIN"))
        .body(body)
        .post("/api/v1/declarations")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem(code));
  }
}
