package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.counting.Fact;
import org.guiju.counting.FactBuilder;
import org.guiju.counting.FactSet;
import org.guiju.counting.RecordedFacts;
import org.guiju.exchange.dataset.Imports;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.junit.jupiter.api.Test;

/** A county of one prefecture becomes a district of another one. */
@QuarkusTest
class RegionsTodayTest {

  private static final String QUERY = "?asOf=2025-12-31";

  @Inject RecordedFacts store;

  private void put(Fact... facts) {
    FactSet set = new FactSet("TEST", UUID.randomUUID(), List.of(facts));
    QuarkusTransaction.requiringNew()
        .run(() -> store.replace(List.of(set), Instant.parse("2026-01-01T00:00:00Z")));
  }

  private static Fact published(Role role, String... regions) {
    return FactBuilder.of("STANDARD_PUBLISHED", Kind.NATIONAL, "2022-05-05")
        .by(role)
        .as(WorkType.NEW)
        .in(regions);
  }

  private static JsonPath get(String path) {
    return given().get(path).then().statusCode(200).extract().jsonPath();
  }

  private static String recorded(String region) {
    String code = Yunhai.code();
    Yunhai.admin()
        .body(
            """
            code: %s
            title: {zh: 某市方案, en: Plan}
            issuer: {zh: 某市, en: A city}
            dateNote: {zh: 未载, en: none}
            level: MUNICIPAL
            region: "%s"
            windowStart: 2021-01-01
            deadline: 2025-12-31
            targets:
              - id: A
                name: {zh: 国家标准, en: national standards}
                clause: 一
                quote: 国家标准10项以上
                indicator: STANDARDS_PARTICIPATED
                filters: {kinds: [NATIONAL], roles: [LEAD, PARTICIPATE]}
                comparator: GE
                value: 10
            """
                .formatted(code, region))
        .post("/api/v1/programmes")
        .then()
        .statusCode(201);
    return "/api/v1/programmes/" + code + "/targets/A";
  }

  private static int actual(String target, String regions) {
    JsonPath progress = get(target + "/progress" + QUERY + "&regions=" + regions);
    assertThat(progress.getString("regions")).isEqualTo(regions);
    JsonPath rows = get(progress.getString("evidence") + "&limit=200");
    assertThat(rows.getInt("total")).isEqualTo(progress.getInt("actual"));
    assertThat(rows.getList("items")).hasSize(progress.getInt("actual"));
    JsonPath series = get(target + "/series" + QUERY + "&by=year&regions=" + regions);
    assertThat(series.getInt("items[-1].actual")).isEqualTo(progress.getInt("actual"));
    assertThat(series.getString("items[0].regions")).isEqualTo(regions);
    Map<String, Integer> roles = progress.getMap("breakdown.NATIONAL");
    assertThat(roles == null ? 0 : roles.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(progress.getInt("actual"));
    return progress.getInt("actual");
  }

  @Test
  void figuresAreMadeWithTheDivisionsOfThenOrOfToday() throws InterruptedException {
    Imports.csv(
        """
        code,change,effectiveOn,name
        620598,added,2015-01-01,甲乙丙县
        620598,removed,2023-06-01,甲乙丙县
        620698,added,2023-06-01,甲乙丙区
        """,
        "?dataset=regions");
    String from = recorded("620500");
    String to = recorded("620600");
    String province = recorded("620000");
    List<String> targets = List.of(from, to, province);
    List<Integer> then = targets.stream().map(it -> actual(it, "THEN")).toList();
    List<Integer> today = targets.stream().map(it -> actual(it, "TODAY")).toList();
    put(published(Role.PARTICIPATE, "CN", "620000", "620500", "620598"));
    put(published(Role.LEAD, "CN", "620000", "620500", "620502"));
    put(published(Role.LEAD, "CN", "620000", "620500", "620598", "620502"));
    assertThat(added(targets, "THEN", then)).containsExactly(3, 0, 3);
    assertThat(added(targets, "TODAY", today)).containsExactly(2, 2, 3);
    JsonPath parts = get(to + "/breakdown" + QUERY + "&by=region&regions=TODAY");
    assertThat(parts.getString("regions")).isEqualTo("TODAY");
    assertThat(parts.getInt("items.find { it.key == '620698' }.figure")).isEqualTo(2);
    JsonPath before = get(from + "/breakdown?asOf=2022-12-31&by=region");
    assertThat(before.getInt("items.find { it.key == '620598' }.figure")).isEqualTo(2);
    given().get(from + "/progress?regions=NEVER").then().statusCode(400);
  }

  private static List<Integer> added(List<String> targets, String regions, List<Integer> before) {
    return java.util.stream.IntStream.range(0, targets.size())
        .mapToObj(i -> actual(targets.get(i), regions) - before.get(i))
        .toList();
  }
}
