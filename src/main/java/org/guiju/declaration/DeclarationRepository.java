package org.guiju.declaration;

import static org.guiju.platform.paging.ListField.day;
import static org.guiju.platform.paging.ListField.flag;
import static org.guiju.platform.paging.ListField.id;
import static org.guiju.platform.paging.ListField.longText;
import static org.guiju.platform.paging.ListField.moment;
import static org.guiju.platform.paging.ListField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.paging.ListDefinition;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Lists;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.RegionTable;
import org.guiju.platform.paging.Texts;

/** Queries over the periods of declarations. */
@ApplicationScoped
class DeclarationRepository {

  static final RegionTable REGIONS =
      new RegionTable("declaration_region", "declaration_id", Map.of("createdAt", "r.created_at"));

  static final Texts TEXTS = Texts.indexed("p.title", "p.number").recorded("p.created_at");

  private static final ListDefinition LIST =
      ListDefinition.searched(
          TEXTS,
          "declarations",
          "declaration_period p",
          "p.*",
          "p.declaration_id",
          "-createdAt",
          id("organization", "p.organization_id"),
          text("kind", "p.kind").faceted(),
          text("number", "p.number").orNull(),
          longText("title", "p.title").orNull(),
          text("state", "p.state").faceted().leading(),
          flag("public", "p.is_public").faceted(),
          day("publishedOn", "p.published_on").orNull(),
          text("procedure", "p.procedure_ref").faceted(),
          moment("createdAt", "p.created_at"),
          moment("updatedAt", "p.updated_at"));

  private final Lists lists;

  DeclarationRepository(Lists lists) {
    this.lists = lists;
  }

  Page<DeclarationSummary> list(
      DeclarationFilter filter, LocalDate on, PageRequest page, FacetRequest facets) {
    return lists.page(
        filter.restrict(new ListQuery(LIST, on)), page, facets, null, DeclarationSummary::of);
  }

  /** Declarations that name one of the numbers of an edition. */
  Page<DeclarationSummary> naming(
      UUID standard, Collection<String> numbers, LocalDate on, PageRequest page) {
    ListQuery query =
        new ListQuery(LIST, on)
            .where(
                "standard",
                standard,
                "p.declaration_id in (select s.declaration_id from declaration_standard s"
                    + " where s.listed = true and s.canonical = any(?))",
                p -> p.texts(numbers));
    return lists.page(query, page, DeclarationSummary::of);
  }
}
