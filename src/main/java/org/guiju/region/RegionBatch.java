package org.guiju.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;

/**
 * Rows of an import whose divisions were looked up at once. Rows are applied one after the other.
 */
public final class RegionBatch {

  private final Work work;
  private final RegionDecision decision;
  private final RegionTree tree;

  RegionBatch(Work work, RegionDecision decision, RegionTree tree, List<RegionImport> rows) {
    this.work = work;
    this.decision = decision;
    this.tree = tree;
    work.openAll(
        RegionProjector.TYPE, rows.stream().map(row -> Regions.ref(row.code()).id()).toList());
  }

  /**
   * Records what a row says.
   *
   * @return whether it said anything new
   * @throws DomainException INVALID, after which the row has had no effect; pointers name columns
   */
  public boolean apply(RegionImport row) {
    Stream stream = work.open(Regions.ref(row.code()));
    String key = key(row);
    if (stream.hasSourceKey(key)) {
      return false;
    }
    List<RegionChange> known =
        new ArrayList<>(stream.effective().stream().map(RegionChange::of).toList());
    Optional<RegionChange> change = decision.decide(row, known);
    if (change.isEmpty()) {
      return false;
    }
    RegionDecision.requireFollowed(row, known, change.get());
    if (RegionDecision.changesNothing(row, known, change.get())) {
      return false;
    }
    requireNoCircle(row);
    work.append(
        stream,
        NewEvent.of(change.get().type().name(), change.get().on(), change.get().facts())
            .because(row.reason(), row.basis())
            .from(key));
    return true;
  }

  private void requireNoCircle(RegionImport row) {
    if (row.parentCode() != null && tree.within(row.parentCode(), row.code(), row.effectiveOn())) {
      throw DomainException.invalid(
          "/parentCode",
          "REGION_CIRCLE",
          new Text("上级区划不能隶属于该区划。", "The parent belongs to the division itself."));
    }
  }

  /** The same row is known again, even when its event has been put right since. */
  private static String key(RegionImport row) {
    String successor = row.successorCode() == null ? "" : " to " + row.successorCode();
    return "%s %s %s %s%s"
        .formatted(
            row.type(),
            row.effectiveOn(),
            row.name() == null ? "-" : Integer.toHexString(row.name().hashCode()),
            row.parentCode() == null ? "-" : row.parentCode(),
            successor);
  }
}
