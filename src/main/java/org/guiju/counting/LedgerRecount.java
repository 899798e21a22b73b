package org.guiju.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.ledger.Things;
import org.jspecify.annotations.Nullable;

/**
 * Folds every history of the ledger anew, and compares what it gives with the facts and counts that
 * are kept, and the rows of lists with the counts of these. It changes nothing.
 */
@ApplicationScoped
public class LedgerRecount {

  private static final int AT_ONCE = 500;

  private final Instance<FactSource> sources;
  private final Instance<ListedSource> lists;
  private final Things things;
  private final Recount recount;

  LedgerRecount(
      @Any Instance<FactSource> sources,
      @Any Instance<ListedSource> lists,
      Things things,
      Recount recount) {
    this.sources = sources;
    this.lists = lists;
    this.things = things;
    this.recount = recount;
  }

  /**
   * Compares; nothing should be written meanwhile, or what changes between its folding and its
   * comparison is reported as different.
   */
  public RecountReport compare() {
    Set<UUID> seen = new HashSet<>();
    return recount.compare(
        sources.stream().flatMap(this::factSets).filter(set -> seen.add(set.subjectId())),
        lists.stream().map(ListedSource::listed).toList());
  }

  private Stream<FactSet> factSets(FactSource source) {
    return Stream.iterate(
            page(source, null), page -> !page.isEmpty(), page -> page(source, page.getLast().id()))
        .flatMap(page -> source.factSets(page).stream());
  }

  private List<org.guiju.ledger.Stream> page(FactSource source, @Nullable UUID after) {
    return things.after(source.aggregateType(), after, AT_ONCE);
  }
}
