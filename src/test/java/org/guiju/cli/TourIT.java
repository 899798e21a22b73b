package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour of the README, line by line as it stands there. */
class TourIT {

  private static final Pattern TOUR =
      Pattern.compile("## A tour with curl.*?```bash\n(.*?)```", Pattern.DOTALL);
  private static final String PASSWORD = "tour-" + System.nanoTime();

  @TempDir private Path data;

  @Test
  void tourGoesFromAProposalToACountedTarget() throws Exception {
    Assumptions.assumeTrue(runs("curl", "--version") == 0, "no curl: the tour is not taken");
    Matcher tour = TOUR.matcher(Files.readString(Path.of("README.md")));
    assertThat(tour.find()).isTrue();
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = socket.getLocalPort();
    }
    Map<String, String> environment = Map.of("GUIJU_ADMIN_PASSWORD", PASSWORD);
    try (Guiju guiju =
        Guiju.h2(environment, "start", "--port", "" + port, "--data", data.toString()).awaitUp()) {
      assertThat(guiju.output()).doesNotContain(PASSWORD, "one-time password");
      String shown = take(tour.group(1), "http://127.0.0.1:" + port + "/api/v1");
      assertThat(shown)
          .contains("\"target\":\"XM3\"", "\"actual\":1,", "\"actual\":0,")
          .contains("\"number\":\"T/SLXH 1-2025\"")
          .contains("\"canonical\":\"GB/T 19001-2016\"");
    }
  }

  private static String take(String tour, String api) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", tour);
    builder.environment().put("GUIJU_ADMIN_PASSWORD", PASSWORD);
    builder.environment().put("api", api);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(shown).isZero();
    return shown;
  }

  private static int runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (java.io.IOException e) {
      return -1;
    }
  }
}
