package org.guiju.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Derives things anew whose own history did not change, because something that they rest on did. */
@ApplicationScoped
public class Reprojection {

  private static final int AT_ONCE = 500;

  private final Ledger ledger;

  Reprojection(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Derives the things anew in the caller's transaction, a bounded number at a time. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void again(String type, Collection<UUID> ids, Instant recordedAt) {
    List<UUID> all = new ArrayList<>(ids);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<UUID> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      ledger.project(List.copyOf(ledger.readAll(type, some).values()), recordedAt);
    }
  }
}
