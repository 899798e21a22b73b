package org.guiju.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  private static String text(Path folder, String dataset) throws IOException {
    return Files.readString(folder.resolve(dataset + ".ndjson"));
  }

  @Test
  void theSameSeedGivesTheSameRegister(@TempDir Path one, @TempDir Path other, @TempDir Path third)
      throws IOException {
    register.write(one, 60, 7);
    register.write(other, 60, 7);
    register.write(third, 60, 8);

    for (String dataset : DATASETS) {
      assertThat(text(one, dataset)).isEqualTo(text(other, dataset));
    }
    assertThat(text(one, "projects")).isNotEqualTo(text(third, "projects"));
  }

  @Test
  void kindsAreInTheProportionsOfTheNationalVolumes(@TempDir Path folder) throws IOException {
    List<GeneratedRegister.Written> written = register.write(folder, 2000, 1);

    assertThat(written).extracting(GeneratedRegister.Written::dataset).isEqualTo(DATASETS);
    assertThat(written.get(1).rows()).isEqualTo(2000);
    Map<String, Integer> kinds = new TreeMap<>();
    for (String line : text(folder, "projects").lines().toList()) {
      JsonNode row = JSON.readTree(line);
      kinds.merge(row.path("kind").asText(), 1, Integer::sum);
      assertThat(row.path("titleZh").asText()).startsWith("【生成数据】");
      assertThat(row.path("titleEn").asText()).startsWith("[Generated]");
    }
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
    } while (tellsOfEarly2021(folder));

    // So few enterprises declare nothing.
    assertThat(text(folder, "declarations")).isEmpty();
    for (String dataset : DATASETS.subList(0, 3)) {
      var job = Imports.ndjson(text(folder, dataset), "?dataset=" + dataset);
      assertThat(job.<String>path("status")).as(dataset + job.asString()).isEqualTo("COMPLETED");
      assertThat(job.<Integer>path("refused")).isZero();
    }
  }
}
