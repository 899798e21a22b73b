package org.guiju.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guiju.account.TestAccounts;
import org.guiju.exchange.dataset.Imports;
import org.guiju.platform.jdbc.BreakingView;
import org.guiju.platform.jdbc.OneView;
import org.guiju.project.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An export that is larger than all buffers on its way. */
@QuarkusTest
class LargeExportTest {

  private static final int MANY = 20_000;
  private static final String OWN = "大" + UUID.randomUUID().toString().substring(0, 8);
  private static final String LONG = "名".repeat(140);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TRIES = 600;
  private static final long PAUSE = 50_000_000;
  private static boolean made;

  @Inject Exports exports;
  @Inject ExportSettings settings;

  @TestHTTPResource("/api/v1/exports/organizations?format=NDJSON&sort=name&q=")
  URL organizations;

  private static String name(int i) {
    return OWN + "-" + (100_000 + i) + LONG;
  }

  @BeforeEach
  void many() throws InterruptedException {
    if (made) {
      return;
    }
    String en = "x".repeat(250);
    String csv =
        IntStream.range(0, MANY)
            .mapToObj(i -> name(i) + "," + en + ",ENTERPRISE")
            .collect(Collectors.joining("\n", "nameZh,nameEn,type\n", "\n"));
    Response job = Imports.csv(csv, "?dataset=organizations");
    assertThat(job.<String>path("status")).isEqualTo("COMPLETED");
    made = true;
  }

  private BufferedReader opened() throws IOException, InterruptedException {
    String query = java.net.URLEncoder.encode(OWN, StandardCharsets.UTF_8);
    HttpResponse<java.io.InputStream> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(organizations + query)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  @Test
  void rowsArriveBeforeTheEndAndWritersMeanwhileDoNotShow() throws Exception {
    String last =
        Way.admin()
            .queryParam("q", name(MANY - 1))
            .get("/api/v1/organizations")
            .path("items[0].id");
    List<JsonNode> read = new ArrayList<>();
    try (BufferedReader lines = opened()) {
      read.add(JSON.readTree(lines.readLine()));
      assertThat(exports.underWay()).as("the rest is yet to be written").isEqualTo(1);
      Response before = Way.admin().get("/api/v1/organizations/{id}", last);
      Way.admin()
          .contentType("application/merge-patch+json")
          .header("If-Match", before.header("ETag"))
          .body(Map.of("nameZh", name(MANY - 1) + "改"))
          .patch("/api/v1/organizations/{id}", last)
          .then()
          .statusCode(200);
      Way.admin()
          .body(Map.of("nameZh", name(MANY), "type", "ENTERPRISE"))
          .post("/api/v1/organizations")
          .then()
          .statusCode(201);
      assertThat(exports.underWay()).as("it waits for its reader").isEqualTo(1);
      String line;
      while ((line = lines.readLine()) != null) {
        read.add(JSON.readTree(line));
      }
    }
    assertThat(read.stream().map(o -> o.path("nameZh").asText()))
        .as("all of them, in order, as they were when it began")
        .isEqualTo(IntStream.range(0, MANY).mapToObj(LargeExportTest::name).toList());
  }

  @Test
  void oneMoreThanMayRunIsToldWhenToComeAgain() throws Exception {
    List<BufferedReader> running = new ArrayList<>();
    while (running.size() < settings.atOnce()) {
      BufferedReader lines = opened();
      lines.readLine();
      running.add(lines);
    }
    assertThat(exports.underWay()).isEqualTo(settings.atOnce());
    TestAccounts.as("READER")
        .get("/api/v1/exports/organizations?format=CSV")
        .then()
        .statusCode(429)
        .header("Retry-After", "10")
        .body("code", equalTo("TOO_MANY_EXPORTS"))
        .body("retryAfter", equalTo(10));
    for (BufferedReader lines : running) {
      assertThat(lines.lines().count()).isEqualTo(MANY - 1);
      lines.close();
    }
    // The last bytes arrive a moment before the place comes free.
    for (int i = 0; i < TRIES && exports.underWay() > 0; i++) {
      LockSupport.parkNanos(PAUSE);
    }
    assertThat(exports.underWay()).isZero();
  }

  @Test
  void whatBreaksOffIsNotTakenForTheWhole() throws Exception {
    QuarkusMock.installMockForType(new BreakingView(), OneView.class);
    try (BufferedReader lines = opened()) {
      assertThatThrownBy(
              () -> {
                while (lines.readLine() != null) {
                  assertThat(exports.underWay()).isLessThan(2);
                }
              })
          .isInstanceOf(IOException.class);
    }
  }
}
