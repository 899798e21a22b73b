package org.guiju.region;

import java.time.LocalDate;
import java.util.List;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;

/** Rows of an import whose codes were looked up at once. Rows are applied one after the other. */
public final class ClassificationBatch {

  private final Work work;
  private final LocalDate today;

  ClassificationBatch(Work work, LocalDate today, List<ClassificationImport> rows) {
    this.work = work;
    this.today = today;
    work.openAll(
        ClassificationProjector.TYPE,
        rows.stream().map(row -> Classifications.ref(row.scheme(), row.code()).id()).toList());
  }

  /**
   * Records what a row says.
   *
   * @return whether it said anything new
   * @throws DomainException INVALID, after which the row has had no effect; pointers name columns
   */
  public boolean apply(ClassificationImport row) {
    if (row.code().equals(row.parent())) {
      throw DomainException.invalid(
          "/parent", "ITS_OWN_PARENT", new Text("代码不能隶属于自身。", "A code cannot be its own parent."));
    }
    Stream stream = work.open(Classifications.ref(row.scheme(), row.code()));
    boolean assumed = row.effectiveOn() == null && stream.isEmpty();
    LocalDate on =
        row.effectiveOn() != null ? row.effectiveOn() : assumed ? RegionHistory.ASSUMED_FROM : today;
    ClassificationFacts facts = row.facts(assumed);
    boolean known =
        ClassificationPeriod.fold(stream.effective()).stream()
            .anyMatch(
                p ->
                    p.facts().saysAs(facts)
                        && (row.effectiveOn() == null || (!p.from().isAfter(on) && p.to().isAfter(on))));
    if (known) {
      return false;
    }
    work.append(stream, NewEvent.of(ClassificationFacts.LISTED, on, facts));
    return true;
  }
}
