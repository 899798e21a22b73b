package org.guiju.exchange.dataset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real announcements become published standards that say what the file says. */
@QuarkusTest
@TestProfile(RealFilesTest.OwnDatabase.class)
class FilingsTest {

  private static final String FILE = "cn_filings_sample.csv";
  private static final int FILINGS = 66;

  /** What a number looks like in this file, once its dashes are alike. */
  private static final Pattern NUMBER = Pattern.compile("[A-Z]+[0-9]*/[TZ] [0-9.]+-[0-9]{4}");

  private record Filing(
      String kind,
      String issuer,
      String region,
      String industry,
      String record,
      List<String> numbers,
      List<String> replaces,
      String title,
      String issued,
      String workType) {

    static Filing of(NamedCsvRecord row) {
      String level = row.getField("level");
      String number = numbers(row.getField("std_code")).getFirst();
      List<String> replaces = numbers(row.getField("replaces_raw"));
      return new Filing(
          level.toUpperCase(Locale.ROOT),
          row.getField("dept"),
          level.equals("local") ? number.substring(2, 4) + "0000" : "",
          level.equals("industry") ? number.substring(0, number.indexOf('/')) : "",
          row.getField("record_no"),
          List.of(number),
          replaces,
          row.getField("std_name").replaceAll(" +", " "),
          row.getField("publish_date"),
          replaces.isEmpty() ? "NEW" : "REVISION");
    }

    static Filing of(JsonPath standard) {
      return new Filing(
          standard.getString("kind"),
          text(standard, "issuer"),
          text(standard, "regionCode"),
          text(standard, "industryCode"),
          text(standard, "recordNumber"),
          standard.getList("numbers"),
          standard.getList("replaces"),
          standard.getString("titleZh"),
          standard.getString("issueDate"),
          standard.getString("workType"));
    }

    private static String text(JsonPath standard, String field) {
      return Objects.requireNonNullElse(standard.getString(field), "");
    }

    private static List<String> numbers(String text) {
      return NUMBER.matcher(text.replace('—', '-')).results().map(MatchResult::group).toList();
    }
  }

  private static List<NamedCsvRecord> rows() throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(Imports.file(FILE))) {
      return rows.stream().toList();
    }
  }

  @Test
  void everyFilingIsAPublishedStandardThatSaysWhatTheFileSays() throws Exception {
    List<NamedCsvRecord> rows = rows();
    assertThat(rows).hasSize(FILINGS);
    byte[] body = Imports.bytes(FILE);
    assertThat(Imports.summary(Imports.csv(body, "?dataset=filings&dryRun=true")))
        .isEqualTo("COMPLETED, 66 new, 0 known, 0 refused");
    assertThat(standardsOf(rows.getFirst())).as("after the dry run").isEmpty();
    assertThat(Imports.summary(Imports.csv(body, "?dataset=filings")))
        .isEqualTo("COMPLETED, 66 new, 0 known, 0 refused");
    int replacing = 0;
    for (NamedCsvRecord row : rows) {
      List<String> found = standardsOf(row);
      assertThat(found).as(row.getField("std_code")).hasSize(1);
      JsonPath standard = given().get("/api/v1/standards/{id}", found.getFirst()).jsonPath();
      Filing expected = Filing.of(row);
      assertThat(Filing.of(standard)).isEqualTo(expected);
      assertThat(standard.getString("state")).isIn("E60", "E61");
      assertThat(standard.getString("project")).isNull();
      replacing += expected.replaces().size();
    }
    assertThat(replacing).as("replaced numbers in the file").isPositive();

    long position = Imports.position();
    assertThat(Imports.summary(Imports.csv(body, "?dataset=filings")))
        .isEqualTo("COMPLETED, 0 new, 66 known, 0 refused");
    assertThat(Imports.position()).as("the last event recorded").isEqualTo(position);
  }

  /** A city's standard that was filed, and one that was not. */
  @ParameterizedTest
  @CsvSource({"DB3502/T 90001-2019, 备 9-2019, false", "DB3502/T 90002-2019, , true"})
  void whatTheFileTellsOrCannotTellIsNobodysDelay(String number, String record, boolean files)
      throws Exception {
    String csv =
        "level,std_code,std_name,publish_date,record_no\nlocal,%s,某市标准,2019-03-04,%s\n"
            .formatted(number, record == null ? "" : record);
    assertThat(Imports.summary(Imports.csv(csv, "?dataset=filings")))
        .isEqualTo("COMPLETED, 1 new, 0 known, 0 refused");
    List<String> late =
        given()
            .get(
                "/api/v1/deadlines?status=OVERDUE&asOf=2020-03-04&subject="
                    + standardsOf(number).getFirst())
            .then()
            .statusCode(200)
            .extract()
            .path("items.clock");
    assertThat(late)
        .containsExactlyInAnyOrderElementsOf(
            files ? List.of("C_FILING", "C_FILINGCITY") : List.of());
  }

  private static List<String> standardsOf(NamedCsvRecord row) {
    return standardsOf(row.getField("std_code"));
  }

  private static List<String> standardsOf(String number) {
    return given()
        .queryParam("number", number)
        .get("/api/v1/standards")
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }
}
