package org.guiju.cli;

import jakarta.enterprise.context.ApplicationScoped;
import org.guiju.ledger.Rebuilder;

/**
 * Derives everything anew from the ledger, for what a new version derives that the last did not.
 */
@ApplicationScoped
class RebuildStep implements Step {

  private static final long TOLD_EVERY = 100_000;

  private final Rebuilder rebuilder;

  RebuildStep(Rebuilder rebuilder) {
    this.rebuilder = rebuilder;
  }

  @Override
  public boolean belongsTo(Command command) {
    return command == Command.REBUILD;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean run(Terminal terminal) {
    long[] told = {0};
    rebuilder.rebuild(
        done -> {
          if (done - told[0] >= TOLD_EVERY) {
            told[0] = done;
            terminal.line("  %,d events".formatted(done));
          }
        });
    terminal.line("State, facts and counts are derived anew from the ledger.");
    return true;
  }
}
