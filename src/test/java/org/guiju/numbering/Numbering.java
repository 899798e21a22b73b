package org.guiju.numbering;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guiju.project.Way;

/** Takes projects of any kind through their procedures and leaves their numbers to the service. */
final class Numbering {

  static final List<String> TO_APPROVAL =
      List.of(
          "SUBMIT_PROPOSAL",
          "ACCEPT_PROPOSAL",
          "PUBLISH_PROPOSED_PLAN|CLOSE_EVALUATION",
          "CLOSE_PROPOSED_PLAN|",
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
          "PUBLISH_PRE_ISSUE_NOTICE|");
  static final LocalDate START = LocalDate.of(2018, 3, 1);
  static final int DAYS = 62;

  final String id;
  String etag;
  LocalDate on = START;

  private Numbering(String id, String etag) {
    this.id = id;
    this.etag = etag;
  }

  /** Letters that no other test uses. */
  static String letters() {
    StringBuilder out = new StringBuilder("Z");
    UUID.randomUUID()
        .toString()
        .chars()
        .filter(Character::isLetterOrDigit)
        .limit(7)
        .forEach(c -> out.append((char) ('A' + c % 26)));
    return out.toString();
  }

  static String organization(String type, String... codes) {
    return Way.admin()
        .body(
            Map.of(
                "nameZh",
                "编号单位" + codes[0],
                "type",
                type,
                "regionCode",
                "120101",
                "standardCodes",
                List.of(codes)))
        .post("/api/v1/organizations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static Numbering project(String kind, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", kind);
    body.put("titleZh", "编号" + UUID.randomUUID());
    body.put("titleEn", "Numbers");
    body.put("workType", "NEW");
    body.put("ics", List.of("35.240"));
    body.put("ccs", List.of("L70"));
    body.put("registeredOn", START.toString());
    body.putAll(more);
    Response created = Way.admin().body(body).post("/api/v1/projects");
    created.then().statusCode(201);
    Numbering it = new Numbering(created.path("id"), created.header("ETag"));
    return it;
  }

  /** A project that only waits for its approval. */
  static Numbering approvable(String kind, Map<String, Object> more) {
    Numbering it = project(kind, more);
    Walker.walk(UUID.fromString(it.id), START, DAYS, TO_APPROVAL);
    it.on = START.plusDays((long) DAYS * TO_APPROVAL.size()); // at least
    it.etag = Way.admin().get("/api/v1/projects/{id}", it.id).header("ETag");
    return it;
  }

  static Numbering ofGroup(String organization) {
    return approvable("GROUP", Map.of("responsible", organization));
  }

  /** The step, or the one that this procedure has in its place, or none. */
  void may(String actions, Map<String, Object> inputs) {
    JsonPath possible = actions();
    for (String action : actions.split("\\|", -1)) {
      if (action.isEmpty()) {
        return;
      }
      if (possible.getList("items.action").contains(action)) {
        Response taken = take(action, inputs);
        taken.then().statusCode(200);
        return;
      }
    }
    throw new AssertionError(actions + " of " + possible.getList("items.action"));
  }

  private JsonPath actions() {
    return Way.admin()
        .queryParam("asOf", on.toString())
        .get("/api/v1/projects/{id}/actions", id)
        .jsonPath();
  }

  /** The step with what it asks for and these inputs; a day on which it is taken moves on. */
  Response take(String action, Map<String, Object> inputs) {
    return take(action, inputs, List.of("*"));
  }

  Response take(String action, Map<String, Object> inputs, List<String> attested) {
    Map<String, Object> body = request(action, inputs);
    body.put("attested", attested);
    Response taken =
        Way.admin()
            .header("If-Match", etag)
            .body(body)
            .post("/api/v1/projects/{id}/transitions", id);
    if (taken.statusCode() == 200) {
      etag = taken.header("ETag");
      on = on.plusDays(DAYS);
    }
    return taken;
  }

  /** Sends a step and says how it was answered. */
  int send(Map<String, Object> body) {
    return Way.admin()
        .header("If-Match", etag)
        .body(body)
        .post("/api/v1/projects/{id}/transitions", id)
        .statusCode();
  }

  /** Does all of it at the same moment. */
  static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    List<T> answers = new ArrayList<>();
    try (ExecutorService all = Executors.newFixedThreadPool(calls.size())) {
      for (Future<T> answer : all.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  Map<String, Object> request(String action, Map<String, Object> inputs) {
    JsonPath possible = actions();
    String it = "items.find { it.action == '%s' }".formatted(action);
    Map<String, Object> given = new HashMap<>();
    List<String> required = possible.getList(it + ".inputs.findAll { it.required }.name");
    if (required != null) {
      required.forEach(name -> given.put(name, input(name)));
    }
    given.putAll(inputs);
    List<String> documents = possible.getList(it + ".documents.findAll { it.required }.code");
    Map<String, Object> body = new HashMap<>();
    body.put("action", action);
    body.put("effectiveOn", on.toString());
    body.put("reason", "trial");
    body.put(
        "documents",
        documents == null
            ? List.of()
            : documents.stream().map(code -> Map.of("code", code)).toList());
    body.put("inputs", given);
    return body;
  }

  private String input(String name) {
    return switch (name) {
      case "commentUntil" -> on.plusDays(61).toString();
      case "announcementNumber" -> "1";
      case "issueDate" -> on.toString();
      case "implementationDate" -> on.plusMonths(6).toString();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Approves it and says which numbers it was given. */
  List<String> approve(Map<String, Object> inputs) {
    Response taken = take("APPROVE", inputs);
    taken.then().statusCode(200);
    return numbers();
  }

  List<String> numbers() {
    return Way.admin().get("/api/v1/projects/{id}", id).jsonPath().getList("numbers");
  }

  void voidLast(String reason) {
    String last =
        Way.admin().get("/api/v1/projects/{id}/history", id).jsonPath().getString("items[-1].id");
    Response corrected =
        Way.admin()
            .header("If-Match", etag)
            .body(Map.of("event", last, "void", true, "reason", reason))
            .post("/api/v1/projects/{id}/corrections", id);
    corrected.then().statusCode(200);
    etag = corrected.header("ETag");
  }

  /** Publishes it and says which standard it became. */
  String publish(LocalDate issued, LocalDate inForce, String announcement) {
    on = issued;
    take(
            "PUBLISH",
            Map.of(
                "issueDate",
                issued.toString(),
                "implementationDate",
                inForce.toString(),
                "announcementNumber",
                announcement))
        .then()
        .statusCode(200);
    return Way.admin()
        .queryParam("number", numbers().getFirst())
        .queryParam("asOf", issued.toString())
        .get("/api/v1/standards")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }
}
