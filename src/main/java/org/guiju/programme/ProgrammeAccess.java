package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.guiju.organization.Organizations;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/** Who may say what the documents of a region want. */
@ApplicationScoped
class ProgrammeAccess {

  private final Organizations organizations;
  private final Regions regions;

  ProgrammeAccess(Organizations organizations, Regions regions) {
    this.organizations = organizations;
    this.regions = regions;
  }

  /**
   * An administrator may for every region; an authority for its own region and those below it.
   *
   * @throws DomainException FORBIDDEN
   */
  void allow(Actor actor, String region, LocalDate today) {
    if (actor.isAdmin() || actor.equals(Actor.SYSTEM)) {
      return;
    }
    String home =
        actor.organization() == null ? null : organizations.regionOn(actor.organization(), today);
    boolean homeless = actor.organization() != null && home == null;
    if (homeless || !within(region, home, today) || !within(region, actor.region(), today)) {
      throw DomainException.forbidden(
          new Text(
              "只有本行政区划（或其上级）的主管机构可以登记这个地区的文件。",
              "Only an authority of the region, or of one above it, may record its documents."));
    }
  }

  private boolean within(String region, @Nullable String bound, LocalDate today) {
    return bound == null || regions.within(region, bound, today);
  }
}
