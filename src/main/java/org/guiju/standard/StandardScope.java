package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guiju.organization.CommitteeMembers;
import org.guiju.organization.Organizations;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.engine.Parties;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account may touch an edition: its organization is responsible, took part or keeps the
 * secretariat of its committee today, where it acts as such, its region holds it, or it supervises
 * the region.
 */
@ApplicationScoped
public class StandardScope {

  private static final Text FOREIGN =
      new Text(
          "该标准不属于本账户的单位或行政区划。", "The standard is not of your account's organization or region.");

  private final Organizations organizations;
  private final Regions regions;
  private final CommitteeMembers members;
  private final LegalDay legalDay;

  StandardScope(
      Organizations organizations, Regions regions, CommitteeMembers members, LegalDay legalDay) {
    this.organizations = organizations;
    this.regions = regions;
    this.members = members;
    this.legalDay = legalDay;
  }

  /**
   * Refuses what is outside the account's bounds.
   *
   * @param supervising whether it is a step of the supervising authority, whose standards are those
   *     of its region
   */
  public void check(Actor actor, Publication standard, boolean supervising, LocalDate on) {
    if (actor.isAdmin() || actor.equals(Actor.SYSTEM)) {
      return;
    }
    String bound = actor.region();
    String home = standard.regionCode();
    boolean elsewhere = bound != null && home != null && !regions.within(home, bound, on);
    UUID own = actor.organization();
    boolean foreign =
        own != null
            && !involves(standard, own)
            && !members.isSecretariat(actor, standard.committee(), legalDay.today())
            && !(supervising && supervises(own, standard, on));
    if (elsewhere || foreign) {
      throw DomainException.forbidden(FOREIGN);
    }
  }

  /** Among whom those are who may take its steps. */
  Parties parties(Publication standard, LocalDate on) {
    Set<UUID> organizations = new HashSet<>();
    UUID responsible = standard.responsible();
    if (responsible != null) {
      organizations.add(responsible);
    }
    standard.participations().forEach(p -> organizations.add(p.organization()));
    return new Parties(
        organizations,
        standard.committee(),
        home(standard, on),
        (actor, roles) ->
            Parties.allows(
                () -> check(actor.as(roles), standard, roles.contains(Roles.INSPECTOR), on)));
  }

  private static boolean involves(Publication standard, UUID organization) {
    return organization.equals(standard.responsible())
        || standard.participations().stream().anyMatch(p -> p.organization().equals(organization));
  }

  private boolean supervises(UUID authority, Publication standard, LocalDate on) {
    String area = organizations.regionOn(authority, on);
    String home = home(standard, on);
    return area != null && home != null && regions.within(home, area, on);
  }

  private @Nullable String home(Publication standard, LocalDate on) {
    UUID responsible = standard.responsible();
    return standard.regionCode() != null || responsible == null
        ? standard.regionCode()
        : organizations.regionOn(responsible, on);
  }
}
