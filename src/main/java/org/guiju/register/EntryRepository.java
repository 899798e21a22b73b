package org.guiju.register;

import static org.guiju.platform.paging.ListField.day;
import static org.guiju.platform.paging.ListField.flag;
import static org.guiju.platform.paging.ListField.id;
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
import org.guiju.region.Regions;

/** Queries over the periods of entries. */
@ApplicationScoped
class EntryRepository {

  private static final ListDefinition LIST =
      new ListDefinition(
          "entries",
          "entry_period p",
          "p.*",
          "p.entry_id",
          "-createdAt",
          text("register", "p.register"),
          text("type", "p.type").faceted(),
          text("state", "p.state").faceted(),
          flag("ended", "p.ended").faceted(),
          text("nameZh", "p.name_zh").orNull(),
          text("nameEn", "p.name_en").orNull(),
          id("organization", "p.organization_id").orNull(),
          text("region", "p.region_code").orNull().faceted(),
          text("level", "p.level").orNull().faceted(),
          day("openedOn", "p.opened_on"),
          moment("createdAt", "p.created_at"),
          moment("updatedAt", "p.updated_at"));

  private final Lists lists;
  private final Regions regions;

  EntryRepository(Lists lists, Regions regions) {
    this.lists = lists;
    this.regions = regions;
  }

  Page<EntrySummary> list(
      String register, EntryFilter filter, LocalDate on, PageRequest page, FacetRequest facets) {
    ListQuery query = new ListQuery(LIST, on).equal("register", register);
    return lists.page(
        filter.restrict(query, code -> regions.subtree(code, on)),
        page,
        facets,
        null,
        EntrySummary::of);
  }
}
