package org.guiju.cli;

import jakarta.enterprise.context.ApplicationScoped;
import org.guiju.account.FirstAdministrator;

/**
 * Tells the one-time password of the first administrator before a long import, which may be cut
 * off; at its end it is told again.
 */
@ApplicationScoped
class PasswordStep implements Step {

  private final FirstAdministrator administrator;

  PasswordStep(FirstAdministrator administrator) {
    this.administrator = administrator;
  }

  @Override
  public boolean belongsTo(Command command) {
    return command == Command.DEMO;
  }

  @Override
  public int order() {
    return 0;
  }

  @Override
  public boolean run(Terminal terminal) {
    administrator
        .oneTimePassword()
        .ifPresent(
            password ->
                terminal.line(
                    "Account %s, one-time password %s (kept nowhere; change it)."
                        .formatted(FirstAdministrator.NAME, password)));
    return true;
  }
}
