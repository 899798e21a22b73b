package org.guiju.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.guiju.account.TestAccounts;

/**
 * Lists counted the plainest way: page by page, item by item. Totals and facets of the service must
 * be these.
 */
final class PlainLists {

  private static final List<String> REGIONS =
      List.of("CN", "120000", "120100", "350000", "350200", "370000", "500116", "110105");

  private final Random random;

  PlainLists(Random random) {
    this.random = random;
  }

  /** Compares a list under random filters on random days. */
  int agree(String list, List<String> fields, LocalDate first, int times) {
    int counted = 0;
    for (int i = 0; i < times; i++) {
      LocalDate day = first.plusDays(random.nextInt(2_500));
      Map<String, List<String>> filters = new LinkedHashMap<>();
      for (String field : fields) {
        List<String> values = values(list, field, day);
        if (random.nextInt(3) == 0 && !values.isEmpty()) {
          filters.put(field, List.of(pick(values), pick(values)));
        }
      }
      String where = random.nextInt(4) == 0 ? "" : "&region=" + pick(REGIONS);
      where += where.isEmpty() || random.nextInt(4) > 0 ? "" : "&role=LEAD";
      counted += agree(list, fields, day, filters, where);
    }
    return counted;
  }

  private int agree(
      String list,
      List<String> fields,
      LocalDate day,
      Map<String, List<String>> filters,
      String where) {
    String base = list + "?asOf=" + day + where;
    String asked = base + query(filters, "") + "&count=exact&facets=" + String.join(",", fields);
    JsonPath answer = get(asked + "&limit=1");
    List<Map<String, Object>> items = all(base + query(filters, ""));
    assertThat(answer.getInt("total")).as(asked).isEqualTo(items.size());
    assertThat(get(base + query(filters, "") + "&count=exact&limit=1").getInt("total"))
        .as(asked)
        .isEqualTo(items.size());
    for (String field : fields) {
      List<Map<String, Object>> counts = answer.getList("facets." + field);
      Map<String, Integer> said = new HashMap<>();
      counts.forEach(
          c -> said.put(String.valueOf(c.getOrDefault("value", "")), (Integer) c.get("count")));
      Map<String, Integer> plain =
          (filters.containsKey(field) ? all(base + query(filters, field)) : items)
              .stream()
                  .collect(
                      Collectors.toMap(
                          item -> String.valueOf(item.getOrDefault(field, "")),
                          item -> 1,
                          Integer::sum));
      assertThat(said).as(asked + " by " + field).isEqualTo(plain);
    }
    return items.size();
  }

  private static String query(Map<String, List<String>> filters, String without) {
    return filters.entrySet().stream()
        .filter(filter -> !filter.getKey().equals(without))
        .flatMap(filter -> filter.getValue().stream().map(v -> "&" + filter.getKey() + "=" + v))
        .collect(Collectors.joining());
  }

  private static List<String> values(String list, String field, LocalDate day) {
    List<String> values =
        get(list + "?limit=1&asOf=" + day + "&facets=" + field)
            .getList("facets." + field + ".value");
    return values.stream().filter(v -> v != null).toList();
  }

  private static List<Map<String, Object>> all(String path) {
    List<Map<String, Object>> items = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page = get(path + "&limit=200" + cursor);
      items.addAll(page.getList("items"));
      cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
    } while (!cursor.isEmpty());
    return items;
  }

  private static JsonPath get(String path) {
    Response answer = TestAccounts.as("ADMIN").get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
