package org.guiju.matter;

import static org.guiju.platform.paging.ListField.day;
import static org.guiju.platform.paging.ListField.flag;
import static org.guiju.platform.paging.ListField.id;
import static org.guiju.platform.paging.ListField.longText;
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

/** Queries over the periods of matters. */
@ApplicationScoped
class MatterRepository {

  static final Texts TEXTS =
      Texts.indexed("p.title_zh", "p.title_en", "p.reference").recorded("p.created_at");

  private static final ListDefinition LIST =
      ListDefinition.searched(
          TEXTS,
          "matters",
          "matter_period p",
          "p.*",
          "p.matter_id",
          "-createdAt",
          text("type", "p.type").faceted(),
          text("state", "p.state").faceted(),
          flag("ended", "p.ended").faceted(),
          day("openedOn", "p.opened_on"),
          day("endedOn", "p.ended_on").orNull(),
          text("aboutType", "p.about_type").faceted(),
          id("about", "p.about_id"),
          text("kind", "p.kind").faceted(),
          longText("reference", "p.reference").orNull(),
          longText("titleZh", "p.title_zh").orNull(),
          longText("titleEn", "p.title_en").orNull(),
          text("committee", "p.committee").orNull().faceted(),
          id("organization", "p.organization_id").orNull(),
          text("regionCode", "p.region_code").orNull().faceted(),
          text("procedure", "p.procedure_ref").faceted(),
          moment("createdAt", "p.created_at"),
          moment("updatedAt", "p.updated_at"));

  private final Lists lists;
  private final Regions regions;

  MatterRepository(Lists lists, Regions regions) {
    this.lists = lists;
    this.regions = regions;
  }

  Page<MatterSummary> list(
      MatterFilter filter, LocalDate on, PageRequest page, FacetRequest facets) {
    ListQuery query = filter.restrict(new ListQuery(LIST, on), code -> regions.subtree(code, on));
    return lists.page(query, page, facets, null, MatterSummary::of);
  }
}
