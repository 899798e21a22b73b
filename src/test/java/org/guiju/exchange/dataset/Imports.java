package org.guiju.exchange.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.junit.jupiter.api.Assumptions;

/**
 * Imports over HTTP and what became of them: by an importer, or by an administrator where each row
 * takes a step that a procedure gives to others.
 */
public final class Imports {

  static final Path DATA = Path.of("..", "shared", "data");

  private static final String PATH = "/api/v1/imports";
  private static final int PATIENCE_MS = 600_000;
  private static final int PAUSE_MS = 50;

  private Imports() {}

  /** A real file; the test is skipped where it is absent. */
  static Path file(String name) {
    Path path = DATA.resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path), "no " + path + ": the test with real data is skipped");
    return path;
  }

  static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(file(name));
  }

  /** Imports CSV to its end. */
  static Response csv(byte[] body, String query) throws InterruptedException {
    return run("text/csv", body, query);
  }

  public static Response csv(String body, String query) throws InterruptedException {
    return csv(body.getBytes(StandardCharsets.UTF_8), query);
  }

  /** Imports NDJSON to its end. */
  public static Response ndjson(String body, String query) throws InterruptedException {
    return run("application/x-ndjson", body.getBytes(StandardCharsets.UTF_8), query);
  }

  private static Response run(String type, byte[] body, String query) throws InterruptedException {
    boolean steps = query.contains("=events") || query.contains("=declarations");
    Response answer =
        TestAccounts.as(steps ? "ADMIN" : "IMPORTER")
            .contentType(type)
            .body(body)
            .post(PATH + query);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    String location = answer.header("Location");
    for (int waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
      Response job = TestAccounts.as("ADMIN").get(location);
      if (!job.path("status").equals("RUNNING")) {
        return job;
      }
      Thread.sleep(PAUSE_MS);
    }
    throw new AssertionError("still running");
  }

  static String summary(Response job) {
    return "%s, %s new, %s known, %s refused"
        .formatted(
            job.<String>path("status"),
            job.path("accepted"),
            job.path("unchanged"),
            job.path("refused"));
  }

  /** The first refusals, as {@code line column code}. */
  public static List<String> errors(Response job) {
    List<Map<String, Object>> items = errorsPage(job).path("items");
    return items.stream()
        .map(
            item ->
                item.get("line") + " " + item.getOrDefault("column", "") + " " + item.get("code"))
        .toList();
  }

  /** The first refusals in English. */
  static List<String> messages(Response job) {
    return errorsPage(job).path("items.message");
  }

  private static Response errorsPage(Response job) {
    return TestAccounts.as("ADMIN")
        .header("Accept-Language", "en")
        .get(PATH + "/" + job.path("id") + "/errors?limit=200");
  }

  /** The last position of the change feed. */
  static long position() {
    return ((Number) TestAccounts.as("ADMIN").get("/api/v1/changes?limit=1").path("head"))
        .longValue();
  }
}
