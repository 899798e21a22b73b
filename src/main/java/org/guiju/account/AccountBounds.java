package org.guiju.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.organization.Organizations;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.platform.time.LegalDay;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/** What an account can be bound to: an organization and a region that exist. */
@ApplicationScoped
class AccountBounds {

  private final Organizations organizations;
  private final Regions regions;
  private final LegalDay legalDay;

  AccountBounds(Organizations organizations, Regions regions, LegalDay legalDay) {
    this.organizations = organizations;
    this.regions = regions;
    this.legalDay = legalDay;
  }

  /**
   * Refuses bounds that name nothing, as such an account could do nothing and nobody would know
   * why.
   *
   * @throws DomainException INVALID
   */
  void check(@Nullable UUID organization, @Nullable String region) {
    List<Violation> wrong = new ArrayList<>();
    if (organization != null
        && !organizations.existing(Set.of(organization)).contains(organization)) {
      wrong.add(
          new Violation(
              "/organization",
              "ORGANIZATION_UNKNOWN",
              new Text("没有这个单位，请先登记。", "There is no such organization; register it first.")));
    }
    if (region != null && !regions.exists(region, legalDay.today())) {
      wrong.add(
          new Violation(
              "/region", "REGION_UNKNOWN", new Text("没有这个行政区划。", "There is no such region.")));
    }
    if (!wrong.isEmpty()) {
      throw DomainException.invalid(wrong);
    }
  }
}
