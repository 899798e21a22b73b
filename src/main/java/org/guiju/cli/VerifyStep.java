package org.guiju.cli;

import jakarta.enterprise.context.ApplicationScoped;
import org.guiju.ledger.Verification;
import org.guiju.ledger.Verifier;

/** Recomputes the hash chains and names the first broken event. */
@ApplicationScoped
class VerifyStep implements Step {

  private final Verifier verifier;

  VerifyStep(Verifier verifier) {
    this.verifier = verifier;
  }

  @Override
  public boolean belongsTo(Command command) {
    return command == Command.VERIFY;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean run(Terminal terminal) {
    Verification result = verifier.verify();
    terminal.line("%,d events of %,d things read.".formatted(result.events(), result.things()));
    Verification.Broken broken = result.firstBroken();
    if (broken != null) {
      terminal.line(
          "BROKEN (%s): %s %s, version %d, event %s."
              .formatted(
                  broken.fault(),
                  broken.aggregateType(),
                  broken.aggregateId(),
                  broken.version(),
                  broken.event()));
    } else if (result.incompleteCommit() != null) {
      terminal.line(
          "BROKEN (MISSING): transaction %d recorded more events than are there."
              .formatted(result.incompleteCommit()));
    } else {
      terminal.line("Every hash is the one that its event gives.");
    }
    return result.intact();
  }
}
