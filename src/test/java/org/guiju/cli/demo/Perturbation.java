package org.guiju.cli.demo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guiju.account.TestAccounts;

/** What happens to a register after its history was told: all of it by commands of clients. */
final class Perturbation {

  private static final List<String> REGIONS =
      List.of("120101", "120116", "350203", "350211", "370202", "500116", "110105");

  private final Random random;
  private final List<String> projects;
  private final List<String> organizations;

  Perturbation(long seed, List<String> projects, List<String> organizations) {
    this.random = new Random(seed);
    this.projects = projects;
    this.organizations = organizations;
  }

  /** Does something; answers its status, 0 where there was nothing to do. */
  int once() {
    return switch (random.nextInt(7)) {
      case 0 -> joins();
      case 1 -> leaves();
      case 2 -> moves();
      case 3 -> correctsTheDay();
      case 4 -> voids();
      case 5 -> withdraws();
      default -> tags();
    };
  }

  /** Back-dated: it took part since a day long ago. */
  private int joins() {
    String project = pick(projects);
    return change(project)
        .body(
            Map.of(
                "organization",
                pick(organizations),
                "role",
                random.nextBoolean() ? "LEAD" : "PARTICIPATE",
                "effectiveOn",
                day().toString()))
        .post("/api/v1/projects/{id}/participations", project)
        .statusCode();
  }

  private int leaves() {
    String project = pick(projects);
    List<String> parts =
        get("/api/v1/projects/" + project + "/participations").getList("items.organization");
    return parts.isEmpty()
        ? 0
        : change(project)
            .delete("/api/v1/projects/{id}/participations/{o}", project, pick(parts))
            .statusCode();
  }

  private int moves() {
    String organization = pick(organizations);
    Response now = as().get("/api/v1/organizations/{id}", organization);
    return as().header("If-Match", now.header("ETag"))
        .body(Map.of("regionCode", pick(REGIONS), "effectiveOn", day().toString()))
        .patch("/api/v1/organizations/{id}", organization)
        .statusCode();
  }

  private int correctsTheDay() {
    return correct(Map.of("effectiveOn", day().toString()));
  }

  private int voids() {
    return correct(Map.of("void", true));
  }

  private int correct(Map<String, Object> correction) {
    String project = pick(projects);
    List<String> events = get("/api/v1/projects/" + project + "/history").getList("items.id");
    Map<String, Object> body = new HashMap<>(correction);
    body.put("event", events.get(events.size() - 1 - random.nextInt(Math.min(4, events.size()))));
    body.put("reason", "misread");
    return change(project)
        .body(body)
        .post("/api/v1/projects/{id}/corrections", project)
        .statusCode();
  }

  private int withdraws() {
    String project = pick(projects);
    String number = get("/api/v1/projects/" + project).getString("numbers[0]");
    String standard =
        number == null ? null : get("/api/v1/standards?number=" + number).getString("items[0].id");
    if (standard == null) {
      return 0;
    }
    Response now = as().get("/api/v1/standards/{id}", standard);
    JsonPath actions = get("/api/v1/standards/" + standard + "/actions");
    String action = actions.getString("items.find { it.permitted && it.unmet.isEmpty() }.action");
    Map<String, Object> body = new HashMap<>();
    body.put("action", action);
    body.put("effectiveOn", LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString());
    body.put("reason", "no longer wanted");
    body.put("basis", "decision");
    return as().header("If-Match", now.header("ETag"))
        .body(body)
        .post("/api/v1/standards/{id}/transitions", standard)
        .statusCode();
  }

  private int tags() {
    String project = pick(projects);
    return change(project)
        .body(Map.of("tags", random.nextBoolean() ? List.of("ORIGINAL") : List.of()))
        .patch("/api/v1/projects/{id}", project)
        .statusCode();
  }

  private LocalDate day() {
    return HistoriesPropertyTest.FIRST.plusDays(random.nextInt(1_700));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static RequestSpecification change(String project) {
    return as().header("If-Match", as().get("/api/v1/projects/{id}", project).header("ETag"));
  }

  private static JsonPath get(String path) {
    return as().get(path).jsonPath();
  }

  private static RequestSpecification as() {
    return TestAccounts.as("ADMIN").contentType(ContentType.JSON);
  }
}
