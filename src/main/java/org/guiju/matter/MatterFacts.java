package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.counting.Fact;
import org.guiju.counting.FactSet;
import org.guiju.counting.RegionRoles;
import org.guiju.ledger.Event;
import org.guiju.organization.RegionsOfOrganizations;
import org.guiju.region.Regions;
import org.guiju.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a matter contributes to counting: once for the regions whose bodies issue the standard that
 * it is about, and for each one of an organization that answered for it or took part in it when the
 * matter began, all the way up. What lapsed with the thing that it was about counts for nothing.
 */
@ApplicationScoped
class MatterFacts {

  static final String SUBJECT = MatterSubject.TYPE;

  private final MatterCounts counts;
  private final Regions regions;

  MatterFacts(MatterCounts counts, Regions regions) {
    this.counts = counts;
    this.regions = regions;
  }

  /** Whose whereabouts it is counted by; nobody's where it counts for nothing. */
  Set<UUID> parties(Matter matter) {
    return counts.of(matter.type()).isEmpty() ? Set.of() : matter.about().parties();
  }

  /**
   * Its facts.
   *
   * @param matter null where its beginning was corrected away
   */
  FactSet of(UUID id, @Nullable Matter matter, RegionsOfOrganizations homes) {
    List<Fact> facts = new ArrayList<>();
    if (matter != null && !matter.lapsed()) {
      for (MatterCounts.Rule rule : counts.of(matter.type())) {
        Event step = rule.counted(matter);
        if (step != null) {
          facts.add(fact(rule, matter, step, homes));
        }
      }
    }
    return new FactSet(SUBJECT, id, facts);
  }

  private Fact fact(
      MatterCounts.Rule rule, Matter matter, Event step, RegionsOfOrganizations homes) {
    MatterEvents.About about = matter.about();
    LocalDate on = step.effectiveOn();
    return new Fact(
        rule.measure(),
        "",
        on,
        null,
        about.kind(),
        null,
        null,
        null,
        null,
        about.committee(),
        rule.type(matter, step),
        null,
        null,
        Set.of(),
        regions(about, on, homes));
  }

  private Map<String, Optional<Role>> regions(
      MatterEvents.About about, LocalDate on, RegionsOfOrganizations homes) {
    RegionRoles found = new RegionRoles();
    issuers(about, on, homes).forEach(region -> found.add(regions.chain(region, on)));
    for (UUID party : about.parties()) {
      String home = homes.on(party, on);
      if (home != null) {
        found.add(regions.chain(home, on));
      }
    }
    return found.toMap();
  }

  /** Regions of the bodies that issue it, as the standard itself counts for them. */
  private static List<String> issuers(
      MatterEvents.About about, LocalDate on, RegionsOfOrganizations homes) {
    return switch (about.kind()) {
      case NATIONAL, INDUSTRY -> List.of(Fact.CHINA);
      case LOCAL -> about.issuingRegions();
      case GROUP, ENTERPRISE -> {
        UUID responsible = about.organization();
        String home = responsible == null ? null : homes.on(responsible, on);
        yield List.of(home == null ? Fact.CHINA : home);
      }
      case INTERNATIONAL -> List.of();
    };
  }
}
