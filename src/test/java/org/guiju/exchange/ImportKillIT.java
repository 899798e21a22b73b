package org.guiju.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import whose process is killed again and again, as by a power failure: nothing is lost and
 * nothing comes twice.
 */
class ImportKillIT {

  private static final int ROWS = 20_000;
  private static final int KILLS = Integer.getInteger("guiju.kills", 1);
  private static final long PATIENCE = 300_000;
  private static final String PASSWORD = "Kill-Me-Nine-Times";
  private static final Path TARGET = Path.of(System.getProperty("guiju.target", "target"));

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private int port;

  @TempDir private Path data;

  @Test
  void goesOnWhereItWasKilledOnTheEmbeddedDatabase() throws Exception {
    survives("h2", Map.of("GUIJU_DATA", data.toString()));
  }

  @Test
  void goesOnWhereItWasKilledOnPostgresql() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      survives(
          "postgresql",
          Map.of(
              "GUIJU_DB_URL", server.getJdbcUrl("postgres", "postgres"),
              "GUIJU_DB_USER", "postgres",
              "GUIJU_DB_PASSWORD", "postgres",
              "GUIJU_IMPORTS_LEASE", "2S"));
    }
  }

  private void survives(String kind, Map<String, String> environment) throws Exception {
    port = freePort();
    Process process = start(kind, environment);
    try {
      long before = events();
      String location = post(file());
      for (int kill = 1; kill <= KILLS; kill++) {
        long aim = (long) ROWS * kill / (KILLS + 1);
        long seen = processed(location, aim);
        // The embedded database shows a transaction a moment before it is on disk, and the import
        // begins a chunk only after the one before is: so what the next chunk follows must stay.
        long next = processed(location, seen + 1);
        assertThat(next).as("killed before it was done").isLessThan(ROWS);
        process.destroyForcibly().waitFor();
        process = start(kind, environment);
        assertThat(get(location).get("processed").asLong()).isGreaterThanOrEqualTo(seen);
      }
      JsonNode job = await(location, j -> !j.get("status").asText().equals("RUNNING"));
      assertThat(job.get("status").asText()).as(job.toString()).isEqualTo("COMPLETED");
      assertThat(job.get("accepted").asLong()).isEqualTo(ROWS);
      assertThat(get("/api/v1/organizations?limit=1&count=exact").get("total").asLong())
          .isEqualTo(ROWS);
      assertThat(events() - before).as("one event for each row").isEqualTo(ROWS);
      assertThat(get("/api/v1/ledger/verification").get("intact").asBoolean()).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  private long processed(String location, long atLeast) throws Exception {
    return await(location, job -> job.get("processed").asLong() >= atLeast)
        .get("processed")
        .asLong();
  }

  private long events() throws Exception {
    return get("/api/v1/changes?limit=1").get("head").asLong();
  }

  private static byte[] file() {
    return ("nameZh,type,externalIds\n"
            + IntStream.rangeClosed(1, ROWS)
                .mapToObj(i -> "示例单位" + i + ",ENTERPRISE,kill:" + i + "\n")
                .collect(Collectors.joining()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Process start(String kind, Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-jar",
                TARGET.resolve("guiju-" + kind).resolve("quarkus-run.jar").toString(),
                "start",
                "--port",
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("GUIJU_") || name.startsWith("QUARKUS_"));
    builder.environment().putAll(environment);
    builder.environment().put("GUIJU_ADMIN_PASSWORD", PASSWORD);
    Process process = builder.start();
    for (long end = System.currentTimeMillis() + PATIENCE; System.currentTimeMillis() < end; ) {
      if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("it ended with " + process.exitValue());
      }
      try {
        if (send(request("/q/health/ready").GET().build()).statusCode() == 200) {
          return process;
        }
      } catch (IOException e) {
        // not up yet
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("it did not come up");
  }

  private JsonNode await(String location, Predicate<JsonNode> condition) throws Exception {
    for (long end = System.currentTimeMillis() + PATIENCE; System.currentTimeMillis() < end; ) {
      JsonNode job = get(location);
      if (condition.test(job)) {
        return job;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("it takes too long: " + get(location));
  }

  private String post(byte[] body) throws Exception {
    HttpResponse<String> answer =
        send(
            request("/api/v1/imports?dataset=organizations")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private JsonNode get(String path) throws Exception {
    HttpResponse<String> answer = send(request(path).GET().build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    String login =
        Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Basic " + login);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
