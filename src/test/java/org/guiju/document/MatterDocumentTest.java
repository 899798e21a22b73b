package org.guiju.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Matters keep their papers as projects do, and their steps name them. */
@QuarkusTest
class MatterDocumentTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);
  private static final String DISCLOSED = "2021-04-01";

  private String lead;
  private String project;

  @BeforeEach
  void begin() {
    lead = Way.organization("350203");
    project = Way.registered(START, lead).id;
  }

  private static Map<String, Object> disclosure(Object document) {
    return Map.of(
        "effectiveOn",
        DISCLOSED,
        "reason",
        "披露",
        "inputs",
        Map.of("patentNumber", "ZL2019", "holder", "某公司", "clause", "5.2"),
        "documents",
        List.of(document));
  }

  private ValidatableResponse disclosed(Object document) {
    return Way.admin()
        .header("Accept-Language", "en")
        .body(disclosure(document))
        .post("/api/v1/projects/{id}/patents", project)
        .then();
  }

  private String patent() {
    return disclosed(Map.of("code", "D24")).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse confirmed(String matter, Map<String, ?> document) {
    return Way.admin()
        .header("If-Match", "*")
        .header("Accept-Language", "en")
        .body(
            Map.of(
                "action",
                "CONFIRM_EVIDENCE",
                "effectiveOn",
                "2021-05-01",
                "documents",
                List.of(document)))
        .post("/api/v1/matters/{id}/transitions", matter)
        .then();
  }

  private RequestSpecification member(String organization, String role) {
    return TestAccounts.login(
        TestAccounts.create(UUID.fromString(organization), null, role).name());
  }

  private static int content(RequestSpecification as, String document) {
    return as.get("/api/v1/documents/{id}/versions/1/content", document).statusCode();
  }

  @Test
  void aStepOfAMatterNamesItsPapersAndTheyCanBeHadAsTheyWere() {
    String matter = patent();
    byte[] first = Sent.pdf();
    String evidence =
        Sent.upload(TestAccounts.as("ADMIN"), "matters", matter, "D24", first)
            .then()
            .body("about.type", equalTo("MATTER"))
            .body("about.id", equalTo(matter))
            .body("withheld", empty())
            .extract()
            .path("id");
    Way.admin()
        .get("/api/v1/matters/{id}/actions", matter)
        .then()
        .body("items.documents.flatten().uploaded.document", hasItem(evidence));
    confirmed(matter, Map.of("code", "D24", "document", evidence))
        .statusCode(200)
        .body("event.payload.documents[0].version", equalTo(1))
        .body("event.payload.documents[0].sha256", equalTo(Sent.sha256(first)));
    byte[] second = Sent.pdf();
    TestAccounts.as("ADMIN")
        .contentType("application/pdf")
        .body(second)
        .post("/api/v1/documents/{id}/versions", evidence)
        .then()
        .statusCode(201);
    given()
        .get("/api/v1/matters/{id}", matter)
        .then()
        .body("documents[0].document", equalTo(evidence))
        .body("documents[0].version", equalTo(1));
    assertThat(
            TestAccounts.as("ADMIN")
                .get("/api/v1/documents/{id}/versions/1/content", evidence)
                .asByteArray())
        .isEqualTo(first);
    given()
        .get("/api/v1/matters/{id}/documents", matter)
        .then()
        .statusCode(200)
        .body("items.id", contains(evidence))
        .body("items[0].versions.number", contains(1, 2));
    given().get("/api/v1/projects/{id}/documents", project).then().body("items", empty());
    given()
        .queryParam("aggregateType", "DOCUMENT")
        .queryParam("limit", 1000)
        .get("/api/v1/changes")
        .then()
        .statusCode(200);
  }

  @Test
  void aMatterBeginsWithAPaperOfWhatItIsAboutButNotOfAnotherThing() {
    String own =
        Sent.upload(TestAccounts.as("DRAFTER"), "projects", project, "D24", Sent.pdf()).path("id");
    String foreign =
        Sent.upload(
                TestAccounts.as("DRAFTER"),
                "projects",
                Way.registered(START, lead).id,
                "D24",
                Sent.pdf())
            .path("id");
    disclosed(Map.of("code", "D24", "document", foreign))
        .statusCode(422)
        .body("errors.code", hasItem("DOCUMENT_OF_ANOTHER_THING"));
    String matter =
        disclosed(Map.of("code", "D24", "document", own))
            .statusCode(201)
            .body("documents[0].document", equalTo(own))
            .body("documents[0].version", equalTo(1))
            .extract()
            .path("id");
    String other =
        Sent.upload(TestAccounts.as("ADMIN"), "matters", patent(), "D24", Sent.pdf()).path("id");
    confirmed(matter, Map.of("code", "D24", "document", other))
        .statusCode(422)
        .body("errors.code", hasItem("DOCUMENT_OF_ANOTHER_THING"));
    confirmed(matter, Map.of("code", "D24", "document", own)).statusCode(200);
  }

  @Test
  void thoseWhoMayActBringPapersAndTheOthersInvolvedReadThem() {
    String matter = patent();
    String stranger = Way.organization("350203");
    Sent.attempt(given(), "matters", matter, "D24", Sent.pdf()).then().statusCode(401);
    Sent.attempt(TestAccounts.as("READER"), "matters", matter, "D24", Sent.pdf())
        .then()
        .statusCode(403);
    Sent.attempt(member(stranger, "DRAFTER"), "matters", matter, "D24", Sent.pdf())
        .then()
        .statusCode(403);
    Sent.attempt(TestAccounts.as("ADMIN"), "matters", matter, "D99", Sent.pdf())
        .then()
        .statusCode(422);
    Sent.attempt(
            TestAccounts.as("ADMIN"), "matters", UUID.randomUUID().toString(), "D24", Sent.pdf())
        .then()
        .statusCode(404);
    String paper =
        Sent.upload(TestAccounts.as("IMPORTER"), "matters", matter, "D24", Sent.pdf()).path("id");
    assertThat(content(member(lead, "ENTERPRISE"), paper)).isEqualTo(200);
    assertThat(content(member(stranger, "ENTERPRISE"), paper)).isEqualTo(403);
    assertThat(content(given(), paper)).isEqualTo(403);
    given()
        .get("/api/v1/documents/{id}", paper)
        .then()
        .body("title", equalTo("D24 文件"))
        .body("access", equalTo("METADATA"))
        .body("latest.fileName", equalTo("标准 草案.pdf"));
    given()
        .get("/api/v1/documents/{id}/history", paper)
        .then()
        .body("items[0].withheld", nullValue());
  }
}
