package org.guiju.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.guiju.counting.Fact;
import org.guiju.organization.Organizations;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.security.Roles;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Which entries an account may touch: those that its organization holds; for who keeps the
 * register, those of its region, which is that of its organization where it has none of its own.
 */
@ApplicationScoped
class EntryScope {

  private static final Set<String> KEEPERS = Set.of(Roles.DEPT, Roles.IMPORTER);
  private static final Text FOREIGN =
      new Text("该条目不属于本账户的单位或行政区划。", "The entry is not of your account's organization or region.");

  private final Organizations organizations;
  private final Regions regions;

  EntryScope(Organizations organizations, Regions regions) {
    this.organizations = organizations;
    this.regions = regions;
  }

  /** Refuses what is outside the account's bounds. */
  void check(Actor actor, EntryContent content, LocalDate on) {
    if (actor.isAdmin()) {
      return;
    }
    boolean keeper = actor.roles().stream().anyMatch(KEEPERS::contains);
    UUID own = actor.organization();
    if (!keeper && own != null && !own.equals(content.organization())) {
      throw DomainException.forbidden(FOREIGN);
    }
    String bound = bound(actor, keeper, on);
    if (bound != null && !regions.within(home(content, on), bound, on)) {
      throw DomainException.forbidden(FOREIGN);
    }
  }

  private @Nullable String bound(Actor actor, boolean keeper, LocalDate on) {
    UUID own = actor.organization();
    return actor.region() != null || own == null || !keeper
        ? actor.region()
        : organizations.regionOn(own, on);
  }

  private String home(EntryContent content, LocalDate on) {
    UUID holder = content.organization();
    String home = content.region();
    if (home == null && holder != null) {
      home = organizations.regionOn(holder, on);
    }
    return home == null ? Fact.CHINA : home;
  }
}
