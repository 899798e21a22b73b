package org.guiju.cli.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guiju.account.TestAccounts;
import org.guiju.exchange.dataset.Imports;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.vocabulary.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class GeneratedRegisterTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> DATASETS =
      List.of("organizations", "projects", "events", "declarations");

  @Inject GeneratedRegister register;

  private static List<String> all() {
    return Stream.concat(
            DATASETS.stream(),
            GeneratedEntries.registers().stream().map(GeneratedRegister.ENTRIES::concat))
        .toList();
  }

  private static String text(Path folder, String dataset) throws IOException {
    return Files.readString(folder.resolve(dataset + ".ndjson"));
  }

  @Test
  void theSameSeedGivesTheSameRegister(@TempDir Path one, @TempDir Path other, @TempDir Path third)
      throws IOException {
    register.write(one, 60, 7);
    register.write(other, 60, 7);
    register.write(third, 60, 8);

    for (String dataset : all()) {
      assertThat(text(one, dataset)).isEqualTo(text(other, dataset));
    }
    assertThat(text(one, "projects")).isNotEqualTo(text(third, "projects"));
    assertThat(text(one, "entries-EXPERT")).isNotEqualTo(text(third, "entries-EXPERT"));
  }

  @Test
  void kindsAreInTheProportionsOfTheNationalVolumes(@TempDir Path folder) throws IOException {
    List<GeneratedRegister.Written> written = register.write(folder, 2000, 1);

    assertThat(written).extracting(GeneratedRegister.Written::dataset).isEqualTo(all());
    assertThat(written.get(1).rows()).isEqualTo(2000);
    Map<String, Integer> kinds = new TreeMap<>();
    Set<String> titles = new HashSet<>();
    for (String line : text(folder, "projects").lines().toList()) {
      JsonNode row = JSON.readTree(line);
      kinds.merge(row.path("kind").asText(), 1, Integer::sum);
      assertThat(row.path("titleZh").asText()).startsWith("【生成数据】");
      assertThat(row.path("titleEn").asText()).startsWith("[Generated]");
      titles.add(row.path("titleZh").asText().replaceAll(" P\\d+$", ""));
    }
    assertThat(titles).hasSizeBetween(300, 1000);
    assertThat(kinds)
        .isEqualTo(
            Map.of(
                "NATIONAL",
                24,
                "INDUSTRY",
                42,
                "LOCAL",
                38,
                "GROUP",
                58,
                "INTERNATIONAL",
                2,
                "ENTERPRISE",
                1836));
  }

  /** Other tests rely upon no national standard having been published at the start of 2021. */
  private static boolean tellsOfEarly2021(Path folder) throws IOException {
    return text(folder, "events").lines().anyMatch(row -> row.contains("\"issueDate\":\"2021-0"));
  }

  /** Numbers of seven digits are none: of a million rows no kind may run into them. */
  @Test
  void numbersStayNumbersHoweverManyProjectsThereAre() {
    int projects = 250_000;
    GeneratedProjects generated =
        new GeneratedProjects(
            new GeneratedWorld(List.of("350203", "370102"), projects, 1), projects, 1);
    Set<String> seen = new HashSet<>();

    for (int n = 0; n < projects; n++) {
      DemoProject project = generated.next(n);
      String number = "%s%d-2024".formatted(project.numberPrefix(), project.sequence());
      if (project.kind() == Kind.INTERNATIONAL) {
        number = String.valueOf(project.fields().get("reference"));
      }
      assertThat(Identifiers.parse(number, project.kind()))
          .as(number)
          .isInstanceOf(Identifier.class);
      assertThat(seen.add(number)).as(number).isTrue();
    }
  }

  @Test
  void theImportTakesEveryRow(@TempDir Path folder) throws Exception {
    long seed = 3;
    do {
      register.write(folder, 60, seed++);
      // Of so few enterprises most registers have none that declares anything.
    } while (tellsOfEarly2021(folder) || !text(folder, "declarations").isEmpty());

    for (String dataset : DATASETS.subList(0, 3)) {
      var job = Imports.ndjson(text(folder, dataset), "?dataset=" + dataset);
      assertThat(job.<String>path("status")).as(dataset + job.asString()).isEqualTo("COMPLETED");
      assertThat(job.<Integer>path("refused")).isZero();
    }
    for (String kept : GeneratedEntries.registers()) {
      String rows = text(folder, GeneratedRegister.ENTRIES + kept);
      assertThat(rows).as(kept).isNotEmpty();
      var job = Imports.ndjson(rows, "?dataset=entries&register=" + kept);
      String errors =
          TestAccounts.as("ADMIN")
              .get("/api/v1/imports/{id}/errors", job.<String>path("id"))
              .asString();
      assertThat(job.<String>path("status")).as(kept + errors).isEqualTo("COMPLETED");
    }
    String designated = text(folder, "entries-DESIGNATION");
    String name =
        JSON.readTree(designated.lines().findFirst().orElseThrow()).path("nameZh").asText();
    given()
        .queryParam("name", name)
        .get("/api/v1/registers/DESIGNATION/entries")
        .then()
        .statusCode(200)
        .body("items.size()", greaterThan(0));
  }

  /** More from year to year, in all parts of the country, and each way out is taken. */
  @Test
  void entriesAreSpreadOverRegionsYearsAndStates(@TempDir Path folder) throws IOException {
    register.write(folder, 40_000, 1);

    Map<String, String> homes = new TreeMap<>();
    for (String line : text(folder, "organizations").lines().toList()) {
      JsonNode row = JSON.readTree(line);
      homes.put(row.path("externalIds").path(0).asText(), row.path("regionCode").asText());
    }
    Map<String, Set<String>> actions = new TreeMap<>();
    Map<Integer, Integer> begunIn = new TreeMap<>();
    Set<String> provinces = new HashSet<>();
    Map<String, Integer> begun = new TreeMap<>();
    for (String kept : GeneratedEntries.registers()) {
      for (String line : text(folder, GeneratedRegister.ENTRIES + kept).lines().toList()) {
        JsonNode row = JSON.readTree(line);
        actions.computeIfAbsent(kept, k -> new TreeSet<>()).add(row.path("action").asText());
        LocalDate on = LocalDate.parse(row.path("effectiveOn").asText());
        assertThat(on).isBefore(LocalDate.of(2026, 7, 1));
        if (row.has("type")) {
          assertThat(row.path("nameZh").asText()).startsWith("【生成数据】");
          assertThat(row.path("nameEn").asText()).startsWith("[Generated]");
          begunIn.merge(on.getYear(), 1, Integer::sum);
          begun.merge(kept, 1, Integer::sum);
          provinces.add(homes.get(row.path("organization").asText()).substring(0, 2));
          assertThat(row.has("region")).isEqualTo(kept.equals("INDUSTRIAL_CHAIN"));
        }
      }
    }
    assertThat(begun.values().stream().mapToInt(n -> n).sum()).isEqualTo(2000);
    assertThat(begun.get("EXPERT")).isBetween(590, 610);
    assertThat(begun.get("INDUSTRIAL_CHAIN")).isBetween(9, 12);
    assertThat(provinces).hasSizeGreaterThan(25);
    assertThat(begunIn.get(2024)).isGreaterThan(2 * begunIn.get(2018));
    assertThat(actions.get("AWARD")).containsExactly("APPLY", "GRANT", "REFUSE", "SHORTLIST");
    assertThat(actions.get("PILOT"))
        .containsExactly(
            "ACCEPT", "APPLY", "APPROVE", "ASSESS_MIDTERM", "FAIL", "REFUSE", "REVOKE");
  }
}
