package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guiju.organization.CommitteeMembers;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.engine.Parties;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account may touch a project: its organization takes part in it or keeps the
 * secretariat of its committee today, where it acts as such, or its region holds it.
 */
@ApplicationScoped
public class ProjectScope {

  private static final Text FOREIGN =
      new Text(
          "该项目不属于本账户的单位或行政区划。", "The project is not of your account's organization or region.");

  private final Regions regions;
  private final CommitteeMembers members;
  private final LegalDay legalDay;

  ProjectScope(Regions regions, CommitteeMembers members, LegalDay legalDay) {
    this.regions = regions;
    this.members = members;
    this.legalDay = legalDay;
  }

  /** Refuses what is outside the account's bounds. */
  public void check(Actor actor, Project project, LocalDate on) {
    checkOrganization(actor, project);
    checkRegion(actor, project.description().regionCode(), on);
  }

  private void checkOrganization(Actor actor, Project project) {
    UUID own = actor.organization();
    if (actor.isAdmin() || own == null) {
      return;
    }
    Description said = project.description();
    boolean involved =
        own.equals(said.responsible())
            || said.cooperating().contains(own)
            || project.participations().stream().anyMatch(p -> p.organization().equals(own))
            || members.isSecretariat(actor, said.committee(), legalDay.today());
    if (!involved) {
      throw DomainException.forbidden(FOREIGN);
    }
  }

  /** Among whom those are who may take its steps. */
  Parties parties(Project project, LocalDate on) {
    Description said = project.description();
    Set<UUID> organizations = new HashSet<>(said.cooperating());
    UUID responsible = said.responsible();
    if (responsible != null) {
      organizations.add(responsible);
    }
    project.participations().forEach(p -> organizations.add(p.organization()));
    return new Parties(
        organizations,
        said.committee(),
        said.regionCode(),
        (actor, roles) -> Parties.allows(() -> check(actor.as(roles), project, on)));
  }

  /** Refuses a region outside the account's own. */
  public void checkRegion(Actor actor, @Nullable String regionCode, LocalDate on) {
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
        || said.cooperating().contains(own)
        || (said.responsible() != null
            && members.isSecretariat(actor, said.committee(), legalDay.today()))) {
      return said;
    }
    if (said.responsible() != null) {
      throw DomainException.forbidden(FOREIGN);
    }
    return said.responsibleIs(own);
  }
}
