package org.guiju.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.ballot.Committee31;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.project.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts and what belongs to one thing are exported as they are listed. */
@QuarkusTest
class SmallerExportTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);
  private static boolean made;

  @BeforeEach
  void things() throws InterruptedException {
    if (made) {
      return;
    }
    Things.made(UUID.randomUUID().toString().substring(0, 8));
    made = true;
  }

  @Test
  void statisticsHaveAColumnForEachNameGroupedBy() {
    String query = "statistics?measure=STANDARD_PUBLISHED&groupBy=kind,nature,year&asOf=2026-11-01";
    JsonPath listed = json("/api/v1/" + query);
    List<JsonNode> lines = assertFiles(query, listed.getList("items").size());
    assertThat(lines.stream().mapToLong(line -> line.path("count").longValue()).sum())
        .isEqualTo(listed.getLong("total"))
        .isPositive();
    assertThat(header(query)).isEqualTo("\uFEFFkind,nature,year,count");
    assertThat(header("statistics?measure=STANDARD_PUBLISHED")).isEqualTo("\uFEFFcount");
  }

  @Test
  void membersOfACommittee() {
    Committee31 committee = new Committee31(3);
    String path = "committees/" + committee.id + "/members";
    List<JsonNode> lines = assertFiles(path, 3);
    assertThat(lines.stream().map(line -> line.path("id").asText()).toList())
        .isEqualTo(json("/api/v1/" + path).getList("items.id"));
    assertFiles(path + "?role=CHAIR", 1);
    assertThat(header(path)).startsWith("\uFEFFid,committee,nameZh,nameEn,organization,");
  }

  @Test
  void drawsWithTheirInspections() {
    String draw =
        Way.admin()
            .body(Map.of("size", 2, "criteria", Map.of("kind", "ENTERPRISE")))
            .post("/api/v1/draws")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String path = "draws/" + draw + "/inspections";
    List<JsonNode> lines = assertFiles(path + "?sort=-place", 2);
    assertThat(lines.stream().map(line -> line.path("place").intValue())).containsExactly(2, 1);
    assertFiles(path + "?state=FOUND", 0);
    assertThat(Listed.lines(Listed.export("draws", ExportFormat.NDJSON).asByteArray()))
        .isEqualTo(Listed.items("draws", 200));
  }

  @Test
  void commentsOfAConsultationAsTheReaderMaySeeThem() {
    Way way =
        Way.registered(START, Way.organization("350203")).through(Way.TO_PUBLICATION.subList(0, 8));
    String round =
        json("/api/v1/comment-rounds?about=" + way.id)
            .getString("items.find { it.clock == 'C_COMMENT' }.id");
    LocalDate opened = way.on.minusDays(65);
    for (String said : List.of("=1+1", "第 5 章应删去")) {
      Way.admin()
          .body(Map.of("comment", said, "receivedOn", opened.plusDays(1).toString()))
          .post("/api/v1/comment-rounds/{id}/comments", round)
          .then()
          .statusCode(201);
    }
    String path = "/api/v1/exports/comment-rounds/" + round + "/comments?format=";
    List<JsonNode> lines = Listed.lines(Way.admin().get(path + "NDJSON").asByteArray());
    assertThat(lines.stream().map(line -> line.path("comment").asText()))
        .containsExactlyInAnyOrder("=1+1", "第 5 章应删去");
    assertThat(Way.admin().get(path + "CSV").asString()).contains(",'=1+1,", ",第 5 章应删去,");
    assertFiles("comment-rounds/" + round + "/comments", 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "statistics",
        "statistics?measure=NONE",
        "statistics?measure=STANDARD_PUBLISHED&sort=kind",
        "statistics?measure=STANDARD_PUBLISHED&groupBy=colour",
        "draws?sort=colour"
      })
  void whatTheListRefusesIsRefused(String query) {
    Way.admin().get("/api/v1/exports/" + query).then().statusCode(400);
  }

  /** The lines of the list, of which each form has as many rows with the same cells. */
  private static List<JsonNode> assertFiles(String list, int size) {
    List<JsonNode> lines = Listed.lines(Listed.export(list, ExportFormat.NDJSON).asByteArray());
    assertThat(lines).hasSize(size);
    for (SheetFormat format : SheetFormat.values()) {
      byte[] file = Listed.export(list, ExportFormat.valueOf(format.name())).asByteArray();
      assertThat(Listed.rows(file, format))
          .isEqualTo(lines.stream().map(line -> Listed.row(line, format)).toList());
    }
    return lines;
  }

  private static String header(String list) {
    String csv = Listed.export(list, ExportFormat.CSV).asString();
    return csv.substring(0, csv.indexOf('\r'));
  }

  private static JsonPath json(String path) {
    return Way.admin().get(path).then().statusCode(200).extract().jsonPath();
  }
}
