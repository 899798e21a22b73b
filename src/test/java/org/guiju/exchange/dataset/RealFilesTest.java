package org.guiju.exchange.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
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
    byte[] body = Imports.bytes(name);
    Response dry = Imports.csv(body, query + "&dryRun=true");
    Response first = Imports.csv(body, query);
    assertThat(first.<Integer>path("refused")).as("%s", Imports.errors(first)).isEqualTo(refused);
    assertThat(first.<Integer>path("total")).isEqualTo(rows);
    assertThat(Imports.summary(dry)).isEqualTo(Imports.summary(first));
    assertThat(Imports.summary(Imports.csv(body, query)))
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
    byte[] body = Imports.bytes(name);
    Response first = Imports.csv(body, query);
    assertThat(first.<Integer>path("refused")).as("%s", Imports.errors(first)).isZero();
    assertThat(first.<Integer>path("total")).isEqualTo(rows);
    assertThat(Imports.summary(Imports.csv(body, query)))
        .isEqualTo("COMPLETED, 0 new, " + rows + " known, 0 refused");
  }
}
