package org.guiju.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.guiju.organization.CommitteeMembers;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.security.Roles;
import org.guiju.procedure.ClockRule;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * What an account may do in a round: run it, by the roles that the procedure names and within the
 * account's bounds, or take part in it.
 */
@ApplicationScoped
class RoundAccess {

  /** Whose business consultations among the parties are, without an organization of their own. */
  private static final Set<String> OFFICIALS =
      Set.of(
          Roles.DEPT,
          Roles.TC_SEC,
          Roles.TC_MEMBER,
          Roles.EVALUATOR,
          Roles.INITIATOR,
          Roles.APPROVER,
          Roles.PUBLISHER,
          Roles.FILING_AUTH,
          Roles.INSPECTOR);

  private final RoundRows rows;
  private final ProcedureCatalog procedures;
  private final Regions regions;
  private final CommitteeMembers members;

  RoundAccess(
      RoundRows rows, ProcedureCatalog procedures, Regions regions, CommitteeMembers members) {
    this.rows = rows;
    this.procedures = procedures;
    this.regions = regions;
    this.members = members;
  }

  /** Whether the account sees every comment and disposes of them. */
  boolean runs(Actor actor, CommentRound round, LocalDate on) {
    if (actor.isAdmin()) {
      return true;
    }
    ClockRule rule = procedures.byRef(round.procedure()).clocks().get(round.clock());
    return rule != null
        && rule.runBy().stream().anyMatch(actor.roles()::contains)
        && (actor.organization() == null
            || isParty(actor.organization(), round)
            || rule.runBy().contains(Roles.TC_SEC)
                && members.isSecretariat(actor, round.committee(), on))
        && withinRegion(actor, round, on);
  }

  /** Whether the account may bring in a form: who runs the round, or brings in histories. */
  boolean brings(Actor actor, CommentRound round, LocalDate on) {
    return actor.holds(Roles.IMPORTER) || runs(actor, round, on);
  }

  /** Whether the account may comment, and read what others said. */
  boolean takesPart(Actor actor, CommentRound round, LocalDate on) {
    if (round.audience() == Audience.PUBLIC || runs(actor, round, on)) {
      return true;
    }
    UUID own = actor.organization();
    if (own != null) {
      return isParty(own, round) || members.isSecretariat(actor, round.committee(), on);
    }
    return actor.roles().stream().anyMatch(OFFICIALS::contains) && withinRegion(actor, round, on);
  }

  void requireRunning(Actor actor, CommentRound round, LocalDate on) {
    if (!runs(actor, round, on)) {
      throw DomainException.forbidden(
          new Text(
              "本次征求意见不由本账户的角色、单位或行政区划办理。",
              "The round is not run by your account's role, organization or region."));
    }
  }

  private boolean isParty(@Nullable UUID organization, CommentRound round) {
    return organization != null
        && (organization.equals(round.organization())
            || rows.parties(round.id()).contains(organization));
  }

  private boolean withinRegion(Actor actor, CommentRound round, LocalDate on) {
    return actor.region() == null
        || round.region() == null
        || regions.within(round.region(), actor.region(), on);
  }
}
