package org.guiju.exchange.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On a database of its own: the imported tables would stand in the way of tests that make theirs.
 */
@QuarkusTest
@TestProfile(RealFilesTest.OwnDatabase.class)
class RealFilesTest {

  /** Runs after the tests that share a database. */
  public static final class OwnDatabase implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "guiju.database.h2.url", "jdbc:h2:mem:real;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
    }
  }

  private static final Path DATA = Path.of("..", "shared", "data");
  private static final String PATH = "/api/v1/imports";

  private static byte[] file(String name) throws IOException {
    Path path = DATA.resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path), "no " + path + ": the test with real data is skipped");
    return Files.readAllBytes(path);
  }

  private static Response run(byte[] body, String query) throws InterruptedException {
    Response answer =
        TestAccounts.as("IMPORTER").contentType("text/csv").body(body).post(PATH + query);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    String location = answer.header("Location");
    for (int i = 0; i < 3000; i++) {
      Response job = TestAccounts.as("IMPORTER").get(location);
      if (!job.path("status").equals("RUNNING")) {
        return job;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("still running");
  }

  private static String summary(Response job) {
    return job.path("status")
        + ", "
        + job.path("accepted")
        + " new, "
        + job.path("unchanged")
        + " known, "
        + job.path("refused")
        + " refused";
  }

  @ParameterizedTest
  @CsvSource({
    "ics_codes.csv, ?dataset=classifications&scheme=ICS, 1381, 0",
    // FF2 in the source is no code.
    "ccs_codes.csv, ?dataset=classifications&scheme=CCS, 1857, 1",
    "cn_industry_codes.csv, ?dataset=classifications&scheme=INDUSTRY, 64, 0",
    "iso_committees.csv, ?dataset=committees, 767, 0",
  })
  void importsAsItStandsAndTheSecondTimeChangesNothing(
      String name, String query, int rows, int refused) throws Exception {
    byte[] body = file(name);
    Response dry = run(body, query + "&dryRun=true");
    Response first = run(body, query);
    assertThat(first.<Integer>path("refused")).as(errors(first)).isEqualTo(refused);
    assertThat(first.<Integer>path("total")).isEqualTo(rows);
    assertThat(summary(dry)).isEqualTo(summary(first));
    assertThat(summary(run(body, query)))
        .isEqualTo(
            "%s, 0 new, %d known, %d refused"
                .formatted(
                    refused == 0 ? "COMPLETED" : "COMPLETED_WITH_ERRORS", rows - refused, refused));
  }

  @ParameterizedTest
  @CsvSource({
    "gb2260_changes.csv, ?dataset=regions, 7258",
    "gb2260_latest.csv, ?dataset=regions, 3219",
    "cn_division_areas.csv, ?dataset=regions&effectiveOn=2024-12-31, 2978",
  })
  void importsDivisionsAndTheSecondTimeChangesNothing(String name, String query, int rows)
      throws Exception {
    byte[] body = file(name);
    Response first = run(body, query);
    assertThat(first.<Integer>path("refused")).as(errors(first)).isZero();
    assertThat(first.<Integer>path("total")).isEqualTo(rows);
    assertThat(summary(run(body, query)))
        .isEqualTo("COMPLETED, 0 new, " + rows + " known, 0 refused");
  }

  private static String errors(Response job) {
    return TestAccounts.as("IMPORTER").get(PATH + "/" + job.path("id") + "/errors").asString();
  }

  @Test
  void importsOrganizationsInOurOwnForm() throws Exception {
    String own = UUID.randomUUID().toString().substring(0, 8);
    String csv =
        """
        nameZh,type,regionCode,externalIds,effectiveOn
        示例市某厂%s,ENTERPRISE,110000,demo:%s-1,2020-01-01
        示例市某所%s,INSTITUTE,999999,demo:%s-2,
        示例市某院%s,INSTITUT,110000,demo-%s,
        """
            .replace("%s", own);
    Response job = run(csv.getBytes(StandardCharsets.UTF_8), "?dataset=organizations");
    assertThat(summary(job))
        .as(errors(job))
        .isEqualTo("COMPLETED_WITH_ERRORS, 1 new, 0 known, 2 refused");
    Response errors = TestAccounts.as("IMPORTER").get(PATH + "/" + job.path("id") + "/errors");
    assertThat(errors.<java.util.List<String>>path("items.column"))
        .containsExactly("regionCode", "type", "externalIds");
    assertThat(summary(run(csv.getBytes(StandardCharsets.UTF_8), "?dataset=organizations")))
        .isEqualTo("COMPLETED_WITH_ERRORS, 0 new, 1 known, 2 refused");
  }
}
