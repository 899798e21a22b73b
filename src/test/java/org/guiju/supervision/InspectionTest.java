package org.guiju.supervision;

import static org.guiju.supervision.Declarers.DECLARATIONS;
import static org.guiju.supervision.Declarers.MATTERS;
import static org.guiju.supervision.Declarers.admin;
import static org.guiju.supervision.Declarers.complain;
import static org.guiju.supervision.Declarers.enterprise;
import static org.guiju.supervision.Declarers.inspector;
import static org.guiju.supervision.Declarers.json;
import static org.guiju.supervision.Declarers.nobody;
import static org.guiju.supervision.Declarers.opened;
import static org.guiju.supervision.Declarers.published;
import static org.guiju.supervision.Declarers.step;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.feed.NothingRecorded;
import org.junit.jupiter.api.Test;

/** Inspections of declarations, and what comes of them, over the API with real roles. */
@QuarkusTest
class InspectionTest {

  private static final Map<String, String> FAILED =
      Map.of("findings", "能效低于声明值", "problem", "PRODUCT", "deadline", "2024-04-30");

  private static String inspection(
      RequestSpecification city, String declaration, String on, Map<String, ?> inputs) {
    return opened(city, declaration, "INSPECTION", on, inputs)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void whatDoesNotConformIsCorrectedOrPublicisedAndRevoked() {
    String factory = enterprise("350203");
    RequestSpecification declarer = Declarers.of(factory, "ENTERPRISE");
    String declaration = published(factory, "电热水壶", "2024-01-05");
    String thing = DECLARATIONS + declaration;
    RequestSpecification city = inspector("350200");
    opened(declarer, declaration, "INSPECTION", "2024-03-01", Map.of()).then().statusCode(403);
    opened(inspector("370200"), declaration, "INSPECTION", "2024-03-01", Map.of())
        .then()
        .statusCode(403);
    String inspection = inspection(city, declaration, "2024-03-01", Map.of("plan", "2024 年抽查"));
    admin().get(thing).then().body("state", equalTo("INSPECTED")).body("public", equalTo(true));

    NothingRecorded nothing = NothingRecorded.of("MATTER", "DECLARATION");
    step(city, MATTERS + inspection, "FIND_NONCONFORMING", "2024-03-15", FAILED).statusCode(422);
    step(declarer, MATTERS + inspection, "FIND_CONFORMING", "2024-03-15", Map.of("findings", "好"))
        .statusCode(403);
    nothing.check();
    step(city, MATTERS + inspection, "FIND_NONCONFORMING", "2024-03-15", FAILED, "能效虚标")
        .statusCode(200)
        .body("state", equalTo("NONCONFORMING"));
    admin().get(thing).then().body("state", equalTo("CORRECTION_ORDERED"));
    admin()
        .get(thing + "/history")
        .then()
        .body("items[-1].actor", equalTo("SYSTEM"))
        .body("items[-1].reason", equalTo("能效虚标"))
        .body("items[-1].payload.action", equalTo("ORDER_CORRECTION"))
        .body("items[-1].payload.inputs.deadline", equalTo("2024-04-30"));
    admin()
        .queryParam("subject", declaration)
        .queryParam("clock", "C_CORRECT")
        .get("/api/v1/deadlines")
        .then()
        .body("items[0].dueOn", equalTo("2024-04-30"));

    step(city, thing, "PUBLICISE", "2024-04-30", Map.of(), "未改")
        .statusCode(409)
        .body("unmet.code", hasItem("CORRECTION_MISSED"));
    step(city, thing, "PUBLICISE", "2024-05-01", Map.of(), "逾期未改").statusCode(200);
    step(declarer, thing, "REVOKE", "2024-05-02", Map.of(), "x").statusCode(403);
    step(city, thing, "REVOKE", "2024-05-02", Map.of(), "拒不改正")
        .statusCode(200)
        .body("state", equalTo("REVOKED"));
    admin().get(thing).then().body("public", equalTo(false)).body("endedOn", equalTo("2024-05-02"));
    step(declarer, thing, "CORRECT", "2024-05-03", Map.of()).statusCode(409);
  }

  @Test
  void aCorrectionThatIsNotEnoughIsOrderedAnew() {
    String factory = enterprise("350203");
    RequestSpecification declarer = Declarers.of(factory, "ENTERPRISE");
    String declaration = published(factory, "电热水壶", "2024-01-05");
    String thing = DECLARATIONS + declaration;
    RequestSpecification city = inspector("350200");
    step(city, thing, "ORDER_CORRECTION", "2024-03-01", Map.of("deadline", "2024-03-31"), "能效虚标")
        .statusCode(200);
    step(declarer, thing, "CORRECT", "2024-03-20", Map.of())
        .statusCode(200)
        .body("state", equalTo("CORRECTED"));
    Map<String, Object> until = Map.of("deadline", "2024-04-20");
    step(city, thing, "ORDER_CORRECTION", "2024-04-05", until).statusCode(422);
    step(declarer, thing, "ORDER_CORRECTION", "2024-04-05", until, "x").statusCode(403);
    step(city, thing, "ORDER_CORRECTION", "2024-04-05", until, "指标仍不实")
        .statusCode(200)
        .body("state", equalTo("CORRECTION_ORDERED"));
    admin()
        .queryParam("subject", declaration)
        .queryParam("clock", "C_CORRECT")
        .queryParam("status", "OVERDUE")
        .get("/api/v1/deadlines")
        .then()
        .body("items.dueOn", equalTo(List.of("2024-04-20")));
    step(city, thing, "PUBLICISE", "2024-04-20", Map.of(), "未改")
        .statusCode(409)
        .body("unmet.code", hasItem("CORRECTION_MISSED"));
    step(city, thing, "PUBLICISE", "2024-04-21", Map.of(), "逾期未改")
        .statusCode(200)
        .body("state", equalTo("PUBLICISED"));
  }

  @Test
  void aConformingDeclarationIsClearedAndACorrectedOneStands() {
    String factory = enterprise("350203");
    String declaration = published(factory, "电热水壶", "2024-01-05");
    String thing = DECLARATIONS + declaration;
    RequestSpecification city = inspector("350200");
    String first = inspection(city, declaration, "2024-02-01", Map.of());
    step(city, MATTERS + first, "FIND_CONFORMING", "2024-02-10", Map.of("findings", "符合"))
        .statusCode(200);
    admin().get(thing).then().body("state", equalTo("PUBLISHED"));

    String matter = complain("DECLARATION", declaration, "不合格").path("matter");
    String other =
        complain("DECLARATION", published(enterprise("350203"), "壶", "2024-01-05"), "不合格")
            .path("matter");
    opened(city, declaration, "INSPECTION", null, Map.of("complaint", other))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("COMPLAINT_ABOUT_IT"));
    opened(city, declaration, "INSPECTION", null, Map.of("draw", UUID.randomUUID().toString()))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("DRAWN"));
    String second = inspection(city, declaration, null, Map.of("complaint", matter));
    String today = admin().get(MATTERS + second).path("openedOn");
    step(
            city,
            MATTERS + second,
            "FIND_NONCONFORMING",
            null,
            Map.of("findings", "x", "problem", "INDICATORS", "deadline", today),
            "不全")
        .statusCode(200);
    step(Declarers.of(factory, "ENTERPRISE"), thing, "CORRECT", null, Map.of()).statusCode(200);
    step(city, thing, "ACCEPT_CORRECTION", null, Map.of())
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"));
    String third = inspection(city, declaration, null, Map.of());
    step(city, MATTERS + third, "CLOSE", null, Map.of(), "重复").statusCode(200);
    admin().get(thing).then().body("state", equalTo("PUBLISHED"));
  }

  @Test
  void eachEnterpriseDeclaresAJointStandardForItself() {
    String code =
        "Q/" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
    String number = code + " 001-2023";
    Map<String, Object> content =
        Map.of(
            "standards",
            List.of(Map.of("number", number, "name", "联合标准", "own", true)),
            "products",
            List.of("联合产品"),
            "inferiorThanRecommended",
            false,
            "indicators",
            List.of(
                Map.of(
                    "kind",
                    "FUNCTIONAL",
                    "name",
                    "容量",
                    "value",
                    "1.7",
                    "unit",
                    "L",
                    "method",
                    "5.1"),
                Map.of(
                    "kind",
                    "PERFORMANCE",
                    "name",
                    "升温时间" + code,
                    "value",
                    "≤5",
                    "unit",
                    "min",
                    "method",
                    "5.2")));
    String one = enterprise("350203");
    String name = "联名厂" + UUID.randomUUID();
    String two = Declarers.organization("ENTERPRISE", "370202", name);
    RequestSpecification first = Declarers.of(one, "ENTERPRISE");
    String ofOne = published(first, one, today(), content);
    String ofTwo = published(Declarers.of(two, "ENTERPRISE"), two, today(), content);
    step(first, DECLARATIONS + ofOne, "WITHDRAW", null, Map.of(), "停产").statusCode(200);
    nobody().get(DECLARATIONS + ofTwo).then().body("state", equalTo("PUBLISHED"));
    nobody().get(DECLARATIONS + ofOne + "/history").then().body("items", hasSize(4));
    nobody().get(DECLARATIONS + ofTwo + "/history").then().body("items", hasSize(3));
    for (String q : List.of("升温时间" + code, code + " 001")) {
      nobody()
          .queryParam(q.startsWith("Q") ? "number" : "q", q)
          .get("/api/v1/declarations")
          .then()
          .body("items.id", hasItems(ofOne, ofTwo));
    }
    nobody()
        .queryParam("q", name.substring(1))
        .get("/api/v1/declarations")
        .then()
        .body("items.id", equalTo(List.of(ofTwo)));
    nobody()
        .queryParam("q", "联合产")
        .queryParam("public", true)
        .queryParam("region", "370200")
        .get("/api/v1/declarations")
        .then()
        .body("items.id", hasItem(ofTwo))
        .body("items.id", not(hasItem(ofOne)));
  }

  private static String today() {
    return org.guiju.platform.time.LegalDay.of(java.time.Instant.now()).toString();
  }

  @Test
  void aRetiredStandardIsNotDeclaredAnewAndThoseWhoDidAreListed() {
    String standard = Standards.published();
    String path = "/api/v1/standards/" + standard;
    String number = admin().get(path).path("numbers[0]");
    String factory = enterprise("350203");
    RequestSpecification declarer = Declarers.of(factory, "ENTERPRISE");
    Map<String, Object> content =
        Map.of(
            "standards", List.of(Map.of("number", number, "name", "规则")), "products", List.of("壶"));
    String declaration = published(declarer, factory, today(), content);
    RequestSpecification approver = TestAccounts.as("ADMIN");
    abolish(approver, path, "START_REVIEW");
    abolish(approver, path, "PROPOSE_ABOLITION");
    abolish(approver, path, "ABOLISH");
    admin().get(path).then().body("state", equalTo("E99"));

    String late =
        json(declarer)
            .body(content)
            .post("/api/v1/declarations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    step(declarer, DECLARATIONS + late, "SIGN", null, Map.of()).statusCode(200);
    step(declarer, DECLARATIONS + late, "PUBLISH", null, Map.of())
        .statusCode(409)
        .body("unmet.code", hasItem("DECLARED_NUMBERS"));
    nobody()
        .get(path + "/declarations")
        .then()
        .statusCode(200)
        .body("items.find { it.id == '%s' }.public".formatted(declaration), equalTo(true))
        .body("items.find { it.id == '%s' }.public".formatted(late), equalTo(false));
  }

  private static void abolish(RequestSpecification approver, String standard, String action) {
    List<Map<String, String>> documents =
        java.util.stream.IntStream.rangeClosed(1, 34)
            .mapToObj("D%02d"::formatted)
            .map(code -> Map.of("code", code))
            .toList();
    json(approver)
        .header("If-Match", "*")
        .body(
            Map.of(
                "action",
                action,
                "reason",
                "x",
                "basis",
                "x",
                "documents",
                documents,
                "attested",
                List.of("*")))
        .post(standard + "/transitions")
        .then()
        .statusCode(200);
  }
}
