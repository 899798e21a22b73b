package org.guiju.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Steps rest on documents that are kept here, and the public has them when its time has come. */
@QuarkusTest
class DocumentStepTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  private static Way project(String until) {
    return Way.registered(START, Way.organization("350203"))
        .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf(until)));
  }

  private static String uploaded(Way way, String code) {
    return Sent.upload(TestAccounts.as("DRAFTER"), "projects", way.id, code, Sent.pdf()).path("id");
  }

  private static int contentStatus(String document, int version) {
    return given()
        .get("/api/v1/documents/{id}/versions/{n}/content", document, version)
        .statusCode();
  }

  /** The step, resting on these documents and on what else it needs. */
  private static Response take(Way way, String action, List<Map<String, Object>> documents) {
    Map<String, Object> request = way.request(action);
    List<Object> all = new ArrayList<>(documents);
    for (Object other : (List<?>) request.get("documents")) {
      if (documents.stream()
          .noneMatch(d -> d.get("code").equals(((Map<?, ?>) other).get("code")))) {
        all.add(other);
      }
    }
    request.put("documents", all);
    Response answer = way.send(request);
    if (answer.statusCode() == 200) {
      way.etag = answer.header("ETag");
    }
    return answer;
  }

  private static Map<String, Object> ref(String code, String document) {
    return new HashMap<>(Map.of("code", code, "document", document));
  }

  @Test
  void aStepKeepsVersionAndHashOfWhatItRestsOn() {
    Way way = project("COMPLETE_DRAFT");
    byte[] draft = Sent.pdf();
    Response created = Sent.upload(TestAccounts.as("DRAFTER"), "projects", way.id, "D08", draft);
    String d08 = created.path("id");
    String d09 = uploaded(way, "D09");
    String of = "items.find { it.action == 'COMPLETE_DRAFT' }.documents.find { it.code == '%s' }";
    Way.admin()
        .get("/api/v1/projects/{id}/actions", way.id)
        .then()
        .statusCode(200)
        .body(of.formatted("D08") + ".uploaded.document", equalTo(d08))
        .body(of.formatted("D08") + ".uploaded.version", equalTo(1))
        .body(of.formatted("D34") + ".uploaded", nullValue());
    take(way, "COMPLETE_DRAFT", List.of(ref("D08", d08), ref("D09", d09)))
        .then()
        .statusCode(200)
        .body(
            "event.payload.documents.find { it.code == 'D08' }.sha256", equalTo(Sent.sha256(draft)))
        .body("event.payload.documents.find { it.code == 'D08' }.version", equalTo(1));
    given()
        .get("/api/v1/projects/{id}/history", way.id)
        .then()
        .body("items.last().payload.documents.find { it.code == 'D08' }.document", equalTo(d08));
  }

  @Test
  void whatIsNoDocumentOfTheThingIsRefused() {
    Way way = project("COMPLETE_DRAFT");
    Way other = Way.registered(START, Way.organization("350203"));
    String foreign = uploaded(other, "D08");
    String own = uploaded(way, "D09");
    refused(way, ref("D08", UUID.randomUUID().toString()), "DOCUMENT_NOT_FOUND");
    refused(way, ref("D08", foreign), "DOCUMENT_OF_ANOTHER_THING");
    refused(way, ref("D08", own), "DOCUMENT_OF_ANOTHER_CODE");
    Map<String, Object> version = ref("D09", own);
    version.put("version", 2);
    refused(way, version, "VERSION_NOT_FOUND");
    Map<String, Object> hash = ref("D09", own);
    hash.put("sha256", "0".repeat(64));
    refused(way, hash, "SHA256_DIFFERS");
    refused(way, new HashMap<>(Map.of("code", "D09", "version", 1)), "REQUIRED");
    assertThat(way.isUnchanged()).isTrue();
  }

  private static void refused(Way way, Map<String, Object> document, String code) {
    take(way, "COMPLETE_DRAFT", List.of(document))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem(code));
  }

  @Test
  void aDraftIsForEverybodyWithTheCommentRoundAndItsNextVersionOnceAStepRestsOnIt() {
    Way way = project("OPEN_COMMENT");
    String d08 = uploaded(way, "D08");
    String d12 = uploaded(way, "D12");
    assertThat(contentStatus(d08, 1)).isEqualTo(403);
    given()
        .header("Accept-Language", "en")
        .get("/api/v1/documents/{id}", d08)
        .then()
        .statusCode(200)
        .body("access", equalTo("METADATA"))
        .body("accessReason", org.hamcrest.Matchers.containsString("OPEN_COMMENT"));
    String round =
        take(way, "OPEN_COMMENT", List.of(ref("D08", d08)))
            .then()
            .statusCode(200)
            .extract()
            .path("event.id");
    String draft = "documents.find { it.code == 'D08' }.";
    given()
        .get("/api/v1/comment-rounds/{id}", round)
        .then()
        .statusCode(200)
        .body(draft + "document", equalTo(d08))
        .body(draft + "version", equalTo(1));
    assertThat(contentStatus(d08, 1)).isEqualTo(200);
    assertThat(contentStatus(d12, 1)).isEqualTo(403);
    TestAccounts.as("DRAFTER")
        .contentType("application/pdf")
        .body(Sent.pdf())
        .post("/api/v1/documents/{id}/versions", d08)
        .then()
        .statusCode(201);
    assertThat(contentStatus(d08, 1)).isEqualTo(200);
    assertThat(contentStatus(d08, 2)).isEqualTo(403);
  }

  @Test
  void aPublishedTextIsReadAsThePolicySaysAndByTheStandardToo() {
    Way way = project("PUBLISH");
    String d20 = uploaded(way, "D20");
    assertThat(contentStatus(d20, 1)).isEqualTo(403);
    take(way, "PUBLISH", List.of(ref("D20", d20))).then().statusCode(200);
    given()
        .get("/api/v1/documents/{id}/versions/1/content", d20)
        .then()
        .statusCode(200)
        .header("Content-Disposition", "inline")
        .header("Content-Type", "application/pdf");
    String number = Way.admin().get("/api/v1/projects/{id}", way.id).path("numbers[0]");
    String standard =
        given().queryParam("number", number).get("/api/v1/standards").path("items[0].id");
    given()
        .get("/api/v1/standards/{id}/documents", standard)
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(d20)))
        .body("items[0].access", equalTo("READ_ONLY"));
    String d26 =
        Sent.upload(TestAccounts.as("DEPT"), "standards", standard, "D26", Sent.pdf()).path("id");
    assertThat(contentStatus(d26, 1)).isEqualTo(403);
    Way.admin().get("/api/v1/standards/{id}/actions", standard).then().statusCode(200);
    TestAccounts.as("DEPT")
        .get("/api/v1/documents/{id}/versions/1/content", d26)
        .then()
        .statusCode(200)
        .header("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment"));
  }

  @Test
  void whoIsNeitherInvolvedNorAnOfficialOfTheRegionHasTheMetadata() {
    String own = Way.organization("350203");
    Way way = Way.registered(START, own);
    String document = uploaded(way, "D01");
    String involved = TestAccounts.create(UUID.fromString(own), null, "ENTERPRISE").name();
    String other = Way.organization("120101");
    String foreign = TestAccounts.create(UUID.fromString(other), null, "ENTERPRISE").name();
    String official = TestAccounts.create(UUID.fromString(other), null, "DEPT").name();
    Map.of(involved, 200, foreign, 403, official, 200)
        .forEach(
            (name, status) ->
                TestAccounts.login(name)
                    .get("/api/v1/documents/{id}/versions/1/content", document)
                    .then()
                    .statusCode(status));
  }
}
