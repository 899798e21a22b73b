package org.guiju.exchange.dataset;

import java.util.ArrayList;
import java.util.List;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;

/** Judges the rows of a chunk one after the other; a refused row leaves nothing in the work. */
final class RowByRow {

  /** What one row does; true where it changed something. */
  @FunctionalInterface
  interface Command {
    boolean apply(ImportRow row);
  }

  private RowByRow() {}

  static List<RowOutcome> judge(Work work, List<ImportRow> rows, Command command) {
    List<RowOutcome> outcomes = new ArrayList<>(rows.size());
    for (ImportRow row : rows) {
      int mark = work.mark();
      int written = work.written();
      try {
        outcomes.add(command.apply(row) ? RowOutcome.ACCEPTED : RowOutcome.UNCHANGED);
      } catch (DomainException refused) {
        if (work.written() > written) {
          // A part of the row is in the database: only the end of the transaction takes it back.
          throw refused;
        }
        work.backTo(mark);
        outcomes.add(RowOutcome.refused(refused));
      }
    }
    return outcomes;
  }
}
