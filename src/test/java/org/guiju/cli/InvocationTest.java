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
  void readsWhatIsDumpedAndRestored() throws Complaint {
    assertThat(Invocation.read("dump", "--to", "there").to()).isEqualTo(Path.of("there"));
    Invocation restore = Invocation.read("restore", "there/d", "--follow=https://a.example:8/x");
    assertThat(restore.command()).isEqualTo(Command.RESTORE);
    assertThat(restore.dump()).isEqualTo(Path.of("there", "d"));
    assertThat(restore.follow()).hasToString("https://a.example:8/x");
    Invocation odd = Invocation.read("restore", "d", "--follow", "a.example");
    assertThatExceptionOfType(Complaint.class).isThrownBy(odd::follow);
  }

  @Test
  void readsWhatIsGenerated() throws Complaint {
    Invocation generate =
        Invocation.read("generate", "--projects", "70", "--seed", "5", "--to", "there");
    assertThat(generate.command()).isEqualTo(Command.GENERATE);
    assertThat(generate.projects()).isEqualTo(70);
    assertThat(generate.seed()).isEqualTo(5);
    assertThat(generate.to()).isEqualTo(Path.of("there"));
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
    "start more, Unmatched argument",
    "restore, restore needs the folder of a dump",
    "restore a b, Unmatched argument",
    "start --to x, --to goes with dump and generate only",
    "start --projects 3, --projects and --seed go with generate only",
    "generate --projects 0, --projects must be a number from 1",
    "dump --follow http://x, --follow goes with restore only"
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
