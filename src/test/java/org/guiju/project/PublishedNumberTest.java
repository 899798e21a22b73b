package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.feed.NothingRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is published bears a number, whatever way it came there. */
@QuarkusTest
class PublishedNumberTest {

  private static final String PATH = "/api/v1/projects/";

  private static String atFinalText(Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("kind", "INTERNATIONAL");
    body.put("titleEn", "Numbered " + UUID.randomUUID());
    body.put("registeredOn", "2020-02-03");
    String id =
        Way.admin().body(body).post("/api/v1/projects").then().statusCode(201).extract().path("id");
    take(id, "REGISTER", Map.of()).then().statusCode(200);
    take(id, "ADVANCE", Map.of("stage", "50.60")).then().statusCode(200);
    return id;
  }

  private static Response take(String id, String action, Map<String, ?> inputs) {
    return Way.admin()
        .header("If-Match", "*")
        .body(
            Map.of(
                "action",
                action,
                "effectiveOn",
                "2021-02-03",
                "reason",
                "trial",
                "inputs",
                inputs,
                "attested",
                List.of("STAGE_VOTE")))
        .post("/api/v1/projects/{id}/transitions", id);
  }

  private static void refused(Response answer, NothingRecorded nothing) {
    answer.then().statusCode(409).body("code", equalTo("NUMBER_MISSING"));
    nothing.check();
  }

  @Test
  void nothingIsPublishedWithoutANumber() {
    String id = atFinalText(Map.of());
    NothingRecorded nothing = NothingRecorded.of("PROJECT", "STANDARD");
    refused(take(id, "ADVANCE", Map.of("stage", "60.60")), nothing);
    take(id, "ADVANCE", Map.of("stage", "90.20")).then().statusCode(200);
    refused(
        take(id, "RETURN", Map.of("stage", "60.60")), NothingRecorded.of("PROJECT", "STANDARD"));
    String reference = "ISO 7%05d:2021".formatted(Math.floorMod(id.hashCode(), 100_000));
    patch(id, reference).then().statusCode(200);
    take(id, "RETURN", Map.of("stage", "60.60")).then().statusCode(200);
    Way.admin()
        .queryParam("number", reference)
        .get("/api/v1/standards")
        .then()
        .body("items.number", contains(reference));
  }

  @Test
  void whatIsPublishedKeepsTheReferenceThatIsItsNumber() {
    String reference =
        "ISO 6%05d:2021".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 99_999));
    String id = atFinalText(Map.of("reference", reference));
    take(id, "ADVANCE", Map.of("stage", "60.60")).then().statusCode(200);
    NothingRecorded nothing = NothingRecorded.of("PROJECT", "STANDARD");
    refused(patch(id, null), nothing);
  }

  @Test
  void bodyThatTheNumberBeginsWithIsCountedBy() {
    int underWay = ofCispr("PROJECT_PIPELINE");
    int published = ofCispr("STANDARD_PUBLISHED");
    String reference =
        "CISPR 5%05d:2021".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 99_999));
    String id = atFinalText(Map.of("reference", reference));
    assertThat(ofCispr("PROJECT_PIPELINE")).isEqualTo(underWay + 1);
    take(id, "ADVANCE", Map.of("stage", "60.60")).then().statusCode(200);
    assertThat(ofCispr("PROJECT_PIPELINE")).isEqualTo(underWay);
    assertThat(ofCispr("STANDARD_PUBLISHED")).isEqualTo(published + 1);
  }

  private static int ofCispr(String measure) {
    return Way.admin()
        .queryParam("measure", measure)
        .queryParam("type", "CISPR")
        .get("/api/v1/statistics")
        .then()
        .statusCode(200)
        .extract()
        .path("total");
  }

  private static Response patch(String id, @Nullable String reference) {
    return Way.admin()
        .header("If-Match", "*")
        .body(Collections.singletonMap("reference", reference))
        .patch(PATH + id);
  }
}
