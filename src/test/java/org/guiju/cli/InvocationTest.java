package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class InvocationTest {

  @Test
  void readsCommandAndOptionsInAnyOrder() throws Complaint {
    Invocation invocation =
        Invocation.read("--port", "8099", "demo", "--data=here", "--host", "::");

    assertThat(invocation.command()).isEqualTo(Command.DEMO);
    assertThat(invocation.port()).isEqualTo(8099);
    assertThat(invocation.data()).isEqualTo(Path.of("here"));
    assertThat(invocation.host()).isEqualTo("::");
  }

  @Test
  void servesWithoutACommand() throws Complaint {
    assertThat(Invocation.read().command()).isEqualTo(Command.START);
  }

  @ParameterizedTest
  @CsvSource({
    "start --prot 1, Unknown option",
    "start --port, Missing required parameter for option '--port'",
    "start --port x, Invalid value for option '--port'",
    "start --port 0, --port must be a number from 1 to 65535",
    "start --port 70000, --port must be a number from 1 to 65535",
    "start --port 1 --port 2, option '--port'",
    "strat, There is no command 'strat'",
    "start more, Unmatched argument"
  })
  void refusesInOneSentence(String line, String sentence) {
    assertThatExceptionOfType(Complaint.class)
        .isThrownBy(() -> Invocation.read(line.split(" ")).command())
        .satisfies(
            e -> {
              assertThat(e.exitCode()).isEqualTo(2);
              assertThat(e)
                  .message()
                  .contains(sentence)
                  .endsWith("See ./guiju --help.")
                  .doesNotContain("\n");
            });
  }

  @Test
  void helpNamesEveryCommandAndOption() {
    String help = GuijuMain.help();

    for (Command command : Command.values()) {
      assertThat(help).contains("./guiju " + command.word());
    }
    for (CommandLine.Model.OptionSpec option :
        Invocation.commandLine().getCommandSpec().options()) {
      assertThat(help).contains(option.names());
    }
  }
}
