package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void inAFileProgressIsALineAtEveryTenthPart() {
    Terminal terminal = new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);
    for (int i = 0; i <= 3000; i++) {
      terminal.progress("projects", i, 3000);
    }

    assertThat(written().lines())
        .hasSize(11)
        .startsWith("projects: 0 of 3,000")
        .endsWith("projects: 3,000 of 3,000");
  }

  @Test
  void onATerminalProgressIsOneLineThatEnds() {
    Terminal terminal = new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), true);
    terminal.progress("projects", 1, 2);
    terminal.progress("projects", 2, 2);
    terminal.line("done");

    assertThat(written().lines().toList()).last().isEqualTo("done");
    assertThat(written()).contains("\rprojects [" + "#".repeat(15) + ".".repeat(15) + "] 1 of 2");
  }

  @Test
  void aLineDoesNotRunIntoAnUnfinishedProgress() {
    Terminal terminal = new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), true);
    terminal.progress("events", 7, 0);
    terminal.line("stopped");

    assertThat(written().lines().toList()).last().isEqualTo("stopped");
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
