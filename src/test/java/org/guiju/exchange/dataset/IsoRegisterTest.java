package org.guiju.exchange.dataset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.guiju.exchange.dataset.IsoFiles.Listed;
import org.guiju.platform.TestDatabase;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The real projects and stage events of ISO go in over HTTP; what the service then says of them is
 * compared with plain counting over the files. On PostgreSQL with {@code
 * -Dguiju.iso.postgresql=true}, since it takes minutes.
 */
@QuarkusTest
@TestProfile(RealFilesTest.OwnDatabase.class)
class IsoRegisterTest {

  @Inject Jdbc jdbc;
  @Inject ProcedureCatalog procedures;

  private static final String INTERNATIONAL = "/api/v1/projects?kind=INTERNATIONAL";

  @Test
  void theRegisterEqualsPlainCountingOverTheFiles() throws Exception {
    Assumptions.assumeTrue(
        !"postgresql".equals(System.getProperty(TestDatabase.KIND))
            || Boolean.getBoolean("guiju.iso.postgresql"),
        "on PostgreSQL only with -Dguiju.iso.postgresql=true");
    IsoFiles files = IsoFiles.read();
    byte[] projects = Imports.bytes(IsoFiles.PROJECTS);
    byte[] events = Imports.bytes(IsoFiles.EVENTS);
    assertThat(Imports.summary(Imports.csv(projects, "?dataset=iso-projects")))
        .isEqualTo("COMPLETED, " + files.projects.size() + " new, 0 known, 0 refused");
    Response job = Imports.csv(events, "?dataset=iso-stage-events");
    assertThat(Imports.summary(job))
        .as("%s", Imports.errors(job))
        .isEqualTo("COMPLETED, " + files.rows + " new, 0 known, 0 refused");

    long position = Imports.position();
    everyProjectEndsWhereTheFileSays(files);
    everyMonthEndsAsTheFileSays(files);
    everyStageIsEnteredAsTheFileSays(files);
    theBallotsTookAsLongAsTheDirectivesSay();

    assertThat(Imports.summary(Imports.csv(events, "?dataset=iso-stage-events")))
        .isEqualTo("COMPLETED, 0 new, " + files.rows + " known, 0 refused");
    assertThat(Imports.summary(Imports.csv(projects, "?dataset=iso-projects")))
        .isEqualTo("COMPLETED, 0 new, " + files.projects.size() + " known, 0 refused");
    assertThat(Imports.position()).as("the last event recorded").isEqualTo(position);
  }

  private static void everyProjectEndsWhereTheFileSays(IsoFiles files) {
    Map<Listed, Integer> expected = new HashMap<>();
    files.histories.keySet().forEach(id -> expected.merge(files.listed(id), 1, Integer::sum));
    Map<Listed, Integer> listed = new HashMap<>();
    String next = null;
    do {
      JsonPath page =
          given()
              .queryParams(next == null ? Map.of() : Map.of("cursor", next))
              .get(INTERNATIONAL + "&limit=200")
              .jsonPath();
      page.<Map<String, String>>getList("items")
          .forEach(item -> listed.merge(listed(item), 1, Integer::sum));
      next = page.getString("next");
    } while (next != null);
    assertThat(listed).containsExactlyInAnyOrderEntriesOf(expected);

    // Projects that the list does not tell apart but for their stage are asked for by their ids.
    Set<List<String>> known = new HashSet<>();
    Set<List<String>> shared = new HashSet<>();
    files.histories.keySet().stream()
        .map(id -> names(files.listed(id)))
        .forEach(names -> (known.add(names) ? known : shared).add(names));
    List<String> alike =
        files.histories.keySet().stream()
            .filter(id -> shared.contains(names(files.listed(id))))
            .toList();
    for (String id : alike) {
      List<Map<String, String>> items =
          given().queryParam("externalId", "iso:" + id).get(INTERNATIONAL).path("items");
      assertThat(items.stream().map(IsoRegisterTest::listed))
          .as(id)
          .containsExactly(files.listed(id));
    }
  }

  private static List<String> names(Listed listed) {
    return List.of(listed.reference(), listed.title(), listed.committee());
  }

  private static Listed listed(Map<String, String> item) {
    return new Listed(
        item.get("reference"),
        item.get("titleEn"),
        Objects.requireNonNullElse(item.get("committee"), ""),
        item.get("stage"));
  }

  private static void everyMonthEndsAsTheFileSays(IsoFiles files) {
    for (LocalDate day : files.monthEnds()) {
      Map<String, Integer> standing = files.standing(day);
      Map<String, Integer> told = new TreeMap<>();
      for (String stage : files.stages()) {
        int total =
            given()
                .queryParam("stage", stage)
                .queryParam("asOf", day.toString())
                .get(INTERNATIONAL + "&count=exact&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
        if (total > 0) {
          told.put(stage, total);
        }
      }
      assertThat(told).as("stages at the end of %s", day).isEqualTo(standing);
    }
  }

  private static void everyStageIsEnteredAsTheFileSays(IsoFiles files) {
    List<String> never = new ArrayList<>();
    for (String stage : files.stages()) {
      List<Map<String, Object>> items =
          given()
              .queryParam("stage", stage)
              .get("/api/v1/statistics?measure=STAGE_ENTERED&groupBy=committee,quarter")
              .then()
              .statusCode(200)
              .extract()
              .path("items");
      Map<String, Integer> counted = new TreeMap<>();
      items.forEach(
          item ->
              counted.put(
                  Objects.requireNonNullElse(item.get("committee"), "") + "|" + item.get("quarter"),
                  (Integer) item.get("count")));
      assertThat(counted).as("entered %s", stage).isEqualTo(files.entered(stage));
      if (counted.isEmpty()) {
        never.add(stage);
      }
    }
    assertThat(never).as("stages that no change enters").hasSizeLessThan(files.stages().size() / 2);
  }

  /**
   * The median time from the start of a ballot to its close, over every project that was seen to
   * begin and end one, lies within a working week of what the procedure's data say.
   */
  private void theBallotsTookAsLongAsTheDirectivesSay() {
    Procedure iso = procedures.find("ISO").orElseThrow();
    Map<String, List<Long>> days = ballots();
    for (Map.Entry<String, String> ballot :
        Map.of("30", "cdWeeks", "40", "disWeeks", "50", "fdisWeeks", "90", "reviewWeeks")
            .entrySet()) {
      List<Long> took = days.get(ballot.getKey());
      assertThat(took).as("ballots of stage %s", ballot.getKey()).hasSizeGreaterThan(10);
      took.sort(null);
      double median = (took.get((took.size() - 1) / 2) + took.get(took.size() / 2)) / 2.0;
      assertThat(median)
          .as("median days of %d ballots of stage %s", took.size(), ballot.getKey())
          .isCloseTo(7.0 * iso.intParameter(ballot.getValue()), within(5.0));
    }
  }

  private Map<String, List<Long>> ballots() {
    record Entry(UUID project, LocalDate on, String stage) {}
    List<Entry> entries =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    jdbc.query(
                        "select subject_id, starts_on, stage from fact where measure = 'STAGE_ENTERED' and region = '*'"
                            + " and tag = '' and retracted_at > current_timestamp"
                            + " order by subject_id, starts_on, recorded_at, occurrence",
                        p -> {},
                        row ->
                            new Entry(
                                row.uuid("subject_id"), row.date("starts_on"), row.text("stage"))));
    Map<String, List<Long>> days = new TreeMap<>();
    for (int i = 1; i < entries.size(); i++) {
      Entry from = entries.get(i - 1);
      Entry to = entries.get(i);
      String stage = from.stage().substring(0, 2);
      if (from.project().equals(to.project())
          && from.stage().equals(stage + ".20")
          && to.stage().equals(stage + ".60")) {
        days.computeIfAbsent(stage, s -> new ArrayList<>())
            .add(ChronoUnit.DAYS.between(from.on(), to.on()));
      }
    }
    return days;
  }
}
