package org.guiju.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Documents are taken in, kept in versions and given out again as they were. */
@QuarkusTest
class DocumentResourceTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  @Inject Jdbc jdbc;

  private static Way project() {
    return Way.registered(START, Way.organization("350203"));
  }

  private static RequestSpecification drafter() {
    return TestAccounts.as("DRAFTER");
  }

  private static Response content(RequestSpecification as, String document, int version) {
    return as.get("/api/v1/documents/{id}/versions/{n}/content", document, version);
  }

  private boolean keeps(byte[] content) {
    return jdbc.number(
            "select count(*) from document_content where sha256 = ?",
            p -> p.text(Sent.sha256(content)))
        > 0;
  }

  @Test
  void aDocumentIsKeptInVersionsAndEachCanBeHadAsItWas() {
    Way way = project();
    byte[] first = Sent.pdf();
    byte[] second = Sent.pdf();
    Response created = Sent.upload(drafter(), "projects", way.id, "D08", first);
    String id = created.path("id");
    created
        .then()
        .header("Location", "/api/v1/documents/" + id)
        .body("about.type", equalTo("PROJECT"))
        .body("about.id", equalTo(way.id))
        .body("codeName", equalTo("Draft for comments"))
        .body("access", equalTo("FULL"))
        .body("latest.sha256", equalTo(Sent.sha256(first)))
        .body("latest.size", equalTo(first.length))
        .body("latest.mediaType", equalTo("application/pdf"))
        .body("latest.fileName", equalTo("标准 草案.pdf"))
        .body("latest.uploadedBy", notNullValue());
    drafter()
        .contentType("application/octet-stream")
        .queryParam("mediaType", "application/pdf")
        .queryParam("language", "zh")
        .queryParam("sha256", Sent.sha256(second))
        .body(second)
        .post("/api/v1/documents/{id}/versions", id)
        .then()
        .statusCode(201)
        .body("versions.number", equalTo(java.util.List.of(1, 2)))
        .body("latest.language", equalTo("zh"))
        .body("version", equalTo(2));
    assertThat(content(drafter(), id, 1).asByteArray()).isEqualTo(first);
    content(drafter(), id, 2)
        .then()
        .statusCode(200)
        .header("ETag", "\"" + Sent.sha256(second) + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", containsString("sandbox"))
        .header("Content-Length", String.valueOf(second.length))
        .header("Content-Disposition", equalTo("attachment"));
    content(drafter(), id, 1)
        .then()
        .header(
            "Content-Disposition",
            containsString("filename*=UTF-8''%E6%A0%87%E5%87%86%20%E8%8D%89%E6%A1%88.pdf"));
    content(drafter(), id, 3).then().statusCode(404);
    drafter()
        .get("/api/v1/documents/{id}/history", id)
        .then()
        .statusCode(200)
        .body("items.type", equalTo(java.util.List.of("ADDED", "VERSION_ADDED")))
        .body("items[1].payload.sha256", equalTo(Sent.sha256(second)));
    given()
        .queryParam("code", "D08")
        .get("/api/v1/projects/{id}/documents", way.id)
        .then()
        .statusCode(200)
        .body("items.id", equalTo(java.util.List.of(id)));
    given()
        .queryParam("sha256", Sent.sha256(first))
        .get("/api/v1/documents")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(java.util.List.of(id)));
    given()
        .queryParam("code", "D09")
        .get("/api/v1/projects/{id}/documents", way.id)
        .then()
        .body("items", equalTo(java.util.List.of()));
    given()
        .queryParam("asOf", "2021-04-01")
        .get("/api/v1/documents/{id}", id)
        .then()
        .statusCode(404);
  }

  @Test
  void aPartIsGivenAndWhatTheClientHasIsNot() {
    byte[] body = Sent.pdf();
    String id = Sent.upload(drafter(), "projects", project().id, "D12", body).path("id");
    String tag = "\"" + Sent.sha256(body) + "\"";
    Response part = content(drafter().header("Range", "bytes=5-9"), id, 1);
    part.then()
        .statusCode(206)
        .header("Content-Range", "bytes 5-9/" + body.length)
        .header("Content-Length", "5");
    assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(body, 5, 10));
    content(drafter().header("Range", "bytes=5-9").header("If-Range", "\"other\""), id, 1)
        .then()
        .statusCode(200);
    content(drafter().header("Range", "bytes=5-9").header("If-Range", tag), id, 1)
        .then()
        .statusCode(206);
    content(drafter().header("Range", "bytes=" + body.length + "-"), id, 1)
        .then()
        .statusCode(416)
        .body("size", equalTo(body.length));
    content(drafter().header("If-None-Match", tag), id, 1).then().statusCode(304);
    drafter()
        .head("/api/v1/documents/{id}/versions/1/content", id)
        .then()
        .statusCode(200)
        .header("Content-Length", String.valueOf(body.length));
  }

  @Test
  void whatIsNotAsItsSenderSaysIsRefusedAndLeavesNothing() {
    String project = project().id;
    byte[] body = Sent.pdf();
    drafter()
        .contentType("application/pdf")
        .queryParam("code", "D01")
        .queryParam("sha256", "0".repeat(64))
        .body(body)
        .post("/api/v1/projects/{id}/documents", project)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("SHA256_DIFFERS"));
    drafter()
        .contentType("image/png")
        .queryParam("code", "D01")
        .body(body)
        .post("/api/v1/projects/{id}/documents", project)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("CONTENT_OF_ANOTHER_TYPE"));
    drafter()
        .contentType("text/html")
        .queryParam("code", "D01")
        .body("<script>alert(1)</script>")
        .post("/api/v1/projects/{id}/documents", project)
        .then()
        .statusCode(415)
        .body("mediaTypes", hasItem("application/pdf"));
    drafter()
        .contentType("application/pdf")
        .queryParam("code", "D01")
        .post("/api/v1/projects/{id}/documents", project)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("DOCUMENT_EMPTY"));
    Sent.attempt(drafter(), "projects", project, "D99", body)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("DOCUMENT_UNKNOWN"));
    Sent.attempt(drafter(), "projects", UUID.randomUUID().toString(), "D01", body)
        .then()
        .statusCode(404);
    assertThat(keeps(body)).isFalse();
    given()
        .get("/api/v1/projects/{id}/documents", project)
        .then()
        .body("items", equalTo(java.util.List.of()));
  }

  @Test
  void whatIsTooLargeIsRefused() {
    byte[] large = Arrays.copyOf(Sent.pdf(), (2 << 20) + 1);
    Sent.attempt(drafter(), "projects", project().id, "D01", large)
        .then()
        .statusCode(413)
        .body("code", equalTo("DOCUMENT_TOO_LARGE"));
    assertThat(keeps(large)).isFalse();
  }

  @Test
  void theSameRequestIsCarriedOutOnceAndTheSameContentKeptOnce() {
    String project = project().id;
    byte[] body = Sent.pdf();
    String key = UUID.randomUUID().toString();
    // One account, as the key is the account's.
    String first =
        Sent.upload(drafter().header("Idempotency-Key", key), "projects", project, "D01", body)
            .path("id");
    String again =
        Sent.upload(drafter().header("Idempotency-Key", key), "projects", project, "D01", body)
            .path("id");
    assertThat(again).isEqualTo(first);
    Sent.attempt(drafter().header("Idempotency-Key", key), "projects", project, "D01", Sent.pdf())
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    String other = Sent.upload(drafter(), "projects", project, "D02", body).path("id");
    assertThat(other).isNotEqualTo(first);
    assertThat(content(drafter(), other, 1).asByteArray()).isEqualTo(body);
    drafter()
        .contentType("application/pdf")
        .body(body)
        .post("/api/v1/documents/{id}/versions", first)
        .then()
        .statusCode(409)
        .body("code", equalTo("CONTENT_UNCHANGED"));
  }

  @Test
  void titleAndAccessCanBeChanged() {
    Response created = Sent.upload(drafter(), "projects", project().id, "D01", Sent.pdf());
    String id = created.path("id");
    drafter()
        .contentType("application/merge-patch+json; charset=utf-8")
        .header("If-Match", created.header("ETag"))
        .body(Map.of("title", "建议书", "access", "METADATA"))
        .patch("/api/v1/documents/{id}", id)
        .then()
        .statusCode(200)
        .body("title", equalTo("建议书"))
        .body("restriction", equalTo("METADATA"));
    drafter()
        .contentType("application/merge-patch+json; charset=utf-8")
        .header("If-Match", created.header("ETag"))
        .body("{\"access\":null}")
        .patch("/api/v1/documents/{id}", id)
        .then()
        .statusCode(412);
    drafter()
        .contentType("application/merge-patch+json; charset=utf-8")
        .header("If-Match", "*")
        .body("{\"access\":null}")
        .patch("/api/v1/documents/{id}", id)
        .then()
        .statusCode(200)
        .body("restriction", nullValue());
    drafter()
        .contentType("application/merge-patch+json; charset=utf-8")
        .header("If-Match", "*")
        .body("{\"code\":\"D02\"}")
        .patch("/api/v1/documents/{id}", id)
        .then()
        .statusCode(422);
  }

  @Test
  void onlyWhoIsInvolvedUploads() {
    String own = Way.organization("350203");
    String project = Way.registered(START, own).id;
    String involved = TestAccounts.create(UUID.fromString(own), null, "DRAFTER").name();
    String foreign =
        TestAccounts.create(UUID.fromString(Way.organization("350203")), null, "DRAFTER").name();
    Sent.upload(TestAccounts.login(involved), "projects", project, "D07", Sent.pdf());
    Sent.attempt(TestAccounts.login(foreign), "projects", project, "D07", Sent.pdf())
        .then()
        .statusCode(403);
    Sent.attempt(given(), "projects", project, "D07", Sent.pdf()).then().statusCode(401);
    Sent.attempt(TestAccounts.as("READER"), "projects", project, "D07", Sent.pdf())
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsLeftOfAThingThatWasVoidedCanStillBeHad() {
    Way way = project();
    byte[] body = Sent.pdf();
    String id = Sent.upload(drafter(), "projects", way.id, "D01", body).path("id");
    var history = Way.admin().get("/api/v1/projects/{id}/history", way.id).jsonPath();
    for (String event : history.<String>getList("items.id").reversed()) {
      Way.admin()
          .header("If-Match", "*")
          .body(Map.of("event", event, "void", true, "reason", "trial"))
          .post("/api/v1/projects/{id}/corrections", way.id)
          .then()
          .statusCode(org.hamcrest.Matchers.oneOf(200, 204));
    }
    given().get("/api/v1/projects/{id}/documents", way.id).then().statusCode(404);
    given()
        .queryParam("sha256", Sent.sha256(body))
        .get("/api/v1/documents")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(java.util.List.of(id)))
        .body("items[0].access", equalTo("METADATA"));
    content(given(), id, 1).then().statusCode(403);
    assertThat(content(TestAccounts.as("ADMIN"), id, 1).asByteArray()).isEqualTo(body);
  }

  @Test
  void aDeclarationHasDocumentsToo() {
    String declarer = Way.organization("350203");
    String account = TestAccounts.create(UUID.fromString(declarer), null, "ENTERPRISE").name();
    String declaration =
        TestAccounts.login(account)
            .contentType("application/json; charset=utf-8")
            .body(
                Map.of(
                    "kind",
                    "ENTERPRISE",
                    "standards",
                    java.util.List.of(
                        Map.of("number", "Q/DOC 001-2023", "name", "电热水壶", "own", true))))
            .post("/api/v1/declarations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String id =
        Sent.upload(TestAccounts.login(account), "declarations", declaration, "D23", Sent.pdf())
            .path("id");
    content(given(), id, 1).then().statusCode(403);
    content(TestAccounts.login(account), id, 1).then().statusCode(200);
    Sent.attempt(
            TestAccounts.login(
                TestAccounts.create(UUID.fromString(Way.organization("350203")), null, "ENTERPRISE")
                    .name()),
            "declarations",
            declaration,
            "D23",
            Sent.pdf())
        .then()
        .statusCode(403);
  }
}
