package org.guiju.exchange.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.project.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExportTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);
  private static final String OWN = UUID.randomUUID().toString().substring(0, 8);
  private static boolean made;

  /** Something of everything that is listed. */
  @BeforeEach
  void things() throws InterruptedException {
    if (made) {
      return;
    }
    Things.made(OWN);
    SmallListTest.knowsCodes();
    made = true;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "projects?sort=createdAt",
        "projects?kind=NATIONAL&asOf=2021-12-31&sort=-stage",
        "standards?asOf=2026-11-01",
        "declarations?sort=-updatedAt",
        "matters",
        "organizations?region=350200",
        "committees?sort=-level",
        "projects?kind=NATIONAL&kind=GROUP&region=350000&sort=-reference&q=%E8%AF%95%E9%AA%8C",
        "deadlines?asOf=2022-06-01&sort=-dueOn",
        "regions?within=350200&sort=-nameZh",
        "classifications/CCS?sort=-code",
        "registers/AWARD/entries?asOf=2022-03-01",
        "programmes/XIAMEN-2022/targets/XM1/evidence?asOf=2025-12-31&sort=-date"
      })
  void everyFormIsTheListItemByItem(String list) {
    List<JsonNode> items = Listed.items(list, 200);
    assertThat(items)
        .hasSizeGreaterThan(1)
        .isEqualTo(Listed.items(list, Math.min(items.size() / 2 + 1, 150)));
    assertThat(Listed.lines(Listed.export(list, ExportFormat.NDJSON).asByteArray()))
        .isEqualTo(items);
    for (SheetFormat format : SheetFormat.values()) {
      byte[] file = Listed.export(list, ExportFormat.valueOf(format.name())).asByteArray();
      assertThat(Listed.rows(file, format))
          .isEqualTo(items.stream().map(item -> Listed.row(item, format)).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documents?asOf=2026-11-01",
        "work-items?type=PROJECT&region=350200",
        "programmes/XIAMEN-2022/targets/XM1/pipeline?asOf=2022-03-02&sort=probability"
      })
  void everyItemOfWhateverThereIsStandsInTheFile(String list) {
    assertThat(Listed.lines(Listed.export(list, ExportFormat.NDJSON).asByteArray()))
        .isEqualTo(Listed.items(list, 200));
  }

  @Test
  void columnsAreTheSameWhateverIsAbsentAndAnEmptyListHasThemToo() {
    String header =
        "\uFEFFid,type,state,ended,openedOn,endedOn,about.type,about.id,about.kind,about.reference,"
            + "about.titleZh,about.titleEn,about.committee,about.organization,about.regionCode,"
            + "procedure,createdAt,updatedAt\r\n";
    String none = "matters?about=" + UUID.randomUUID();
    assertThat(Listed.export(none, ExportFormat.CSV).asByteArray())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(header);
    assertThat(Listed.export("matters", ExportFormat.CSV).asByteArray())
        .asString(StandardCharsets.UTF_8)
        .startsWith(header);
    assertThat(Listed.export(none, ExportFormat.NDJSON).asByteArray()).isEmpty();
  }

  @Test
  void formulasAreTextsInSheetsAndUntouchedInJson() throws IOException {
    String title = "=HYPERLINK(\"evil\") " + UUID.randomUUID();
    Way.registered(START, Way.organization("350203"), Map.of("titleZh", title));
    String list = "projects?q=" + title.substring(title.indexOf(' ') + 1);
    assertThat(Listed.export(list, ExportFormat.CSV).asByteArray())
        .asString(StandardCharsets.UTF_8)
        .contains("\"'" + title.replace("\"", "\"\"") + "\"");
    assertThat(sheet(Listed.export(list, ExportFormat.XLSX).asByteArray()))
        .contains(">'=HYPERLINK(&quot;evil&quot;) ")
        .doesNotContain("<f>");
    assertThat(Listed.lines(Listed.export(list, ExportFormat.NDJSON).asByteArray()))
        .singleElement()
        .satisfies(line -> assertThat(line.path("titleZh").asText()).isEqualTo(title));
  }

  private static String sheet(byte[] workbook) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      ZipEntry part = zip.getNextEntry();
      while (part != null && !part.getName().equals("xl/worksheets/sheet1.xml")) {
        part = zip.getNextEntry();
      }
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theFormIsTheOneAcceptedAndNothingIsKept() {
    given()
        .accept("application/x-ndjson")
        .get("/api/v1/exports/projects?state=NONE&asOf=2024-01-02")
        .then()
        .statusCode(200)
        .header("Content-Type", is("application/x-ndjson"))
        .header("Content-Disposition", is("attachment; filename=\"projects-2024-01-02.ndjson\""))
        .header("Cache-Control", is("no-store"))
        .header("ETag", nullValue());
    given()
        .accept(SheetFormat.XLSX_TYPE + ", text/csv;q=0.5")
        .get("/api/v1/exports/projects?state=NONE")
        .then()
        .header("Content-Type", is(SheetFormat.XLSX_TYPE));
    given()
        .get("/api/v1/exports/projects?state=NONE")
        .then()
        .header("Content-Type", startsWith("text/csv"));
    given().accept("application/json").get("/api/v1/exports/projects").then().statusCode(406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "projects?sort=colour",
        "projects?limit=3",
        "projects?cursor=abc",
        "projects?format=PDF",
        "projects?kind=NATIONEL",
        "matters?asOf=yesterday"
      })
  void whatTheListRefusesIsRefusedBeforeAnythingIsWritten(String query) {
    given()
        .get("/api/v1/exports/" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void whatThereIsNotIsNotFound() {
    given().get("/api/v1/exports/registers/NOWHERE/entries").then().statusCode(404);
    given()
        .get("/api/v1/exports/programmes/XIAMEN-2022/targets/N99/evidence")
        .then()
        .statusCode(404);
    given().get("/api/v1/exports/nothings").then().statusCode(404);
  }
}
