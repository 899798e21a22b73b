package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as a newcomer sees it: once whole, and a second time as it was left. */
class DemoIT {

  @TempDir private Path data;

  @Test
  void demonstrationIsLoadedOnceAndStandsUpToARecount() throws Exception {
    String shown = demo();
    assertThat(shown)
        .contains("CN-2021", "TIANJIN-2022", "JIANGJIN", "XIAMEN-2022", "SHANDONG-2022")
        .contains(" MET", " ON_TRACK", " BEHIND", " MISSED", " NO_DATA")
        .contains("one-time password ")
        .doesNotContain("refused");
    String verified = run("verify");
    assertThat(verified).contains("Every hash is the one that its event gives.");

    assertThat(demo())
        .contains("is there already", " MET")
        .doesNotContain("one-time password", "events: ");
    assertThat(run("verify")).as("a second start records nothing").isEqualTo(verified);
    assertThat(run("recount")).contains("Facts and counts are what the ledger gives.");
  }

  private String demo() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = socket.getLocalPort();
    }
    try (Guiju guiju = Guiju.h2("demo", "--port", "" + port, "--data", data.toString()).awaitUp()) {
      String answer =
          Guiju.get("http://127.0.0.1:" + port + "/api/v1/programmes/XIAMEN-2022/progress").body();
      assertThat(answer).contains("\"target\":\"XM1\"");
      guiju.signal("INT");
      assertThat(guiju.exitCode()).isEqualTo(130);
      assertThat(guiju.errors()).isEmpty();
      return guiju.output();
    }
  }

  private String run(String command) throws Exception {
    try (Guiju guiju = Guiju.h2(command, "--data", data.toString())) {
      assertThat(guiju.exitCode()).as(guiju.errors()).isZero();
      return guiju.output();
    }
  }
}
