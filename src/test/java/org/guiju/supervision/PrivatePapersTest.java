package org.guiju.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.supervision.Declarers.DECLARATIONS;
import static org.guiju.supervision.Declarers.MATTERS;
import static org.guiju.supervision.Declarers.admin;
import static org.guiju.supervision.Declarers.complain;
import static org.guiju.supervision.Declarers.enterprise;
import static org.guiju.supervision.Declarers.inspector;
import static org.guiju.supervision.Declarers.json;
import static org.guiju.supervision.Declarers.nobody;
import static org.guiju.supervision.Declarers.opened;
import static org.guiju.supervision.Declarers.published;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.document.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Papers of a complaint are for those who treat it; those of an inspection also for the declarer.
 */
@QuarkusTest
class PrivatePapersTest {

  private static final String DOCUMENTS = "/api/v1/documents/";

  private String secret;
  private String declarer;
  private String declaration;
  private RequestSpecification city;

  @BeforeEach
  void begin() {
    secret = "张三的信-" + UUID.randomUUID();
    declarer = enterprise("350203");
    declaration = published(declarer, "电热水壶", "2024-01-05");
    city = inspector("350200");
  }

  private static int content(RequestSpecification as, String document) {
    return json(as).get(DOCUMENTS + document + "/versions/1/content").statusCode();
  }

  private String uploaded(String matter) {
    String letter =
        Sent.upload(
                io.restassured.RestAssured.given().spec(city), "matters", matter, "D32", Sent.pdf())
            .path("id");
    json(city)
        .header("If-Match", "*")
        .body(Map.of("title", secret))
        .patch(DOCUMENTS + letter)
        .then()
        .statusCode(200)
        .body("title", equalTo(secret));
    return letter;
  }

  @Test
  void whoMayNotActOnAComplaintSeesNothingOfItsPapersButTheirHash() {
    String matter = complain("DECLARATION", declaration, secret).path("matter");
    String letter = uploaded(matter);
    json(city)
        .header("If-Match", "*")
        .body(
            Map.of(
                "action",
                "ACCEPT",
                "documents",
                List.of(Map.of("code", "D32", "document", letter, "uri", "urn:" + secret))))
        .post(MATTERS + matter + "/transitions")
        .then()
        .statusCode(200);
    assertThat(json(city).get(MATTERS + matter).asString()).contains("urn:" + secret);
    assertThat(content(city, letter)).isEqualTo(200);
    RequestSpecification complainedAbout = Declarers.of(declarer, "ENTERPRISE");
    for (RequestSpecification other :
        List.of(
            nobody(),
            TestAccounts.as("READER"),
            TestAccounts.as("APPROVER"),
            TestAccounts.as("IMPORTER"),
            inspector("370200"),
            complainedAbout)) {
      assertThat(content(other, letter)).isIn(401, 403);
      json(other)
          .get(DOCUMENTS + letter)
          .then()
          .statusCode(200)
          .body("title", nullValue())
          .body("latest.fileName", nullValue())
          .body("access", equalTo("METADATA"))
          .body("withheld", contains("fileName", "title"));
      for (String place :
          List.of(
              DOCUMENTS + letter,
              DOCUMENTS + letter + "/history",
              DOCUMENTS + letter + "/history?view=recorded",
              MATTERS + matter + "/documents",
              MATTERS + matter + "/actions")) {
        assertThat(json(other).get(place).asString())
            .as(place)
            .doesNotContain(secret)
            .doesNotContain("草案.pdf");
      }
      for (String name : List.of("title=" + secret, "fileName=草案.pdf")) {
        json(other)
            .get("/api/v1/documents?about=" + matter + "&" + name)
            .then()
            .statusCode(200)
            .body("items.size()", equalTo(0));
      }
      assertThat(json(other).get(MATTERS + matter).asString()).doesNotContain("urn:" + secret);
      assertThat(json(other).get(MATTERS + matter + "/history").asString())
          .doesNotContain("urn:" + secret)
          .contains(letter);
    }
    nobody().get(MATTERS + matter).then().body("withheld", hasItem("documents"));
    Sent.attempt(complainedAbout, "matters", matter, "D32", Sent.pdf()).then().statusCode(403);
    Sent.attempt(TestAccounts.as("IMPORTER"), "matters", matter, "D32", Sent.pdf())
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsLeftOfAVoidedComplaintKeepsItsPapersPrivate() {
    String matter = complain("DECLARATION", declaration, secret).path("matter");
    String letter = uploaded(matter);
    List<String> events = admin().get(MATTERS + matter + "/history").jsonPath().getList("items.id");
    for (String event : events.reversed()) {
      admin()
          .header("If-Match", "*")
          .body(Map.of("event", event, "void", true, "reason", "误收"))
          .post(MATTERS + matter + "/corrections");
    }
    nobody().get(MATTERS + matter + "/documents").then().statusCode(404);
    nobody()
        .get(DOCUMENTS + letter)
        .then()
        .statusCode(200)
        .body("title", nullValue())
        .body("latest.fileName", nullValue());
    assertThat(content(nobody(), letter)).isEqualTo(403);
    assertThat(content(TestAccounts.as("ADMIN"), letter)).isEqualTo(200);
  }

  @Test
  void theDeclarerReadsThePapersOfItsInspection() {
    String matter =
        opened(city, declaration, "INSPECTION", "2024-03-01", Map.of()).then().extract().path("id");
    String paper = uploaded(matter);
    assertThat(content(Declarers.of(declarer, "ENTERPRISE"), paper)).isEqualTo(200);
    assertThat(content(Declarers.of(enterprise("350203"), "ENTERPRISE"), paper)).isEqualTo(403);
    nobody().get(DOCUMENTS + paper).then().body("title", equalTo(secret));
    nobody().get(DECLARATIONS + declaration + "/documents").then().body("items.size()", equalTo(0));
  }
}
