package org.guiju.cli;

import jakarta.enterprise.context.ApplicationScoped;
import org.guiju.account.FirstAdministrator;

/** Tells the one-time password of the first administrator, once. */
@ApplicationScoped
class PasswordStep implements Step {

  private final FirstAdministrator administrator;

  PasswordStep(FirstAdministrator administrator) {
    this.administrator = administrator;
  }

  @Override
  public boolean belongsTo(Command command) {
    return command.serves();
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public boolean run(Terminal terminal) {
    administrator
        .oneTimePassword()
        .ifPresent(
            password ->
                terminal.line(
                    "Account %s, one-time password %s (shown this once; change it)."
                        .formatted(FirstAdministrator.NAME, password)));
    return true;
  }
}
