package org.guiju.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.document.Sent;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are narrowed by their restriction and by what their latest version publishes. */
@QuarkusTest
class NarrowedDocumentsTest {

  private static String uploaded(Way way) {
    return Sent.upload(TestAccounts.as("DRAFTER"), "projects", way.id, "D08", Sent.pdf())
        .path("id");
  }

  private static JsonPath replacedByText(String document) {
    return TestAccounts.as("DRAFTER")
        .contentType("text/plain")
        .queryParam("fileName", "Draft 2.TXT")
        .queryParam("language", "zh-Hans")
        .body("第二版")
        .post("/api/v1/documents/{id}/versions", document)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private static Way project() {
    return Way.registered(LocalDate.of(2022, 3, 1), Way.organization("350203"));
  }

  @Test
  void byTheLatestVersionAndNoneBefore() {
    Way way = project();
    String id = uploaded(way);
    Narrowed documents = new Narrowed("documents?about=" + way.id, "id", id);
    documents.by("fileName", "标准 草案", "draft");
    documents.by("mediaType", "application/pdf", "text/plain");

    JsonPath item = replacedByText(id);
    long size = item.getLong("latest.size");
    documents.by("numberFrom", 2, 3);
    documents.by("numberTo", 2, 1);
    documents.by("mediaType", "Text/PLAIN", "application/pdf");
    documents.by("sizeFrom", size, size + 1);
    documents.by("sizeTo", size, size - 1);
    documents.by("fileName", "draft 2.t", "标准 草案");
    documents.by("language", "ZH-hans", "en");
    documents.by("uploadedBy", item.getString("latest.uploadedBy"), "nobody");
    documents.byMoment("uploadedFrom", "uploadedTo", item.getString("latest.uploadedAt"));
    new Narrowed("documents?mediaType=image/png&about=" + way.id, "id", id)
        .by("mediaType", "text/plain", "text/csv");
    new Narrowed("projects/" + way.id + "/documents?mediaType=text/plain", "id", id)
        .by("sizeFrom", size, size + 1);
  }

  @Test
  void byTheirRestriction() {
    Way way = project();
    String id = uploaded(way);
    Narrowed documents = new Narrowed("documents?about=" + way.id, "id", id);
    assertThat(documents.ids("restriction", "READ_ONLY")).isEmpty();
    TestAccounts.as("DRAFTER")
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(Map.of("access", "READ_ONLY"))
        .patch("/api/v1/documents/{id}", id)
        .then()
        .statusCode(200)
        .body("restriction", equalTo("READ_ONLY"));
    documents.by("restriction", "READ_ONLY", "FULL");
  }

  @Test
  void exportsTakeTheSameFilters() {
    Way way = project();
    String id = uploaded(way);
    String export = "/api/v1/exports/documents?format=NDJSON&about=" + way.id + "&mediaType=";
    assertThat(Way.admin().get(export + "application/pdf").asString()).contains(id);
    assertThat(Way.admin().get(export + "text/plain").asString()).doesNotContain(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mediaType=pdf",
        "restriction=SECRET",
        "language=chinese_china",
        "sizeFrom=big",
        "numberTo=1.5",
        "uploadedFrom=2026",
        "uploadedAt=2026-01-01T00:00:00Z"
      })
  void whatCannotBeIsRefused(String query) {
    Way.admin().get("/api/v1/documents?" + query).then().statusCode(400);
  }

  @Test
  void fileNamesAreNotLookedForAmongAllDocuments() {
    for (String list : List.of("documents", "exports/documents")) {
      Way.admin()
          .get("/api/v1/" + list + "?fileName=draft")
          .then()
          .statusCode(400)
          .body("code", equalTo("ABOUT_REQUIRED"));
    }
  }
}
