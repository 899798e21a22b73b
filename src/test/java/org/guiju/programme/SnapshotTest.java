package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.counting.Fact;
import org.guiju.counting.FactBuilder;
import org.guiju.counting.FactSet;
import org.guiju.counting.RecordedFacts;
import org.guiju.platform.Sha256;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.project.Way;
import org.guiju.vocabulary.Kind;
import org.junit.jupiter.api.Test;

/** Frozen reports: the same bytes for ever, and what differs from now. */
@QuarkusTest
class SnapshotTest {

  private static final String API = "/api/v1";

  @Inject RecordedFacts store;
  @Inject Jdbc jdbc;

  private void put(UUID subject, Fact... facts) {
    FactSet set = new FactSet("TEST", subject, List.of(facts));
    QuarkusTransaction.requiringNew().run(() -> store.replace(List.of(set), Instant.now()));
  }

  private static Fact group(String on) {
    return FactBuilder.of("STANDARD_ISSUED", Kind.GROUP, on).in("CN", "530000", "530500");
  }

  private static Response freeze(String code, String asOf) {
    return TestAccounts.as("ADMIN")
        .contentType("application/json")
        .body("{\"asOf\":\"%s\",\"reason\":\"yearly\"}".formatted(asOf))
        .post(API + "/programmes/{code}/snapshots", code)
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  @Test
  void snapshotAnswersTheSameBytesWhateverIsRecordedSince() {
    UUID stays = UUID.randomUUID();
    UUID goes = UUID.randomUUID();
    put(stays, group("2024-03-03"));
    put(goes, group("2024-03-04"));
    String code = Yunhai.recorded();
    Response first = freeze(code, "2024-12-31");
    byte[] bytes = first.asByteArray();
    String id = first.jsonPath().getString("id");
    String at = "targets.find { it.target == 'YH1' }.";
    long rows = first.jsonPath().getLong(at + "evidenceRows");
    assertThat(first.jsonPath().getLong(at + "progress.actual")).isEqualTo(rows);
    assertThat(first.jsonPath().getString("definition.targets[0].id")).isEqualTo("YH1");
    String path = API + "/snapshots/" + id;
    given()
        .get(path + "/difference")
        .then()
        .statusCode(200)
        .body("changed", equalTo(false))
        .body("targets.added.sum()", equalTo(0));

    put(goes);
    UUID comes = UUID.randomUUID();
    put(comes, group("2024-05-05"));
    put(stays, group("2024-03-09"));

    for (String language : List.of("zh", "en")) {
      assertThat(
              given().header("Accept-Language", language).get(path).then().extract().asByteArray())
          .isEqualTo(bytes);
    }
    String text = given().get(path + "/targets/YH1/evidence-text").then().extract().asString();
    assertThat(Sha256.hex(text)).isEqualTo(first.jsonPath().getString(at + "evidenceSha256"));
    assertThat(subjects(path + "/targets/YH1/evidence?limit=1"))
        .hasSize((int) rows)
        .contains(stays.toString(), goes.toString())
        .doesNotContain(comes.toString());
    JsonPath difference = given().get(path + "/difference").then().extract().jsonPath();
    assertThat(difference.getBoolean("changed")).isTrue();
    assertThat(difference.getBoolean("definitionChanged")).isFalse();
    assertThat(difference.getLong(at + "added")).isEqualTo(1);
    assertThat(difference.getLong(at + "removed")).isEqualTo(1);
    assertThat(difference.getLong(at + "changed")).isEqualTo(1);
    JsonPath items = given().get(path + "/targets/YH1/difference").then().extract().jsonPath();
    assertThat(items.getList("items.what"))
        .containsExactlyInAnyOrder("ADDED", "REMOVED", "CHANGED");
    assertThat(items.getString("items.find { it.what == 'ADDED' }.after.subjectId"))
        .isEqualTo(comes.toString());
    assertThat(items.getString("items.find { it.what == 'REMOVED' }.before.subjectId"))
        .isEqualTo(goes.toString());
    assertThat(items.getList("items.find { it.what == 'CHANGED' }.fields"))
        .isEqualTo(List.of("date"));
    JsonPath page =
        given().get(path + "/targets/YH1/difference?limit=2").then().extract().jsonPath();
    given()
        .get(path + "/targets/YH1/difference?limit=2&cursor=" + page.getString("next"))
        .then()
        .body("items.size()", equalTo(1));

    String second = freeze(code, "2024-12-31").jsonPath().getString("id");
    given()
        .get(API + "/snapshots/" + second + "/difference")
        .then()
        .body("changed", equalTo(false));
    given()
        .get(path + "/difference?with=" + second)
        .then()
        .body(at + "added", equalTo(1))
        .body("with", equalTo(second));
    given()
        .get(API + "/programmes/{code}/snapshots", code)
        .then()
        .body("items.id", contains(second, id))
        .body("items[1].sha256", equalTo(Sha256.hex(bytes)));
  }

  private static List<String> subjects(String path) {
    List<String> all = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page =
          given()
              .get(path + (cursor == null ? "" : "&cursor=" + cursor))
              .then()
              .extract()
              .jsonPath();
      all.addAll(page.getList("items.subjectId"));
      cursor = page.getString("next");
    } while (cursor != null);
    return all;
  }

  @Test
  void differenceNamesTheEventsThatCausedIt() {
    String organization = Way.organization("530502");
    String code = Yunhai.recorded();
    String id = freeze(code, "2024-12-31").jsonPath().getString("id");
    Way published =
        Way.registered(LocalDate.of(2021, 3, 1), organization).through(Way.TO_PUBLICATION);
    assertThat(published.id).isNotNull();
    JsonPath items =
        given()
            .get(API + "/snapshots/{id}/targets/YH2/difference", id)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(items.getList("items.what")).contains("ADDED");
    String subject = items.getString("items[-1].after.subjectId");
    assertThat(items.getList("items[-1].causes.event"))
        .isNotEmpty()
        .isSubsetOf(
            given()
                .get(API + "/standards/{id}/history", subject)
                .then()
                .extract()
                .jsonPath()
                .<String>getList("items.id"));
  }

  @Test
  void changeOfTheDefinitionIsTold() {
    String code = Yunhai.recorded();
    String id = freeze(code, "2024-12-31").jsonPath().getString("id");
    Yunhai.admin()
        .header("If-Match", "*")
        .body(Yunhai.yaml(code).replace("value: 6", "value: 60"))
        .post(API + "/programmes/" + code + "/versions?effectiveOn=2024-07-01&reason=raised")
        .then()
        .statusCode(201);
    given()
        .get(API + "/snapshots/{id}/difference", id)
        .then()
        .body("definitionChanged", equalTo(true))
        .body("changed", equalTo(true))
        .body("targets.find { it.target == 'YH2' }.before.value", equalTo(6))
        .body("targets.find { it.target == 'YH2' }.after.value", equalTo(60));
    given()
        .get(API + "/snapshots/{id}", id)
        .then()
        .body("targets.find { it.target == 'YH2' }.progress.value", equalTo(6));
  }

  private void say(String id, String body) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                jdbc.update(
                    "update snapshot_body set body = ? where id = ?",
                    p ->
                        p.bytes(Packed.pack(body.getBytes(StandardCharsets.UTF_8)))
                            .uuid(UUID.fromString(id))));
  }

  /** Of a report that was frozen by other data files, or before it was kept what they said. */
  @Test
  void changeOfHowFiguresAreCountedIsTold() {
    Response frozen = freeze(Yunhai.recorded(), "2024-12-31");
    String id = frozen.jsonPath().getString("id");
    String path = API + "/snapshots/" + id + "/difference";
    String at = "targets.find { it.target == 'YH1' }.";
    String digest = frozen.jsonPath().getString(at + "ruleDigest");
    assertThat(frozen.jsonPath().getList("targets.ruleDigest", String.class))
        .allMatch(each -> each.matches("[0-9a-f]{64}"));
    given().get(path).then().body("targets.rulesChanged.any()", equalTo(false));
    say(id, frozen.asString().replace(digest, digest.replace(digest.charAt(0), '-')));
    given()
        .get(path)
        .then()
        .body(at + "rulesChanged", equalTo(true))
        .body("targets.rulesChanged.count(true)", equalTo(1))
        .body("changed", equalTo(true))
        .body("definitionChanged", equalTo(false));
    say(id, frozen.asString().replaceAll(",\"ruleDigest\":\"[^\"]*\"", ""));
    given()
        .get(path)
        .then()
        .body("targets.rulesChanged.any { it != null }", equalTo(false))
        .body("changed", equalTo(false));
  }

  @Test
  void onlyAnAuthorityFreezesAndOnlyWhatHasBeen() {
    String code = Yunhai.recorded();
    given()
        .contentType("application/json")
        .body(Map.of())
        .post(API + "/programmes/{code}/snapshots", code)
        .then()
        .statusCode(401);
    TestAccounts.login(TestAccounts.create(null, "120000", "DEPT").name())
        .contentType("application/json")
        .body(Map.of())
        .post(API + "/programmes/{code}/snapshots", code)
        .then()
        .statusCode(403);
    TestAccounts.as("ADMIN")
        .contentType("application/json")
        .body(Map.of("asOf", "2199-01-01"))
        .post(API + "/programmes/{code}/snapshots", code)
        .then()
        .statusCode(422);
    given().get(API + "/snapshots/" + UUID.randomUUID()).then().statusCode(404);
    given()
        .get(API + "/programmes/{code}/snapshots", code)
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void yearlyReportIsDataTableAndPage() {
    put(UUID.randomUUID(), group("2023-03-03"));
    put(UUID.randomUUID(), group("2024-03-03"));
    String code = Yunhai.code();
    Yunhai.admin()
        .body(
            Yunhai.yaml(code)
                .replace("zh: 团体标准, en: group standards", "zh: \"<b>团体标准\", en: \"=group\""))
        .post(API + "/programmes")
        .then()
        .statusCode(201);
    Yunhai.admin()
        .header("If-Match", "*")
        .body(Yunhai.yaml(code).replace("value: 6", "value: 60"))
        .post(API + "/programmes/" + code + "/versions?effectiveOn=2025-07-01&reason=raised")
        .then()
        .statusCode(201);
    String report = API + "/programmes/" + code + "/report";
    JsonPath data = given().get(report + "?year=2024").then().statusCode(200).extract().jsonPath();
    assertThat(data.getString("asOf")).isEqualTo("2024-12-31");
    assertThat(data.getInt("targets[0].inYear")).isPositive();
    assertThat(data.getInt("targets[0].progress.actual"))
        .isGreaterThan(data.getInt("targets[0].inYear"));
    assertThat(data.getInt("summary.values().sum()")).isEqualTo(8);
    given()
        .get(report + "?year=2025")
        .then()
        .body("version", equalTo(2))
        .body("targets.find { it.progress.target == 'YH2' }.changes.what", hasItem("CHANGED"));
    String csv =
        given()
            .header("Accept-Language", "en")
            .get(report + "/table?year=2024")
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .extract()
            .asString();
    assertThat(csv.lines()).hasSize(9);
    assertThat(csv).contains("'=group", code + ",530500,2024,2024-12-31");
    Response page = given().header("Accept-Language", "zh").get(report + "/page?year=2024");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.asString())
        .contains("&lt;b&gt;团体标准", "2024年度报告", "市市场监管局")
        .doesNotContain("<b>", "<script");
    given().get(report).then().statusCode(400);
    given().get(report + "?year=2999").then().statusCode(422);
  }
}
