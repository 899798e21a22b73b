package org.guiju.organization;

import java.time.LocalDate;
import org.guiju.platform.paging.Search;

/** Finds things in lists by the names of the organizations that they are tied to. */
public final class OrganizationNames {

  private static final String LIKE =
      "(select n.organization_id from organization_period n where n.from_on <= ? and n.to_on > ?"
          + " and (lower(n.name_zh) like ? escape '!' or lower(n.name_en) like ? escape '!'))";

  private OrganizationNames() {}

  /**
   * Looks for a word in the names that organizations have on a day.
   *
   * @param condition that holds where {@code %s} are the ids of the organizations so named, such as
   *     {@code p.organization_id in %s}
   */
  public static Search.Place tied(String condition, LocalDate on) {
    return new Search.Place(
        condition.formatted(LIKE),
        (parameters, pattern) -> parameters.date(on).date(on).text(pattern).text(pattern));
  }
}
