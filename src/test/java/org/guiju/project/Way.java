package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.guiju.account.TestAccounts;

/**
 * Takes a project through its procedure over the API alone, as `actions` says what each step asks
 * for.
 */
public final class Way {

  public static final List<String> TO_PUBLICATION =
      List.of(
          "SUBMIT_PROPOSAL",
          "ACCEPT_PROPOSAL",
          "PUBLISH_PROPOSED_PLAN",
          "CLOSE_PROPOSED_PLAN",
          "ISSUE_PLAN",
          "START_DRAFTING",
          "COMPLETE_DRAFT",
          "OPEN_COMMENT",
          "CLOSE_COMMENT",
          "SUBMIT_FOR_EXAMINATION",
          "CONVENE_EXAMINATION",
          "CLOSE_EXAMINATION",
          "SUBMIT_FOR_APPROVAL",
          "RECEIVE_FOR_APPROVAL",
          "APPROVE",
          "PUBLISH");
  private static final int DAYS = 65;

  /** Numbers are given once to a register, which several classes may fill. */
  private static final AtomicInteger NEXT = new AtomicInteger(UUID.randomUUID().hashCode());

  public final String id;
  public final String plan;
  public final String number;
  public String etag;
  public LocalDate on;

  private Way(String id, String etag, LocalDate on, boolean mandatory) {
    this.id = id;
    this.etag = etag;
    this.on = on;
    int some = Math.floorMod(NEXT.getAndIncrement(), 300_000);
    this.plan = "%04d%04d-T-998".formatted(1_960 + some / 10_000, some % 10_000);
    this.number =
        (mandatory ? "GB" : "GB/T") + " 8%04d.%d".formatted(some % 10_000, 1 + some / 10_000);
  }

  public static String organization(String region) {
    return admin()
        .body(
            Map.of(
                "nameZh", "试验单位" + UUID.randomUUID(), "type", "ENTERPRISE", "regionCode", region))
        .post("/api/v1/organizations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static Way registered(LocalDate on, String lead) {
    return registered(on, lead, "NEW");
  }

  static Way registered(LocalDate on, String lead, String workType) {
    return registered(on, lead, Map.of("workType", workType));
  }

  public static Way registered(
      LocalDate on, String lead, String workType, String kind, String nature) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("workType", workType);
    fields.put("kind", kind);
    fields.put("nature", nature);
    fields.put("responsible", kind.equals("GROUP") ? lead : null);
    return registered(on, lead, fields);
  }

  /** With other fields than usual. */
  public static Way registered(LocalDate on, String lead, Map<String, Object> fields) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "NATIONAL");
    body.put("titleZh", "试验标准" + UUID.randomUUID());
    body.put("titleEn", "Trial");
    body.put("workType", "NEW");
    body.put("ics", List.of("35.240"));
    body.put("ccs", List.of("L70"));
    body.put("registeredOn", on.toString());
    body.putAll(fields);
    Response created = admin().body(body).post("/api/v1/projects");
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    Way way =
        new Way(
            created.path("id"),
            created.header("ETag"),
            on,
            "MANDATORY".equals(fields.get("nature")));
    Response joined =
        admin()
            .header("If-Match", way.etag)
            .body(
                Map.of(
                    "organization", lead, "role", "LEAD", "rank", 1, "effectiveOn", on.toString()))
            .post("/api/v1/projects/{id}/participations", way.id);
    joined.then().statusCode(200);
    way.etag = joined.header("ETag");
    return way;
  }

  public static RequestSpecification admin() {
    return TestAccounts.as("ADMIN").contentType(ContentType.JSON).header("Accept-Language", "en");
  }

  /** A step of whatever has that path, with a document. */
  public static Response step(
      RequestSpecification as,
      String path,
      String action,
      LocalDate on,
      String document,
      Map<String, ?> inputs) {
    return as.header("If-Match", "*")
        .body(
            Map.of(
                "action",
                action,
                "effectiveOn",
                on.toString(),
                "reason",
                "trial",
                "basis",
                "trial",
                "documents",
                List.of(Map.of("code", document)),
                "inputs",
                inputs))
        .post(path);
  }

  /** The step with everything that it asks for. */
  public Map<String, Object> request(String action) {
    JsonPath actions =
        admin()
            .queryParam("asOf", on.toString())
            .get("/api/v1/projects/{id}/actions", id)
            .jsonPath();
    String it = "items.find { it.action == '%s' }".formatted(action);
    Map<String, Object> inputs = new HashMap<>();
    for (String name :
        actions.<String>getList(it + ".inputs.findAll { it.required || it.issued }.name")) {
      inputs.put(name, input(name));
    }
    List<String> judged =
        actions.getList(it + ".inputs.find { it.name == 'judged' }.values", String.class);
    if (judged != null && !judged.isEmpty()) {
      Map<String, Boolean> answers = new HashMap<>();
      judged.forEach(criterion -> answers.put(criterion, true));
      inputs.put("judged", answers);
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
    return body;
  }

  private String input(String name) {
    return switch (name) {
      case "planNumber" -> plan;
      case "commentUntil" -> on.plusDays(61).toString();
      case "number" -> number + "-" + on.getYear();
      case "announcementNumber" -> "1";
      case "issueDate" -> on.toString();
      case "implementationDate" -> on.plusMonths(6).toString();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /**
   * Sends it as the administrator, who vouches for what each room keeps a record of; they have
   * scenarios of their own.
   */
  public Response send(Map<String, Object> body) {
    Map<String, Object> vouched = new HashMap<>(body);
    vouched.putIfAbsent("attested", List.of("*"));
    return admin()
        .header("If-Match", etag)
        .body(vouched)
        .post("/api/v1/projects/{id}/transitions", id);
  }

  /** Whether nothing happened to the project since the last answer. */
  public boolean isUnchanged() {
    String version = admin().get("/api/v1/projects/{id}", id).header("ETag").replaceAll("-.*", "-");
    return etag.startsWith(version);
  }

  /** Takes the steps, each some weeks after the one before. */
  public Way through(List<String> actions) {
    for (String action : actions) {
      Response taken = send(request(action));
      assertThat(taken.statusCode()).as(action + ": " + taken.asString()).isEqualTo(200);
      etag = taken.header("ETag");
      on = on.plusDays(DAYS);
    }
    return this;
  }
}
