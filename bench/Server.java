import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service on the embedded database, as it is installed, on the loopback interface. */
final class Server implements AutoCloseable {

  private static final String PASSWORD = "bench-" + System.nanoTime();

  private final Process process;
  private final String url;
  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Server(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  static Server start(Path data) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx2g",
            "-jar",
            "target/guiju-h2/quarkus-run.jar",
            "start",
            "--port",
            "" + port,
            "--data",
            data.toString());
    builder.environment().put("GUIJU_ADMIN_PASSWORD", PASSWORD);
    builder.redirectErrorStream(true).redirectOutput(data.resolve("out.log").toFile());
    Server server = new Server(builder.start(), "http://127.0.0.1:" + port);
    while (!server.isReady()) {
      if (!server.process.isAlive()) {
        throw new IllegalStateException("It did not start; is there a package? " + data);
      }
      Thread.sleep(200);
    }
    return server;
  }

  private boolean isReady() throws InterruptedException {
    try {
      return client.send(request("/q/health/ready").build(), BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  /** Imports a file and waits for its end; the seconds that the job took. */
  double load(String dataset, byte[] rows) throws Exception {
    String credentials =
        Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    String job =
        client
            .send(
                request("/api/v1/imports?dataset=" + dataset)
                    .header("Authorization", "Basic " + credentials)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(rows))
                    .build(),
                BodyHandlers.ofString())
            .body();
    String id = field(job, "id");
    while (field(job, "status").equals("RUNNING")) {
      Thread.sleep(200);
      job =
          client
              .send(
                  request("/api/v1/imports/" + id).header("Authorization", "Basic " + credentials).build(),
                  BodyHandlers.ofString())
              .body();
    }
    if (!field(job, "status").equals("COMPLETED")) {
      throw new IllegalStateException(job);
    }
    return Duration.between(Instant.parse(field(job, "startedAt")), Instant.parse(field(job, "finishedAt"))).toMillis()
        / 1000.0;
  }

  private static String field(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + name + " in " + json);
    }
    return matcher.group(1);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
