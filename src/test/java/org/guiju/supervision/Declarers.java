package org.guiju.supervision;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;

/** Enterprises with public declarations, and those who supervise them. */
public final class Declarers {

  public static final String DECLARATIONS = "/api/v1/declarations/";
  static final String MATTERS = "/api/v1/matters/";

  private static final List<Map<String, String>> PAPERS =
      List.of(Map.of("code", "D22"), Map.of("code", "D23"), Map.of("code", "D34"));

  private Declarers() {}

  static RequestSpecification json(RequestSpecification as) {
    return RestAssured.given()
        .spec(as)
        .contentType(ContentType.JSON)
        .header("Accept-Language", "en");
  }

  public static RequestSpecification admin() {
    return json(TestAccounts.as("ADMIN"));
  }

  static RequestSpecification nobody() {
    return json(RestAssured.given());
  }

  static String organization(String type, String region, String name) {
    return admin()
        .body(
            Map.of("nameZh", name, "type", type, "regionCode", region, "effectiveOn", "2015-01-01"))
        .post("/api/v1/organizations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static String enterprise(String region) {
    return organization("ENTERPRISE", region, "厂" + UUID.randomUUID());
  }

  /** An account with a role, bound to an organization. */
  static RequestSpecification of(String organization, String role) {
    return TestAccounts.login(
        TestAccounts.create(UUID.fromString(organization), null, role).name());
  }

  /** An inspector of an authority in a region. */
  static RequestSpecification inspector(String region) {
    return of(organization("AUTHORITY", region, "局" + UUID.randomUUID()), "INSPECTOR");
  }

  /** A declaration of an enterprise that executes a national standard, public since a day. */
  public static String published(String enterprise, String product, String on) {
    return published(
        TestAccounts.as("ADMIN"),
        enterprise,
        on,
        Map.of(
            "standards", List.of(Map.of("number", "GB/T 1.1-2020", "name", "规则")),
            "products", List.of(product)));
  }

  public static String published(
      RequestSpecification as, String enterprise, String on, Map<String, Object> content) {
    Map<String, Object> body = new HashMap<>(content);
    body.put("organization", enterprise);
    body.put("registeredOn", on);
    String id =
        json(as)
            .body(body)
            .post("/api/v1/declarations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    step(as, DECLARATIONS + id, "SIGN", on, Map.of()).statusCode(200);
    step(as, DECLARATIONS + id, "PUBLISH", on, Map.of()).statusCode(200);
    return id;
  }

  public static ValidatableResponse step(
      RequestSpecification as, String thing, String action, String on, Map<String, ?> inputs) {
    return step(as, thing, action, on, inputs, null);
  }

  public static ValidatableResponse step(
      RequestSpecification as,
      String thing,
      String action,
      String on,
      Map<String, ?> inputs,
      String reason) {
    Map<String, Object> body = new HashMap<>();
    body.put("action", action);
    body.put("inputs", inputs);
    body.put("documents", action.equals("REVOKE") ? List.of(Map.of("code", "D32")) : PAPERS);
    if (on != null) {
      body.put("effectiveOn", on);
    }
    if (reason != null) {
      body.put("reason", reason);
      body.put("basis", "标准化法");
    }
    return json(as).header("If-Match", "*").body(body).post(thing + "/transitions").then();
  }

  static Response opened(
      RequestSpecification as, String declaration, String type, String on, Map<String, ?> inputs) {
    Map<String, Object> body = new HashMap<>(Map.of("inputs", inputs));
    if (on != null) {
      body.put("effectiveOn", on);
    }
    return json(as).body(body).post(DECLARATIONS + declaration + "/matters/" + type);
  }

  static Response complain(String type, String id, String text) {
    return nobody()
        .body(
            Map.of(
                "about",
                Map.of("type", type, "id", id),
                "text",
                text,
                "product",
                "电热水壶",
                "contact",
                Map.of("name", "张某某", "phone", "+86 139-0000-0000", "email", "z@example.org")))
        .post("/api/v1/complaints");
  }
}
