package org.guiju.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where some organizations were on any day, read at once. */
public final class RegionsOfOrganizations {

  private final Map<UUID, List<OrganizationPeriod>> periods;

  RegionsOfOrganizations(Map<UUID, List<OrganizationPeriod>> periods) {
    this.periods = periods;
  }

  /**
   * Code of the division that the organization was in on the day. Before its first known day it is
   * that of the first day, since who takes part in something exists; null where it has none or is
   * not known.
   */
  public @Nullable String on(UUID organization, LocalDate day) {
    OrganizationPeriod period =
        OrganizationPeriod.near(periods.getOrDefault(organization, List.of()), day);
    return period == null ? null : period.state().regionCode();
  }
}
