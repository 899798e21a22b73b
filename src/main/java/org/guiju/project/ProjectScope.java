package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account may touch a project: its organization takes part in it, its region holds it.
 */
@ApplicationScoped
class ProjectScope {

  private static final Text FOREIGN =
      new Text(
          "该项目不属于本账户的单位或行政区划。", "The project is not of your account's organization or region.");

  private final Regions regions;

  ProjectScope(Regions regions) {
    this.regions = regions;
  }

  /** Refuses what is outside the account's bounds. */
  void check(Actor actor, Project project, LocalDate on) {
    checkOrganization(actor, project);
    checkRegion(actor, project.description().regionCode(), on);
  }

  private static void checkOrganization(Actor actor, Project project) {
    UUID own = actor.organization();
    if (actor.isAdmin() || own == null) {
      return;
    }
    Description said = project.description();
    boolean involved =
        own.equals(said.responsible())
            || said.cooperating().contains(own)
            || project.participations().stream().anyMatch(p -> p.organization().equals(own));
    if (!involved) {
      throw DomainException.forbidden(FOREIGN);
    }
  }

  /** Refuses a region outside the account's own. */
  void checkRegion(Actor actor, @Nullable String regionCode, LocalDate on) {
    String bound = actor.region();
    if (!actor.isAdmin()
        && bound != null
        && regionCode != null
        && !regions.within(regionCode, bound, on)) {
      throw DomainException.forbidden(FOREIGN);
    }
  }

  /** What a bound account registers belongs to its organization where nothing else is said. */
  Description owned(Actor actor, Description said, LocalDate on) {
    checkRegion(actor, said.regionCode(), on);
    UUID own = actor.organization();
    if (actor.isAdmin()
        || own == null
        || own.equals(said.responsible())
        || said.cooperating().contains(own)) {
      return said;
    }
    if (said.responsible() != null) {
      throw DomainException.forbidden(FOREIGN);
    }
    return new Description(
        said.titleZh(),
        said.titleEn(),
        said.scope(),
        said.reference(),
        said.workType(),
        said.committee(),
        own,
        said.cooperating(),
        said.regionCode(),
        said.industryCode(),
        said.ics(),
        said.ccs(),
        said.replaces(),
        said.cites(),
        said.adopts(),
        said.tags(),
        said.externalIds());
  }
}
