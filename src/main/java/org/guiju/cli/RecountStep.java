package org.guiju.cli;

import jakarta.enterprise.context.ApplicationScoped;
import org.guiju.counting.LedgerRecount;
import org.guiju.counting.RecountReport;

/** Recounts facts and counts from the ledger, and shows what differs. */
@ApplicationScoped
class RecountStep implements Step {

  private static final int SHOWN = 20;

  private final LedgerRecount recount;

  RecountStep(LedgerRecount recount) {
    this.recount = recount;
  }

  @Override
  public boolean belongsTo(Command command) {
    return command == Command.RECOUNT;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean run(Terminal terminal) {
    RecountReport report = recount.compare();
    terminal.line(
        "%,d subjects folded anew, %,d rows of facts."
            .formatted(report.subjects(), report.facts()));
    report.first().stream()
        .limit(SHOWN)
        .forEach(d -> terminal.line("  " + d.what() + " " + d.where()));
    terminal.line(
        report.agrees()
            ? "Facts and counts are what the ledger gives."
            : "%,d differences.".formatted(report.differences()));
    return report.agrees();
  }
}
