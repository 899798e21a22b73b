package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guiju.exchange.dataset.Imports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Words are looked for in names of organizations, but not where none has them; more organizations
 * are on record than are looked at before an index is.
 */
@QuarkusTest
class SearchByOrganizationTest {

  private static final int MANY = 700;
  private static final String OWN = "组" + UUID.randomUUID().toString().substring(0, 8);
  private static boolean made;
  private static String led;

  @BeforeEach
  void organizationsAndAProject() throws InterruptedException {
    if (made) {
      return;
    }
    String csv =
        IntStream.range(0, MANY)
            .mapToObj(i -> OWN + "所" + (1000 + i) + "号,ENTERPRISE")
            .collect(Collectors.joining("\n", "nameZh,type\n", "\n"));
    assertThat(Imports.csv(csv, "?dataset=organizations").<String>path("status"))
        .isEqualTo("COMPLETED");
    String last =
        Way.admin()
            .queryParam("q", OWN + "所" + (999 + MANY) + "号")
            .get("/api/v1/organizations")
            .path("items[0].id");
    led = Way.registered(LocalDate.of(2022, 3, 1), last).id;
    made = true;
  }

  private static List<String> found(String text) {
    return Way.admin()
        .queryParam("q", text)
        .get("/api/v1/projects")
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  @Test
  void aNameThatOneOfManyHasFindsItsProject() {
    assertThat(found(OWN + "所" + (999 + MANY))).containsExactly(led);
    assertThat(found("试验标准 " + (999 + MANY) + "号 " + OWN)).containsExactly(led);
  }

  @Test
  void aNameOfOthersOrOfNobodyFindsNothing() {
    assertThat(found(OWN + "所1000")).isEmpty();
    assertThat(found("试验标准 " + OWN + "处")).isEmpty();
  }

  @Test
  void anOrganizationNamedSoLaterIsFound() {
    assertThat(found(OWN + "新")).isEmpty();
    String organization =
        Way.admin()
            .body(Map.of("nameZh", OWN + "新", "type", "ENTERPRISE"))
            .post("/api/v1/organizations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String project = Way.registered(LocalDate.of(2022, 3, 1), organization).id;
    assertThat(found(OWN + "新")).containsExactly(project);
  }
}
