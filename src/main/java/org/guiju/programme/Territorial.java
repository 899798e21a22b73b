package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.counting.Divisions;
import org.guiju.counting.RegionsAsOf;
import org.guiju.counting.Territory;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.time.LegalDay;
import org.guiju.region.DivisionsToday;
import org.guiju.region.Regions;
import org.guiju.region.TerritoryToday;
import org.jspecify.annotations.Nullable;

/** Turns targets into what is asked for with the divisions of today. */
@ApplicationScoped
class Territorial implements Divisions {

  private final Regions regions;
  private final LegalDay legalDay;

  Territorial(Regions regions, LegalDay legalDay) {
    this.regions = regions;
    this.legalDay = legalDay;
  }

  /** With which divisions targets are asked, the same ones for all that is told together. */
  Asked as(RegionsAsOf as) {
    return new Asked(as == RegionsAsOf.THEN ? null : today());
  }

  /** The target as asked, where it is the only one. */
  Target asked(Target target, RegionsAsOf as) {
    return as(as).of(target);
  }

  /**
   * The target as it is counted for its own region or one below it, as asked.
   *
   * @param region null for its own
   * @throws DomainException INVALID where the region is neither on the day, nor named by the
   *     document as one that carries a part
   */
  Target asked(Target target, @Nullable String region, RegionsAsOf as, LocalDate asOf) {
    if (region == null || region.equals(target.region())) {
      return asked(target, as);
    }
    LocalDate day = day(as, asOf);
    boolean part = target.parts().stream().anyMatch(it -> it.region().equals(region));
    if (!part
        && (!regions.exists(region, day)
            || !regions.chain(region, day).contains(target.region()))) {
      throw DomainException.invalid(
          "region",
          "REGION_NOT_BELOW",
          new Text(
                  "须为该文件的地区 %1$s，或 %2$s 其下的行政区划；见 GET /api/v1/regions?within=%1$s&asOf=%2$s。",
                  "It must be %1$s, the document's region, or a division below it on %2$s; see"
                      + " GET /api/v1/regions?within=%1$s&asOf=%2$s.")
              .with(target.region(), day));
    }
    return asked(RegionReport.Asked.of(target, region).counted(), as);
  }

  /** The day of whose divisions a region is one: that of the figure, or today. */
  LocalDate day(RegionsAsOf as, LocalDate asOf) {
    return as == RegionsAsOf.THEN ? asOf : legalDay.today();
  }

  /**
   * Targets as asked.
   *
   * @param divisions null for those of then
   */
  record Asked(Divisions.@Nullable Today divisions) {

    /**
     * The target as asked. One that is credited by shares stays as it was then: which of those who
     * took part are in a division of today is not told apart.
     */
    Target of(Target target) {
      return divisions == null || target.credit() == Credit.SHARES
          ? target
          : target.today(divisions.territory(target.region()));
    }

    /** The directional target as asked. */
    Trend of(Trend trend) {
      return trend.of(of(trend.measured()));
    }

    /** What belongs to a region today; null for the region as it was. */
    @Nullable Territory territory(String region) {
      return divisions == null ? null : divisions.territory(region);
    }
  }

  @Override
  public Today today() {
    return new Now(regions.today(legalDay.today()));
  }

  private record Now(DivisionsToday divisions) implements Today {

    @Override
    public Territory territory(String region) {
      return told(divisions.territory(region));
    }

    @Override
    public Map<String, Territory> moved() {
      return divisions.moved().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, it -> told(it.getValue())));
    }

    @Override
    public boolean isGone(String region) {
      return divisions.hasEnded(region);
    }

    private static Territory told(TerritoryToday today) {
      return new Territory(today.gone(), today.come(), today.stayed());
    }
  }
}
