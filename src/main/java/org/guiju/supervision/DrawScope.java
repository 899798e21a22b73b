package org.guiju.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.guiju.organization.Organizations;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/** From which division an account may draw. */
@ApplicationScoped
class DrawScope {

  private final Organizations organizations;
  private final Regions regions;

  DrawScope(Organizations organizations, Regions regions) {
    this.organizations = organizations;
    this.regions = regions;
  }

  /**
   * The division drawn from: that asked for where the account may, else the account's own.
   *
   * @return null for everywhere
   * @throws DomainException FORBIDDEN where it lies outside the account's bounds
   */
  @Nullable String area(@Nullable String asked, Actor actor, LocalDate on) {
    if (actor.isAdmin()) {
      return asked;
    }
    String home = home(actor, on);
    String bound = actor.region() == null ? home : actor.region();
    String area = asked == null ? narrower(bound, home, on) : asked;
    check(area, home, bound, on);
    return area;
  }

  /**
   * Refuses an account that could not have made a draw from that division.
   *
   * @param area null for everywhere
   * @throws DomainException FORBIDDEN
   */
  void checkMayDraw(@Nullable String area, Actor actor, LocalDate on) {
    if (actor.isAdmin()) {
      return;
    }
    String home = home(actor, on);
    String bound = actor.region() == null ? home : actor.region();
    if (area == null && bound != null) {
      throw outside();
    }
    check(area, home, bound, on);
  }

  private @Nullable String home(Actor actor, LocalDate on) {
    UUID authority = actor.organization();
    String home = authority == null ? actor.region() : organizations.regionOn(authority, on);
    if (home == null && authority != null) {
      throw outside();
    }
    return home;
  }

  private void check(
      @Nullable String area, @Nullable String home, @Nullable String bound, LocalDate on) {
    boolean within =
        area == null
            || ((home == null || regions.within(area, home, on))
                && (bound == null || regions.within(area, bound, on)));
    if (!within) {
      throw outside();
    }
  }

  private @Nullable String narrower(@Nullable String one, @Nullable String other, LocalDate on) {
    return one == null || other == null || regions.within(one, other, on) ? one : other;
  }

  private static DomainException outside() {
    return DomainException.forbidden(
        new Text("只能在本账户的行政区划内抽取。", "The account may draw only within its region."));
  }
}
