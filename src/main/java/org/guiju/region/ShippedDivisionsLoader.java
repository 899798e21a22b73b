package org.guiju.region;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.jboss.logging.Logger;

/**
 * Records the divisions that come with Guiju at the first start; later starts find them and record
 * nothing. No start goes on with successors that cannot be right.
 */
@ApplicationScoped
class ShippedDivisionsLoader {

  private static final Logger LOG = Logger.getLogger(ShippedDivisionsLoader.class);

  private final Ledger ledger;
  private final RegionRows rows;

  ShippedDivisionsLoader(Ledger ledger, RegionRows rows) {
    this.ledger = ledger;
    this.rows = rows;
  }

  @Transactional
  void atStart(@Observes @Priority(100) StartupEvent start) {
    Successors.read();
    load();
  }

  /** Returns how many divisions were recorded. */
  @Transactional
  int load() {
    if (!rows.isEmpty()) {
      return 0;
    }
    // Two copies that start together on an empty database wait for each other here.
    rows.lockTree();
    if (!rows.isEmpty()) {
      return 0;
    }
    ShippedDivisions shipped = ShippedDivisions.read();
    Work work = ledger.begin(Actor.SYSTEM);
    for (RegionChange.Facts facts : shipped.divisions()) {
      work.append(
          work.create(Regions.ref(facts.code())),
          NewEvent.of(RegionChangeType.LISTED.name(), shipped.stateOn(), facts)
              .because(null, shipped.source())
              .from("shipped:" + shipped.stateOn()));
    }
    work.commit();
    LOG.infof("Recorded %d divisions as of %s", shipped.divisions().size(), shipped.stateOn());
    return shipped.divisions().size();
  }
}
