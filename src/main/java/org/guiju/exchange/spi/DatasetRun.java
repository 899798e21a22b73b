package org.guiju.exchange.spi;

import java.util.List;
import org.guiju.ledger.Work;

/**
 * One import of a dataset, or a part of it: after a crash another run goes on where this one ended.
 */
public interface DatasetRun {

  /** The columns of the file, for CSV and NDJSON alike. */
  Columns columns();

  /**
   * Judges rows in the order of the file and appends what follows from them to the work, in the
   * running transaction. The caller commits the work. Rows are given in chunks so that what they
   * refer to can be loaded at once; the same row may be given again, alone or with fewer others,
   * after its transaction failed.
   *
   * <p>A refused row must leave nothing in the work ({@link Work#undo}). An exception refuses the
   * chunk: its rows are then tried in smaller chunks until the culprit stands alone.
   *
   * @return one outcome for each row, in the same order
   */
  List<RowOutcome> apply(Work work, List<ImportRow> rows);
}
