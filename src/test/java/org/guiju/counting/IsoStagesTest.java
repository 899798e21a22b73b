package org.guiju.counting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guiju.vocabulary.Kind;
import org.junit.jupiter.api.Test;

/** The real stage changes of ISO, counted by the service and by going through the file. */
@QuarkusTest
class IsoStagesTest {

  private static final Path DATA = Path.of("../shared/data");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final int CHUNK = 1000;

  @Inject FactStore store;
  @Inject CountFold fold;

  private final String region = "I" + UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, Map<String, Integer>> plain = new HashMap<>();

  @Test
  void statisticsEqualPlainCountingOverTheFile() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "the ISO data is not here");
    Map<String, List<Fact>> facts = facts(committees());
    store(facts);
    check();
    fold.foldAll();
    check();
  }

  private static Map<String, String> committees() throws IOException {
    Map<String, String> committees = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(DATA.resolve("iso_projects.csv"))) {
      rows.forEach(
          row -> committees.put(row.getField("iso_project_id"), row.getField("committee")));
    }
    return committees;
  }

  private Map<String, List<Fact>> facts(Map<String, String> committees) throws IOException {
    Map<String, List<Fact>> facts = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(DATA.resolve("iso_stage_events.csv"), StandardCharsets.UTF_8)) {
      for (NamedCsvRecord row : rows) {
        String project = row.getField("iso_project_id");
        String day = row.getField("observed_at").substring(0, 10);
        String stage = row.getField("stage");
        String committee = committees.getOrDefault(project, "");
        String quarter =
            day.substring(0, 4) + "-Q" + (Integer.parseInt(day.substring(5, 7)) + 2) / 3;
        plain
            .computeIfAbsent(stage, s -> new TreeMap<>())
            .merge(committee + "|" + quarter, 1, Integer::sum);
        List<Fact> own = facts.computeIfAbsent(project, p -> new ArrayList<>());
        own.add(
            FactBuilder.of("STAGE_ENTERED", Kind.INTERNATIONAL, day)
                .occurring("e" + own.size())
                .entering(stage, committee.isEmpty() ? null : committee)
                .in(region));
      }
    }
    return facts;
  }

  private void store(Map<String, List<Fact>> facts) {
    List<FactSet> chunk = new ArrayList<>();
    for (List<Fact> own : facts.values()) {
      chunk.add(new FactSet("TEST", UUID.randomUUID(), own));
      if (chunk.size() == CHUNK) {
        store(chunk);
        chunk.clear();
      }
    }
    store(chunk);
  }

  private void store(List<FactSet> chunk) {
    QuarkusTransaction.requiringNew().run(() -> store.replace(chunk, NOW));
  }

  private void check() {
    assertThat(plain).isNotEmpty();
    plain.forEach(
        (stage, expected) -> {
          List<Map<String, Object>> items =
              given()
                  .queryParam("region", region)
                  .queryParam("stage", stage)
                  .get("/api/v1/statistics?measure=STAGE_ENTERED&groupBy=committee,quarter")
                  .then()
                  .statusCode(200)
                  .extract()
                  .jsonPath()
                  .getList("items");
          Map<String, Integer> counted = new TreeMap<>();
          items.forEach(
              item ->
                  counted.put(
                      (item.get("committee") == null ? "" : item.get("committee"))
                          + "|"
                          + item.get("quarter"),
                      (Integer) item.get("count")));
          assertThat(counted).as(stage).isEqualTo(expected);
        });
  }
}
