package org.guiju.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.account.TestAccounts;
import org.guiju.document.Sent;
import org.guiju.platform.InTheOpen;
import org.guiju.platform.Sha256;
import org.guiju.project.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole service keeps its documents in an S3-compatible store, as it would in a folder. */
@QuarkusTest
@TestProfile(InTheOpen.class)
class DocumentsInS3Test {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);
  private static final int LARGE = 1_900_000;

  @ConfigProperty(name = "guiju.documents.s3.endpoint")
  URI store;

  private static Way project() {
    return Way.registered(START, Way.organization("350203"));
  }

  private static RequestSpecification drafter() {
    return TestAccounts.as("DRAFTER");
  }

  private static Response content(RequestSpecification as, String document, int version) {
    return as.get("/api/v1/documents/{id}/versions/{n}/content", document, version);
  }

  private List<String> told(String what) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(store.resolve(what)).build(), BodyHandlers.ofString())
        .body()
        .lines()
        .toList();
  }

  /** Signed as it should be, and nothing is left where the file store would have kept it. */
  @AfterEach
  void theStoreHasNothingToComplainOf() throws IOException, InterruptedException {
    assertThat(told(SigningServer.COMPLAINTS)).isEmpty();
    try (Stream<Path> files = Files.walk(Path.of(InTheOpen.FOLDER))) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void versionsAreKeptInTheBucketAndGivenOutAsTheyWere() throws Exception {
    byte[] first = Sent.pdf();
    byte[] second = Sent.pdf();
    String id = Sent.upload(drafter(), "projects", project().id, "D08", first).path("id");
    drafter()
        .contentType("application/pdf")
        .body(second)
        .post("/api/v1/documents/{id}/versions", id)
        .then()
        .statusCode(201);
    assertThat(told(SigningServer.OBJECTS))
        .contains("documents/" + Sha256.hex(first), "documents/" + Sha256.hex(second));
    assertThat(content(drafter(), id, 1).asByteArray()).isEqualTo(first);
    Response latest = content(drafter(), id, 2);
    assertThat(latest.asByteArray()).isEqualTo(second);
    latest
        .then()
        .statusCode(200)
        .header("ETag", "\"" + Sha256.hex(second) + "\"")
        .header("Content-Length", String.valueOf(second.length));
    content(drafter().header("If-None-Match", latest.header("ETag")), id, 2).then().statusCode(304);
  }

  @Test
  void whatIsLargeIsStreamedAndGivenInParts() {
    byte[] large = Arrays.copyOf(Sent.pdf(), LARGE);
    byte[] noise = new byte[LARGE / 2];
    new Random(17).nextBytes(noise);
    System.arraycopy(noise, 0, large, LARGE / 2, noise.length);
    String id = Sent.upload(drafter(), "projects", project().id, "D12", large).path("id");
    assertThat(content(drafter(), id, 1).asByteArray()).isEqualTo(large);
    Response part = content(drafter().header("Range", "bytes=1000000-1000999"), id, 1);
    part.then()
        .statusCode(206)
        .header("Content-Range", "bytes 1000000-1000999/" + LARGE)
        .header("Content-Length", "1000");
    assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(large, 1_000_000, 1_001_000));
    Response end = content(drafter().header("Range", "bytes=-7"), id, 1);
    assertThat(end.asByteArray()).isEqualTo(Arrays.copyOfRange(large, LARGE - 7, LARGE));
  }

  @Test
  void theSameContentIsOneObjectAndWhatIsRefusedIsNone() throws Exception {
    byte[] body = Sent.pdf();
    String project = project().id;
    Sent.upload(drafter(), "projects", project, "D01", body);
    String again = Sent.upload(drafter(), "projects", project, "D02", body).path("id");
    assertThat(told(SigningServer.OBJECTS)).containsOnlyOnce("documents/" + Sha256.hex(body));
    assertThat(content(drafter(), again, 1).asByteArray()).isEqualTo(body);
    byte[] refused = Sent.pdf();
    drafter()
        .contentType("application/pdf")
        .queryParam("code", "D01")
        .queryParam("sha256", "0".repeat(64))
        .body(refused)
        .post("/api/v1/projects/{id}/documents", project)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("SHA256_DIFFERS"));
    assertThat(told(SigningServer.OBJECTS)).doesNotContain("documents/" + Sha256.hex(refused));
  }
}
