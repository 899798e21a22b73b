package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.guiju.organization.Organizations;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.security.Roles;
import org.guiju.procedure.engine.Parties;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/** For whom an account may act: its own organization, the organizations of its region. */
@ApplicationScoped
public class DeclarationScope {

  private static final Text FOREIGN =
      new Text(
          "只能办理本账户所属单位或行政区划内单位的声明。",
          "The account may act only for its own organization or region.");

  private final Organizations organizations;
  private final Regions regions;

  DeclarationScope(Organizations organizations, Regions regions) {
    this.organizations = organizations;
    this.regions = regions;
  }

  /** The declarer that an account speaks for; its own organization where it names none. */
  UUID declarer(Actor actor, @Nullable UUID named, LocalDate on) {
    UUID declarer = named == null ? actor.organization() : named;
    if (declarer == null) {
      throw DomainException.invalid(
          "/organization",
          "REQUIRED",
          new Text("须指明声明单位。", "The declaring organization must be named."));
    }
    check(actor, declarer, on);
    return declarer;
  }

  /**
   * Refuses what is outside the bounds of an account that supervises: the declarers of its region,
   * or, where only its organization is named, of the region of that authority.
   */
  public void checkSupervisor(Actor actor, UUID declarer, LocalDate on) {
    UUID authority = actor.organization();
    if (actor.isAdmin() || actor.equals(Actor.SYSTEM) || authority == null) {
      check(actor, declarer, on);
      return;
    }
    String area = organizations.regionOn(authority, on);
    String home = organizations.regionOn(declarer, on);
    String bound = actor.region();
    boolean within =
        area != null
            && home != null
            && regions.within(home, area, on)
            && (bound == null || regions.within(home, bound, on));
    if (!within) {
      throw DomainException.forbidden(FOREIGN);
    }
  }

  /** Among whom those are who may take the steps of a declaration. */
  Parties parties(UUID declarer, LocalDate on) {
    return new Parties(
        Set.of(declarer),
        null,
        organizations.regionOn(declarer, on),
        (actor, roles) -> {
          boolean supervises =
              actor.roles().contains(Roles.INSPECTOR) && roles.contains(Roles.INSPECTOR);
          return Parties.allows(
              supervises
                  ? () -> checkSupervisor(actor, declarer, on)
                  : () -> check(actor, declarer, on));
        });
  }

  /** Refuses what is outside the account's bounds. */
  public void check(Actor actor, UUID declarer, LocalDate on) {
    if (actor.isAdmin() || actor.equals(Actor.SYSTEM)) {
      return;
    }
    UUID own = actor.organization();
    if (own != null && !own.equals(declarer)) {
      throw DomainException.forbidden(FOREIGN);
    }
    String bound = actor.region();
    String home = bound == null ? null : organizations.regionOn(declarer, on);
    if (bound != null && (home == null || !regions.within(home, bound, on))) {
      throw DomainException.forbidden(FOREIGN);
    }
  }
}
