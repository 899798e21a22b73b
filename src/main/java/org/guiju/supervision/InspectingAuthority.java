package org.guiju.supervision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.matter.MatterSubject;
import org.guiju.organization.Organizations;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.engine.InputSource;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Writes down which authority inspects: the organization of the account, or, for accounts that are
 * bound to none, the one that they name within their region.
 */
@ApplicationScoped
class InspectingAuthority implements InputSource {

  /** The machine of inspections. */
  static final String INSPECTION = "INSPECTION";

  /** Name of the input. */
  static final String AUTHORITY = "authority";

  private final Organizations organizations;
  private final Regions regions;

  InspectingAuthority(Organizations organizations, Regions regions) {
    this.organizations = organizations;
    this.regions = regions;
  }

  @Override
  public boolean serves(Subject subject) {
    return subject instanceof MatterSubject && subject.machine().name().equals(INSPECTION);
  }

  @Override
  public Map<String, JsonNode> complete(Situation situation) {
    if (situation.transition().inputs().stream()
        .noneMatch(rule -> rule.issued() && rule.name().equals(AUTHORITY))) {
      return Map.of();
    }
    Actor actor = situation.actor();
    UUID named = situation.inputs().id(AUTHORITY);
    UUID own = actor.organization();
    if (named == null) {
      return own == null ? Map.of() : Map.of(AUTHORITY, new TextNode(own.toString()));
    }
    check(actor, named, own, situation.on());
    return Map.of();
  }

  private void check(Actor actor, UUID named, @Nullable UUID own, LocalDate on) {
    if (organizations.existing(List.of(named)).isEmpty()) {
      throw DomainException.invalid(
          "/inputs/" + AUTHORITY,
          "ORGANIZATION_UNKNOWN",
          new Text("没有这个单位，请先登记。", "There is no such organization; register it first."));
    }
    if (actor.isAdmin() || named.equals(own)) {
      return;
    }
    String bound = actor.region();
    String area = own != null || bound == null ? null : organizations.regionOn(named, on);
    boolean within =
        own == null && (bound == null || (area != null && regions.within(area, bound, on)));
    if (!within) {
      throw DomainException.forbidden(
          new Text(
              "只能以本账户所属单位、或本账户行政区划内单位的名义检查。",
              "The account inspects for its own organization, or one of its region, alone."));
    }
  }
}
