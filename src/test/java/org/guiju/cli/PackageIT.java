package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages as their users start, misuse and stop them. */
class PackageIT {

  @TempDir private Path data;

  @Test
  void servesFromTheEmbeddedDatabaseUntilCtrlC() throws Exception {
    int port = freePort();
    try (Guiju guiju =
        Guiju.h2("start", "--port", "" + port, "--data", data.toString()).awaitUp()) {
      assertThat(guiju.output())
          .contains(
              "http://127.0.0.1:" + port + "/api/v1",
              "http://127.0.0.1:" + port + "/q/swagger-ui/");
      assertThat(Guiju.get("http://127.0.0.1:" + port + "/q/health/ready").statusCode())
          .isEqualTo(200);
      assertThat(Guiju.get("http://127.0.0.1:" + port + "/q/swagger-ui/").statusCode())
          .isEqualTo(200);
      assertInUse(port);

      guiju.signal("INT");
      assertThat(guiju.exitCode()).isEqualTo(130);
      assertThat(guiju.output()).endsWith("Guiju has stopped.");
      assertThat(guiju.errors()).isEmpty();
    }
    assertThat(data)
        .isDirectoryContaining("glob:**/guiju.mv.db")
        .isDirectoryContaining("glob:**/guiju.log");
  }

  private void assertInUse(int port) throws Exception {
    try (Guiju second = Guiju.h2("start", "--port", "" + port)) {
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.errors())
          .isEqualTo("guiju: Port %d on 127.0.0.1 is in use; choose another with --port.", port);
    }
    try (Guiju second = Guiju.h2("start", "--port", "" + freePort(), "--data", data.toString())) {
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.errors()).contains("is in use by another Guiju (process ").hasLineCount(1);
    }
  }

  @Test
  void servesFromPostgresqlUntilItIsTerminated() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      Map<String, String> environment =
          Map.of(
              "GUIJU_DB_URL", server.getJdbcUrl("postgres", "postgres"),
              "GUIJU_DB_USER", "postgres",
              "GUIJU_DB_PASSWORD", "postgres");
      int port = freePort();
      try (Guiju guiju = Guiju.postgresql(environment, "start", "--port", "" + port).awaitUp()) {
        assertThat(Guiju.get("http://127.0.0.1:" + port + "/q/health/ready").statusCode())
            .isEqualTo(200);

        guiju.signal("TERM");
        assertThat(guiju.exitCode()).isEqualTo(143);
        assertThat(guiju.output()).contains("Guiju has stopped.");
      }
    }
  }

  @Test
  void writesAGeneratedRegister() throws Exception {
    Path files = data.resolve("files");
    try (Guiju guiju = Guiju.h2("generate", "--projects", "70", "--to", files.toString())) {
      assertThat(guiju.exitCode()).as(guiju.errors()).isZero();
    }
    assertThat(files.resolve("projects.ndjson")).isRegularFile();
    assertThat(Files.readAllLines(files.resolve("projects.ndjson"))).hasSize(70);
    assertThat(files.resolve("entries-FACILITY.ndjson")).isNotEmptyFile();
  }

  @Test
  void saysInASentenceThatTheDatabaseDoesNotAnswer() throws Exception {
    Map<String, String> environment =
        Map.of("GUIJU_DB_URL", "jdbc:postgresql://127.0.0.1:" + freePort() + "/none");
    try (Guiju guiju = Guiju.postgresql(environment, "start", "--port", "" + freePort())) {
      assertThat(guiju.exitCode()).isEqualTo(1);
      assertThat(guiju.errors().lines().toList().getLast())
          .startsWith("guiju: The database cannot be used: ");
    }
  }

  @Test
  void refusesAWrongCommandLine() throws Exception {
    try (Guiju guiju = Guiju.h2("start", "--colour")) {
      assertThat(guiju.exitCode()).isEqualTo(2);
      assertThat(guiju.errors())
          .isEqualTo("guiju: Unknown option: '--colour'. See ./guiju --help.");
    }
  }

  @Test
  void refusesADataFolderThatCannotBeMade() throws Exception {
    Path file = Files.createFile(data.resolve("file"));
    try (Guiju guiju =
        Guiju.h2("start", "--port", "" + freePort(), "--data", file.resolve("x").toString())) {
      assertThat(guiju.exitCode()).isEqualTo(1);
      assertThat(guiju.errors()).startsWith("guiju: The data folder " + file).hasLineCount(1);
    }
  }

  @Test
  void theLauncherHelpsAndRunsThePackage() throws Exception {
    try (Guiju help = Guiju.script("--help")) {
      assertThat(help.exitCode()).isZero();
      assertThat(help.output()).contains("./guiju demo");
    }
    try (Guiju version = Guiju.script("--version")) {
      assertThat(version.exitCode()).isZero();
      assertThat(version.output()).startsWith("Guiju ");
      assertThat(version.errors()).isEmpty();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
