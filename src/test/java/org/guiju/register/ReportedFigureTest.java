package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Figures that somebody reports where nothing can be counted. */
@QuarkusTest
class ReportedFigureTest {

  private static final String DAY = "2025-12-31";
  private static final String PART = "530902";
  private static final String WORDS = "was reported, as of 2024-06-30, and not counted";

  private static String reported(String code, String region, String on, int value) {
    return Entries.enter(
        "REPORTED_FIGURE",
        "OFFICIAL_STATISTICS",
        Map.of("region", region, "attributes", Map.of("target", code + "/T", "value", value)),
        "REPORT",
        on);
  }

  /** A document whose target counts what is entered nowhere, with a part for one county. */
  private static String document() {
    return Plans.recorded(
        "indicator: SUPPORT_PROJECTS",
        "types: [OTHER]",
        "parts: [{region: \"%s\", value: 3}]".formatted(PART));
  }

  private static String text(String path, Object... parameters) {
    return Way.admin()
        .header("Accept-Language", "en")
        .get(path, parameters)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void itIsMarkedWhereverItStands() {
    String code = document();
    String entry = reported(code, Plans.REGION, "2024-06-30", 7);
    String link = "/api/v1/entries/" + entry;
    assertThat(Entries.progress(code, "T", DAY).getString("rule")).contains("2024-06-30");

    String report = "/api/v1/programmes/" + code + "/report";
    List<String> rows = text(report + "/table?year=2025").lines().toList();
    assertThat(rows.getFirst()).contains("actual,reported,reportedLink");
    assertThat(rows.get(1)).contains("7,2024-06-30," + link, WORDS);
    assertThat(text(report + "/page?year=2025")).contains("7 (reported)", WORDS);

    String region = "/api/v1/regions/" + Plans.REGION + "/report";
    JsonPath data = new JsonPath(text(region + "?year=2025"));
    String line = "documents.find { it.programme == '%s' }.targets[0].".formatted(code);
    assertThat(data.getString(line + "reported.date")).isEqualTo("2024-06-30");
    assertThat(data.getString(line + "reported.link")).isEqualTo(link);
    assertThat(text(region + "/table?year=2025")).contains("7,2024-06-30," + link);
    assertThat(text(region + "/page?year=2025")).contains("7 (reported)");
  }

  @Test
  void itCountsNoLongerOnceItIsWithdrawnAlsoAfterTheDeadline() {
    String code = document();
    reported(code, Plans.REGION, "2024-06-30", 6);
    String entry = reported(code, Plans.REGION, "2025-06-30", 7);
    Entries.take(entry, "WITHDRAW", "2026-02-01");
    assertThat(Entries.actual(code, "T", "2026-01-31")).isEqualTo(7);
    assertThat(Entries.actual(code, "T", "2026-02-01")).isEqualTo(6);
    assertThat(Entries.actual(code, "T", DAY)).isEqualTo(7);
  }

  @Test
  void sumsTellHowManyOfTheirPartsWereReported() {
    String code = document();
    reported(code, PART, "2024-06-30", 2);
    String path = "/api/v1/programmes/" + code + "/targets/T/cascade?asOf=" + DAY;
    JsonPath cascade = new JsonPath(text(path));
    assertThat(cascade.getInt("partsActual")).isEqualTo(2);
    assertThat(cascade.getInt("partsReported")).isEqualTo(1);
    assertThat(cascade.getString("parts[0].reported.date")).isEqualTo("2024-06-30");
    assertThat(cascade.<Object>get("reported")).isNull();
    reported(code, Plans.REGION, "2024-06-30", 7);
    assertThat(new JsonPath(text(path)).getString("reported.date")).isEqualTo("2024-06-30");
  }
}
