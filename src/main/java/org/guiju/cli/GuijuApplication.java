package org.guiju.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.account.FirstAdministrator;

/**
 * Runs when the service is up: the steps of the command, then for a command that serves the wait
 * for its end.
 */
@ApplicationScoped
class GuijuApplication implements QuarkusApplication {

  private final Instance<Step> steps;
  private final FirstAdministrator administrator;
  private final Listening listening;

  GuijuApplication(
      @Any Instance<Step> steps,
      FirstAdministrator administrator,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.steps = steps;
    this.administrator = administrator;
    this.listening = new Listening(host, port);
  }

  @Override
  public int run(String... args) {
    Command command = Command.valueOf(args[0].toUpperCase(Locale.ROOT));
    Terminal terminal = Terminal.standard();
    for (Step step : stepsOf(command)) {
      if (!step.run(terminal)) {
        return Complaint.OBSTACLE;
      }
    }
    if (command.serves()) {
      terminal.line("Guiju %s is up.".formatted(GuijuMain.version()));
      terminal.line("  API         " + listening.url() + "/api/v1");
      terminal.line("  Swagger UI  " + listening.url() + "/q/swagger-ui/");
      administrator
          .oneTimePassword()
          .ifPresent(
              password ->
                  terminal.line(
                      "  Account     %s, one-time password %s"
                          .formatted(FirstAdministrator.NAME, password)));
      terminal.line("Ctrl-C stops it.");
      Quarkus.waitForExit();
      terminal.line("Guiju has stopped.");
    }
    return 0;
  }

  private List<Step> stepsOf(Command command) {
    return steps.stream()
        .filter(step -> step.belongsTo(command))
        .sorted(Comparator.comparingInt(Step::order))
        .toList();
  }
}
