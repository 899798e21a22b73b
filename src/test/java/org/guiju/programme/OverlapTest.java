package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guiju.counting.Fact;
import org.guiju.counting.FactBuilder;
import org.guiju.counting.FactSet;
import org.guiju.counting.RecordedFacts;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.junit.jupiter.api.Test;

/** What targets share, and what their open points change. */
@QuarkusTest
class OverlapTest {

  private static final String API = "/api/v1/programmes/";

  @Inject RecordedFacts store;

  private String put(Fact... facts) {
    UUID subject = UUID.randomUUID();
    FactSet set = new FactSet("TEST", subject, List.of(facts));
    QuarkusTransaction.requiringNew()
        .run(() -> store.replace(List.of(set), Instant.parse("2026-01-01T00:00:00Z")));
    return subject.toString();
  }

  private static JsonPath get(String path) {
    return given()
        .header("Accept-Language", "en")
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void sharedStandardsAreListedFromBothSides() {
    String both =
        put(
            FactBuilder.of("STANDARD_PUBLISHED", Kind.INTERNATIONAL, "2023-03-03")
                .by(Role.LEAD)
                .tagged("ORIGINAL")
                .in("CN", "370000"));
    String alone =
        put(
            FactBuilder.of("STANDARD_PUBLISHED", Kind.INTERNATIONAL, "2023-03-04")
                .by(Role.LEAD)
                .in("CN", "370000"));
    String target = API + "SHANDONG-2022/targets/";
    JsonPath overlaps = get(target + "SD1/overlaps?asOf=2023-12-31");
    assertThat(overlaps.getList("items.target")).containsExactly("SD2", "SD3");
    int shared = overlaps.getInt("items.find { it.target == 'SD2' }.shared");
    String link = overlaps.getString("items.find { it.target == 'SD2' }.items");
    JsonPath items = get(link + "&limit=200");
    assertThat(items.getInt("total")).isEqualTo(shared);
    assertThat(items.getList("items.subjectId"))
        .hasSize(shared)
        .contains(both)
        .doesNotContain(alone);
    assertThat(get(target + "SD2/overlaps?asOf=2023-12-31").getList("items.target"))
        .containsExactly("SD1");
    assertThat(
            get(target + "SD2/overlaps/SHANDONG-2022/SD1?asOf=2023-12-31&limit=200")
                .getList("items.subjectId"))
        .containsExactlyInAnyOrderElementsOf(items.getList("items.subjectId"));
    JsonPath bases = get(target + "SD16/overlaps");
    assertThat(bases.getList("items.programme")).containsExactly("CN-2021");
    assertThat(bases.getBoolean("items[0].elsewhere")).isTrue();
    assertThat(get(API + "CN-2021/targets/N4/overlaps").getList("items.target"))
        .containsExactly("SD16");
    given().get(target + "SD1/overlaps/CN-2021/N9").then().statusCode(404);
  }

  @Test
  void whatMakesAStandardOriginalIsNamedAndCountedBeside() {
    String code = Yunhai.code();
    String patents =
        document(code)
            + target("PATENT", "indicator: ORIGINAL_STANDARDS, options: {originality: PATENT}");
    Yunhai.admin()
        .body(patents.replace("region: \"530600\"", "region: \"370000\""))
        .post("/api/v1/programmes")
        .then()
        .statusCode(201);
    String shandong = API + "SHANDONG-2022/targets/SD1/";
    String query = "progress?asOf=2024-12-31";
    JsonPath before = get(shandong + query);
    int patentsBefore = actual(code, "PATENT");
    put(original("ORIGINAL"));
    put(original("ORIGINAL", "ORIGINAL_PATENT", "ORIGINAL_SCI_TECH_RESULT"));
    put(original("ORIGINAL", "ORIGINAL_PATENT"));
    JsonPath after = get(shandong + query);
    assertThat(after.getInt("actual") - whole(before, "actual")).isEqualTo(3);
    assertThat(after.getString("options.originality")).isEqualTo("MARKED");
    assertThat(after.getString("rule"))
        .contains(
            "What makes a standard original: the mark ORIGINAL of whoever registered it (default).");
    String patent = "alternatives.find { it.name == 'PATENT' }.n";
    assertThat(after.getInt(patent) - whole(before, patent)).isEqualTo(2);
    assertThat(
            get(shandong + "evidence?asOf=2024-12-31&alternative=PATENT&limit=1").getInt("total"))
        .isEqualTo(after.getInt(patent));
    String result = "alternatives.find { it.name == 'SCI_TECH_RESULT' }.n";
    assertThat(after.getInt(result) - whole(before, result)).isEqualTo(1);
    assertThat(after.getList("alternatives.name"))
        .containsExactly("PATENT", "SCI_TECH_RESULT", "DESIGNATED");
    assertThat(actual(code, "PATENT") - patentsBefore).isEqualTo(2);
    JsonPath asked = get(API + code + "/targets/PATENT/" + query);
    assertThat(asked.getString("options.originality")).isEqualTo("PATENT");
    assertThat(asked.getList("alternatives.name")).containsExactly("SCI_TECH_RESULT", "DESIGNATED");
  }

  /** Nought where there is no figure, as nothing bore the mark. */
  private static int whole(JsonPath answer, String path) {
    Integer there = answer.get(path);
    return there == null ? 0 : there;
  }

  private static Fact original(String... marks) {
    return FactBuilder.of("STANDARD_PUBLISHED", Kind.GROUP, "2024-03-03")
        .by(Role.LEAD)
        .as(WorkType.NEW)
        .tagged(marks)
        .in("CN", "370000");
  }

  @Test
  void openPointsChangeWhatCountsAndAreNamed() {
    String code = Yunhai.code();
    Yunhai.admin().body(document(code)).post("/api/v1/programmes").then().statusCode(201);
    String query = "/progress?asOf=2024-12-31";
    List<String> ids = List.of("ALL", "LEAD", "NEW", "EITHER", "OWN", "DECLARED", "PILOTS", "BOTH");
    List<Integer> before = ids.stream().map(id -> actual(code, id)).toList();
    put(published(Role.PARTICIPATE, WorkType.NEW));
    put(published(Role.LEAD, WorkType.REVISION));
    put(
        FactBuilder.of("GROUP_STANDARD_CULTIVATED", Kind.GROUP, "2023-03-03")
            .in("CN", "530000", "530600"));
    for (String measure :
        List.of("DECLARATION_FIRST", "DECLARATION_FIRST_OTHER", "DECLARATION_LATER_EDITION")) {
      put(FactBuilder.of(measure, Kind.ENTERPRISE, "2023-03-03").in("CN", "530000", "530600"));
    }
    put(pilot("PILOT"));
    put(pilot("DEMONSTRATION"));
    List<Integer> added =
        java.util.stream.IntStream.range(0, ids.size())
            .mapToObj(i -> actual(code, ids.get(i)) - before.get(i))
            .toList();
    assertThat(added).containsExactly(2, 1, 1, 1, 1, 3, 1, 2);
    JsonPath lead = get(API + code + "/targets/LEAD" + query);
    assertThat(lead.getString("options.role")).isEqualTo("LEAD");
    assertThat(lead.getString("rule"))
        .contains(
            "Which roles count: leading alone.",
            "Whether revisions count: counted and shown apart (default).");
    assertThat(
            get(API + code + "/targets/DECLARED/evidence?asOf=2024-12-31&limit=200")
                .getInt("total"))
        .isEqualTo(actual(code, "DECLARED"));
  }

  private static Fact published(Role role, WorkType type) {
    return FactBuilder.of("STANDARD_PUBLISHED", Kind.NATIONAL, "2023-03-03")
        .by(role)
        .as(type)
        .in("CN", "530000", "530600");
  }

  private static Fact pilot(String type) {
    Fact plain =
        FactBuilder.of("PILOT_APPROVED", Kind.NATIONAL, "2023-03-03")
            .at(Level.NATIONAL)
            .in("CN", "530000", "530600");
    return new Fact(
        plain.measure(),
        "",
        plain.on(),
        null,
        null,
        null,
        plain.level(),
        null,
        null,
        null,
        type,
        null,
        null,
        plain.tags(),
        plain.regions());
  }

  private static int actual(String code, String id) {
    Number actual = get(API + code + "/targets/" + id + "/progress?asOf=2024-12-31").get("actual");
    return actual == null ? 0 : actual.intValue();
  }

  private static String document(String code) {
    String published = "indicator: STANDARDS_PARTICIPATED, filters: {kinds: [NATIONAL]}";
    String declared = "indicator: SELF_DECLARATIONS, filters: {kinds: [ENTERPRISE]}";
    return """
        code: %s
        title: {zh: 某市方案, en: Plan}
        issuer: {zh: 某市, en: A city}
        dateNote: {zh: 未载, en: none}
        level: MUNICIPAL
        region: "530600"
        windowStart: 2021-01-01
        deadline: 2025-12-31
        targets:
        """
            .formatted(code)
        + target("ALL", published)
        + target("LEAD", published + ", options: {role: LEAD}")
        + target("NEW", published + ", options: {revisions: NEW_ONLY}")
        + target(
            "EITHER", "indicator: GROUP_STANDARDS, options: {countedFor: PUBLISHER_OR_PARTICIPANT}")
        + target("OWN", declared)
        + target("DECLARED", declared + ", options: {declaredKinds: ALL, newEdition: AGAIN}")
        + target("PILOTS", "indicator: PILOTS, types: [PILOT]")
        + target("BOTH", "indicator: PILOTS, types: [PILOT], options: {demonstrations: COUNTED}");
  }

  private static String target(String id, String what) {
    return "  - {id: %s, name: {zh: 目标, en: target}, clause: 一, quote: 10项, comparator: GE, comparatorImplied: true, value: 10, %s}\n"
        .formatted(id, what);
  }
}
