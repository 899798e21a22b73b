package org.guiju.cli.demo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guiju.account.TestAccounts;

/**
 * Counts standards by looking at every one of them: whose it is, and where those who drafted sat.
 */
final class PlainCount {

  /** First day of the window of the targets that are counted plainly. */
  private static final LocalDate FROM = LocalDate.of(2021, 1, 1);

  private record Published(String kind, LocalDate on, Set<String> regions) {}

  private final List<Published> standards = new ArrayList<>();

  private PlainCount() {}

  static PlainCount ofAllStandards() {
    PlainCount count = new PlainCount();
    Map<String, String> homes = new HashMap<>();
    String cursor = "";
    do {
      JsonPath page = get("/api/v1/standards?limit=200" + cursor);
      for (String id : page.<String>getList("items.id")) {
        JsonPath standard = get("/api/v1/standards/" + id);
        LocalDate on = LocalDate.parse(standard.getString("issueDate"));
        Set<String> regions = new java.util.HashSet<>();
        for (String organization : standard.<String>getList("participations.organization")) {
          regions.add(
              homes.computeIfAbsent(
                  "/api/v1/organizations/" + organization + "?asOf=" + on, PlainCount::region));
        }
        count.standards.add(new Published(standard.getString("kind"), on, regions));
      }
      String next = page.getString("next");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return count;
  }

  /** Standards of the kinds, published by the day, in which the region took part. */
  long took(String prefix, Set<String> kinds, LocalDate asOf) {
    return standards.stream()
        .filter(s -> kinds.contains(s.kind()))
        .filter(s -> !s.on().isBefore(FROM) && !s.on().isAfter(asOf))
        .filter(s -> s.regions().stream().anyMatch(r -> r.startsWith(prefix)))
        .count();
  }

  private static String region(String path) {
    Response answer = TestAccounts.as("ADMIN").get(path);
    return answer.statusCode() == 200
        ? Objects.requireNonNullElse(answer.path("regionCode"), "")
        : "";
  }

  private static JsonPath get(String path) {
    return TestAccounts.as("ADMIN").get(path).jsonPath();
  }
}
