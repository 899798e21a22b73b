package org.guiju.organization;

import static org.guiju.platform.paging.ListField.day;
import static org.guiju.platform.paging.ListField.flag;
import static org.guiju.platform.paging.ListField.moment;
import static org.guiju.platform.paging.ListField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.paging.ListDefinition;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Lists;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Texts;
import org.guiju.region.Regions;

/** The list of organizations as they were on a day. */
@ApplicationScoped
class OrganizationList {

  static final Texts NAMES = Texts.indexed("p.name_zh", "p.name_en");

  private static final ListDefinition LIST =
      ListDefinition.searched(
          NAMES,
          "organizations",
          "organization_period p join organization o on o.id = p.organization_id",
          OrganizationRows.CURRENT_COLUMNS + ", " + OrganizationRows.PERIOD_COLUMNS,
          "p.organization_id",
          "name",
          text("name", "p.sort_name"),
          text("nameZh", "p.name_zh").orNull(),
          text("nameEn", "p.name_en").orNull(),
          text("type", "p.type").faceted(),
          text("uscc", "p.uscc").orNull(),
          text("regionCode", "p.region_code").orNull().faceted(),
          day("validFrom", "p.from_on"),
          flag("fromIsAssumption", "p.from_assumed").faceted(),
          day("validTo", "nullif(p.to_on, date '9999-12-31')").orNull(),
          day("dissolvedOn", "p.dissolved_on").orNull(),
          moment("createdAt", "o.created_at"),
          moment("updatedAt", "o.updated_at"));

  private final Lists lists;
  private final Regions regions;

  OrganizationList(Lists lists, Regions regions) {
    this.lists = lists;
    this.regions = regions;
  }

  Page<OrganizationView> page(
      OrganizationFilter filter, LocalDate on, PageRequest page, FacetRequest facets) {
    ListQuery query = filter.restrict(new ListQuery(LIST, on), code -> regions.subtree(code, on));
    return lists.page(
        query,
        page,
        facets,
        null,
        row -> OrganizationView.of(OrganizationRows.current(row), OrganizationRows.period(row)));
  }
}
