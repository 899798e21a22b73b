package org.guiju.exchange.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;

/**
 * Rows that are judged together: those that can be read go to the dataset, the others are refused.
 */
final class Chunk {

  private final List<ImportRow> rows;
  private final DatasetRun dataset;
  private List<RowOutcome> outcomes = List.of();

  Chunk(List<ImportRow> rows, DatasetRun dataset) {
    this.rows = rows;
    this.dataset = dataset;
  }

  List<RowOutcome> outcomes(LeaseStore.Claim claim, Unit unit) {
    RowOutcome[] all = new RowOutcome[rows.size()];
    List<ImportRow> readable = new ArrayList<>(rows.size());
    List<Integer> places = new ArrayList<>(rows.size());
    for (int i = 0; i < all.length; i++) {
      ImportRow row = rows.get(i);
      if (row.isClean()) {
        readable.add(row);
        places.add(i);
      } else {
        all[i] = RowOutcome.refused(DomainException.invalid(row.violations()));
      }
    }
    if (!readable.isEmpty()) {
      Work work = unit.begin(claim);
      List<RowOutcome> judged = dataset.apply(work, readable);
      if (judged.size() != readable.size()) {
        throw new IllegalStateException(
            "the dataset judged " + judged.size() + " of " + readable.size() + " rows");
      }
      for (int i = 0; i < judged.size(); i++) {
        all[places.get(i)] = judged.get(i);
      }
      outcomes = Arrays.asList(all);
      work.commit();
    }
    outcomes = Arrays.asList(all);
    return outcomes;
  }

  /** The refusal of a row that stands alone, where the dataset came so far. */
  Optional<DomainException> refusal() {
    return outcomes.size() == 1 && outcomes.getFirst() instanceof RowOutcome.Refused no
        ? Optional.of(no.why())
        : Optional.empty();
  }
}
