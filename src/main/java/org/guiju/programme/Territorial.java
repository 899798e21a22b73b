package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import org.guiju.counting.Territory;
import org.guiju.platform.time.LegalDay;
import org.guiju.region.Regions;
import org.guiju.region.TerritoryToday;
import org.jspecify.annotations.Nullable;

/** Turns targets into what is asked for with the divisions of today. */
@ApplicationScoped
class Territorial {

  private final Regions regions;
  private final LegalDay legalDay;

  Territorial(Regions regions, LegalDay legalDay) {
    this.regions = regions;
    this.legalDay = legalDay;
  }

  /**
   * The target as asked. One that is credited by shares stays as it was then: which of those who
   * took part are in a division of today is not told apart.
   */
  Target asked(Target target, RegionsAsOf as) {
    return as == RegionsAsOf.THEN || target.credit() == Credit.SHARES
        ? target
        : target.today(territory(target.region(), as));
  }

  /** What belongs to a region today; null for the region as it was. */
  @Nullable Territory territory(String region, RegionsAsOf as) {
    if (as == RegionsAsOf.THEN) {
      return null;
    }
    TerritoryToday today = regions.territory(region, legalDay.today());
    return new Territory(today.gone(), today.come(), today.stayed());
  }
}
