package org.guiju.organization;

import java.time.LocalDate;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.paging.Search;
import org.guiju.platform.paging.Texts;

/** Finds things in lists by the names that organizations tied to them have on a day. */
public final class OrganizationNames {

  static final Texts NAMES = Texts.indexed("n.name_zh", "n.name_en");

  private static final String DAY = "n.from_on <= ? and n.to_on > ? and %s";

  private OrganizationNames() {}

  /**
   * Looks in the names of the organization that a thing itself names.
   *
   * @param column of the thing's row with the id of that organization
   */
  public static Search of(Search search, String column, LocalDate on) {
    return named(
        search,
        "exists (select 1 from organization_period n where n.organization_id = "
            + column
            + " and "
            + DAY
            + ")",
        p -> p.date(on).date(on));
  }

  /**
   * Looks in the names of the organizations that another table ties to a thing.
   *
   * @param table with the column {@code organization_id}
   * @param key its column with the id of the thing
   * @param id the thing's own
   */
  public static Search among(Search search, String table, String key, String id, LocalDate on) {
    return named(search, tied(table, key, id, DAY), p -> p.date(on).date(on));
  }

  /**
   * The same of a table that ties them from a day ({@code from_on}, inclusive) to another ({@code
   * to_on}, exclusive).
   */
  public static Search amongThen(Search search, String table, String key, String id, LocalDate on) {
    return named(
        search,
        tied(table, key, id, "s.from_on <= ? and s.to_on > ? and " + DAY),
        p -> p.date(on).date(on).date(on).date(on));
  }

  private static Search named(Search search, String condition, Jdbc.Binder before) {
    return search.tied("organization_period", "n", condition, before, NAMES);
  }

  private static String tied(String table, String key, String id, String day) {
    return "exists (select 1 from %s s join organization_period n on n.organization_id = s.organization_id where s.%s = %s and "
            .formatted(table, key, id)
        + day
        + ")";
  }
}
