package org.guiju.review;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;

/** An edition that a project became over the API alone, and what can be done with it. */
record Editions(String project, String standard, String number, LocalDate issued) {

  static final List<String> ENTERPRISE =
      List.of(
          "SUBMIT_PROPOSAL",
          "ACCEPT_PROPOSAL",
          "CLOSE_EVALUATION",
          "ISSUE_PLAN",
          "START_DRAFTING",
          "COMPLETE_DRAFT",
          "SUBMIT_FOR_EXAMINATION",
          "CONVENE_EXAMINATION",
          "CLOSE_EXAMINATION",
          "SUBMIT_FOR_APPROVAL",
          "RECEIVE_FOR_APPROVAL",
          "APPROVE",
          "PUBLISH");
  private static final int DAYS = 65;

  /** A recommended national standard, published on the day of the last step. */
  static Editions national(LocalDate start, String lead) {
    return made(national("RECOMMENDED", lead), number("GB/T"), start, Way.TO_PUBLICATION, lead);
  }

  static Editions guidance(LocalDate start, String lead) {
    return made(national("GUIDANCE", lead), number("GB/Z"), start, Way.TO_PUBLICATION, lead);
  }

  static Editions enterprise(LocalDate start, String enterprise) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "ENTERPRISE");
    body.put("titleZh", "企业试验标准" + UUID.randomUUID());
    body.put("responsible", enterprise);
    String code = UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
    return made(body, "Q/X" + code + " 001", start, ENTERPRISE, enterprise);
  }

  private static String number(String prefix) {
    int some = Math.floorMod(UUID.randomUUID().hashCode(), 300_000);
    return prefix + " 7%04d.%d".formatted(some % 10_000, 1 + some / 10_000);
  }

  private static Map<String, Object> national(String nature, String responsible) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "NATIONAL");
    body.put("nature", nature);
    body.put("titleZh", "复审试验标准" + UUID.randomUUID());
    body.put("titleEn", "Trial of reviews");
    body.put("workType", "NEW");
    body.put("ics", List.of("35.240"));
    body.put("ccs", List.of("L70"));
    body.put("responsible", responsible);
    return body;
  }

  private static Editions made(
      Map<String, Object> body, String number, LocalDate start, List<String> way, String lead) {
    body.put("registeredOn", start.toString());
    String id =
        Way.admin().body(body).post("/api/v1/projects").then().statusCode(201).extract().path("id");
    Way.admin()
        .header("If-Match", "*")
        .body(
            Map.of(
                "organization", lead, "role", "LEAD", "rank", 1, "effectiveOn", start.toString()))
        .post("/api/v1/projects/{id}/participations", id)
        .then()
        .statusCode(200);
    LocalDate on = start;
    for (String action : way) {
      Way.admin()
          .header("If-Match", "*")
          .body(request(id, action, on, number))
          .post("/api/v1/projects/{id}/transitions", id)
          .then()
          .statusCode(200);
      on = on.plusDays(DAYS);
    }
    LocalDate issued = on.minusDays(DAYS);
    String full = number + "-" + on.minusDays(DAYS * 2L).getYear();
    String standard =
        Way.admin()
            .queryParam("number", full)
            .get("/api/v1/standards")
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].id");
    return new Editions(id, standard, full, issued);
  }

  private static Map<String, Object> request(
      String id, String action, LocalDate on, String number) {
    JsonPath actions =
        Way.admin()
            .queryParam("asOf", on.toString())
            .get("/api/v1/projects/{id}/actions", id)
            .jsonPath();
    String it = "items.find { it.action == '%s' }".formatted(action);
    Map<String, Object> inputs = new HashMap<>();
    for (String name :
        actions.<String>getList(it + ".inputs.findAll { it.required || it.issued }.name")) {
      inputs.put(
          name,
          switch (name) {
            case "planNumber" -> plan();
            case "commentUntil" -> on.plusDays(61).toString();
            case "number" -> number + "-" + on.getYear();
            case "announcementNumber" -> "1";
            case "issueDate" -> on.toString();
            case "implementationDate" -> on.plusMonths(6).toString();
            default -> throw new IllegalArgumentException(name);
          });
    }
    List<Map<String, String>> documents =
        actions.<String>getList(it + ".documents.findAll { it.required }.code").stream()
            .map(code -> Map.of("code", code))
            .toList();
    Map<String, Object> body = new HashMap<>();
    body.put("action", action);
    body.put("effectiveOn", on.toString());
    body.put("reason", "trial");
    body.put("documents", documents);
    body.put("inputs", inputs);
    body.put("attested", List.of("*"));
    return body;
  }

  private static String plan() {
    int some = Math.floorMod(UUID.randomUUID().hashCode(), 300_000);
    return "%04d%04d-T-997".formatted(1_960 + some / 10_000, some % 10_000);
  }

  ValidatableResponse take(
      String role, String action, LocalDate on, String reason, String... documents) {
    return send(role, action, on, reason, false, documents);
  }

  ValidatableResponse preview(
      String role, String action, LocalDate on, String reason, String... documents) {
    return send(role, action, on, reason, true, documents);
  }

  private ValidatableResponse send(
      String role,
      String action,
      LocalDate on,
      String reason,
      boolean preview,
      String... documents) {
    Map<String, Object> body = new HashMap<>();
    body.put("action", action);
    body.put("effectiveOn", on.toString());
    if (reason != null) {
      body.put("reason", reason);
    }
    body.put("documents", List.of(documents).stream().map(code -> Map.of("code", code)).toList());
    if (role.equals("ADMIN")) {
      body.put("attested", List.of("*"));
    }
    return TestAccounts.as(role)
        .contentType("application/json")
        .header("Accept-Language", "en")
        .header("If-Match", "*")
        .queryParam("preview", preview)
        .body(body)
        .post("/api/v1/standards/{id}/transitions", standard)
        .then();
  }

  /** What is asked about the edition. */
  ValidatableResponse get(String what) {
    return TestAccounts.as("READER").get("/api/v1/standards/{id}" + what, standard).then();
  }

  /** Voids an event of the edition. */
  void voids(String event) {
    Response done =
        Way.admin()
            .header("If-Match", "*")
            .body(Map.of("event", event, "void", true, "reason", "误"))
            .post("/api/v1/standards/{id}/corrections", standard);
    done.then().statusCode(200);
  }

  /** Says which standards a project, and with it what it became, refers to. */
  static void cites(String project, String... numbers) {
    Way.admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(Map.of("cites", List.of(numbers)))
        .patch("/api/v1/projects/{id}", project)
        .then()
        .statusCode(200);
  }

  static String running(Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "NATIONAL");
    body.put("titleZh", "在研" + UUID.randomUUID());
    body.putAll(more);
    return Way.admin()
        .body(body)
        .post("/api/v1/projects")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
