package org.guiju.cli;

import jakarta.enterprise.context.ApplicationScoped;
import org.guiju.cli.demo.DemoRegister;
import org.guiju.exchange.job.ImportJob;
import org.guiju.exchange.job.ImportStatus;

/** Imports the demonstration register, once. */
@ApplicationScoped
class DemoStep implements Step {

  private final DemoRegister register;

  DemoStep(DemoRegister register) {
    this.register = register;
  }

  @Override
  public boolean belongsTo(Command command) {
    return command == Command.DEMO;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean run(Terminal terminal) {
    if (register.isLoaded()) {
      terminal.line("The demonstration register is there already.");
      return true;
    }
    ImportJob last = null;
    for (ImportJob job : register.load(terminal::progress)) {
      if (job.status() != ImportStatus.COMPLETED) {
        terminal.line(
            "The import of %s ended %s with %d rows refused; see /api/v1/imports/%s/errors."
                .formatted(job.dataset(), job.status(), job.refused(), job.id()));
      }
      last = job;
    }
    return last != null && last.status() != ImportStatus.FAILED;
  }
}
