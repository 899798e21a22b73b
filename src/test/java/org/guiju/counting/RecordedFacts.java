package org.guiju.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;

/** Facts for tests; as facts always do they come with an event, here one that says nothing. */
@ApplicationScoped
public class RecordedFacts {

  private final FactStore store;
  private final Ledger ledger;

  RecordedFacts(FactStore store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /** In the caller's transaction, as {@link FactStore#replace}. */
  public void replace(Collection<FactSet> sets, Instant recordedAt) {
    Work work = ledger.begin(Actor.SYSTEM);
    work.append(work.create("TEST"), NewEvent.of("FACTS_PUT", LocalDate.of(2026, 1, 1), Map.of()));
    work.commit();
    store.replace(sets, recordedAt);
  }
}
